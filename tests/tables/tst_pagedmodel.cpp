// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"
#include "models/analysis/momenttext.h"
#include "tests/tables/pagedbench.h"

#include <QtTest/qsignalspy.h>

using namespace rollcall;
using namespace std::chrono_literals;

class TestPagedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void readsAllAndStops();
    void keepsRowsUntilTheNextQueryAnswers();
    void dropsAnswersOfAnOldQuery();
    void failureKeepsRowsAndRetryGoesOn();
    void firstFailureIsRetried();
    void refusedTokenIsReadAnew();
    void repeatedTokenEndsTheWalk();
    void emptyPagesWithTokenGoOn();
    void endlessEmptyPagesEnd();
    void duplicatesAreShownOnce();
    void aTotalThatChangesUnderWay();
    void aRowThatGoesHidesNoOther_data();
    void aRowThatGoesHidesNoOther();
    void aFleetThatShrinksForEverIsNotReadForEver();
    void rowsWithoutArnAreKept();
    void rowsWithoutArnThatComeAgainAreShownOnce();
    void offlineSinceCountsOn();
    void rememberedValuesAreStillOffered();
    void asksForNoMoreFiltersThanTheServiceTakes();
};

/// With one room filtered by the service, another one can be added.
void TestPagedModel::rememberedValuesAreStillOffered()
{
    Bench bench(120);
    for (int i = 0; i < 120; ++i) {
        bench.fleet[i].roomName = QStringLiteral("Room %1").arg(i % 3);
        if (i % 4 == 0)
            bench.fleet[i].statusDetails = {{QStringLiteral("WIFI"), QStringLiteral("DHCP_FAILURE")}};
    }
    bench.source.setAnswer([&bench](const auto &request) {
        QList<Device> rows = bench.fleet;
        for (const Filter &filter : request.query.filters)
            rows.removeIf([&](const Device &row) { return !filter.values.contains(row.roomName); });
        return Result<Page<Device>>(pageOf(rows, request.token, request.maxResults));
    });
    QVERIFY(bench.start());
    RowCondition room;
    room.column = QStringLiteral("room");
    room.kind = RowCondition::Kind::Values;
    room.values = {QStringLiteral("Room 1")};
    bench.model.setFilter({{room}});
    QVERIFY(bench.settle());
    const auto values = [&bench](int column) {
        QHash<QString, quint32> rows;
        for (const FacetValue &value : bench.model.facet(column, PagedTable::FacetRows::Matching))
            rows.insert(value.value, value.rows);
        return rows;
    };
    const QHash<QString, quint32> rooms = values(DeviceTableModel::Room);
    QCOMPARE(rooms.size(), 3);
    QCOMPARE(rooms.value(QStringLiteral("Room 1")), 40U);
    QCOMPARE(rooms.value(QStringLiteral("Room 2")), 0U);
    // Of what holds several values, each by itself.
    QCOMPARE(values(DeviceTableModel::Details).value(QStringLiteral("DHCP_FAILURE")), 10U);
}

void TestPagedModel::asksForNoMoreFiltersThanTheServiceTakes()
{
    Bench bench(120);
    QVERIFY(bench.start());
    RowFilter filter;
    for (int i = 0; i < 30; ++i)
        filter.conditions += nameHas(qPrintable(QString::number(i % 10))).conditions;
    bench.source.forgetRequests();
    bench.model.setFilter(filter);
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().constLast().query.filters.size(), qsizetype(schema::maxFilters));
    QVERIFY(bench.model.isFilteredHere());
}

void TestPagedModel::readsPageByPage()
{
    Bench bench(120);
    QVERIFY(bench.start());
    QCOMPARE(bench.model.rowCount(), 50);
    QCOMPARE(bench.model.totalCount(), std::optional<qint64>(120));
    QVERIFY(!bench.model.isComplete());
    QVERIFY(bench.model.canFetchMore({}));
    bench.model.fetchMore({});
    QVERIFY(!bench.model.canFetchMore({}));
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 100);
    bench.model.fetchMore({});
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    QVERIFY(bench.model.isComplete());
    QVERIFY(!bench.model.canFetchMore({}));
    QCOMPARE(bench.ends.size(), 3);
    QCOMPARE(bench.source.requests().first().maxResults, 50);
}

void TestPagedModel::readsAllAndStops()
{
    Bench bench(501);
    QVERIFY(bench.start(true));
    QCOMPARE(bench.model.rowCount(), 501);
    QCOMPARE(bench.ends.size(), 1);

    Bench stopped(501);
    QVERIFY(stopped.start());
    stopped.model.loadAll();
    QVERIFY(QTest::qWaitFor([&] { return stopped.model.rowCount() >= 150; }));
    stopped.model.stop();
    QVERIFY(!stopped.model.isLoading());
    const int here = stopped.model.rowCount();
    QCOMPARE(stopped.ends.last().failure().kind, FailureKind::Cancelled);
    QCOMPARE(stopped.source.droppedCount(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(stopped.model.rowCount(), here);
    stopped.model.loadAll();
    QVERIFY(stopped.settle());
    QCOMPARE(names(stopped.model), namesOf(stopped.fleet));
}

void TestPagedModel::keepsRowsUntilTheNextQueryAnswers()
{
    Bench bench(60);
    QVERIFY(bench.start());
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.source.hold();
    bench.model.setFilter(nameHas("x"));
    QCoreApplication::processEvents();
    QCOMPARE(bench.model.rowCount(), 50);
    QVERIFY(!bench.model.isCurrent());
    QCOMPARE(resets.size(), 0);
    bench.fleet = numberedDevices(3);
    bench.source.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 3);
    QVERIFY(bench.model.isCurrent());
    QCOMPARE(resets.size(), 1);
    bench.model.setFilter(nameHas("x"));
    QVERIFY(!bench.model.isLoading());
}

void TestPagedModel::dropsAnswersOfAnOldQuery()
{
    Bench bench(10);
    bench.source.hold();
    bench.model.setQuery({});
    bench.model.setFilter(nameHas("9"));
    bench.source.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.droppedCount(), 1);
    QCOMPARE(bench.ends.size(), 2);
    QCOMPARE(bench.ends.first().failure().kind, FailureKind::Cancelled);
    QVERIFY(bench.ends.last().ok());
}

void TestPagedModel::failureKeepsRowsAndRetryGoesOn()
{
    Bench bench(120);
    QVERIFY(bench.start());
    bench.source.script(serverFailure());
    bench.model.loadAll();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 50);
    QCOMPARE(bench.model.failure()->message, QStringLiteral("not today"));
    QVERIFY(!bench.model.canFetchMore({}));
    bench.source.forgetRequests();
    bench.model.retry();
    QVERIFY(!bench.model.failure());
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().first().token, QStringLiteral("50"));
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
}

void TestPagedModel::firstFailureIsRetried()
{
    Bench bench(5);
    bench.source.script(serverFailure());
    QVERIFY(bench.start());
    QCOMPARE(bench.model.rowCount(), 0);
    QVERIFY(bench.model.failure().has_value());
    QVERIFY(!bench.model.isCurrent());
    bench.model.retry();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 5);
}

void TestPagedModel::refusedTokenIsReadAnew()
{
    Bench bench(120);
    QVERIFY(bench.start());
    Failure refused;
    refused.kind = FailureKind::Validation;
    bench.source.script(refused);
    bench.model.loadAll();
    QVERIFY(bench.settle());
    bench.source.forgetRequests();
    bench.model.retry();
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().first().token, QString());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
}

void TestPagedModel::repeatedTokenEndsTheWalk()
{
    Bench bench(0);
    int asked = 0;
    bench.source.setAnswer([&asked](const auto &) {
        Page<Device> page;
        page.items = {numberedDevice(asked++)};
        page.nextToken = QStringLiteral("round");
        return Result<Page<Device>>(page);
    });
    bench.model.setQuery({});
    bench.model.loadAll();
    QVERIFY(bench.settle());
    QCOMPARE(asked, 2);
    QCOMPARE(bench.model.rowCount(), 2);
    QCOMPARE(bench.model.failure()->kind, FailureKind::Protocol);
    QVERIFY(!bench.model.failure()->message.isEmpty());
    QCOMPARE(bench.ends.size(), 1);
    bench.fleet = numberedDevices(3);
    bench.source.setAnswer([&](const auto &request) {
        return Result<Page<Device>>(pageOf(bench.fleet, request.token, request.maxResults));
    });
    bench.model.retry();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 3);
    QVERIFY(bench.model.isComplete());
}

void TestPagedModel::emptyPagesWithTokenGoOn()
{
    Bench bench(0);
    for (int number = 0; number < 3; ++number) {
        Page<Device> empty;
        empty.nextToken = QString::number(number + 1);
        bench.source.script(empty);
    }
    Page<Device> last;
    last.items = numberedDevices(2);
    bench.source.script(last);
    QVERIFY(bench.start());
    QCOMPARE(bench.model.rowCount(), 2);
    QVERIFY(bench.model.isComplete());
    QCOMPARE(bench.ends.size(), 1);
}

void TestPagedModel::endlessEmptyPagesEnd()
{
    Bench bench(0);
    int asked = 0;
    bench.source.setAnswer([&asked](const auto &) {
        Page<Device> page;
        page.nextToken = QString::number(++asked);
        return Result<Page<Device>>(page);
    });
    QVERIFY(bench.start());
    QCOMPARE(bench.model.failure()->kind, FailureKind::Protocol);
    QVERIFY(asked <= 200);
}

void TestPagedModel::duplicatesAreShownOnce()
{
    Bench bench(0);
    bench.fleet = numberedDevices(60);
    bench.fleet.insert(50, numberedDevice(3));
    QVERIFY(bench.start(true));
    QCOMPARE(names(bench.model), namesOf(numberedDevices(60)));
    // The service counts one more than it sent: the last device, for all that anyone knows here.
    QVERIFY(bench.model.isComplete());
    QCOMPARE(bench.model.missingCount(), 1);
}

void TestPagedModel::aTotalThatChangesUnderWay()
{
    Bench bench(120);
    QVERIFY(bench.start());
    bench.fleet.removeLast();
    bench.model.loadAll();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.loadedCount(), 119);
    QCOMPARE(bench.model.missingCount(), 0);
    bench.source.setAnswer([&bench](const auto &request) {
        Page<Device> page = pageOf(bench.fleet, request.token, request.maxResults);
        page.totalCount = *page.totalCount + 2;
        return Result<Page<Device>>(page);
    });
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.loadedCount(), 119);
    QCOMPARE(bench.model.missingCount(), 2);
}

void TestPagedModel::aRowThatGoesHidesNoOther_data()
{
    QTest::addColumn<bool>("all");
    QTest::addRow("all pages") << true;
    QTest::addRow("one page more") << false;
}

/// A token is a place in the list: with a row of the first page gone, the 51st stands on the first page.
void TestPagedModel::aRowThatGoesHidesNoOther()
{
    QFETCH(bool, all);
    Bench bench(230);
    QVERIFY(bench.start());
    const QString passedOver = bench.fleet.at(50).arn;
    const QString gone = bench.fleet.takeFirst().arn;
    if (all)
        bench.model.loadAll();
    else
        bench.model.fetchMore({});
    QVERIFY(bench.settle());
    QVERIFY(bench.model.rowOfKey(passedOver) >= 0);
    QCOMPARE(bench.model.rowOfKey(gone), -1);
    if (all)
        QCOMPARE(names(bench.model), namesOf(bench.fleet));
    QCOMPARE(bench.model.missingCount(), 0);
    QCOMPARE(bench.ends.size(), 2);
    QVERIFY(bench.ends.last().ok());
}

void TestPagedModel::aFleetThatShrinksForEverIsNotReadForEver()
{
    Bench bench(230);
    bench.source.setAnswer([&bench](const auto &request) {
        bench.fleet.removeLast();
        return Result<Page<Device>>(pageOf(bench.fleet, request.token, request.maxResults));
    });
    QVERIFY(bench.start(true));
    QVERIFY(!bench.model.isLoading());
    const qsizetype calls = bench.source.requests().size();
    QVERIFY(calls <= 15);
    QTest::qWait(20);
    QCOMPARE(bench.source.requests().size(), calls);
    bench.source.setAnswer([&bench](const auto &request) {
        return Result<Page<Device>>(pageOf(bench.fleet, request.token, request.maxResults));
    });
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    // What was given up is not tried again at the next page.
    Bench other(230);
    other.source.setAnswer([&other](const auto &request) {
        other.fleet.removeLast();
        return Result<Page<Device>>(pageOf(other.fleet, request.token, request.maxResults));
    });
    QVERIFY(other.start());
    other.model.fetchMore({});
    QVERIFY(other.settle());
    other.source.setAnswer([&other](const auto &request) {
        return Result<Page<Device>>(pageOf(other.fleet, request.token, request.maxResults));
    });
    other.model.refresh();
    QVERIFY(other.settle());
    other.source.forgetRequests();
    other.model.fetchMore({});
    QVERIFY(other.settle());
    QCOMPARE(other.source.requests().size(), 1);
}

void TestPagedModel::rowsWithoutArnThatComeAgainAreShownOnce()
{
    Bench bench(120);
    for (int i = 0; i < 120; i += 10) {
        bench.fleet[i].arn.clear();
        bench.fleet[i].name = QStringLiteral("Nameless %1").arg(i);
    }
    int calls = 0;
    bench.source.setAnswer([&](const auto &request) {
        Page<Device> page = pageOf(bench.fleet, request.token, request.maxResults);
        if (++calls == 3) // the last one: it goes back, once
            page.nextToken = QStringLiteral("050");
        else if (calls == 4)
            page.nextToken.clear();
        return Result<Page<Device>>(page);
    });
    QVERIFY(bench.start(true));
    QCOMPARE(calls, 4);
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));

    // Always the same ones, under tokens that were not there before, and nobody counts.
    int token = 0;
    bench.source.setAnswer([&](const auto &request) {
        Page<Device> page = pageOf(bench.fleet, {}, request.maxResults);
        page.nextToken = QString::number(++token);
        page.totalCount.reset();
        return Result<Page<Device>>(page);
    });
    bench.model.refresh();
    QVERIFY(bench.settle());
    QVERIFY(bench.model.failure().has_value());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
}

void TestPagedModel::rowsWithoutArnAreKept()
{
    Bench bench(0);
    bench.fleet = {numberedDevice(1), Device(), Device(), numberedDevice(2)};
    QVERIFY(bench.start(true));
    QCOMPARE(bench.model.rowCount(), 4);
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 4);
}

void TestPagedModel::offlineSinceCountsOn()
{
    Bench bench(2);
    bench.fleet[0].connectionStatus = QStringLiteral("OFFLINE");
    bench.fleet[0].connectionStatusUpdatedTime = bench.clock.time - 134min;
    QVERIFY(bench.start());
    const QModelIndex cell = bench.model.index(0, DeviceTableModel::OfflineSince);
    QCOMPARE(cell.data().toString(), QStringLiteral("2 h 14 min"));
    bench.clock.time += 1min;
    QCOMPARE(cell.data().toString(), QStringLiteral("2 h 15 min"));
    const Instant since = *bench.fleet[0].connectionStatusUpdatedTime;
    const QString local =
        fullMoment(since, bench.clock.now(), QTimeZone::systemTimeZone(), QLocale(), MomentDetail::Seconds);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), local + QLatin1Char('\n') + utcMoment(since));
    QCOMPARE(bench.model.index(1, DeviceTableModel::OfflineSince).data().toString(), QStringLiteral("-"));
    QCOMPARE(bench.model.index(0, DeviceTableModel::Status).data(PagedTable::ConditionRole).toInt(),
             static_cast<int>(DeviceCondition::Offline));
}

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
