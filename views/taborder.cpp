// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/taborder.h"

#include <QtCore/qlist.h>
#include <QtWidgets/qwidget.h>

#include <algorithm>

namespace rollcall {

namespace {

bool isReadBefore(const QWidget *one, const QWidget *other)
{
    const QRect a = one->geometry();
    const QRect b = other->geometry();
    if (a.bottom() < b.top() || b.bottom() < a.top())
        return a.top() < b.top();
    return a.left() < b.left();
}

void collect(const QWidget *parent, QList<QWidget *> &found)
{
    // Inserted one by one: widgets that overlap need not have an order that a sort could rely on.
    QList<QWidget *> ordered;
    const QList<QWidget *> children = parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (child->isWindow() || !child->isVisible() || !child->isEnabled())
            continue;
        const auto place = std::find_if(ordered.cbegin(), ordered.cend(),
                                        [child](const QWidget *each) { return isReadBefore(child, each); });
        ordered.insert(place, child);
    }
    for (QWidget *child : std::as_const(ordered)) {
        if ((child->focusPolicy() & Qt::TabFocus) != 0 && !child->focusProxy())
            found.append(child);
        collect(child, found);
    }
}

} // namespace

QWidget *tabNeighbour(const QWidget *window, const QWidget *from, bool next)
{
    QList<QWidget *> all;
    collect(window, all);
    if (all.isEmpty())
        return nullptr;
    const qsizetype at = all.indexOf(from);
    if (at < 0)
        return next ? all.constFirst() : all.constLast();
    return all.at((at + (next ? 1 : all.size() - 1)) % all.size());
}

} // namespace rollcall
