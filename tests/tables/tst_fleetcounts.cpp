// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/tables/fleetcounts.h"
#include "tests/support/scriptedsource.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace rollcall;

class TestFleetCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForOneItemEach();
    void keepsWhatItKnewWhenOneFails();
    void dropsWhatIsUnderWay();
    void everyEnrollmentStatusHasAFilter();
};

void TestFleetCounts::asksForOneItemEach()
{
    ScriptedSource<Device> source([](const auto &request) {
        Page<Device> page;
        page.totalCount = request.query.filters.isEmpty() ? 2000 : 7;
        return Result<Page<Device>>(page);
    });
    SourceCounts<Device> counts(&source, deviceQuickFilters());
    QSignalSpy done(&counts, &FleetCounts::refreshed);
    counts.refresh();
    QCOMPARE(source.requests().size(), 6); // all at once
    QVERIFY(done.wait());
    for (const auto &request : source.requests())
        QCOMPARE(request.maxResults, 1);
    QCOMPARE(counts.count(0), std::optional<qint64>(2000));
    QCOMPARE(counts.count(5), std::optional<qint64>(7));
    QCOMPARE(source.requests().last().query.filters.first().key, QStringLiteral("UnassociatedOnly"));
}

void TestFleetCounts::keepsWhatItKnewWhenOneFails()
{
    ScriptedSource<Device> source;
    SourceCounts<Device> counts(&source, deviceQuickFilters());
    QSignalSpy done(&counts, &FleetCounts::refreshed);
    Page<Device> five;
    five.totalCount = 5;
    source.script(five);
    source.script(Failure{});
    counts.refresh();
    QVERIFY(done.wait());
    QCOMPARE(counts.count(0), std::optional<qint64>(5));
    QVERIFY(!counts.count(1));
    source.script(Failure{});
    counts.refresh();
    QVERIFY(done.wait());
    QCOMPARE(counts.count(0), std::optional<qint64>(5));
}

void TestFleetCounts::dropsWhatIsUnderWay()
{
    ScriptedSource<Device> source;
    SourceCounts<Device> counts(&source, deviceQuickFilters());
    QSignalSpy done(&counts, &FleetCounts::refreshed);
    counts.refresh();
    counts.refresh();
    QCOMPARE(source.droppedCount(), 6);
    QVERIFY(done.wait());
    QCOMPARE(done.size(), 1);
}

void TestFleetCounts::everyEnrollmentStatusHasAFilter()
{
    QCOMPARE(userQuickFilters().size(), schema::enrollmentStatuses().size() + 1);
}

QTEST_GUILESS_MAIN(TestFleetCounts)
#include "tst_fleetcounts.moc"
