// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qlocale.h>
#include <QtCore/qtimezone.h>

namespace rollcall {

/// Moments in the words of a locale, in a time zone. "Now" decides how much of the date has to be said.

/// A day and its month in the locale's order, without a year: "23 Nov", "Nov 23", "23. Nov", "11月23日".
QString dayText(const QDate &date, const QLocale &locale);
/// The hour and minute as the locale writes them: "11:48", "11:48 AM".
QString timeText(Instant instant, const QTimeZone &zone, const QLocale &locale);
/// Only the time today, only the day otherwise, with the year in another one: "11:48", "3 Oct", "3 Oct 2025".
QString shortMoment(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale);
/// Day and time, with seconds and the year where asked for or needed: "23 Nov 11:48", "23 Nov 11:48:07".
enum class MomentDetail { Minutes, Seconds };
QString fullMoment(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale,
                   MomentDetail detail = MomentDetail::Minutes);
/// "2026-11-23 11:48:07 UTC", for tooltips.
QString utcMoment(Instant instant);

} // namespace rollcall
