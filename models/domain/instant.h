// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qdatetime.h>
#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace rollcall {

/// A moment in UTC with microseconds, the finest that clients of the API print. Wire format: epoch seconds as
/// a number.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Duration = std::chrono::microseconds;

/// From epoch seconds, rounded to the nearest microsecond. Empty when the number is not finite or outside the
/// years 1 to 9999.
std::optional<Instant> instantFromEpochSeconds(double seconds);
/// Epoch seconds; exact to the microsecond for all dates before the year 2255.
double toEpochSeconds(Instant instant);

/// Rounds down to the millisecond.
QDateTime toDateTime(Instant instant);
Instant fromDateTime(const QDateTime &dateTime);

/// Reads ISO 8601 with "Z", a numeric offset, or none (taken as UTC), with up to six fractional digits; or
/// plain epoch seconds. Empty when the text is neither.
std::optional<Instant> parseInstant(const QString &text);

/// "2026-11-23T09:30:00+00:00", with ".123456" when there is a fraction: what Python's isoformat() writes for
/// UTC.
QString toIsoUtc(Instant instant);

} // namespace rollcall
