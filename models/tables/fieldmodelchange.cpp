// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows that are shown become others with few signals, so that selection, current row and scroll
// position stay with the rows they belong to.

#include "models/tables/fieldmodel.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

/// More runs than this are not told one by one: the rows are brought together first, then told as one run.
constexpr size_t maxRuns = 32;

} // namespace

/// Place i of the new order is places[i] of the old one. What the arrangement says of the places goes with
/// them.
void FieldModel::reorder(const std::vector<int> &places, RowArrangement &arrangement)
{
    if (std::is_sorted(places.begin(), places.end()))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> target(places.size());
    std::vector<quint32> rows(places.size());
    std::vector<quint32> names(places.size());
    std::vector<bool> changed(arrangement.changed.size());
    for (size_t place = 0; place < places.size(); ++place) {
        const auto before = static_cast<size_t>(places[place]);
        target[before] = static_cast<int>(place);
        rows[place] = m_shown[before];
        names[place] = arrangement.named[before];
        if (!changed.empty())
            changed[place] = arrangement.changed[before];
    }
    m_shown.swap(rows);
    arrangement.named.swap(names);
    arrangement.changed.swap(changed);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(target[static_cast<size_t>(old.row())], old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FieldModel::removeRun(RowRun run, RowArrangement &arrangement)
{
    const auto erase = [run](auto &list) {
        if (!list.empty())
            list.erase(list.begin() + run.first, list.begin() + run.last + 1);
    };
    beginRemoveRows({}, run.first, run.last);
    erase(m_shown);
    erase(arrangement.named);
    erase(arrangement.changed);
    endRemoveRows();
}

void FieldModel::insertRun(int at, const quint32 *rows, int count)
{
    beginInsertRows({}, at, at + count - 1);
    m_shown.insert(m_shown.begin() + at, rows, rows + count);
    endInsertRows();
}

void FieldModel::change(std::shared_ptr<FieldStore> store, RowArrangement arrangement)
{
    const std::vector<quint32> &shown = arrangement.shown;
    MergePlan &plan = arrangement.plan;

    if (plan.removed.size() > maxRuns) {
        std::vector<int> places(m_shown.size());
        std::iota(places.begin(), places.end(), 0);
        std::vector<bool> goes(m_shown.size());
        for (const RowRun &run : plan.removed)
            std::fill(goes.begin() + run.first, goes.begin() + run.last + 1, true);
        std::stable_partition(places.begin(), places.end(),
                              [&](int place) { return !goes[static_cast<size_t>(place)]; });
        reorder(places, arrangement);
        plan.removed = {{static_cast<int>(plan.kept.size()), rowCount() - 1}};
    }
    for (size_t run = plan.removed.size(); run-- > 0;)
        removeRun(plan.removed[run], arrangement);
    if (plan.reordered)
        reorder(plan.kept, arrangement);

    // What stays is in both stores: from here on it is shown out of the new one.
    m_shown = arrangement.named;
    m_store = std::move(store);
    takeGroups(arrangement);
    tellChanges(arrangement.changed);

    if (plan.added.size() <= maxRuns) {
        for (const RowRun &run : plan.added)
            insertRun(run.first, shown.data() + run.first, run.last - run.first + 1);
        return;
    }
    std::vector<quint32> fresh;
    std::vector<int> places(shown.size(), -1);
    for (const RowRun &run : plan.added) {
        for (int place = run.first; place <= run.last; ++place) {
            places[static_cast<size_t>(place)] = rowCount() + static_cast<int>(fresh.size());
            fresh.push_back(shown[static_cast<size_t>(place)]);
        }
    }
    int next = 0;
    for (int &place : places) {
        if (place < 0)
            place = next++;
    }
    insertRun(rowCount(), fresh.data(), static_cast<int>(fresh.size()));
    arrangement.named = m_shown;
    arrangement.changed.clear();
    reorder(places, arrangement);
}

/// The rows shown are those of before, in the same order: says which hold something else now, in runs.
void FieldModel::tellChanges(const std::vector<bool> &changed)
{
    std::vector<RowRun> runs;
    for (int row = 0; row < static_cast<int>(changed.size()); ++row) {
        if (!changed[static_cast<size_t>(row)])
            continue;
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    if (runs.size() > maxRuns)
        runs = {{runs.front().first, runs.back().last}};
    for (const RowRun &run : runs)
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

} // namespace rollcall
