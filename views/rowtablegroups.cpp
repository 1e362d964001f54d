// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Headings of groups in a table.

#include "models/tables/pagedtable.h"
#include "views/groupheading.h"
#include "views/rowdelegate.h"
#include "views/rowtable.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qheaderview.h>

#include <utility>

namespace rollcall {

void RowTable::groupBy(const QString &key)
{
    m_model->groupBy(key);
    setFocus();
}

void RowTable::setGroupOpen(int heading, bool open)
{
    // What is closed takes the current row with it, and the view would go anywhere.
    const QModelIndex current = currentIndex();
    if (!open && current.isValid() && m_model->headingOf(current.row()) == heading)
        selectionModel()->setCurrentIndex(current.siblingAtRow(heading), QItemSelectionModel::NoUpdate);
    m_model->setGroupOpen(heading, open);
}

void RowTable::setAllGroupsOpen(bool open)
{
    const QModelIndex current = currentIndex();
    const int heading = current.isValid() ? m_model->headingOf(current.row()) : -1;
    if (!open && heading >= 0)
        selectionModel()->setCurrentIndex(current.siblingAtRow(heading), QItemSelectionModel::NoUpdate);
    m_model->setAllGroupsOpen(open);
}

void RowTable::toggleGroup(int heading)
{
    if (const std::optional<GroupHeading> group = m_model->headingAt(heading))
        setGroupOpen(heading, !group->isOpen);
}

/// A click on a heading opens or closes its group, and leaves the selection as it is.
bool RowTable::pressHeading(const QMouseEvent &event)
{
    const QModelIndex cell = indexAt(event.position().toPoint());
    if (!m_model->isHeading(cell.row()))
        return false;
    m_isHeadingPressed = true;
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    if (event.button() == Qt::LeftButton)
        toggleGroup(cell.row());
    return true;
}

void RowTable::mousePressEvent(QMouseEvent *event)
{
    if (!pressHeading(*event))
        QTableView::mousePressEvent(event);
}

void RowTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!pressHeading(*event))
        QTableView::mouseDoubleClickEvent(event);
}

void RowTable::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isHeadingPressed)
        QTableView::mouseMoveEvent(event);
}

void RowTable::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isHeadingPressed, false))
        QTableView::mouseReleaseEvent(event);
}

/// As in a tree: left closes a group, and goes from a row to its heading; right opens it, and goes into it.
bool RowTable::pressGroupKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    const int heading = current.isValid() ? m_model->headingOf(current.row()) : -1;
    if (heading < 0 || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const bool isReversed = isRightToLeft();
    const bool isBack = event.key() == (isReversed ? Qt::Key_Right : Qt::Key_Left);
    const bool isForth = event.key() == (isReversed ? Qt::Key_Left : Qt::Key_Right);
    if (heading != current.row()) {
        if (!isBack || neighbour(current.column(), -1) >= 0)
            return false;
        setCurrentIndex(current.siblingAtRow(heading));
        return true;
    }
    const bool isOpen = m_model->headingAt(heading).value_or(GroupHeading()).isOpen;
    if (isForth && isOpen)
        setCurrentIndex(current.siblingAtRow(heading + 1));
    else if (isForth || isBack)
        setGroupOpen(heading, isForth);
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space)
        toggleGroup(heading);
    else
        return false;
    return true;
}

void RowTable::paintHeadings(const QRect &part)
{
    if (m_model->grouping().isEmpty())
        return;
    QPainter painter(viewport());
    const bool byKeys = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const int last = rowAt(part.bottom()) < 0 ? m_model->rowCount() - 1 : rowAt(part.bottom());
    for (int row = std::max(rowAt(part.top()), 0); row <= last; ++row) {
        const std::optional<GroupHeading> heading = m_model->headingAt(row);
        if (heading)
            paintGroupHeading(
                painter, QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)), *heading,
                {m_delegate->hoveredRow() == row, byKeys && currentIndex().row() == row}, *this);
    }
}

} // namespace rollcall
