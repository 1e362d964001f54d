// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timerange.h"

#include <QtCore/qlist.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtimezone.h>

namespace rollcall {

/// The times at which nobody is in the rooms, cut to what is seen, in rising order, without overlaps among
/// themselves. A night may lie in a weekend.
struct TimelineShades
{
    QList<TimeRange> nights;
    QList<TimeRange> weekends;
    bool operator==(const TimelineShades &) const = default;
};

/// Nights are from 20:00 to 06:00 by the clocks of the zone, whatever the clocks do in between, and are told
/// for at most 10 days: beyond that they would be stripes. Weekends are the days that the locale does not
/// work on, from midnight to midnight, and are told for at most 120 days.
TimelineShades timelineShades(const TimeRange &visible, const QTimeZone &zone, const QLocale &locale);

} // namespace rollcall
