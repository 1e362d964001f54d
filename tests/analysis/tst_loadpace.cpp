// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/loadpace.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using namespace std::chrono_literals;

class LoadPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst()
    {
        LoadPace pace;
        QVERIFY(!pace.rate());
        pace.add(0ms, 100);
        pace.add(900ms, 1000);
        QVERIFY(!pace.rate());
        QVERIFY(!pace.timeLeft(2000));
    }
    void tellsTheRateOfTheLastSeconds()
    {
        LoadPace pace;
        for (int second = 0; second <= 20; ++second)
            pace.add(std::chrono::seconds(second), second <= 10 ? second * 100 : 1000 + (second - 10) * 500);
        QCOMPARE(*pace.rate(), 500.0);
        QCOMPARE(pace.timeLeft(16000)->count(), 20000);
        QCOMPARE(pace.timeLeft(10)->count(), 0);
    }
    void saysNothingOfAStandstill()
    {
        LoadPace pace;
        for (int second = 0; second <= 8; ++second)
            pace.add(std::chrono::seconds(second), 50);
        QVERIFY(!pace.rate());
        QVERIFY(!pace.timeLeft(100));
    }
    void beginsAnewWhenTheCountGoesDown()
    {
        LoadPace pace;
        pace.add(0ms, 0);
        pace.add(3000ms, 3000);
        pace.add(3100ms, 10);
        QVERIFY(!pace.rate());
    }
};

QTEST_GUILESS_MAIN(LoadPaceTest)
#include "tst_loadpace.moc"
