// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"
#include "views/theme/theme.h"

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

/// What lies behind the lanes at night or at a weekend; where both are, it is darker.
QColor timelineShade(ColorScheme scheme);

} // namespace rollcall
