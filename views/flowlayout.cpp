// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/flowlayout.h"

#include <QtWidgets/qstyle.h>
#include <QtWidgets/qwidget.h>

#include <algorithm>

namespace rollcall {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *taken = at->release();
    m_items.erase(at);
    invalidate();
    return taken;
}

int FlowLayout::lineHeight() const
{
    int height = 0;
    for (const auto &item : m_items)
        height = std::max(height, item->sizeHint().height());
    return height;
}

std::vector<QRect> FlowLayout::places(int width) const
{
    const int height = lineHeight();
    std::vector<QRect> found;
    found.reserve(m_items.size());
    QPoint at;
    for (const auto &item : m_items) {
        const int wanted = std::min(item->sizeHint().width(), std::max(width, item->minimumSize().width()));
        if (at.x() > 0 && at.x() + wanted > width)
            at = QPoint(0, at.y() + height + spacing() / 2);
        found.emplace_back(at, QSize(wanted, height));
        at.rx() += wanted + spacing();
    }
    return found;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const std::vector<QRect> rects = places(width - margins.left() - margins.right());
    const int height = rects.empty() ? 0 : rects.back().bottom() + 1;
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    return {margins.left() + margins.right(), lineHeight() + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    const std::vector<QRect> rects = places(inside.width());
    for (std::size_t at = 0; at < rects.size(); ++at)
        m_items[at]->setGeometry(
            QStyle::visualRect(direction, inside, rects[at].translated(inside.topLeft())));
}

} // namespace rollcall
