// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/reportcharts.h"

namespace rollcall {

/// A table of a report, in words.
struct ReportTable
{
    QStringList header;
    QList<QStringList> rows;
    int names = 1; ///< so many cells of a row are names, the others read as numbers
};

/// "1 Nov - 23 Nov 2026", and what it is about.
QString reportRangeText(const AvailabilityReport &report, const ReportStyle &style);
/// What a manager reads first: pairs of a figure and what it is ("98.21 %", "online").
QList<std::pair<QString, QString>> reportFigures(const AvailabilityReport &report, const ReportStyle &style);
/// The groups, worst first; no rows when not grouped.
ReportTable groupTable(const AvailabilityReport &report, const ReportStyle &style);
/// The devices that had an outage, worst first, at most so many of them.
ReportTable outageTable(const AvailabilityReport &report, const ReportStyle &style, int most);
/// Sentences about what the tables leave out, and how the figures come about.
QStringList reportNotes(const AvailabilityReport &report, const ReportStyle &style, int most);
QString reportTitle();
QString offlineShareTitle();
QString offlineShareCaption();
QString outageLanesTitle();
QString outageTableTitle();

/// One HTML file that needs nothing else: no script, no font, no picture from elsewhere. Light or dark as the
/// reader's system is, and light on paper.
QByteArray reportHtml(const AvailabilityReport &report, const ReportStyle &style);

} // namespace rollcall
