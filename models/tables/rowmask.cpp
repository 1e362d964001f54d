// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowmask.h"

#include "models/tables/textscan.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <future>

namespace rollcall {

namespace {

RowSet absentRows(const FieldStore &store, int field)
{
    RowSet rows(store.rowCount());
    switch (store.fields()[size_t(field)].kind) {
    case FieldKind::Pooled:
        // An empty text is no more of a value to whoever reads it: a group of it says so, too.
        store.ids(field).visit(
            [&rows, empty = store.pooledId(field, QLatin1StringView(""))](const auto &ids) {
                rows.fill(
                    [&ids, empty](quint32 row) { return ids[row] == TextPool::absent || ids[row] == empty; });
            });
        break;
    case FieldKind::Time:
        rows.fill([&times = store.times(field)](quint32 row) { return times[row] == FieldStore::noTime; });
        break;
    case FieldKind::Text:
        rows.fill([&store, field](quint32 row) {
            return store.isAbsent(field, row) || store.arena(field).at(store.addresses(field)[row]).isEmpty();
        });
        break;
    case FieldKind::Code:
        break;
    }
    return rows;
}

RowSet rowsWithValues(const FieldStore &store, int field, const QStringList &values)
{
    RowSet rows(store.rowCount());
    switch (store.fields()[size_t(field)].kind) {
    case FieldKind::Pooled: {
        std::vector<quint8> wanted(store.poolSize(field));
        if (const auto has = store.fields()[size_t(field)].has) {
            for (quint32 id = 1; id < wanted.size(); ++id) {
                const QString stored = store.pooled(field, id);
                wanted[id] = std::any_of(values.begin(), values.end(),
                                         [&](const QString &value) { return has(stored, value); });
            }
        } else {
            for (const QString &value : values)
                wanted[store.pooledId(field, value)] = 1;
            wanted[TextPool::absent] = 0;
        }
        store.ids(field).visit(
            [&](const auto &ids) { rows.fill([&](quint32 row) { return wanted[ids[row]]; }); });
        break;
    }
    case FieldKind::Code: {
        std::vector<quint8> wanted(256);
        const auto name = store.fields()[size_t(field)].codeName;
        for (int code = 0; name && code < 256; ++code)
            wanted[size_t(code)] = values.contains(name(code));
        rows.fill([&](quint32 row) { return wanted[store.codes(field)[row]]; });
        break;
    }
    case FieldKind::Text: {
        const QSet<QString> wanted(values.cbegin(), values.cend());
        rows.fill([&](quint32 row) {
            return !store.isAbsent(field, row) && wanted.contains(store.text(field, row));
        });
        break;
    }
    case FieldKind::Time:
        break;
    }
    return rows;
}

RowSet rowsInTime(const FieldStore &store, int field, const RowCondition &condition)
{
    const qint64 from = condition.from.value_or(FieldStore::noTime + 1);
    RowSet rows(store.rowCount());
    rows.fill([&, &times = store.times(field)](quint32 row) {
        return times[row] >= from && (!condition.until || times[row] < *condition.until);
    });
    return rows;
}

RowSet rowsWithText(const FieldStore &store, int field, const QStringList &texts)
{
    RowSet rows(store.rowCount());
    for (const QString &text : texts)
        addRowsWithText(store, field, text, rows);
    return rows;
}

/// Where each row has a text of its own there is the most to look through: that is done side by side.
RowSet rowsWithText(const FieldStore &store, const QList<int> &fields, const QStringList &texts)
{
    constexpr quint32 fewRows = 20'000; // they are looked through faster than a thread begins
    const auto isLong = [&](int field) {
        const Field &what = store.fields()[size_t(field)];
        return what.kind == FieldKind::Text && !what.isArn && store.rowCount() > fewRows;
    };
    std::vector<std::future<RowSet>> aside;
    for (const int field : fields) {
        if (isLong(field) && fields.size() > 1)
            aside.push_back(
                std::async([&store, &texts, field] { return rowsWithText(store, field, texts); }));
    }
    RowSet rows(store.rowCount());
    for (const int field : fields) {
        if (!isLong(field) || fields.size() == 1)
            rows |= rowsWithText(store, field, texts);
    }
    for (std::future<RowSet> &each : aside)
        rows |= each.get();
    return rows;
}

std::optional<RowSet> rowsOf(const FieldStore &store, const RowCondition &condition,
                             const ColumnFields &columns)
{
    if (condition.column.isEmpty()) {
        if (condition.kind != RowCondition::Kind::Text)
            return std::nullopt;
        return rowsWithText(store, columns.shown, condition.values);
    }
    const auto known = columns.fieldOf.constFind(condition.column);
    if (known == columns.fieldOf.cend())
        return std::nullopt;
    const int field = *known;
    const bool isTime = store.fields()[size_t(field)].kind == FieldKind::Time;
    switch (condition.kind) {
    case RowCondition::Kind::Absent:
        return absentRows(store, field);
    case RowCondition::Kind::Time:
        return isTime ? std::optional(rowsInTime(store, field, condition)) : std::nullopt;
    case RowCondition::Kind::Values:
        return isTime ? std::nullopt : std::optional(rowsWithValues(store, field, condition.values));
    case RowCondition::Kind::Text:
        break;
    }
    return isTime ? std::nullopt : std::optional(rowsWithText(store, field, condition.values));
}

} // namespace

RowSet matchingRows(const FieldStore &store, const RowFilter &filter, const ColumnFields &columns)
{
    RowSet rows(store.rowCount(), true);
    for (const RowCondition &condition : filter.conditions) {
        std::optional<RowSet> some = rowsOf(store, condition, columns);
        if (!some)
            continue;
        if (condition.negated)
            some->invert();
        rows &= *some;
    }
    return rows;
}

namespace {

/// The first of them, by how often they occur, equal ones by their value.
template <class Value, class Count>
void keepMostFrequent(std::vector<Value> &values, qsizetype most, const Count &count)
{
    const auto isMoreFrequent = [&count](const Value &a, const Value &b) {
        return count(a) != count(b) ? count(a) > count(b) : a < b;
    };
    const auto end = values.begin() + std::min<qsizetype>(most, static_cast<qsizetype>(values.size()));
    std::partial_sort(values.begin(), end, values.end(), isMoreFrequent);
    values.erase(end, values.end());
}

QList<FacetValue> facetOfText(const FieldStore &store, int field, const RowSet &rows, qsizetype most)
{
    QHash<QString, quint32> counts;
    for (quint32 row = rows.next(0); row < rows.size(); row = rows.next(row + 1)) {
        if (!store.isAbsent(field, row))
            ++counts[store.text(field, row)];
    }
    using Counted = std::pair<QString, quint32>;
    std::vector<Counted> found(counts.keyValueBegin(), counts.keyValueEnd());
    keepMostFrequent(found, most, [](const Counted &value) { return value.second; });
    QList<FacetValue> facet;
    for (const auto &[value, count] : found)
        facet.append({value, {}, count});
    return facet;
}

/// Of texts that hold several values each: found are those texts.
QList<FacetValue> facetOfParts(const FieldStore &store, int field, const std::vector<quint32> &found,
                               const std::vector<quint32> &counts, qsizetype most)
{
    const Field &what = store.fields()[size_t(field)];
    QHash<QString, quint32> rows;
    for (const quint32 id : found) {
        const QStringList values = what.valuesOf(store.pooled(field, id));
        for (const QString &value : values)
            rows[value] += counts[id];
    }
    std::vector<QString> values(rows.keyBegin(), rows.keyEnd());
    keepMostFrequent(values, most, [&rows](const QString &value) { return rows.value(value); });
    QList<FacetValue> facet;
    for (const QString &value : values)
        facet.append({value, what.valueWords(value), rows.value(value)});
    return facet;
}

} // namespace

QList<FacetValue> facetOf(const FieldStore &store, int field, const RowSet &rows, qsizetype most)
{
    constexpr quint32 mostTexts = 20'000; // of more each one is looked for by what it holds
    const Field &what = store.fields()[size_t(field)];
    if (what.kind == FieldKind::Text && !what.isArn && store.rowCount() <= mostTexts)
        return facetOfText(store, field, rows, most);
    if (what.kind != FieldKind::Pooled && !what.codeName)
        return {};
    const bool isPooled = what.kind == FieldKind::Pooled;
    std::vector<quint32> counts(isPooled ? store.poolSize(field) : 256);
    const auto countAll = [&](const auto &values) {
        for (quint32 row = 0; row < rows.size(); ++row)
            counts[values[row]] += rows.contains(row);
    };
    if (isPooled)
        store.ids(field).visit(countAll);
    else
        countAll(store.codes(field));
    std::vector<quint32> found;
    for (quint32 value = 0; value < counts.size(); ++value) {
        // The values of rows that were here before are in the pool still.
        if (counts[value] > 0 || (isPooled && value != TextPool::absent))
            found.push_back(value);
    }
    if (what.valuesOf)
        return facetOfParts(store, field, found, counts, most);
    keepMostFrequent(found, most, [&counts](quint32 value) { return counts[value]; });
    QList<FacetValue> facet;
    for (const quint32 value : found) {
        if (isPooled)
            facet.append({store.pooled(field, value), store.pooledWords(field, value), counts[value]});
        else
            facet.append({what.codeName(int(value)), what.codeWords(int(value)), counts[value]});
    }
    return facet;
}

} // namespace rollcall
