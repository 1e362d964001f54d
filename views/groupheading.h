// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

QT_BEGIN_NAMESPACE
class QPainter;
class QRect;
class QWidget;
QT_END_NAMESPACE

namespace rollcall {

struct GroupHeading;

/// How a heading is painted.
struct GroupHeadingState
{
    bool isHovered = false;
    bool isCurrent = false; ///< by the keyboard
};

/// The heading of a group across all columns: whether it is open, its name, and muted what is in it. The name
/// gives way when there is no room for both.
void paintGroupHeading(QPainter &painter, const QRect &rect, const GroupHeading &heading,
                       GroupHeadingState state, const QWidget &view);

} // namespace rollcall
