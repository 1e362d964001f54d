// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pinned columns of a table: one view shows all columns, those that are pinned where they stay.

#include "models/tables/pagedtable.h"
#include "views/columnheader.h"
#include "views/pinnedcolumns.h"
#include "views/rowdelegate.h"
#include "views/rowtable.h"
#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>

namespace rollcall {

bool RowTable::isColumnPinned(int column) const
{
    return m_pinned->isPinned(column);
}

void RowTable::setColumnPinned(int column, bool pinned)
{
    m_pinned->setPinned(column, pinned);
}

QModelIndex RowTable::indexAt(const QPoint &at) const
{
    const int column = m_pinned->columnAt(at.x());
    return column < 0 ? QTableView::indexAt(at) : m_model->index(rowAt(at.y()), column);
}

QRect RowTable::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTableView::visualRect(index);
    return m_pinned->isPinned(index.column()) ? rect.translated(m_pinned->shift(), 0) : rect;
}

QRegion RowTable::visualRegionForSelection(const QItemSelection &selection) const
{
    return QTableView::visualRegionForSelection(selection) + m_pinned->strip(viewport()->height());
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_pinned->isPinned(index.column())) {
        if (m_pinned->isHeldAt(before))
            horizontalScrollBar()->setValue(before); // it is in sight anyway
        return;
    }
    const QRect strip = m_pinned->strip(viewport()->height());
    if (strip.isEmpty())
        return;
    const QRect cell = visualRect(index);
    const int covered = isRightToLeft() ? cell.right() + 1 - strip.left() : strip.right() + 1 - cell.left();
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void RowTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0 || !m_pinned->isAny())
        return;
    // The pixels of the strip have been scrolled away with the rest.
    m_pinned->follow();
    viewport()->update();
}

void RowTable::paintPinned(const QRect &part)
{
    const QRect strip = m_pinned->strip(viewport()->height());
    if (!strip.intersects(part))
        return;
    QPainter painter(viewport());
    painter.fillRect(strip, palette().color(QPalette::Base));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state;
    const QList<int> columns = m_pinned->shown();
    const int last = rowAt(part.bottom()) < 0 ? m_model->rowCount() - 1 : rowAt(part.bottom());
    for (int row = std::max(rowAt(part.top()), 0); row <= last; ++row) {
        for (const int column : columns) {
            const QModelIndex index = m_model->index(row, column);
            option.rect = visualRect(index);
            option.state = plain;
            option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
            m_delegate->paint(&painter, option, index);
        }
    }
    paintHairline(painter, strip, isRightToLeft() ? Qt::LeftEdge : Qt::RightEdge);
}

} // namespace rollcall
