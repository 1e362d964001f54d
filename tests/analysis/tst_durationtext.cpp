// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/durationtext.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using namespace std::chrono_literals;

class TestDurationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

void TestDurationText::says_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Duration duration, const char *text) {
        QTest::newRow(name) << qint64(duration.count()) << QString::fromLatin1(text);
    };
    row("nothing", 0us, "0 s");
    row("clocks disagree", -5min, "0 s");
    row("rounded down", 45s + 999ms, "45 s");
    row("last second", 59s, "59 s");
    row("a minute", 60s, "1 min");
    row("minutes without seconds", 14min + 59s, "14 min");
    row("an hour", 1h, "1 h");
    row("hours and minutes", 2h + 14min + 30s, "2 h 14 min");
    row("last minute of a day", 23h + 59min + 59s, "23 h 59 min");
    row("a day", 24h + 30min, "1 d");
    row("days and hours", 9 * 24h + 4h + 59min, "9 d 4 h");
}

void TestDurationText::says()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(durationText(Duration(micros)), text);
    // What ticks in minutes says the same from the first minute on.
    QCOMPARE(wholeMinutesText(Duration(micros)), micros < 60'000'000 ? QStringLiteral("under 1 min") : text);
}

QTEST_GUILESS_MAIN(TestDurationText)
#include "tst_durationtext.moc"
