// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowranks.h"

#include "models/tables/textranks.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

/// Times by their value; the absent ones have the last rank.
quint32 rankTimes(const std::vector<qint64> &times, bool reversed, std::vector<quint32> &ranks)
{
    std::vector<quint32> order;
    order.reserve(times.size());
    for (quint32 row = 0; row < times.size(); ++row) {
        if (times[row] != FieldStore::noTime)
            order.push_back(row);
    }
    std::sort(order.begin(), order.end(), [&times, reversed](quint32 a, quint32 b) {
        return reversed ? times[b] < times[a] : times[a] < times[b];
    });
    quint32 next = 0;
    ranks.assign(times.size(), 0);
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && times[order[i]] != times[order[i - 1]])
            ++next;
        ranks[order[i]] = next;
    }
    next += order.empty() ? 0 : 1;
    for (size_t row = 0; row < times.size(); ++row) {
        if (times[row] == FieldStore::noTime)
            ranks[row] = next;
    }
    return next + 1;
}

} // namespace

void RowRanks::clear()
{
    m_ranks.clear();
    m_ordered.clear();
    m_levels.clear();
}

RowRanks::RowRanks(const QLocale &locale)
    : m_locale(locale)
{
}

const RowRanks::Ranks &RowRanks::ranks(const FieldStore &store, int field)
{
    const auto known = m_ranks.find(field);
    if (known != m_ranks.end())
        return known->second;
    Ranks &fresh = m_ranks[field];
    const size_t rows = store.rowCount();
    switch (store.fields()[size_t(field)].kind) {
    case FieldKind::Pooled: {
        std::vector<quint32> ofId;
        fresh.count = rankTexts(
            store.poolSize(field), m_locale, [&](quint32 id) { return store.pooledWords(field, id); }, ofId);
        fresh.ofRow.reserve(rows);
        store.ids(field).visit([&](const auto &ids) {
            for (const auto id : ids)
                fresh.ofRow.push_back(ofId[id]);
        });
        break;
    }
    case FieldKind::Text:
        fresh.count = rankTexts(
            rows, m_locale, [&](quint32 row) { return store.text(field, row); }, fresh.ofRow);
        break;
    case FieldKind::Time:
        fresh.count = rankTimes(store.times(field), store.fields()[size_t(field)].isReversed, fresh.ofRow);
        break;
    case FieldKind::Code:
        fresh.ofRow.assign(store.codes(field).begin(), store.codes(field).end());
        fresh.count = 256;
        break;
    }
    return fresh;
}

const std::vector<quint32> &RowRanks::ordered(const FieldStore &store, const QList<SortLevel> &levels)
{
    std::vector<quint32> &rows = m_ordered;
    if (levels == m_levels && rows.size() == store.rowCount())
        return rows;
    m_levels = levels;
    rows.resize(store.rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    std::vector<quint32> sorted(rows.size());
    std::vector<quint32> starts;
    // From the last level to the first, each pass keeping the order of equal ones.
    for (qsizetype number = levels.size(); number-- > 0;) {
        const SortLevel &level = levels.at(number);
        const Ranks &by = ranks(store, level.field);
        const bool descending = level.order == Qt::DescendingOrder;
        const auto place = [&](quint32 row) {
            return descending ? by.count - 1 - by.ofRow[row] : by.ofRow[row];
        };
        starts.assign(by.count + 1, 0);
        for (const quint32 row : rows)
            ++starts[place(row) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const quint32 row : rows)
            sorted[starts[place(row)]++] = row;
        rows.swap(sorted);
    }
    return rows;
}

std::vector<quint32> RowRanks::only(const std::vector<quint32> &ordered, const RowSet &rows)
{
    std::vector<quint32> some;
    some.reserve(rows.count());
    for (const quint32 row : ordered) {
        if (rows.contains(row))
            some.push_back(row);
    }
    return some;
}

qsizetype RowRanks::memory() const
{
    size_t bytes = m_ordered.capacity() * sizeof(quint32);
    for (const auto &[field, ranks] : m_ranks)
        bytes += ranks.ofRow.capacity() * sizeof(quint32);
    return static_cast<qsizetype>(bytes);
}

} // namespace rollcall
