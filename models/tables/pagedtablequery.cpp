// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked for: who filters and who sorts, the service or this program.

#include "models/domain/schema.h"
#include "models/tables/pagedtable.h"

#include <QtCore/qcoreapplication.h>

#include <utility>

namespace rollcall {

namespace {

SortCriterion criterion(const char *key, Qt::SortOrder order)
{
    return {QString::fromLatin1(key),
            order == Qt::AscendingOrder ? SortDirection::Ascending : SortDirection::Descending};
}

} // namespace

void PagedTable::setQuery(const Query &query)
{
    if (m_started && query == m_query)
        return;
    m_query = query;
    m_sort.clear();
    for (const SortCriterion &level : query.sort) {
        const int column = columnOfServerKey(level.key);
        if (column < 0)
            break;
        m_sort.append({column, level.direction == SortDirection::Descending ? Qt::DescendingOrder
                                                                            : Qt::AscendingOrder});
    }
    restart();
    Q_EMIT sortChanged();
}

bool PagedTable::isWhole() const
{
    return m_started && m_complete && m_current && m_load != Load::First && m_query.filters.isEmpty();
}

PagedTable::DividedFilter PagedTable::divided(const RowFilter &filter) const
{
    DividedFilter halves;
    for (const RowCondition &condition : filter.conditions) {
        const ServerFilter help = serverFilter(condition);
        const bool isAsked = help.filter && halves.asked.size() < schema::maxFilters;
        if (isAsked)
            halves.asked.append(*help.filter);
        if (!isAsked || !help.isExact)
            halves.here.conditions.append(condition);
    }
    return halves;
}

void PagedTable::setFilter(const RowFilter &filter)
{
    if (m_started && filter == m_filter)
        return;
    m_filter = filter;
    RowFilter here;
    Query query = m_query;
    if (isWhole()) {
        here = filter;
    } else {
        const DividedFilter halves = divided(filter);
        query.filters = halves.asked;
        here = halves.here;
    }
    m_filteredHere = !here.conditions.isEmpty();
    if (!m_started || query.filters != m_query.filters) {
        // An order that only this program knows can't be kept when the service answers anew.
        query.sort = serverSort(m_sort).value_or(QList<SortCriterion>());
        m_started = false;
        filterRows(here);
        setQuery(query);
        return;
    }
    filterRows(here);
    Q_EMIT stateChanged();
}

std::optional<QList<SortCriterion>> PagedTable::serverSort(const QList<SortColumn> &sort) const
{
    QList<SortCriterion> criteria;
    for (const SortColumn &level : sort) {
        const char *key = columnInfo(level.column).serverKey;
        if (!key)
            return std::nullopt;
        criteria.append(criterion(key, level.order));
    }
    return criteria;
}

void PagedTable::settleSort()
{
    if (m_pendingSort.isEmpty())
        return;
    const QList<SortColumn> sort = std::exchange(m_pendingSort, {});
    sortRows(sort);
    m_sortedHere = true;
    setSort(sort);
}

/// When the last page is here the order changes from the service's to that of this place: numbers by their
/// value, names as the language has it. What was never asked to be sorted stays as it came.
void PagedTable::settleAskedOrder()
{
    if (m_pendingSort.isEmpty() && !m_sortedHere)
        m_pendingSort = m_sort;
    settleSort();
}

/// When the last part is here the order changes once, from the one that rows came in to the one that was
/// asked for.
void PagedTable::settleOrder()
{
    if (m_pendingSort.isEmpty() && !m_sortedHere) {
        m_pendingSort = m_sort;
        // Where the service's own order was asked for: by what it sorts by on its own, or near to it.
        for (const char *key : {"DeviceName", "UserId", "Email"}) {
            const int column = columnOfServerKey(QLatin1StringView(key));
            if (m_pendingSort.isEmpty() && column >= 0)
                m_pendingSort = {{column, Qt::AscendingOrder}};
        }
    }
    settleSort();
}

void PagedTable::setSort(const QList<SortColumn> &sort)
{
    m_sort = sort;
    Q_EMIT sortChanged();
}

void PagedTable::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        sortBy({{column, order}});
}

void PagedTable::sortBy(const QList<SortColumn> &sort)
{
    if (sort.isEmpty() || sort == m_sort)
        return;
    if (m_complete && m_current && m_load != Load::First) {
        sortRows(sort);
        m_sortedHere = true;
        setSort(sort);
        Q_EMIT stateChanged();
        return;
    }
    if (isGathering()) {
        setSort(sort); // rows come in no order, and are sorted when all are here
        Q_EMIT stateChanged();
        return;
    }
    const std::optional<QList<SortCriterion>> criteria = serverSort(sort);
    if (!criteria) {
        Q_EMIT sortChanged();
        Q_EMIT sortNeedsAll(sort);
        return;
    }
    Query query = m_query;
    query.sort = *criteria;
    if (m_started) {
        setQuery(query);
        return;
    }
    m_query = query;
    setSort(sort);
}

void PagedTable::sortWhenComplete(const QList<SortColumn> &sort)
{
    if (m_complete) {
        sortBy(sort);
        return;
    }
    m_pendingSort = sort;
    loadAll();
}

int PagedTable::columnOfKey(const QString &key) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (key == QLatin1StringView(columnInfo(column).key))
            return column;
    }
    return -1;
}

int PagedTable::columnOfServerKey(const QString &key) const
{
    for (int column = 0; column < columnCount(); ++column) {
        const char *serverKey = columnInfo(column).serverKey;
        if (serverKey && key == QLatin1StringView(serverKey))
            return column;
    }
    return -1;
}

QVariant PagedTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnInfo info = columnInfo(section);
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Columns", info.header);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(info.alignment) | Qt::AlignVCenter);
    if (role == KeyRole)
        return QString::fromLatin1(info.key);
    if (role == Qt::ToolTipRole && !info.serverKey && !m_complete)
        return QCoreApplication::translate("PagedTable",
                                           "The service can't sort by this column. It can be sorted here "
                                           "once all rows are loaded.");
    return {};
}

} // namespace rollcall
