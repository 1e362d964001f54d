// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timerange.h"
#include "models/domain/devicehistory.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

/// How much attention a status asks for, in rising order: where two share a pixel, the greater one is drawn.
enum class Severity : quint8 {
    Good,    ///< ONLINE, READY
    Unknown, ///< nothing is known, or a value that this version does not know
    Pending, ///< PENDING
    Warning, ///< WAS_OFFLINE
    Bad      ///< OFFLINE, FAILED, DEREGISTERED
};
inline constexpr int severityCount = 5;

/// The severity of a value of ConnectionStatus or DeviceStatus; anything else is Unknown.
Severity severityOf(const QString &status);

/// A stretch in which one status held.
struct StatusInterval
{
    Instant from; ///< inside the range that was asked for
    Instant to;
    QString value; ///< the status as it came; null where nothing is known
    Severity severity = Severity::Unknown;
    /// The moment of the event that began it, which may lie before the range; none where nothing is known.
    std::optional<Instant> since;
    bool operator==(const StatusInterval &) const = default;

    TimeRange range() const { return {from, to}; }
    Duration length() const { return to - from; }
};

/// What a device says of itself now, for when its history is silent.
struct PresentStatus
{
    QString value;
    std::optional<Instant> since;
};

/// The history of one type of event as intervals that tile the whole range, in rising order, without gaps,
/// overlaps or empty ones; neighbours differ in their value. This is the definition that availability rests
/// on:
/// - A status holds from its event until the next event of its type, or the range's end.
/// - Before the first event nothing is known. With no event at all up to the range's end, the present status
///   holds since the moment it tells, if it tells one that is before the end.
/// - Events at or after the range's end (a clock in the future) say nothing about the range. Events without
///   a time, or with a time at or before 1970-01-01 (a clock that was never set), are left out.
/// - Events may come in any order. Of events with the same time the one that comes first in the list is the
///   later one, since the API answers newest first.
/// - An event that repeats the status that holds changes nothing.
/// Empty for an empty range.
QList<StatusInterval> statusIntervals(const QList<DeviceEvent> &events, QLatin1StringView type,
                                      const TimeRange &range,
                                      const std::optional<PresentStatus> &present = std::nullopt);

/// The same of what was collected. Known is, by statusIntervals(), what lies within a stretch that was
/// collected without a pause that was longer than the API keeps events; where there was such a pause nothing
/// is known from its begin to the next event, nor after the last collection. The present status is the
/// ConnectionStatus as it was told at the last collection. It proves that nothing changed since the moment
/// it tells, so from then on it counts in each stretch that holds no connection event, and for the first
/// stretch also before it; in a pause it does not count. A later event that tells another status proves it
/// wrong or outdated from there on.
QList<StatusInterval> collectedIntervals(const DeviceHistory &history, QLatin1StringView type,
                                         const TimeRange &range);

} // namespace rollcall
