// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"
#include "views/theme/theme.h"

#include <QtCore/qrect.h>

QT_BEGIN_NAMESPACE
class QBrush;
class QPainter;
QT_END_NAMESPACE

namespace rollcall {

/// How a stretch of a severity is drawn.
struct TimelineLook
{
    double height; ///< share of the lane's height, so that height alone tells what is wrong
    Tone tone;
    double strength; ///< how much of the tone is mixed into the ground: what is well stays calm
};

TimelineLook timelineLook(Severity severity);
/// The opaque colour of it on the ground of a lane.
QColor timelineColor(Severity severity, ColorScheme scheme);

/// What is not known, as slanting lines on a transparent ground, for a painter in device pixels. Where a
/// stretch is narrower than one side, lines would hardly be seen.
constexpr int timelineHatchSide = 5;
QBrush timelineHatch(const QColor &color, double ratio);

/// The same in lines, which stay sharp on paper and in drawings, where a pattern of pixels does
/// not. Spacing and stroke are in the painter's units.
void paintTimelineHatch(QPainter &painter, const QRectF &rect, double spacing, double stroke,
                        ColorScheme scheme);

/// What lies behind the lanes at night or at a weekend; where both are, it is darker.
QColor timelineShade(ColorScheme scheme);

} // namespace rollcall
