// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/keptselection.h"

#include "models/tables/pagedtable.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qtableview.h>

#include <algorithm>
#include <utility>

namespace rollcall {

int rowsOf(const QItemSelection &selection)
{
    int rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

KeptSelection::KeptSelection(QTableView *view, PagedTable *model)
    : QObject(view)
    , m_view(view)
    , m_model(model)
{
    connect(model, &PagedTable::aboutToRearrange, this, &KeptSelection::set);
    connect(model, &PagedTable::rearranged, this, &KeptSelection::restore);
}

void KeptSelection::set()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (rowsOf(selection) <= rowsToFollow)
        return;
    std::vector<quint8> marks(static_cast<size_t>(m_model->rowCount()));
    for (const QItemSelectionRange &range : selection)
        std::fill(marks.begin() + range.top(), marks.begin() + range.bottom() + 1, quint8(1));
    m_model->setMarks(std::move(marks));
    m_isSet = true;
    m_view->selectionModel()->clearSelection();
}

/// A heading between two rows that are marked parts nothing: it can't be selected anyway. In strides: a
/// million rows are marked in few runs, or in more than are kept.
QItemSelection KeptSelection::marked() const
{
    const std::vector<quint8> &marks = m_model->marks();
    const auto end = static_cast<int>(marks.size());
    const auto next = [&marks, end](int from, quint8 mark) {
        return static_cast<int>(std::find(marks.begin() + from, marks.begin() + end, mark) - marks.begin());
    };
    const auto pastHeadings = [this, end](int row) {
        while (row < end && m_model->isHeading(row))
            ++row;
        return row;
    };
    const int columns = m_model->columnCount();
    QItemSelection selection;
    for (int row = next(0, 1); row < end && selection.size() <= mostPieces; row = next(row, 1)) {
        row = pastHeadings(row);
        const int first = row;
        int last = -1;
        while (row < end && marks[static_cast<size_t>(row)]) {
            row = next(row, 0);
            last = row - 1;
            row = pastHeadings(row);
        }
        if (last < 0)
            continue; // of headings alone
        while (m_model->isHeading(last))
            --last;
        selection.append({m_model->index(first, 0), m_model->index(last, columns - 1)});
    }
    return selection;
}

void KeptSelection::restore()
{
    if (!std::exchange(m_isSet, false))
        return;
    QItemSelection selection = marked();
    const bool isTooScattered = selection.size() > mostPieces;
    if (isTooScattered) {
        const QModelIndex current = m_view->currentIndex();
        const auto row = static_cast<size_t>(std::max(current.row(), 0));
        selection.clear();
        if (current.isValid() && m_model->marks().at(row))
            selection.select(current.siblingAtColumn(0), current.siblingAtColumn(m_model->columnCount() - 1));
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::Select);
    if (!isTooScattered)
        return;
    const std::vector<quint8> &marks = m_model->marks();
    Q_EMIT givenUp(static_cast<int>(std::count(marks.begin(), marks.end(), quint8(1))));
}

} // namespace rollcall
