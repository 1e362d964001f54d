// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"

#include <array>
#include <vector>

namespace rollcall {

/// Neighbouring pixels of one severity.
struct TimelineRun
{
    int x = 0; ///< from the left edge, in device pixels
    int width = 0;
    Severity severity = Severity::Unknown;
    bool operator==(const TimelineRun &) const = default;
};

/// Reduces a history to pixels. What happens within a pixel shows as its gravest severity, so an outage that
/// is shorter than a pixel is still one pixel wide. Asking for the runs costs by the pixels and the logarithm
/// of the intervals, not by the intervals.
class TimelineBins
{
public:
    TimelineBins() = default;
    /// The intervals as statusIntervals() makes them.
    explicit TimelineBins(QList<StatusInterval> intervals);

    const QList<StatusInterval> &intervals() const { return m_intervals; }
    bool isEmpty() const { return m_intervals.isEmpty(); }

    /// At most as many runs as pixels, in rising order, without overlaps; a gap where there is no interval.
    std::vector<TimelineRun> runs(const TimeRange &visible, int pixels) const;

    /// The interval that holds at a moment, or -1.
    qsizetype indexAt(Instant instant) const;
    /// The gravest interval that touches the stretch, the longest of these when there are several among the
    /// first few hundred; -1 when none does.
    qsizetype gravestIn(const TimeRange &stretch) const;

private:
    qsizetype firstEndingAfter(Instant instant) const;
    qsizetype firstStartingFrom(Instant instant) const;
    Severity gravest(qsizetype first, qsizetype last) const;

    QList<StatusInterval> m_intervals;
    std::array<std::vector<qsizetype>, severityCount> m_bySeverity;
};

} // namespace rollcall
