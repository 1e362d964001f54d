// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/availability.h"

#include <cmath>

namespace rollcall {

std::optional<double> Availability::uptime() const
{
    if (known() <= Duration(0))
        return std::nullopt;
    return static_cast<double>(up.count()) / static_cast<double>(known().count());
}

Availability availability(const QList<StatusInterval> &intervals, const TimeRange &range)
{
    Availability result;
    auto interval =
        std::partition_point(intervals.cbegin(), intervals.cend(),
                             [&range](const StatusInterval &one) { return one.to <= range.from; });
    Duration outage{0};
    for (; interval != intervals.cend() && interval->from < range.to; ++interval) {
        const TimeRange part = interval->range().intersected(range);
        if (interval->severity != Severity::Bad) {
            (interval->severity == Severity::Good ? result.up : result.unknown) += part.length();
            outage = Duration(0);
            continue;
        }
        result.down += part.length();
        if (outage == Duration(0))
            ++result.outages;
        outage += part.length();
        result.longestOutage = std::max(result.longestOutage, outage);
    }
    if (!intervals.isEmpty() && intervals.constLast().severity == Severity::Bad &&
        intervals.constLast().to <= range.to)
        result.downSince = intervals.constLast().since;
    return result;
}

double roundedPercent(double share, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double exact = share * 100.0 * scale;
    double rounded = std::round(exact);
    if (rounded >= 100.0 * scale && share < 1.0)
        rounded = 100.0 * scale - 1.0;
    if (rounded <= 0.0 && share > 0.0)
        rounded = 1.0;
    return rounded / scale;
}

} // namespace rollcall
