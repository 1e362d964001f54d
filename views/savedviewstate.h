// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterfields.h"
#include "models/analysis/rowfilter.h"
#include "models/tables/fleetcounts.h"
#include "models/tables/pagedtable.h"
#include "views/searchfield.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>

#include <optional>

/// What the state of a table page says, read with care: it may come from another version, or from someone
/// else.
namespace rollcall {

class RowTable;

/// Which rows a state is about.
struct ViewConditions
{
    int quickFilter = 0;
    RowFilter filters;  ///< the chips
    QString searchKey;  ///< of a search choice
    QString searchText; ///< empty where the field to search is not known
    /// Parts that are not understood, as they were written: without them other rows are shown than were
    /// meant.
    QStringList unknown;
};
ViewConditions viewConditions(const QJsonObject &state, const QList<FilterField> &fields,
                              const QList<QuickFilter> &quickFilters, const QList<SearchChoice> &choices);

QJsonArray saveSort(const PagedTable &model, const QList<SortColumn> &levels);
/// Levels up to the first of a column that is not known. Empty: the service's own order. None: the state says
/// nothing of an order.
std::optional<QList<SortColumn>> savedSort(const PagedTable &model, const QJsonObject &state);
/// Keys that the state sorts or groups by and that the table has no columns or groups for; with the first
/// such level of an order all after it are left out.
QStringList unknownArrangement(const PagedTable &model, const QJsonObject &state);
/// Levels up to the first that the service can't sort by.
QList<SortColumn> servedLevels(const PagedTable &model, const QList<SortColumn> &levels);

/// In which columns a text without a column is looked for while the state is shown; of a state that says
/// nothing of them, in those shown now.
QList<int> searchedColumns(const RowTable &table, const QJsonObject &state);
/// How many of the rows that are here match, with a text without a column looked for in these.
std::optional<qint64> countRows(const PagedTable &model, const RowFilter &filter, const QList<int> &columns);

} // namespace rollcall
