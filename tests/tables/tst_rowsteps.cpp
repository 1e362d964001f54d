// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowsteps.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <numeric>

using namespace rollcall;

namespace {

using Rows = std::vector<quint32>;

/// A list as a view would keep it, by what it is told alone.
struct Told
{
    Rows rows;
    int steps = 0;

    void move(const RowMove &move)
    {
        Rows moved(rows.size(), noRow);
        for (size_t place = 0; place < rows.size(); ++place)
            moved[static_cast<size_t>(move.target[place])] = rows[place];
        QCOMPARE(move.rows, moved);
        rows = moved;
        ++steps;
    }
    void remove(RowRun run)
    {
        rows.erase(rows.begin() + run.first, rows.begin() + run.last + 1);
        ++steps;
    }
    void insert(int at, const quint32 *first, int count)
    {
        rows.insert(rows.begin() + at, first, first + count);
        ++steps;
    }
};

/// Shuffled so much: how many pairs of a list change places.
void shuffle(Rows &rows, int swaps, QRandomGenerator &random)
{
    for (; swaps > 0 && rows.size() > 1; --swaps)
        std::swap(rows[random.bounded(static_cast<quint32>(rows.size()))],
                  rows[random.bounded(static_cast<quint32>(rows.size()))]);
}

/// Every row of 0 to count that chance takes.
Rows some(quint32 count, int percent, QRandomGenerator &random)
{
    Rows rows;
    for (quint32 row = 0; row < count; ++row) {
        if (random.bounded(100) < percent)
            rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestRowSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadFromTheOldRowsToTheNew_data();
    void leadFromTheOldRowsToTheNew();
    void areFewForManyRows();
    void anOrderThatStaysIsNotTold();
};

void TestRowSteps::leadFromTheOldRowsToTheNew_data()
{
    QTest::addColumn<quint32>("count");
    QTest::addColumn<int>("swaps");
    for (const quint32 count : {0U, 1U, 5U, 60U, 2'000U, 30'000U}) {
        for (const int swaps : {0, 1, 1'000})
            QTest::addRow("%u rows, %d changed places", count, swaps) << count << swaps;
    }
}

void TestRowSteps::leadFromTheOldRowsToTheNew()
{
    QFETCH(quint32, count);
    QFETCH(int, swaps);
    QRandomGenerator random(count + static_cast<quint32>(swaps));
    for (int round = 0; round < (count > 1000 ? 2 : 20); ++round) {
        // What is called n in the old rows is called n + 7 in the new ones.
        Rows from = some(count, random.bounded(101), random);
        Rows to = some(count, random.bounded(101), random);
        shuffle(from, count > 1 ? 10 : 0, random);
        if (swaps == 0)
            std::stable_sort(to.begin(), to.end(), [&, place = [&] {
                                 std::vector<size_t> places(count, 0);
                                 for (size_t at = 0; at < from.size(); ++at)
                                     places[from[at]] = at;
                                 return places;
                             }()](quint32 a, quint32 b) { return place[a] < place[b]; });
        shuffle(to, swaps, random);
        for (quint32 &row : to)
            row += 7;
        Rows names = from;
        std::vector<bool> stays(count + 7);
        for (const quint32 row : to)
            stays[row] = true;
        for (quint32 &row : names)
            row = !stays[row + 7] && random.bounded(2) == 0 ? noRow : row + 7;
        std::vector<bool> changed(from.size());
        std::generate(changed.begin(), changed.end(), [&] { return random.bounded(2) == 0; });
        std::vector<bool> wasChanged(count + 7);
        for (size_t place = 0; place < from.size(); ++place) {
            if (names[place] != noRow)
                wasChanged[names[place]] = changed[place];
        }

        const RowSteps steps = planSteps(from, names, changed, to, planMerge(names, to, count + 7));
        Told told{from};
        if (steps.gather)
            told.move(*steps.gather);
        for (size_t run = steps.removed.size(); run-- > 0;)
            told.remove(steps.removed[run]);
        for (quint32 &row : told.rows)
            row += 7;
        QCOMPARE(steps.named, told.rows);
        QCOMPARE(steps.changed.size(), told.rows.size());
        for (size_t place = 0; place < told.rows.size(); ++place)
            QCOMPARE(bool(steps.changed[place]), bool(wasChanged[told.rows[place]]));
        QVERIFY(steps.added.empty() || (steps.fresh.empty() && !steps.spread));
        for (const RowRun &run : steps.added)
            told.insert(run.first, to.data() + run.first, run.last - run.first + 1);
        told.insert(static_cast<int>(told.rows.size()), steps.fresh.data(),
                    static_cast<int>(steps.fresh.size()));
        if (steps.spread)
            told.move(*steps.spread);
        QCOMPARE(told.rows, to);
    }
}

void TestRowSteps::areFewForManyRows()
{
    // Each hundredth row goes, and as many come.
    constexpr quint32 count = 50'000;
    Rows from;
    Rows to;
    for (quint32 row = 0; row < count; ++row) {
        if (row % 100 != 1)
            from.push_back(row);
        if (row % 100 != 2)
            to.push_back(row);
    }
    const RowSteps steps = planSteps(from, from, {}, to, planMerge(from, to, count));
    QVERIFY(steps.gather && steps.spread);
    QCOMPARE(steps.removed.size(), size_t(1));
    QVERIFY(steps.added.empty());
    QCOMPARE(steps.fresh.size(), size_t(count / 100));
    QVERIFY(steps.changed.empty());
}

void TestRowSteps::anOrderThatStaysIsNotTold()
{
    Rows rows(100'000);
    std::iota(rows.begin(), rows.end(), 0U);
    const RowSteps steps = planSteps(rows, rows, {}, rows, planMerge(rows, rows, 100'000));
    QVERIFY(!steps.gather && !steps.spread && steps.removed.empty() && steps.added.empty() &&
            steps.fresh.empty());
    QCOMPARE(steps.named, rows);
}

QTEST_APPLESS_MAIN(TestRowSteps)
#include "tst_rowsteps.moc"
