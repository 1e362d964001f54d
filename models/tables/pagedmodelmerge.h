// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/pagedmodel.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

/// More runs than this are not told one by one: the rows are brought together first, then told as one run.
inline constexpr int maxMergeRuns = 32;

/// Takes over what arrived, without what is known already. Rows without an ARN are told apart by their
/// number.
template <class Row>
void PagedModel<Row>::takeNew(QList<Row> &rows, QStringList &keys, QSet<QString> &known)
{
    for (Row &row : m_arrived) {
        QString key = row.arn;
        if (key.isEmpty()) {
            for (qsizetype number = rows.size(); key.isEmpty() || known.contains(key); ++number)
                key = QStringLiteral("#%1").arg(number);
        }
        if (known.contains(key))
            continue;
        known.insert(key);
        keys.append(key);
        rows.append(std::move(row));
    }
    m_arrived.clear();
}

template <class Row>
QVariantList PagedModel<Row>::sortValues(const QList<Row> &rows, int index) const
{
    QVariantList values;
    values.reserve(rows.size());
    for (const Row &row : rows)
        values.append(column(index).sortValue(row));
    return values;
}

/// Row i of the new order is rows[i] of the old one.
template <class Row>
void PagedModel<Row>::permute(const QList<int> &rows)
{
    if (std::is_sorted(rows.cbegin(), rows.cend()))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QList<int> target(rows.size());
    QList<Row> ordered;
    QStringList keys;
    ordered.reserve(rows.size());
    keys.reserve(rows.size());
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        target[rows.at(row)] = row;
        ordered.append(std::move(m_rows[rows.at(row)]));
        keys.append(m_keys.at(rows.at(row)));
    }
    m_rows = std::move(ordered);
    m_keys = std::move(keys);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(target.at(old.row()), old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

template <class Row>
void PagedModel<Row>::removeRun(RowRun run)
{
    beginRemoveRows({}, run.first, run.last);
    m_rows.remove(run.first, run.last - run.first + 1);
    m_keys.remove(run.first, run.last - run.first + 1);
    endRemoveRows();
}

template <class Row>
void PagedModel<Row>::insertRun(int at, const QList<Row> &rows, const QStringList &keys)
{
    beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
    QList<Row> tail = m_rows.mid(at);
    QStringList tailKeys = m_keys.mid(at);
    m_rows.resize(at);
    m_keys.resize(at);
    m_rows += rows;
    m_keys += keys;
    m_rows += tail;
    m_keys += tailKeys;
    endInsertRows();
}

/// The rows are the same ones, in the same order: says which have changed, in runs.
template <class Row>
void PagedModel<Row>::update(const QList<Row> &rows)
{
    QList<RowRun> runs;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row) == rows.at(row))
            continue;
        if (!runs.isEmpty() && runs.last().last == row - 1)
            runs.last().last = row;
        else
            runs.append({row, row});
        m_rows[row] = rows.at(row);
    }
    if (runs.size() > maxMergeRuns)
        runs = {{runs.first().first, runs.last().last}};
    for (const RowRun &run : std::as_const(runs))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

template <class Row>
void PagedModel<Row>::mergeStaged(bool sortFirst)
{
    QList<Row> rows = std::move(m_staged);
    QStringList keys = std::move(m_stagedKeys);
    m_known = std::move(m_stagedKnown);
    dropStaged();
    if (sortFirst && sortColumn() >= 0) {
        QList<Row> ordered;
        QStringList orderedKeys;
        for (const int row : sortedRows(sortValues(rows, sortColumn()), sortOrder())) {
            ordered.append(rows.at(row));
            orderedKeys.append(keys.at(row));
        }
        rows = std::move(ordered);
        keys = std::move(orderedKeys);
    }

    MergePlan plan = planMerge(m_keys, keys);
    if (plan.removed.size() > maxMergeRuns) {
        QList<int> staying(m_rows.size());
        std::iota(staying.begin(), staying.end(), 0);
        const QSet<QString> &known = m_known;
        std::stable_partition(staying.begin(), staying.end(),
                              [&](int row) { return known.contains(m_keys.at(row)); });
        permute(staying);
        plan.removed = {{static_cast<int>(plan.kept.size()), rowCount() - 1}};
    }
    for (auto run = plan.removed.crbegin(); run != plan.removed.crend(); ++run)
        removeRun(*run);
    permute(plan.kept);
    if (plan.added.size() <= maxMergeRuns) {
        for (const RowRun &run : std::as_const(plan.added))
            insertRun(run.first, rows.mid(run.first, run.last - run.first + 1),
                      keys.mid(run.first, run.last - run.first + 1));
    } else {
        const int stayed = rowCount();
        QList<Row> fresh;
        QStringList freshKeys;
        QList<int> order(keys.size(), -1);
        for (const RowRun &run : std::as_const(plan.added)) {
            for (int row = run.first; row <= run.last; ++row) {
                order[row] = stayed + static_cast<int>(fresh.size());
                fresh.append(rows.at(row));
                freshKeys.append(keys.at(row));
            }
        }
        int next = 0;
        for (int &row : order) {
            if (row < 0)
                row = next++;
        }
        insertRun(stayed, fresh, freshKeys);
        permute(order);
    }
    update(rows);
}

} // namespace rollcall
