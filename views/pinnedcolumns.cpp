// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pinnedcolumns.h"

#include "views/columnheader.h"
#include "views/theme/theme.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qscopedvaluerollback.h>

#include <algorithm>

namespace rollcall {

namespace {

/// What the other columns need at least.
constexpr int leastRoom = 3 * metrics::smallestColumn;

} // namespace

PinnedColumns::PinnedColumns(ColumnHeader *header, ColumnHeader *above, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_above(above)
{
    m_above->hide();
    m_header->installEventFilter(this);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { follow(); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        keepFirst();
        follow();
    });
    connect(m_above, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (!m_isArranging)
            m_header->resizeSection(column, size);
    });
    connect(m_above, &QHeaderView::sectionMoved, this, [this](int, int from, int to) {
        if (!m_isArranging)
            m_header->moveSection(from, to);
    });
}

void PinnedColumns::setPinned(int column, bool pinned)
{
    if (pinned == isPinned(column))
        return;
    if (pinned)
        m_columns.append(column);
    else
        m_columns.removeOne(column);
    keepFirst();
    follow();
}

void PinnedColumns::clear()
{
    m_columns.clear();
    follow();
}

/// Otherwise they stay in the order that they are in.
void PinnedColumns::keepFirst()
{
    if (m_isArranging || m_columns.isEmpty())
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    int next = 0;
    for (int place = 0; place < m_header->count(); ++place) {
        if (isPinned(m_header->logicalIndex(place)))
            m_header->moveSection(place, next++);
    }
}

int PinnedColumns::width() const
{
    int width = 0;
    for (const int column : m_columns)
        width += m_header->sectionSize(column); // 0 when it is hidden
    return width;
}

int PinnedColumns::offset() const
{
    return m_header->offset();
}

bool PinnedColumns::isReversed() const
{
    return m_header->isRightToLeft();
}

bool PinnedColumns::isHeldAt(int offset) const
{
    const int needed = width();
    return offset != 0 && needed > 0 && needed + leastRoom <= m_header->viewport()->width();
}

QRect PinnedColumns::strip(int height) const
{
    if (shift() == 0)
        return {};
    const int left = isReversed() ? m_header->viewport()->width() - width() : 0;
    return {left, 0, width(), height};
}

QList<int> PinnedColumns::shown() const
{
    QList<int> shown;
    for (int place = 0; place < m_columns.size(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            shown += column;
    }
    return shown;
}

int PinnedColumns::columnAt(int x) const
{
    const QRect strip = this->strip(1);
    return strip.contains(x, 0) ? m_header->logicalIndexAt(x - shift()) : -1;
}

void PinnedColumns::follow()
{
    if (m_isArranging)
        return;
    const QRect strip = this->strip(m_header->height());
    if (!strip.isEmpty()) {
        fillAbove();
        m_above->setGeometry(strip);
        m_above->raise();
    }
    m_above->setVisible(!strip.isEmpty());
    Q_EMIT changed();
}

void PinnedColumns::fillAbove()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        m_above->moveSection(m_above->visualIndex(column), place);
        const bool isShown = isPinned(column) && !m_header->isSectionHidden(column);
        m_above->setSectionHidden(column, !isShown);
        if (isShown)
            m_above->resizeSection(column, m_header->sectionSize(column));
    }
}

bool PinnedColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange)
        follow();
    return QObject::eventFilter(watched, event);
}

} // namespace rollcall
