// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tablerows.h"

#include "views/rowtable.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qheaderview.h>

#include <algorithm>

namespace rollcall {

/// By the ranges of the selection: asking it row by row takes seconds for a million of them.
QList<RowRun> selectedRuns(const RowTable &table)
{
    QList<RowRun> runs;
    const QItemSelection selection = table.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        runs.append({range.top(), range.bottom()});
    std::sort(runs.begin(), runs.end(), [](RowRun one, RowRun other) { return one.first < other.first; });
    QList<RowRun> result;
    for (const RowRun &run : std::as_const(runs)) {
        if (result.isEmpty() || result.constLast().last + 1 < run.first)
            result.append(run);
        else
            result.last().last = std::max(result.constLast().last, run.last);
    }
    return result;
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
