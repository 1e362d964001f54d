// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowranks.h"

#include <QtCore/qcollator.h>

#include <algorithm>
#include <numeric>
#include <thread>

namespace rollcall {

namespace {

constexpr size_t worthAThread = 20'000;

QCollator collatorFor(const QLocale &locale)
{
    // Without a language there is no collation and no reading of numbers at all.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// A rank for each entry: the number of different smaller ones. less orders entries, and each entry of absent
/// is behind all others. Answers the number of ranks.
template <class Less, class IsAbsent>
quint32 rank(size_t entries, IsAbsent isAbsent, Less less, std::vector<quint32> &ranks)
{
    std::vector<quint32> order;
    order.reserve(entries);
    for (quint32 entry = 0; entry < entries; ++entry) {
        if (!isAbsent(entry))
            order.push_back(entry);
    }
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2);
    if (order.size() >= worthAThread) {
        std::jthread half([&] { std::sort(order.begin(), middle, less); });
        std::sort(middle, order.end(), less);
        half.join();
        std::inplace_merge(order.begin(), middle, order.end(), less);
    } else {
        std::sort(order.begin(), order.end(), less);
    }
    ranks.resize(entries);
    quint32 next = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && less(order[i - 1], order[i]))
            ++next;
        ranks[order[i]] = next;
    }
    next += order.empty() ? 0 : 1;
    for (quint32 entry = 0; entry < entries; ++entry) {
        if (isAbsent(entry))
            ranks[entry] = next;
    }
    return next + 1;
}

/// Texts by collation. textOf(entry) is null for an absent one.
template <class TextOf>
quint32 rankTexts(size_t entries, const QLocale &locale, TextOf textOf, std::vector<quint32> &ranks)
{
    std::vector<std::optional<QCollatorSortKey>> keys(entries);
    const auto makeKeys = [&](size_t from, size_t until) {
        const QCollator collator = collatorFor(locale); // not to be shared by threads
        for (size_t entry = from; entry < until; ++entry) {
            const QString text = textOf(static_cast<quint32>(entry));
            if (!text.isNull())
                keys[entry] = collator.sortKey(text);
        }
    };
    if (entries >= worthAThread) {
        std::jthread half([&] { makeKeys(0, entries / 2); });
        makeKeys(entries / 2, entries);
    } else {
        makeKeys(0, entries);
    }
    return rank(
        entries, [&](quint32 entry) { return !keys[entry]; },
        [&](quint32 a, quint32 b) { return keys[a]->compare(*keys[b]) < 0; }, ranks);
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
    case FieldKind::Time: {
        const std::vector<qint64> &times = store.times(field);
        fresh.count = rank(
            rows, [&](quint32 row) { return times[row] == FieldStore::noTime; },
            [&times, reversed = store.fields()[size_t(field)].isReversed](quint32 a, quint32 b) {
                return reversed ? times[b] < times[a] : times[a] < times[b];
            },
            fresh.ofRow);
        break;
    }
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
    for (auto level = levels.crbegin(); level != levels.crend(); ++level) {
        const Ranks &by = ranks(store, level->field);
        const bool descending = level->order == Qt::DescendingOrder;
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
