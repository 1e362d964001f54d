// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timerange.h"

#include <QtCore/qlist.h>
#include <QtCore/qlocale.h>
#include <QtCore/qstring.h>
#include <QtCore/qtimezone.h>

#include <functional>

namespace rollcall {

/// A line of the time axis and what is written under it.
struct AxisTick
{
    Instant at;
    QString label; ///< empty where the text would be cut off at the plot's edge
    bool operator==(const AxisTick &) const = default;
};

/// What the axis needs to know of the one who draws it.
struct AxisStyle
{
    QTimeZone zone;
    QLocale locale;
    std::function<double(const QString &)> textWidth; ///< in the same unit as the plot's width
    double spacing = 16;                              ///< at least this much between two labels
    double overhang = 0;                              ///< how far a label may reach over the plot's edges
};

/// Ticks at round moments of local time (minutes, hours, days, weeks, months), as many as there is room for:
/// labels are centred on their tick, never overlap and are never cut. Midnight is written as its day; without
/// a midnight in sight, one label names the day as well. Where the clocks change, ticks stay on round local
/// times; an hour that is skipped has none.
QList<AxisTick> axisTicks(const TimeRange &visible, double width, const AxisStyle &style);

} // namespace rollcall
