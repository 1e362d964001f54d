// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qnamespace.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qvariant.h>

namespace rollcall {

/// A stretch of rows, first to last.
struct RowRun
{
    int first;
    int last;
    bool operator==(const RowRun &) const = default;
};

/// How a list of unique keys becomes another one: take out the runs of removed (from the last to the first),
/// put what is left in the order of kept, then insert the runs of added (from the first to the last).
struct MergePlan
{
    QList<RowRun> removed; ///< rows of the old list
    QList<int>
        kept; ///< for each row that stays, in its new order: its row among those that stay, as they were
    bool reordered = false; ///< whether kept is anything but 0, 1, 2 ...
    QList<RowRun> added;    ///< rows of the new list
};

/// Both lists hold each key once.
MergePlan planMerge(const QStringList &oldKeys, const QStringList &newKeys);

/// The order of values (see Column::sortValue) as a list of rows, stable. Absent values come last in the
/// ascending order and first in the descending one, as the service has them.
QList<int> sortedRows(const QVariantList &values, Qt::SortOrder order);

} // namespace rollcall
