// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timelineview.h"

namespace rollcall {

/// What is seen of the whole, as a handle on a strip that shows the whole: where it lies, what of it a hand
/// takes hold of, and what comes of pulling. A value without a painter; x runs from 0 to width.
class TimelineBrush
{
public:
    enum class Part { Outside, Window, LeftEdge, RightEdge };
    /// A handle is never narrower, however short the stretch: it could not be seen or held.
    static constexpr double narrowest = 8;
    /// An edge can be taken from this far.
    static constexpr double reach = 5;

    TimelineBrush() = default;
    TimelineBrush(const TimeRange &bounds, const TimeRange &visible, double width);

    double left() const { return m_left; }
    double right() const { return m_right; }
    Instant timeAt(double x) const;
    /// Of a handle that fills the strip only the edges can be moved. One that is too narrow for three parts
    /// is moved as a whole from its middle.
    Part partAt(double x) const;

    /// The stretch after a part was pulled by so many pixels. An edge stops at the bounds, and before the
    /// other edge.
    TimeRange pulled(Part part, double pixels) const;
    /// The same length around a moment, as far as the bounds allow.
    TimeRange centredAt(double x) const;

private:
    TimeRange m_bounds{};
    TimeRange m_visible{};
    double m_width = 0;
    double m_left = 0;
    double m_right = 0;
};

} // namespace rollcall
