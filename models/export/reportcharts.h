// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availabilityreport.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtimezone.h>

namespace rollcall {

/// Whose words and clock a report is written in.
struct ReportStyle
{
    QLocale locale;
    QTimeZone zone;
};

/// The charts of a report, each a document of SVG in UTF-8, 1000 units wide. Colours are attributes, for who
/// draws without style sheets, and classes ("good", "bad", "unknown", "line", "text", "muted"), for who gives
/// them others. They hold all they need, and a title and description for who can't see them.

/// A bar for each slice: the share of the known time that devices were offline.
QByteArray offlineShareChart(const AvailabilityReport &report, const ReportStyle &style);
/// A lane for each of the devices (at most so many) that were offline longest, over the whole range. Empty
/// when there was no outage.
QByteArray outageLanesChart(const AvailabilityReport &report, const ReportStyle &style,
                            qsizetype most = AvailabilityReport::mostDrawn);

} // namespace rollcall
