// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timelineshades.h"

#include <QtCore/qdatetime.h>

namespace rollcall {

namespace {

constexpr std::chrono::days longestWithNights(10);
constexpr std::chrono::days longestWithWeekends(120);
constexpr int nightBegins = 20;
constexpr int nightEnds = 6;

// A time that the clocks skip is the moment of the change: the first one after it.
Instant momentOf(const QDate &date, int hour, const QTimeZone &zone)
{
    const QDateTime local(date, QTime(hour, 0), zone);
    if (local.isValid())
        return fromDateTime(local);
    return fromDateTime(QDateTime(date, QTime(hour, 0), QTimeZone::utc())) -
           std::chrono::seconds(zone.offsetFromUtc(date.startOfDay(zone)));
}

void addPart(QList<TimeRange> &parts, const TimeRange &part, const TimeRange &visible)
{
    const TimeRange seen = part.intersected(visible);
    if (!seen.isEmpty())
        parts.append(seen);
}

} // namespace

TimelineShades timelineShades(const TimeRange &visible, const QTimeZone &zone, const QLocale &locale)
{
    TimelineShades shades;
    if (visible.isEmpty() || !zone.isValid() || visible.length() > longestWithWeekends)
        return shades;
    const bool withNights = visible.length() <= longestWithNights;
    const QList<Qt::DayOfWeek> workdays = locale.weekdays();
    const auto isFree = [&workdays](const QDate &date) {
        return !workdays.contains(static_cast<Qt::DayOfWeek>(date.dayOfWeek()));
    };
    const QDate last = toDateTime(visible.to).toTimeZone(zone).date();
    // The night and the weekend that are on at the beginning began before it.
    QDate date = toDateTime(visible.from).toTimeZone(zone).date().addDays(-1);
    QDate weekend;
    for (; date <= last.addDays(1); date = date.addDays(1)) {
        if (withNights)
            addPart(shades.nights,
                    {momentOf(date, nightBegins, zone), momentOf(date.addDays(1), nightEnds, zone)}, visible);
        const bool goesOn = isFree(date) && date <= last;
        if (goesOn && !weekend.isValid())
            weekend = date;
        if (goesOn || !weekend.isValid())
            continue;
        addPart(shades.weekends,
                {fromDateTime(weekend.startOfDay(zone)), fromDateTime(date.startOfDay(zone))}, visible);
        weekend = QDate();
    }
    return shades;
}

} // namespace rollcall
