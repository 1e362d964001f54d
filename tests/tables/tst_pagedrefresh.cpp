// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/tables/pagedbench.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtCore/qrandom.h>
#include <QtTest/qsignalspy.h>

#include <algorithm>

using namespace rollcall;
using namespace std::chrono_literals;

class TestPagedRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshTellsOnlyWhatChanged();
    void refreshKeepsSelection();
    void failedRefreshKeepsRowsAndGoesOn();
    void stoppedRefreshReadsOnWhereItWas();
    void aFleetThatGrowsMissesNothingMeanwhile();
    void refreshEqualsReference();
};

void TestPagedRefresh::refreshTellsOnlyWhatChanged()
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
    bench.fleet.insert(40, numberedDevice(500));
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

void TestPagedRefresh::refreshKeepsSelection()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    QItemSelectionModel selection(&bench.model);
    selection.setCurrentIndex(bench.model.index(60, 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QString arn = bench.model.rowAt(60)->arn;
    std::reverse(bench.fleet.begin(), bench.fleet.end());
    for (int number = 0; number < 60; ++number)
        bench.fleet.insert(number * 2, numberedDevice(1000 + number));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(names(bench.model), namesOf(bench.fleet));
    QCOMPARE(selection.currentIndex().data(PagedTable::ArnRole).toString(), arn);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(PagedTable::ArnRole).toString(), arn);
}

void TestPagedRefresh::failedRefreshKeepsRowsAndGoesOn()
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

void TestPagedRefresh::stoppedRefreshReadsOnWhereItWas()
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

void TestPagedRefresh::aFleetThatGrowsMissesNothingMeanwhile()
{
    Bench bench(120);
    QVERIFY(bench.start(true));
    for (int number = 0; number < 5; ++number)
        bench.fleet.append(numberedDevice(500 + number));
    // The count of the new state comes with its first page.
    bench.source.script(pageOf(bench.fleet, {}, 50));
    bench.source.script(serverFailure());
    bench.model.refresh();
    QVERIFY(bench.settle());
    QVERIFY(bench.model.isComplete());
    QCOMPARE(bench.model.missingCount(), 0);
    bench.source.hold();
    bench.model.retry();
    QCOMPARE(bench.model.missingCount(), 0);
    bench.model.stop();
    bench.source.release();
    QCOMPARE(bench.model.missingCount(), 0);
    QCOMPARE(bench.model.totalCount(), std::optional<qint64>(120));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.rowCount(), 125);
    QCOMPARE(bench.model.missingCount(), 0);
}

void TestPagedRefresh::refreshEqualsReference()
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
                bench.fleet.insert(random.bounded(size + 1), numberedDevice(next++));
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

QTEST_GUILESS_MAIN(TestPagedRefresh)
#include "tst_pagedrefresh.moc"
