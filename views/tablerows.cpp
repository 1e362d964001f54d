// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tablerows.h"

#include "models/tables/pagedtable.h"
#include "views/rowtable.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qheaderview.h>

#include <algorithm>

namespace rollcall {

/// By the ranges of the selection: asking it row by row takes seconds for a million of them.
QList<int> selectedRows(const RowTable &table)
{
    QList<int> rows;
    const QItemSelection selection = table.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!table.pagedTable()->isHeading(row))
                rows += row;
        }
    }
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end()); // clazy:exclude=strict-iterators
    return rows;
}

QList<int> shownColumns(const RowTable &table)
{
    QList<int> columns;
    const QHeaderView *header = table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns += column;
    }
    return columns;
}

} // namespace rollcall
