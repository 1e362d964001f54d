// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timerange.h"

namespace rollcall {

/// Which stretch of time a plot of some width shows, and how it moves: a value without a painter. The visible
/// range never leaves the bounds and is never shorter than shortest; x runs from 0 at the left edge to width.
class TimelineView
{
public:
    static constexpr Duration shortest = std::chrono::minutes(1);

    TimelineView() = default;
    TimelineView(const TimeRange &bounds, double width);

    const TimeRange &bounds() const { return m_bounds; }
    const TimeRange &visible() const { return m_visible; }
    double width() const { return m_width; }
    bool isFitted() const { return m_visible == m_bounds; }
    bool operator==(const TimelineView &) const = default;

    /// New bounds, as when time passes: what was fitted stays fitted, what ended at the bounds' end follows
    /// it with its length kept, all else stays where it is as far as the bounds allow.
    void setBounds(const TimeRange &bounds);
    void setWidth(double width);

    double xAt(Instant instant) const;
    Instant timeAt(double x) const;
    Duration perPixel() const;

    /// Factor above 1 zooms in. The moment at x stays at x unless the bounds forbid it.
    void zoomAt(double x, double factor);
    /// Moves what is seen by this many pixels, as a hand does: positive shows earlier times.
    void panBy(double pixels);
    void fit() { m_visible = m_bounds; }
    /// The last part of the bounds, such as 24 hours.
    void showLast(Duration length);
    void show(const TimeRange &range);
    /// Moves the least that is needed to have the moment visible; centred when it was outside.
    void reveal(Instant instant);
    void showStart();
    void showEnd();

private:
    void place(Instant from, Duration length);

    TimeRange m_bounds{};
    TimeRange m_visible{};
    double m_width = 0;
};

} // namespace rollcall
