// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timelinebrush.h"

#include <algorithm>
#include <cmath>

namespace rollcall {

TimelineBrush::TimelineBrush(const TimeRange &bounds, const TimeRange &visible, double width)
    : m_bounds(bounds)
    , m_visible(visible)
    , m_width(std::max(0.0, width))
{
    TimelineView whole(bounds, m_width);
    m_left = std::clamp(whole.xAt(visible.from), 0.0, m_width);
    m_right = std::clamp(whole.xAt(visible.to), m_left, m_width);
    const double least = std::min(narrowest, m_width);
    if (m_right - m_left < least) {
        m_left = std::clamp((m_left + m_right - least) / 2, 0.0, m_width - least);
        m_right = m_left + least;
    }
}

Instant TimelineBrush::timeAt(double x) const
{
    return TimelineView(m_bounds, m_width).timeAt(std::clamp(x, 0.0, m_width));
}

TimelineBrush::Part TimelineBrush::partAt(double x) const
{
    // Inside of the handle an edge takes no more than a third of it.
    const double inner = std::min(reach, (m_right - m_left) / 3);
    if (x >= m_left - reach && x < m_left + inner)
        return Part::LeftEdge;
    if (x > m_right - inner && x <= m_right + reach)
        return Part::RightEdge;
    return x >= m_left && x <= m_right ? Part::Window : Part::Outside;
}

TimeRange TimelineBrush::pulled(Part part, double pixels) const
{
    if (m_width <= 0)
        return m_visible;
    const Duration by(std::llround(pixels / m_width * static_cast<double>(m_bounds.length().count())));
    const Duration shortest = std::min(TimelineView::shortest, m_bounds.length());
    TimeRange range = m_visible;
    switch (part) {
    case Part::Outside:
        break;
    case Part::Window: {
        const Duration held = std::clamp(by, m_bounds.from - m_visible.from, m_bounds.to - m_visible.to);
        range = {m_visible.from + held, m_visible.to + held};
        break;
    }
    case Part::LeftEdge:
        range.from =
            std::clamp(m_visible.from + by, m_bounds.from, std::max(m_bounds.from, m_visible.to - shortest));
        break;
    case Part::RightEdge:
        range.to =
            std::clamp(m_visible.to + by, std::min(m_bounds.to, m_visible.from + shortest), m_bounds.to);
        break;
    }
    return range;
}

TimeRange TimelineBrush::centredAt(double x) const
{
    TimelineView view(m_bounds, m_width);
    const Duration length = m_visible.length();
    const Instant from = timeAt(x) - length / 2;
    view.show({from, from + length});
    return view.visible();
}

} // namespace rollcall
