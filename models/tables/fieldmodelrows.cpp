// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked of rows besides showing them.

#include "models/tables/fieldmodel.h"

#include <algorithm>
#include <iterator>

namespace rollcall {

RowSnapshot FieldModel::matchingRowsNow() const
{
    if (!m_groupIndex)
        return {m_store, m_shown};
    SharedRows rows(new RowList);
    rows->list = m_grouped.rows;
    return {m_store, rows};
}

QString FieldModel::arnOf(quint32 row) const
{
    return m_store->text(0, row);
}

RowSnapshot FieldModel::rowsNow(const QList<RowRun> &runs) const
{
    if (!m_groupIndex && runs == QList<RowRun>{{0, rowCount() - 1}})
        return matchingRowsNow(); // all of them: nothing is copied
    SharedRows chosen(new RowList);
    std::vector<quint32> &list = chosen->list;
    for (const RowRun &run : runs) {
        const auto first = shown().begin() + std::max(run.first, 0);
        const auto end = shown().begin() + std::min(run.last + 1, rowCount());
        if (first < end)
            std::copy_if(first, end, std::back_inserter(list),
                         [](quint32 entry) { return !isHeadingEntry(entry); });
    }
    return {m_store, chosen};
}

QList<LoadedRow> FieldModel::findLoaded(const QString &text, int column, int detail, qsizetype most) const
{
    RowCondition condition;
    condition.column = QString::fromLatin1(columnInfo(column).key);
    condition.values = {text};
    const RowSet rows = matchingRows(*m_store, RowFilter{{condition}}, m_columnFields);
    // Of very many that have it, those that begin with it are looked for among the first.
    constexpr size_t looked = 2000;
    std::vector<quint32> found;
    for (quint32 row = rows.next(0); row < rows.size() && found.size() < looked; row = rows.next(row + 1))
        found.push_back(row);
    const int field = columnInfo(column).field;
    std::stable_partition(found.begin(), found.end(), [&](quint32 row) {
        return m_store->words(field, row).startsWith(text, Qt::CaseInsensitive);
    });
    QList<LoadedRow> result;
    for (const quint32 row : found) {
        if (result.size() == most)
            break;
        result.append({keyOf(row), display(row, column), display(row, detail)});
    }
    return result;
}

std::optional<RowCondition> FieldModel::conditionOf(const QModelIndex &cell) const
{
    if (!checkIndex(cell, CheckIndexOption::IndexIsValid) || isHeading(cell.row()))
        return std::nullopt;
    const ColumnInfo info = columnInfo(cell.column());
    const Field &field = m_fields[static_cast<size_t>(info.field)];
    const quint32 row = storeRow(cell.row());
    RowCondition condition;
    condition.column = QString::fromLatin1(info.key);
    condition.kind = RowCondition::Kind::Absent;
    if (m_store->isAbsent(info.field, row))
        return condition;
    condition.kind = RowCondition::Kind::Values;
    if (field.kind == FieldKind::Code && field.codeName)
        condition.values = {field.codeName(m_store->code(info.field, row))};
    else if ((field.kind == FieldKind::Pooled && !field.has) || field.kind == FieldKind::Text)
        condition.values = {m_store->text(info.field, row)};
    else
        return std::nullopt; // a moment, or several values in one
    return condition;
}

void FieldModel::tally(int first, int last, RowTally &tally) const
{
    const int counted = tally.countedField;
    const bool isCode = counted >= 0 && m_fields[static_cast<size_t>(counted)].kind == FieldKind::Code;
    quint32 wanted = 0;
    if (isCode) {
        while (wanted < 256 &&
               m_fields[static_cast<size_t>(counted)].codeName(static_cast<int>(wanted)) != tally.counted)
            ++wanted;
    } else if (counted >= 0) {
        wanted = m_store->pooledId(counted, tally.counted);
    }
    if (tally.distinctField >= 0)
        tally.seen.resize(m_store->poolSize(tally.distinctField));
    for (int at = first; at <= last; ++at) {
        if (isHeading(at))
            continue;
        const quint32 row = storeRow(at);
        ++tally.rows;
        if (isCode)
            tally.counts += m_store->code(counted, row) == wanted ? 1 : 0;
        else if (counted >= 0)
            tally.counts += m_store->ids(counted).at(row) == wanted ? 1 : 0;
        if (tally.distinctField < 0)
            continue;
        const quint32 id = m_store->ids(tally.distinctField).at(row);
        if (tally.seen[id])
            continue;
        tally.seen[id] = true;
        if (!m_store->isAbsent(tally.distinctField, row))
            ++tally.values;
    }
}

} // namespace rollcall
