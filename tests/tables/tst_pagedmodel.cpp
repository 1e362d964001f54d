// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"
#include "models/analysis/momenttext.h"
#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtCore/qrandom.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

Device device(int number, const QString &name = {})
{
    Device result;
    result.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
    result.name = name.isNull() ? QStringLiteral("Device %1").arg(number) : name;
    result.connectionStatus = QStringLiteral("ONLINE");
    return result;
}

QList<Device> devices(int count)
{
    QList<Device> result;
    for (int number = 0; number < count; ++number)
        result.append(device(number));
    return result;
}

Failure serverFailure()
{
    Failure failure;
    failure.kind = FailureKind::Server;
    failure.message = QStringLiteral("not today");
    return failure;
}

QStringList names(const DeviceTableModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.rowAt(row)->name;
    return result;
}

QStringList namesOf(const QList<Device> &list)
{
    QStringList result;
    for (const Device &entry : list)
        result += entry.name;
    return result;
}

RowFilter nameHas(const char *text)
{
    RowCondition condition;
    condition.column = QStringLiteral("name");
    condition.values = {QString::fromLatin1(text)};
    return {{condition}};
}

/// A model over a list that a test can change, under the eye of the strict tester.
struct Bench
{
    QList<Device> fleet;
    ScriptedSource<Device> source{[this](const auto &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, request.maxResults));
    }};
    testing::FixedClock clock{Instant(1'800'000'000s)};
    DeviceTableModel model{&source, &clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QList<Result<void>> ends;

    explicit Bench(int count)
        : fleet(devices(count))
    {
        tester.setUseFetchMore(false);
        QObject::connect(&model, &PagedTable::loadFinished, &model,
                         [this](const Result<void> &result) { ends.append(result); });
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return !model.isLoading(); });
    }
    bool start(bool all = false)
    {
        model.setQuery({});
        if (all)
            model.loadAll();
        return settle();
    }
};

} // namespace

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
    void rowsWithoutArnAreKept();
    void sortsByTheServiceUntilComplete();
    void sortsHereOnceComplete();
    void unsortableColumnNeedsAll();
    void filtersHereOnceWhole();
    void serviceFiltersUntilWhole();
    void sortsBySeveralColumns();
    void refreshTellsOnlyWhatChanged();
    void refreshKeepsSelection();
    void failedRefreshKeepsRowsAndGoesOn();
    void stoppedRefreshReadsOnWhereItWas();
    void refreshEqualsReference();
    void offlineSinceCountsOn();
};

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
    bench.fleet = devices(3);
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
        page.items = {device(asked++)};
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
    bench.fleet = devices(3);
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
    last.items = devices(2);
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
    bench.fleet = devices(60);
    bench.fleet.insert(50, device(3));
    QVERIFY(bench.start(true));
    QCOMPARE(names(bench.model), namesOf(devices(60)));
}

void TestPagedModel::rowsWithoutArnAreKept()
{
    Bench bench(0);
    bench.fleet = {device(1), Device(), Device(), device(2)};
    QVERIFY(bench.start(true));
    QCOMPARE(bench.model.rowCount(), 4);
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 4);
}

void TestPagedModel::sortsByTheServiceUntilComplete()
{
    Bench bench(120);
    QVERIFY(bench.start());
    bench.model.sort(DeviceTableModel::Room, Qt::DescendingOrder);
    QVERIFY(bench.settle());
    const QList<SortCriterion> expected{{QStringLiteral("RoomName"), SortDirection::Descending}};
    QCOMPARE(bench.source.requests().last().query.sort, expected);
    QCOMPARE(bench.model.sortColumn(), int(DeviceTableModel::Room));
    QVERIFY(!bench.model.isSortedHere());
    bench.model.setFilter(nameHas("a"));
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().last().query.sort, expected);
}

void TestPagedModel::sortsHereOnceComplete()
{
    Bench bench(0);
    Device absent = device(4);
    absent.name = QString();
    bench.fleet = {device(1, QStringLiteral("Room 10")), absent, device(2, QStringLiteral("room 9")),
                   device(3, QStringLiteral("Room 10"))};
    QVERIFY(bench.start());
    bench.source.forgetRequests();
    QSignalSpy layouts(&bench.model, &QAbstractItemModel::layoutChanged);
    bench.model.sort(DeviceTableModel::Name);
    QCOMPARE(names(bench.model), QStringList({QStringLiteral("room 9"), QStringLiteral("Room 10"),
                                              QStringLiteral("Room 10"), QString()}));
    QCOMPARE(bench.model.rowAt(1)->arn, device(1).arn);
    bench.model.sort(DeviceTableModel::Name, Qt::DescendingOrder);
    QVERIFY(names(bench.model).first().isEmpty());
    QCOMPARE(layouts.size(), 2);
    QVERIFY(bench.source.requests().isEmpty());
    QVERIFY(bench.model.isSortedHere());
    bench.fleet.append(device(9, QStringLiteral("Room 11")));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowAt(1)->name, QStringLiteral("Room 11"));
}

void TestPagedModel::unsortableColumnNeedsAll()
{
    Bench bench(120);
    for (int number = 0; number < 120; ++number)
        bench.fleet[number].softwareVersion = QStringLiteral("4.2.%1").arg((number * 7) % 120);
    QVERIFY(bench.start());
    QSignalSpy needs(&bench.model, &PagedTable::sortNeedsAll);
    bench.model.sort(DeviceTableModel::Software);
    QCOMPARE(needs.size(), 1);
    QCOMPARE(bench.model.sortColumn(), -1);
    QVERIFY(!bench.model.isLoading());
    bench.model.sortWhenComplete({{DeviceTableModel::Software, Qt::AscendingOrder}});
    QVERIFY(bench.settle());
    QVERIFY(bench.model.isSortedHere());
    for (int row = 0; row < 120; ++row)
        QCOMPARE(bench.model.rowAt(row)->softwareVersion, QStringLiteral("4.2.%1").arg(row));
}

void TestPagedModel::filtersHereOnceWhole()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    bench.model.sort(DeviceTableModel::Software);
    bench.source.forgetRequests();
    QItemSelectionModel selection(&bench.model);
    selection.setCurrentIndex(bench.model.index(7, 0), QItemSelectionModel::NoUpdate);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.model.setFilter(nameHas("7"));
    QCOMPARE(bench.model.rowCount(), 21);
    QCOMPARE(bench.model.loadedCount(), 120);
    QVERIFY(bench.model.isFilteredHere());
    QCOMPARE(bench.model.sortColumn(), int(DeviceTableModel::Software));
    QCOMPARE(selection.currentIndex().row(), 0);
    // What comes with a refresh is filtered as well.
    bench.fleet.append(device(777));
    bench.fleet.append(device(888));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 22);
    bench.source.forgetRequests();
    bench.model.setFilter({});
    QCOMPARE(bench.model.rowCount(), 122);
    QVERIFY(!bench.model.isFilteredHere());
    QVERIFY(bench.source.requests().isEmpty());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(selection.currentIndex().row(), 7);
}

void TestPagedModel::serviceFiltersUntilWhole()
{
    Bench bench(120);
    bench.model.setFilter(nameHas("1"));
    QVERIFY(bench.settle());
    const QList<Filter> expected{{QStringLiteral("DeviceName"), {QStringLiteral("1")}}};
    QCOMPARE(bench.source.requests().last().query.filters, expected);
    QVERIFY(!bench.model.isFilteredHere());
    // A condition that the API has not is applied to what is loaded.
    RowFilter filter = nameHas("1");
    filter.conditions.append(nameHas("2").conditions);
    filter.conditions[1].negated = true;
    bench.model.setFilter(filter);
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().last().query.filters, expected);
    QVERIFY(bench.model.isFilteredHere());
    QCOMPARE(bench.model.loadedCount(), 50);
    QCOMPARE(bench.model.rowCount(), 36);
    bench.model.loadAll();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.loadedCount(), 120);
    QCOMPARE(bench.model.rowCount(), 99);
    // The service can't keep an order of this program's for another query: the header must not claim it.
    bench.model.sort(DeviceTableModel::Software);
    QVERIFY(bench.model.isSortedHere());
    bench.model.setFilter(nameHas("3"));
    QCOMPARE(bench.model.sortColumn(), -1);
    QVERIFY(bench.settle());
}

void TestPagedModel::sortsBySeveralColumns()
{
    Bench bench(60);
    for (int number = 0; number < 60; ++number)
        bench.fleet[number].roomName = QStringLiteral("Room %1").arg(number % 3);
    bench.model.sortBy(
        {{DeviceTableModel::Room, Qt::DescendingOrder}, {DeviceTableModel::Name, Qt::AscendingOrder}});
    QVERIFY(bench.start());
    const QList<SortCriterion> expected{{QStringLiteral("RoomName"), SortDirection::Descending},
                                        {QStringLiteral("DeviceName"), SortDirection::Ascending}};
    bench.model.setQuery({{}, expected});
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().last().query.sort, expected);
    QCOMPARE(bench.model.sortColumns().size(), 2);
    bench.model.loadAll();
    QVERIFY(bench.settle());
    bench.model.sortBy(
        {{DeviceTableModel::Room, Qt::AscendingOrder}, {DeviceTableModel::Name, Qt::DescendingOrder}});
    QCOMPARE(names(bench.model).first(), QStringLiteral("Device 57"));
    QCOMPARE(bench.model.rowAt(20)->roomName, QStringLiteral("Room 1"));
    QCOMPARE(names(bench.model).last(), QStringLiteral("Device 2"));
}

void TestPagedModel::refreshTellsOnlyWhatChanged()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy layouts(&bench.model, &QAbstractItemModel::layoutChanged);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(changed.size() + inserted.size() + removed.size() + layouts.size() + resets.size(), 0);
    bench.fleet[7].name = QStringLiteral("renamed");
    bench.fleet.remove(20, 3);
    bench.fleet.insert(40, device(500));
    bench.clock.time += 10s;
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 7);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(layouts.size() + resets.size(), 0);
    QCOMPARE(*bench.model.updatedAt(), bench.clock.time);
}

void TestPagedModel::refreshKeepsSelection()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    QItemSelectionModel selection(&bench.model);
    selection.setCurrentIndex(bench.model.index(60, 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QString arn = bench.model.rowAt(60)->arn;
    std::reverse(bench.fleet.begin(), bench.fleet.end());
    for (int number = 0; number < 60; ++number)
        bench.fleet.insert(number * 2, device(1000 + number));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    QCOMPARE(selection.currentIndex().data(PagedTable::ArnRole).toString(), arn);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(PagedTable::ArnRole).toString(), arn);
}

void TestPagedModel::failedRefreshKeepsRowsAndGoesOn()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    const QStringList before = names(bench.model);
    bench.fleet[3].name = QStringLiteral("renamed");
    bench.source.script(pageOf(bench.fleet, {}, 50));
    bench.source.script(serverFailure());
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), before);
    QCOMPARE(bench.model.missedRefreshes(), 1);
    QVERIFY(bench.model.isComplete());
    bench.source.forgetRequests();
    bench.model.retry();
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().first().token, QStringLiteral("50"));
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    QCOMPARE(bench.model.missedRefreshes(), 0);
}

void TestPagedModel::stoppedRefreshReadsOnWhereItWas()
{
    Bench bench(200);
    QVERIFY(bench.start());
    bench.source.hold();
    bench.model.refresh();
    bench.model.stop();
    bench.source.release();
    bench.source.forgetRequests();
    bench.model.fetchMore({});
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().first().token, QStringLiteral("50"));
    QCOMPARE(bench.model.rowCount(), 100);
}

void TestPagedModel::refreshEqualsReference()
{
    QRandomGenerator random(2026);
    Bench bench(0);
    int next = 0;
    QItemSelectionModel selection(&bench.model);
    for (int round = 0; round < 30; ++round) {
        const int changes = 1 << random.bounded(8);
        for (int change = 0; change < changes; ++change) {
            const int size = static_cast<int>(bench.fleet.size());
            switch (random.bounded(4)) {
            case 0:
            case 1:
                bench.fleet.insert(random.bounded(size + 1), device(next++));
                break;
            case 2:
                if (size > 0)
                    bench.fleet.removeAt(random.bounded(size));
                break;
            default:
                if (size > 1)
                    bench.fleet.move(random.bounded(size), random.bounded(size));
                if (size > 0)
                    bench.fleet[random.bounded(size)].name = QStringLiteral("changed %1").arg(round);
            }
        }
        if (random.bounded(5) == 0)
            bench.source.script(serverFailure());
        if (round == 0)
            bench.model.setQuery({});
        else
            bench.model.refresh();
        bench.model.loadAll();
        QVERIFY(bench.settle());
        if (bench.model.failure())
            bench.model.retry();
        bench.model.loadAll();
        QVERIFY(bench.settle());
        QCOMPARE(names(bench.model), namesOf(bench.fleet));
        for (const QModelIndex &index : selection.selectedRows())
            QVERIFY(index.row() < bench.model.rowCount());
        if (bench.model.rowCount() > 0)
            selection.select(bench.model.index(random.bounded(bench.model.rowCount()), 0),
                             QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    }
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
