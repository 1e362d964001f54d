// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows that are shown become others with few signals, so that selection, current row and scroll
// position stay with the rows they belong to.

#include "models/tables/fieldmodel.h"

namespace rollcall {

void FieldModel::move(RowMove &move)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    changeShown().swap(move.rows);
    if (!m_marks.empty()) {
        std::vector<quint8> marks(m_marks.size());
        for (size_t place = 0; place < marks.size(); ++place)
            marks[static_cast<size_t>(move.target[place])] = m_marks[place];
        m_marks.swap(marks);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(move.target[static_cast<size_t>(old.row())], old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FieldModel::removeRun(RowRun run)
{
    beginRemoveRows({}, run.first, run.last);
    std::vector<quint32> &shown = changeShown();
    shown.erase(shown.begin() + run.first, shown.begin() + run.last + 1);
    if (!m_marks.empty())
        m_marks.erase(m_marks.begin() + run.first, m_marks.begin() + run.last + 1);
    endRemoveRows();
}

void FieldModel::insertRun(int at, const quint32 *rows, int count)
{
    beginInsertRows({}, at, at + count - 1);
    std::vector<quint32> &shown = changeShown();
    shown.insert(shown.begin() + at, rows, rows + count);
    if (!m_marks.empty())
        m_marks.insert(m_marks.begin() + at, static_cast<size_t>(count), quint8(0));
    endInsertRows();
}

void FieldModel::change(std::shared_ptr<FieldStore> store, RowArrangement &arrangement)
{
    Q_EMIT aboutToRearrange();
    RowSteps &steps = arrangement.steps;
    if (steps.gather)
        move(*steps.gather);
    for (size_t run = steps.removed.size(); run-- > 0;)
        removeRun(steps.removed[run]);
    // What stays is in both stores: from here on it is shown out of the new one.
    changeShown().swap(steps.named);
    m_store = std::move(store);
    takeGroups(arrangement);
    tellChanges(steps.changed);
    for (const RowRun &run : steps.added)
        insertRun(run.first, arrangement.shown.data() + run.first, run.last - run.first + 1);
    if (!steps.fresh.empty())
        insertRun(rowCount(), steps.fresh.data(), static_cast<int>(steps.fresh.size()));
    if (steps.spread)
        move(*steps.spread);
    Q_EMIT rearranged();
    m_marks.clear();
}

/// The rows shown are those of before, in the same order: says which hold something else now, in runs.
void FieldModel::tellChanges(const std::vector<bool> &changed)
{
    constexpr size_t mostTold = 32;
    std::vector<RowRun> runs;
    for (int row = 0; row < static_cast<int>(changed.size()); ++row) {
        if (!changed[static_cast<size_t>(row)])
            continue;
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    if (runs.size() > mostTold)
        runs = {{runs.front().first, runs.back().last}};
    for (const RowRun &run : runs)
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

} // namespace rollcall
