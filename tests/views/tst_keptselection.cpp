// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/devicedesk.h"
#include "tests/support/numbereddevices.h"
#include "views/keptselection.h"

#include <QtCore/qlocale.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qscrollbar.h>

using namespace rollcall;

namespace {

/// More than are followed one by one, and offline in every third, in rooms 0 to 4.
constexpr int devices = 4 * KeptSelection::rowsToFollow;

bool isOffline(int number)
{
    return number % 3 == 0;
}

QList<Device> manyDevices()
{
    QList<Device> result = numberedDevices(devices);
    for (int number = 0; number < devices; ++number) {
        result[number].roomName = QStringLiteral("Room %1").arg(number % 5);
        if (isOffline(number))
            result[number].connectionStatus = QStringLiteral("OFFLINE");
    }
    return result;
}

struct Bench : DeviceDesk
{
    Bench()
        : DeviceDesk(manyDevices())
    {
    }
    QItemSelectionModel *selection() const { return table->selectionModel(); }
    QString nameOf(int row) const { return model->index(row, DeviceTableModel::Name).data().toString(); }
    QStringList selectedNames() const
    {
        QStringList names;
        const QModelIndexList rows = selection()->selectedRows(DeviceTableModel::Name);
        for (const QModelIndex &row : rows)
            names += row.data().toString();
        names.sort();
        return names;
    }
    QStringList namesWhere(bool (*wanted)(int)) const
    {
        QStringList names;
        for (int number = 0; number < devices; ++number) {
            if (wanted(number))
                names += QStringLiteral("Device %1").arg(number);
        }
        names.sort();
        return names;
    }
    void filterOffline()
    {
        RowCondition condition;
        condition.column = QStringLiteral("connectionStatus");
        condition.values = {QStringLiteral("OFFLINE")};
        model->setFilter({{condition}});
        QVERIFY(settle());
    }
};

} // namespace

class TestKeptSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allStaySelectedInAnotherOrder();
    void groupsDoNotPartIt();
    void itStaysWithItsRowsWhenOthersComeBack();
    void itStaysWithItsRowsWhenTheyMove();
    void whatIsReadAnewStaysSelected();
    void tooManyPiecesLeaveTheCurrentRow();
    void whatIsGivenUpIsSaid();
    void theCurrentRowStaysInView();
    void whoScrolledAwayStaysThere();
};

void TestKeptSelection::allStaySelectedInAnotherOrder()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.table->selectAll();
    bench.model->sort(DeviceTableModel::Name, Qt::DescendingOrder);
    QVERIFY(bench.settle());
    QCOMPARE(bench.nameOf(0), QStringLiteral("Device %1").arg(devices - 1));
    QCOMPARE(bench.selection()->selection().size(), 1);
    QCOMPARE(rowsOf(bench.selection()->selection()), devices);
}

void TestKeptSelection::groupsDoNotPartIt()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.table->selectAll();
    bench.model->groupBy(QStringLiteral("room"));
    QVERIFY(bench.settle());
    QCOMPARE(bench.model->rowCount(), devices + 5);
    QCOMPARE(bench.selection()->selection().size(), 1);
    QVERIFY(!bench.selection()->isSelected(bench.model->index(0, 0)));
    QCOMPARE(bench.selectedNames().size(), devices);
    bench.model->groupBy(QString());
    QVERIFY(bench.settle());
    QCOMPARE(bench.selectedNames().size(), devices);
}

void TestKeptSelection::itStaysWithItsRowsWhenOthersComeBack()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.model->sort(DeviceTableModel::Status, Qt::AscendingOrder);
    bench.filterOffline();
    bench.table->selectAll();
    bench.table->setCurrentIndex(bench.model->index(7, DeviceTableModel::Name));
    bench.table->selectAll();
    const QString current = bench.nameOf(bench.table->currentIndex().row());
    bench.model->setFilter({});
    QVERIFY(bench.settle());
    QCOMPARE(bench.model->rowCount(), devices);
    QCOMPARE(bench.selectedNames(), bench.namesWhere(isOffline));
    QCOMPARE(bench.nameOf(bench.table->currentIndex().row()), current);
}

void TestKeptSelection::itStaysWithItsRowsWhenTheyMove()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.model->sort(DeviceTableModel::Room, Qt::AscendingOrder);
    const auto inTwoRooms = [](int number) { return number % 5 >= 3; };
    const int from = devices * 3 / 5;
    bench.selection()->select(QItemSelection(bench.model->index(from, 0),
                                             bench.model->index(devices - 1, bench.model->columnCount() - 1)),
                              QItemSelectionModel::ClearAndSelect);
    QCOMPARE(bench.selectedNames(), bench.namesWhere(inTwoRooms));
    bench.model->sort(DeviceTableModel::Room, Qt::DescendingOrder);
    QVERIFY(bench.settle());
    QCOMPARE(bench.selectedNames(), bench.namesWhere(inTwoRooms));
    bench.model->sort(DeviceTableModel::Name, Qt::AscendingOrder);
    QVERIFY(bench.settle());
    QCOMPARE(bench.selectedNames(), bench.namesWhere(inTwoRooms));
}

void TestKeptSelection::whatIsReadAnewStaysSelected()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.table->selectAll();
    bench.fleet.remove(100, 500);
    bench.fleet.append(numberedDevice(devices));
    bench.model->refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model->rowCount(), devices - 500 + 1);
    const QStringList names = bench.selectedNames();
    QCOMPARE(names.size(), devices - 500);
    QVERIFY(!names.contains(QStringLiteral("Device %1").arg(devices)));
}

void TestKeptSelection::tooManyPiecesLeaveTheCurrentRow()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.model->sort(DeviceTableModel::Name, Qt::AscendingOrder);
    bench.filterOffline();
    bench.table->selectRow(9);
    const QString current = bench.nameOf(9);
    bench.table->selectAll();
    QCOMPARE(bench.selectedNames(), bench.namesWhere(isOffline));
    bench.model->setFilter({});
    QVERIFY(bench.settle());
    QCOMPARE(bench.selectedNames(), QStringList(current));
    QCOMPARE(bench.nameOf(bench.table->currentIndex().row()), current);
}

void TestKeptSelection::whatIsGivenUpIsSaid()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.model->sort(DeviceTableModel::Name, Qt::AscendingOrder);
    bench.filterOffline();
    bench.table->selectAll();
    const int selected = rowsOf(bench.selection()->selection());
    const auto *told = bench.page.loadStatus()->findChild<QLabel *>(QStringLiteral("selectionSummary"));
    QVERIFY(told);
    QSignalSpy givenUp(bench.table, &RowTable::selectionGivenUp);
    bench.model->setFilter({});
    QVERIFY(bench.settle());
    QCOMPARE(givenUp.count(), 1);
    QCOMPARE(givenUp.constFirst().constFirst().toInt(), selected);
    QTRY_VERIFY(told->text().contains(QLatin1StringView("too scattered")));
    QVERIFY(told->text().contains(QLocale().toString(selected)));
    bench.table->selectRow(3);
    QTRY_VERIFY(!told->text().contains(QLatin1StringView("too scattered")));
}

void TestKeptSelection::theCurrentRowStaysInView()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.model->sort(DeviceTableModel::Name, Qt::AscendingOrder);
    QVERIFY(bench.settle());
    const auto isInView = [&bench] {
        const QRect row = bench.table->visualRect(bench.table->currentIndex());
        return row.top() >= 0 && row.bottom() < bench.table->viewport()->height();
    };
    bench.table->setCurrentIndex(bench.model->index(3, DeviceTableModel::Name));
    const QString current = bench.nameOf(3);
    const int sideways = bench.table->horizontalScrollBar()->value();
    bench.model->sort(DeviceTableModel::Name, Qt::DescendingOrder);
    QVERIFY(bench.settle());
    QCOMPARE(bench.table->currentIndex().row(), devices - 4);
    QVERIFY(isInView());
    QCOMPARE(bench.table->horizontalScrollBar()->value(), sideways);
    bench.filterOffline(); // "Device 3" is
    QCOMPARE(bench.nameOf(bench.table->currentIndex().row()), current);
    QVERIFY(isInView());
    bench.model->setFilter({}); // many rows come back above it
    QVERIFY(bench.settle());
    QCOMPARE(bench.nameOf(bench.table->currentIndex().row()), current);
    QVERIFY(isInView());
}

void TestKeptSelection::whoScrolledAwayStaysThere()
{
    Bench bench;
    QVERIFY(bench.start(true));
    bench.table->setCurrentIndex(bench.model->index(3, DeviceTableModel::Name));
    bench.table->verticalScrollBar()->setValue(devices / 2);
    bench.model->sort(DeviceTableModel::Name, Qt::DescendingOrder);
    QVERIFY(bench.settle());
    QCOMPARE(bench.table->verticalScrollBar()->value(), devices / 2);
}

QTEST_MAIN(TestKeptSelection)
#include "tst_keptselection.moc"
