// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows that are shown become others with few signals, so that selection, current row and scroll
// position stay with the rows they belong to.

#include "models/tables/fieldmodel.h"

#include "models/tables/rowmerge.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

/// More runs than this are not told one by one: the rows are brought together first, then told as one run.
constexpr size_t maxRuns = 32;

/// Where each row of the store is that has the same key in another one: by its place in shown.
std::vector<quint32> namedIn(const FieldStore &store, const std::vector<quint32> &shown,
                             const FieldStore &other)
{
    std::vector<quint32> named;
    named.reserve(shown.size());
    for (const quint32 row : shown) {
        const QString key = store.text(0, row);
        if (key.isEmpty())
            named.push_back(row < other.rowCount() && other.text(0, row).isEmpty() ? row : noRow);
        else
            named.push_back(other.find(key).value_or(noRow));
    }
    return named;
}

} // namespace

/// Place i of the new order is places[i] of the old one. named is put in the same order.
void FieldModel::reorder(const std::vector<int> &places, std::vector<quint32> &named)
{
    if (std::is_sorted(places.begin(), places.end()))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> target(places.size());
    std::vector<quint32> rows(places.size());
    std::vector<quint32> names(places.size());
    for (size_t place = 0; place < places.size(); ++place) {
        const auto before = static_cast<size_t>(places[place]);
        target[before] = static_cast<int>(place);
        rows[place] = m_shown[before];
        names[place] = named[before];
    }
    m_shown.swap(rows);
    named.swap(names);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(target[static_cast<size_t>(old.row())], old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FieldModel::removeRun(RowRun run, std::vector<quint32> &named)
{
    beginRemoveRows({}, run.first, run.last);
    m_shown.erase(m_shown.begin() + run.first, m_shown.begin() + run.last + 1);
    named.erase(named.begin() + run.first, named.begin() + run.last + 1);
    endRemoveRows();
}

void FieldModel::insertRun(int at, const quint32 *rows, int count)
{
    beginInsertRows({}, at, at + count - 1);
    m_shown.insert(m_shown.begin() + at, rows, rows + count);
    endInsertRows();
}

void FieldModel::change(std::shared_ptr<FieldStore> store, std::vector<quint32> shown)
{
    const std::shared_ptr<FieldStore> before = m_store;
    std::vector<quint32> named = store == before ? m_shown : namedIn(*before, m_shown, *store);
    MergePlan plan = planMerge(named, shown, store->rowCount());

    if (plan.removed.size() > maxRuns) {
        std::vector<int> places(m_shown.size());
        std::iota(places.begin(), places.end(), 0);
        std::vector<bool> goes(m_shown.size());
        for (const RowRun &run : plan.removed)
            std::fill(goes.begin() + run.first, goes.begin() + run.last + 1, true);
        std::stable_partition(places.begin(), places.end(),
                              [&](int place) { return !goes[static_cast<size_t>(place)]; });
        reorder(places, named);
        plan.removed = {{static_cast<int>(plan.kept.size()), rowCount() - 1}};
    }
    for (auto run = plan.removed.crbegin(); run != plan.removed.crend(); ++run)
        removeRun(*run, named);
    if (plan.reordered)
        reorder(plan.kept, named);

    // What stays is in both stores: from here on it is shown out of the new one.
    const std::vector<quint32> stayed = std::exchange(m_shown, named);
    m_store = std::move(store);
    if (m_store != before)
        tellChanges(*before, stayed, stayed.size());

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
    std::vector<quint32> names = m_shown;
    reorder(places, names);
}

/// The rows shown are those of before, in the same order: says which hold something else now, in runs.
void FieldModel::tellChanges(const FieldStore &before, const std::vector<quint32> &stayed, size_t count)
{
    std::vector<RowRun> runs;
    for (size_t place = 0; place < count; ++place) {
        const int row = static_cast<int>(place);
        if (m_store->isSameRow(m_shown[place], before, stayed[place]))
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
