// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timelineview.h"

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

double micros(Duration duration)
{
    return static_cast<double>(duration.count());
}

Duration fromMicros(double value)
{
    return Duration(std::llround(value));
}

} // namespace

TimelineView::TimelineView(const TimeRange &bounds, double width)
    : m_bounds(bounds)
    , m_visible(bounds)
    , m_width(width)
{
}

void TimelineView::setBounds(const TimeRange &bounds)
{
    if (bounds == m_bounds)
        return;
    const bool fitted = isFitted();
    const bool atEnd = m_visible.to == m_bounds.to;
    m_bounds = bounds;
    if (fitted)
        fit();
    else if (atEnd)
        showLast(m_visible.length());
    else
        place(m_visible.from, m_visible.length());
}

void TimelineView::setWidth(double width)
{
    m_width = std::max(0.0, width);
}

double TimelineView::xAt(Instant instant) const
{
    const double length = micros(m_visible.length());
    return length > 0 ? micros(instant - m_visible.from) / length * m_width : 0;
}

Instant TimelineView::timeAt(double x) const
{
    if (m_width <= 0)
        return m_visible.from;
    return m_visible.from + fromMicros(x / m_width * micros(m_visible.length()));
}

Duration TimelineView::perPixel() const
{
    return m_width > 0 ? fromMicros(micros(m_visible.length()) / m_width) : Duration(0);
}

void TimelineView::zoomAt(double x, double factor)
{
    if (factor <= 0 || m_width <= 0 || !std::isfinite(factor))
        return;
    const double share = std::clamp(x / m_width, 0.0, 1.0);
    const Instant fixed = timeAt(share * m_width);
    const Duration length = std::clamp(fromMicros(micros(m_visible.length()) / factor),
                                       std::min(shortest, m_bounds.length()), m_bounds.length());
    place(fixed - fromMicros(share * micros(length)), length);
}

void TimelineView::panBy(double pixels)
{
    if (m_width > 0)
        place(m_visible.from - fromMicros(pixels / m_width * micros(m_visible.length())), m_visible.length());
}

void TimelineView::showLast(Duration length)
{
    place(m_bounds.to - length, length);
}

void TimelineView::show(const TimeRange &range)
{
    place(range.from, range.length());
}

void TimelineView::reveal(Instant instant)
{
    if (!m_visible.contains(instant))
        place(instant - m_visible.length() / 2, m_visible.length());
}

void TimelineView::showStart()
{
    place(m_bounds.from, m_visible.length());
}

void TimelineView::showEnd()
{
    showLast(m_visible.length());
}

void TimelineView::place(Instant from, Duration length)
{
    const Duration all = m_bounds.length();
    const Duration allowed = std::clamp(length, std::min(shortest, all), all);
    const Instant start = std::clamp(from, m_bounds.from, m_bounds.to - allowed);
    m_visible = {start, start + allowed};
}

} // namespace rollcall
