// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "views/timelineitem.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
class QPainter;
QT_END_NAMESPACE

namespace rollcall {

/// A timeline as it goes to a file or to paper: what was on the screen, in light colours, with what a reader
/// who was not there has to be told.
struct TimelineSheet
{
    QString title;       ///< the device's name
    QStringList details; ///< lines below it: the stretch, its availability
    QList<TimelineLane> lanes;
    TimelineView view;
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    QLocale locale;
};

enum class SheetFormat { Png, Svg, Pdf };

/// "png", "svg", "pdf".
QString sheetSuffix(SheetFormat format);

/// The height that a sheet has, whatever its width, in pixels of the screen.
double timelineSheetHeight(const TimelineSheet &sheet);
/// Paints the sheet from the painter's origin, in pixels of the screen. Its finest lines are a pixel divided
/// by finest.
void paintTimelineSheet(QPainter &painter, const TimelineSheet &sheet, double width, double finest);

/// The sheet as the content of a file. A PDF is one page of A4, or Letter where that is the paper, across.
QByteArray timelineSheetFile(const TimelineSheet &sheet, SheetFormat format);
/// Writes it; what was there before stays unless all of it was written.
Result<void> saveTimelineSheet(const TimelineSheet &sheet, const QString &path, SheetFormat format);
/// Onto the first page of a printer, as wide as the paper. False when the printer does not take it.
bool printTimelineSheet(const TimelineSheet &sheet, QPagedPaintDevice &device);

} // namespace rollcall
