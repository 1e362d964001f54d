// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timelinebins.h"

#include <algorithm>
#include <cmath>

namespace rollcall {

TimelineBins::TimelineBins(QList<StatusInterval> intervals)
    : m_intervals(std::move(intervals))
{
    for (qsizetype i = 0; i < m_intervals.size(); ++i)
        m_bySeverity[static_cast<size_t>(m_intervals.at(i).severity)].push_back(i);
}

qsizetype TimelineBins::firstEndingAfter(Instant instant) const
{
    const auto found =
        std::partition_point(m_intervals.cbegin(), m_intervals.cend(),
                             [instant](const StatusInterval &interval) { return interval.to <= instant; });
    return found - m_intervals.cbegin();
}

qsizetype TimelineBins::firstStartingFrom(Instant instant) const
{
    const auto found =
        std::partition_point(m_intervals.cbegin(), m_intervals.cend(),
                             [instant](const StatusInterval &interval) { return interval.from < instant; });
    return found - m_intervals.cbegin();
}

// Of the intervals first to last (not included), of which there is at least one.
Severity TimelineBins::gravest(qsizetype first, qsizetype last) const
{
    for (int severity = severityCount - 1; severity > 0; --severity) {
        const std::vector<qsizetype> &indexes = m_bySeverity[static_cast<size_t>(severity)];
        const auto found = std::lower_bound(indexes.cbegin(), indexes.cend(), first);
        if (found != indexes.cend() && *found < last)
            return static_cast<Severity>(severity);
    }
    return static_cast<Severity>(0);
}

std::vector<TimelineRun> TimelineBins::runs(const TimeRange &visible, int pixels) const
{
    std::vector<TimelineRun> result;
    if (pixels <= 0 || visible.isEmpty() || m_intervals.isEmpty())
        return result;
    const double perPixel = static_cast<double>(visible.length().count()) / pixels;
    const auto edge = [&](int pixel) {
        return pixel >= pixels ? visible.to : visible.from + Duration(std::llround(pixel * perPixel));
    };
    int pixel = 0;
    while (pixel < pixels) {
        const Instant start = edge(pixel);
        // Closer than a microsecond a pixel there may be nothing between two edges.
        const Instant end = std::max(edge(pixel + 1), start + Duration(1));
        const qsizetype first = firstEndingAfter(start);
        const qsizetype last = firstStartingFrom(end);
        if (first >= last) {
            ++pixel;
            continue;
        }
        const Severity severity = gravest(first, last);
        // An interval that covers several pixels is taken in one step.
        int next = pixel + 1;
        if (last == first + 1) {
            const double covered =
                static_cast<double>((m_intervals.at(first).to - visible.from).count()) / perPixel;
            next = std::clamp(static_cast<int>(std::min(covered, double(pixels))), next, pixels);
            while (next > pixel + 1 && edge(next) > m_intervals.at(first).to)
                --next;
        }
        if (!result.empty() && result.back().severity == severity &&
            result.back().x + result.back().width == pixel)
            result.back().width += next - pixel;
        else
            result.push_back({pixel, next - pixel, severity});
        pixel = next;
    }
    return result;
}

qsizetype TimelineBins::indexAt(Instant instant) const
{
    const qsizetype index = firstEndingAfter(instant);
    return index < m_intervals.size() && m_intervals.at(index).from <= instant ? index : -1;
}

qsizetype TimelineBins::gravestIn(const TimeRange &stretch) const
{
    constexpr qsizetype looked = 512;
    const qsizetype first = firstEndingAfter(stretch.from);
    const qsizetype last = firstStartingFrom(std::max(stretch.to, stretch.from + Duration(1)));
    if (first >= last)
        return -1;
    const std::vector<qsizetype> &indexes = m_bySeverity[static_cast<size_t>(gravest(first, last))];
    auto index = std::lower_bound(indexes.cbegin(), indexes.cend(), first);
    qsizetype best = *index;
    for (qsizetype seen = 0; index != indexes.cend() && *index < last && seen < looked; ++index, ++seen) {
        if (m_intervals.at(*index).length() > m_intervals.at(best).length())
            best = *index;
    }
    return best;
}

} // namespace rollcall
