// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"

namespace rollcall {

/// What a history of ConnectionStatus says about a range. Times that lie outside the range do not count, so
/// an outage that crosses its edge counts with the part inside. What is not known counts neither way.
struct Availability
{
    Duration up{0};
    Duration down{0};
    Duration unknown{0};
    /// Stretches of being down that touch the range. One that is known to be the same before and after a
    /// pause is one, as long as its known parts together.
    int outages = 0;
    Duration longestOutage{0};
    /// The most outages that began within an hour.
    int mostInAnHour = 0;
    /// When the outage began that lasts at the end of what is known, if the range reaches that end, and by no
    /// more than the API keeps: of a device that was deleted while it was down nobody knows whether it still
    /// is. May lie before the range.
    std::optional<Instant> downSince;

    Duration known() const { return up + down; }
    /// 0 to 1; none when nothing is known.
    std::optional<double> uptime() const;
    /// What an outage took on the average, and how long the device was up for each; none without an outage.
    std::optional<Duration> meanOutage() const;
    std::optional<Duration> meanBetween() const;
    /// Whether it came and went: three outages or more began within an hour.
    bool isFlapping() const { return mostInAnHour >= 3; }
    /// Of several devices: times and outages are added up, the longest stays; downSince is the earliest.
    void add(const Availability &other);
};

/// The intervals as statusIntervals() makes them. Costs by the intervals within the range.
Availability availability(const QList<StatusInterval> &intervals, const TimeRange &range);

/// A share of 0 to 1 in per cent, rounded, but never up to 100 or down to 0 when it is not exactly that.
double roundedPercent(double share, int decimals = 1);

} // namespace rollcall
