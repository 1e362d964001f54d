// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/tables/pagedbench.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtTest/qsignalspy.h>

using namespace rollcall;

namespace {

Device named(int number, const QString &name)
{
    Device device = numberedDevice(number);
    device.name = name;
    return device;
}

} // namespace

class TestPagedOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByTheServiceUntilComplete();
    void sortsHereOnceComplete();
    void keepingUpRestsBetweenLongRefreshes();
    void unsortableColumnNeedsAll();
    void filtersHereOnceWhole();
    void serviceFiltersUntilWhole();
    void sortsBySeveralColumns();
};

void TestPagedOrder::sortsByTheServiceUntilComplete()
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

void TestPagedOrder::sortsHereOnceComplete()
{
    Bench bench(0);
    Device absent = numberedDevice(4);
    absent.name = QString();
    bench.fleet = {named(1, QStringLiteral("Room 10")), absent, named(2, QStringLiteral("room 9")),
                   named(3, QStringLiteral("Room 10"))};
    QVERIFY(bench.start());
    bench.source.forgetRequests();
    QSignalSpy layouts(&bench.model, &QAbstractItemModel::layoutChanged);
    bench.model.sort(DeviceTableModel::Name);
    QCOMPARE(names(bench.model), QStringList({QStringLiteral("room 9"), QStringLiteral("Room 10"),
                                              QStringLiteral("Room 10"), QString()}));
    QCOMPARE(bench.model.rowAt(1)->arn, numberedDevice(1).arn);
    bench.model.sort(DeviceTableModel::Name, Qt::DescendingOrder);
    QVERIFY(names(bench.model).constFirst().isEmpty());
    QCOMPARE(layouts.size(), 2);
    QVERIFY(bench.source.requests().isEmpty());
    QVERIFY(bench.model.isSortedHere());
    bench.fleet.append(named(9, QStringLiteral("Room 11")));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowAt(1)->name, QStringLiteral("Room 11"));
}

void TestPagedOrder::keepingUpRestsBetweenLongRefreshes()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    bench.source.setAnswer([&bench](const auto &request) {
        bench.clock.time += std::chrono::seconds(10);
        return Result<Page<Device>>(pageOf(bench.fleet, request.token, request.maxResults));
    });
    bench.model.keepUp();
    QVERIFY(bench.settle());
    bench.source.forgetRequests();
    bench.clock.time += std::chrono::seconds(60);
    bench.model.keepUp();
    QVERIFY(!bench.model.isLoading());
    bench.clock.time += std::chrono::seconds(30 * 9 - 60);
    bench.model.keepUp();
    QVERIFY(bench.settle());
    QCOMPARE(bench.source.requests().size(), 3);
    // Who asks is answered.
    bench.model.refresh();
    QVERIFY(bench.model.isLoading());
    QVERIFY(bench.settle());
}

void TestPagedOrder::unsortableColumnNeedsAll()
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

void TestPagedOrder::filtersHereOnceWhole()
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
    bench.fleet.append(numberedDevice(777));
    bench.fleet.append(numberedDevice(888));
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

void TestPagedOrder::serviceFiltersUntilWhole()
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

void TestPagedOrder::sortsBySeveralColumns()
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
    QCOMPARE(names(bench.model).constFirst(), QStringLiteral("Device 57"));
    QCOMPARE(bench.model.rowAt(20)->roomName, QStringLiteral("Room 1"));
    QCOMPARE(names(bench.model).constLast(), QStringLiteral("Device 2"));
}

QTEST_GUILESS_MAIN(TestPagedOrder)
#include "tst_pagedorder.moc"
