// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/savedviewstate.h"

#include "models/analysis/filterlanguage.h"
#include "views/rowtable.h"

#include <QtCore/qtimezone.h>

#include <algorithm>

namespace rollcall {

namespace {

/// Each of them doubles what has to be counted.
constexpr qsizetype mostTextsCounted = 3;

/// The term around a place in a typed filter, with its quotes.
QString termAt(const QString &text, qsizetype place)
{
    qsizetype start = 0;
    qsizetype at = 0;
    bool isQuoted = false;
    for (; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (isQuoted && letter == QLatin1Char('\\')) {
            ++at;
        } else if (letter == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (letter.isSpace() && !isQuoted) {
            if (at > place)
                break;
            start = at + 1;
        }
    }
    return text.mid(start, at - start);
}

/// A text under a key. Anything else that is written there is none of this version's.
QString textOf(const QJsonObject &state, QLatin1StringView key, QStringList &unknown)
{
    const QJsonValue value = state.value(key);
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        unknown.append(key);
    return value.toString();
}

} // namespace

ViewConditions viewConditions(const QJsonObject &state, const QList<FilterField> &fields,
                              const QList<QuickFilter> &quickFilters, const QList<SearchChoice> &choices)
{
    ViewConditions result;
    const QString quick = textOf(state, QLatin1StringView("quickFilter"), result.unknown);
    const auto found = std::find_if(quickFilters.begin(), quickFilters.end(),
                                    [&quick](const QuickFilter &filter) { return filter.key == quick; });
    if (found != quickFilters.end())
        result.quickFilter = static_cast<int>(found - quickFilters.begin());
    else if (!quick.isEmpty())
        result.unknown.append(quick);

    const QString typed = textOf(state, QLatin1StringView("filters"), result.unknown);
    const ParsedFilter parsed = FilterLanguage(fields, QTimeZone::utc()).parse(typed);
    result.filters = parsed.filter;
    for (const FilterError &error : parsed.errors)
        result.unknown.append(termAt(typed, error.position));

    result.searchKey = textOf(state, QLatin1StringView("searchField"), result.unknown);
    result.searchText = textOf(state, QLatin1StringView("searchText"), result.unknown);
    const bool isField = std::any_of(choices.begin(), choices.end(), [&result](const SearchChoice &choice) {
        return choice.key == result.searchKey;
    });
    if (!isField && !result.searchText.isEmpty()) {
        // Elsewhere than in its field the text would find other rows.
        result.unknown.append(result.searchKey + QLatin1Char(':') +
                              FilterLanguage::quoted(result.searchText));
        result.searchText.clear();
    }
    return result;
}

QJsonArray saveSort(const PagedTable &model, const QList<SortColumn> &levels)
{
    QJsonArray saved;
    for (const SortColumn &level : levels)
        saved.append(
            QJsonObject{{QStringLiteral("key"), QString::fromLatin1(model.columnInfo(level.column).key)},
                        {QStringLiteral("descending"), level.order == Qt::DescendingOrder}});
    return saved;
}

namespace {

/// Version 0.1 saved one level, in the state itself.
QJsonArray savedLevels(const QJsonObject &state)
{
    const QJsonValue sort = state.value(QLatin1StringView("sort"));
    if (!sort.isString())
        return sort.toArray();
    return {QJsonObject{{QStringLiteral("key"), sort},
                        {QStringLiteral("descending"), state.value(QLatin1StringView("descending"))}}};
}

} // namespace

std::optional<QList<SortColumn>> savedSort(const PagedTable &model, const QJsonObject &state)
{
    const QJsonArray saved = savedLevels(state);
    QList<SortColumn> levels;
    for (const auto &value : saved) {
        const QJsonObject level = value.toObject();
        const int column = model.columnOfKey(level.value(QLatin1StringView("key")).toString());
        if (column < 0)
            break;
        levels.append({column, level.value(QLatin1StringView("descending")).toBool() ? Qt::DescendingOrder
                                                                                     : Qt::AscendingOrder});
    }
    if (levels.isEmpty() && !(state.value(QLatin1StringView("sort")).isArray() && saved.isEmpty()))
        return std::nullopt;
    return levels;
}

QStringList unknownArrangement(const PagedTable &model, const QJsonObject &state)
{
    QStringList unknown;
    const QJsonArray levels = savedLevels(state);
    for (const auto &value : levels) {
        const QString key = value.toObject().value(QLatin1StringView("key")).toString();
        if (model.columnOfKey(key) < 0)
            unknown.append(key.isEmpty() ? QStringLiteral("sort") : key);
    }
    const QString group =
        state.value(QLatin1StringView("groups")).toObject().value(QLatin1StringView("by")).toString();
    const auto kinds = model.groupKinds();
    const bool isKnown = std::any_of(kinds.begin(), kinds.end(), [&group](const GroupKind &kind) {
        return group == QLatin1StringView(kind.key);
    });
    if (!group.isEmpty() && !isKnown)
        unknown.append(group);
    unknown.removeDuplicates();
    return unknown;
}

QList<SortColumn> servedLevels(const PagedTable &model, const QList<SortColumn> &levels)
{
    const auto end = std::find_if(levels.begin(), levels.end(), [&model](const SortColumn &level) {
        return model.columnInfo(level.column).serverKey == nullptr;
    });
    return levels.first(end - levels.begin());
}

QList<int> searchedColumns(const RowTable &table, const QJsonObject &state)
{
    const PagedTable &model = *table.pagedTable();
    QList<bool> isShown;
    for (int column = 0; column < model.columnCount(); ++column)
        isShown.append(!table.isColumnHidden(column));
    const QJsonArray columns = state.value(QLatin1StringView("columns")).toArray();
    for (const auto &value : columns) {
        const QJsonObject entry = value.toObject();
        const int column = model.columnOfKey(entry.value(QLatin1StringView("key")).toString());
        if (column >= 0)
            isShown[column] = entry.value(QLatin1StringView("visible")).toBool(true);
    }
    if (!isShown.contains(true))
        isShown[0] = true; // as the table does
    QList<int> result;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (isShown.at(column) && model.fieldKind(column) != FieldKind::Time)
            result.append(column);
    }
    return result;
}

/// The model looks for a text without a column in those that are shown now. That none of some columns has it
/// can be asked for column by column; that one of them has it is what is left of all.
std::optional<qint64> countRows(const PagedTable &model, const RowFilter &filter, const QList<int> &columns)
{
    RowFilter rest;
    QList<RowFilter> nowhere; ///< of each text that one of the columns has: that none has it
    for (const RowCondition &condition : filter.conditions) {
        if (!condition.column.isEmpty()) {
            rest.conditions.append(condition);
            continue;
        }
        RowFilter none;
        for (const int column : columns) {
            RowCondition without = condition;
            without.column = QString::fromLatin1(model.columnInfo(column).key);
            without.negated = true;
            none.conditions.append(without);
        }
        if (condition.negated)
            rest.conditions += none.conditions;
        else
            nowhere.append(none);
    }
    if (nowhere.size() > mostTextsCounted)
        return std::nullopt;
    qint64 count = 0;
    for (quint32 chosen = 0; chosen < (1U << nowhere.size()); ++chosen) {
        RowFilter one = rest;
        qint64 sign = 1;
        for (qsizetype text = 0; text < nowhere.size(); ++text) {
            if ((chosen >> text & 1U) == 0)
                continue;
            one.conditions += nowhere.at(text).conditions;
            sign = -sign;
        }
        count += sign * model.countOf(one);
    }
    return count;
}

} // namespace rollcall
