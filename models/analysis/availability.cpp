// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/availability.h"

#include "models/domain/schema.h"

#include <cmath>
#include <deque>

namespace rollcall {

std::optional<double> Availability::uptime() const
{
    if (known() <= Duration(0))
        return std::nullopt;
    return static_cast<double>(up.count()) / static_cast<double>(known().count());
}

std::optional<Duration> Availability::meanOutage() const
{
    return outages > 0 ? std::optional(down / outages) : std::nullopt;
}

std::optional<Duration> Availability::meanBetween() const
{
    return outages > 0 ? std::optional(up / outages) : std::nullopt;
}

void Availability::add(const Availability &other)
{
    up += other.up;
    down += other.down;
    unknown += other.unknown;
    outages += other.outages;
    longestOutage = std::max(longestOutage, other.longestOutage);
    mostInAnHour = std::max(mostInAnHour, other.mostInAnHour);
    if (other.downSince && (!downSince || *other.downSince < *downSince))
        downSince = other.downSince;
}

Availability availability(const QList<StatusInterval> &intervals, const TimeRange &range)
{
    Availability result;
    auto interval =
        std::partition_point(intervals.cbegin(), intervals.cend(),
                             [&range](const StatusInterval &one) { return one.to <= range.from; });
    Duration outage{0};
    bool isDown = false;
    std::optional<Instant> since; // of what was down last
    std::deque<Instant> begins;   // those of the last hour
    for (; interval != intervals.cend() && interval->from < range.to; ++interval) {
        const TimeRange part = interval->range().intersected(range);
        if (interval->severity != Severity::Bad) {
            (interval->severity == Severity::Good ? result.up : result.unknown) += part.length();
            isDown = false;
            continue;
        }
        result.down += part.length();
        if (!isDown && (!since || interval->since != since)) {
            ++result.outages;
            outage = Duration(0);
            // One that reaches into the range began when it did.
            begins.push_back(interval->since.value_or(part.from));
            while (begins.back() - begins.front() >= std::chrono::hours(1))
                begins.pop_front();
            result.mostInAnHour = std::max(result.mostInAnHour, static_cast<int>(begins.size()));
        }
        isDown = true;
        since = interval->since;
        outage += part.length();
        result.longestOutage = std::max(result.longestOutage, outage);
    }
    // What held when something was known last: of the time after it nothing says otherwise.
    auto last = intervals.crbegin();
    while (last != intervals.crend() && last->value.isNull())
        ++last;
    if (last != intervals.crend() && last->severity == Severity::Bad && last->to <= range.to &&
        range.to - last->to <= std::chrono::hours(24 * schema::historyDays))
        result.downSince = last->since;
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
