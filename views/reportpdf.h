// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availabilityreport.h"
#include "models/domain/result.h"
#include "models/export/reportcharts.h"

#include <QtCore/qbytearray.h>

namespace rollcall {

/// The report of reportHtml() as pages of A4 (or Letter, where the locale uses that), its charts as lines and
/// not as pixels.
QByteArray reportPdf(const AvailabilityReport &report, const ReportStyle &style);

/// Writes the report as PDF or HTML, by the file's ending: whole or not at all. See ExportFile for failures.
Result<void> saveReport(const QString &path, const AvailabilityReport &report, const ReportStyle &style);

} // namespace rollcall
