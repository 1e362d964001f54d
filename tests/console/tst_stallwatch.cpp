// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/stallwatch.h"

#include <QtCore/qloggingcategory.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qthread.h>
#include <QtTest/qtest.h>

using namespace rollcall;

/// Only what a stall lasts at least can be told for certain on a busy machine.
class TestStallWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheLongest();
    void saysWhatIsWorthSaying();
};

void TestStallWatch::tellsTheLongest()
{
    StallWatch watch;
    watch.begin();
    QTimer::singleShot(0, this, [] { QThread::msleep(60); });
    QTest::qWait(100);
    const StallWatch::Stall stall = watch.longest();
    QVERIFY2(stall.wall >= 60, qPrintable(QString::number(stall.wall)));
    QVERIFY2(stall.processor < stall.wall, qPrintable(QString::number(stall.processor)));
    // Asleep it is in no line.
    QVERIFY2(stall.inLine < stall.wall, qPrintable(QString::number(stall.inLine)));
    watch.begin();
    QVERIFY(watch.longest().wall < stall.wall);
}

void TestStallWatch::saysWhatIsWorthSaying()
{
    QVERIFY(!StallWatch::isWanted());
    QLoggingCategory::setFilterRules(QStringLiteral("rollcall.stalls=true"));
    QVERIFY(StallWatch::isWanted());
    StallWatch watch;
    QTest::ignoreMessage(QtDebugMsg,
                         QRegularExpression(QStringLiteral("^stall [\\d.]+ ms, its own work [\\d.]+ ms, "
                                                           "in line for a processor [\\d.]+ ms$")));
    QThread::msleep(StallWatch::worthSaying + 5);
    watch.longest();
    QLoggingCategory::setFilterRules({});
}

QTEST_GUILESS_MAIN(TestStallWatch)
#include "tst_stallwatch.moc"
