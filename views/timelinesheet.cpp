// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinesheet.h"

#include "models/analysis/statuswords.h"
#include "models/export/exportfile.h"
#include "views/theme/theme.h"
#include "views/timelinelook.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcoreapplication.h>
#include <QtGui/qfontinfo.h>
#include <QtGui/qfontmetrics.h>
#include <QtGui/qpagedpaintdevice.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpdfwriter.h>
#include <QtSvg/qsvggenerator.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

struct SheetText
{
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

constexpr double pictureWidth = 1120;
constexpr double margin = metrics::large;
constexpr double paperMargin = 15; ///< millimetres
constexpr double screenDpi = 96;
constexpr double pictureRatio = 2;
constexpr double paperRatio = 3;
constexpr int swatchWidth = 24;
constexpr int swatchHeight = 16;
constexpr double swatchHatch = 4;

QFont sheetFont(TextSize size)
{
    QFont font = textFont(size);
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

int lineHeight(TextSize size)
{
    return QFontMetrics(sheetFont(size)).height() + metrics::unit;
}

struct LegendEntry
{
    QString word;
    Severity severity;
    bool operator==(const LegendEntry &) const = default;
};

// On paper nothing can be pointed at: what is seen is named, the gravest first.
QList<LegendEntry> legend(const TimelineSheet &sheet)
{
    QList<LegendEntry> entries;
    for (const TimelineLane &lane : sheet.lanes) {
        for (const StatusInterval &interval : lane.bins.intervals()) {
            if (interval.range().intersected(sheet.view.visible()).isEmpty())
                continue;
            const LegendEntry entry{interval.value.isEmpty() ? SheetText::tr("Not known")
                                                             : statusWord(interval.value),
                                    interval.severity};
            if (!entries.contains(entry))
                entries.append(entry);
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const LegendEntry &one, const LegendEntry &other) {
        return one.severity > other.severity;
    });
    return entries;
}

void paintLegend(QPainter &painter, const TimelineSheet &sheet, double top, double width)
{
    painter.setFont(sheetFont(TextSize::Small));
    const QFontMetrics font(painter.font());
    double x = 0;
    for (const LegendEntry &entry : legend(sheet)) {
        const double advance = font.horizontalAdvance(entry.word);
        if (x + swatchWidth + metrics::unit + advance > width)
            return;
        const double height = timelineLook(entry.severity).height * swatchHeight;
        painter.fillRect(QRectF(x, top, swatchWidth, swatchHeight),
                         toneColor(Tone::Panel, ColorScheme::Light));
        const QRectF swatch(x, top + (swatchHeight - height) / 2, swatchWidth, height);
        if (entry.severity == Severity::Unknown)
            paintTimelineHatch(painter, swatch, swatchHatch, 1, ColorScheme::Light);
        else
            painter.fillRect(swatch, timelineColor(entry.severity, ColorScheme::Light));
        x += swatchWidth + metrics::unit + 2;
        painter.setPen(toneColor(Tone::Text, ColorScheme::Light));
        painter.drawText(QPointF(x, top + (swatchHeight + font.ascent() - font.descent()) / 2.0), entry.word);
        x += advance + metrics::medium;
    }
}

// A copy of what the screen draws, laid out anew.
void setUp(TimelineItem &item, const TimelineSheet &sheet, const QRectF &area, double finest)
{
    item.setPaper(finest);
    item.setLanes(sheet.lanes);
    item.setAxis(sheet.zone, sheet.locale);
    item.setNow(sheet.now);
    const double names = item.nameWidth();
    const double plotLeft = area.left() + (names > 0 ? names + metrics::medium + metrics::unit : 0);
    // The last label may reach over the plot's edge, but not over the paper's.
    const double plotWidth = std::max(0.0, area.right() - plotLeft - metrics::small);
    TimelineView view = sheet.view;
    view.setWidth(plotWidth);
    item.setGeometry(area, plotLeft, plotWidth);
    item.setView(view);
}

double headHeight(const TimelineSheet &sheet)
{
    return lineHeight(TextSize::Heading) +
           static_cast<int>(sheet.details.size()) * lineHeight(TextSize::Normal) + metrics::medium;
}

double chartHeight(const TimelineSheet &sheet)
{
    TimelineItem item;
    item.setPaper(1);
    item.setLanes(sheet.lanes);
    return item.heightForAll() + 2 * metrics::small;
}

QByteArray picture(const TimelineSheet &sheet)
{
    const double height = timelineSheetHeight(sheet) + 2 * margin;
    QImage image((QSizeF(pictureWidth + 2 * margin, height) * pictureRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pictureRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(margin, margin);
    paintTimelineSheet(painter, sheet, pictureWidth, pictureRatio);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

QByteArray drawing(const TimelineSheet &sheet)
{
    QBuffer buffer;
    const QRectF box(0, 0, pictureWidth + 2 * margin, std::ceil(timelineSheetHeight(sheet) + 2 * margin));
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(screenDpi));
    generator.setSize(box.size().toSize());
    generator.setViewBox(box);
    generator.setTitle(sheet.title);
    generator.setDescription(sheet.details.join(QLatin1Char('\n')));
    QPainter painter(&generator);
    painter.fillRect(box, Qt::white);
    painter.translate(margin, margin);
    paintTimelineSheet(painter, sheet, pictureWidth, pictureRatio);
    painter.end();
    return buffer.data();
}

QByteArray document(const TimelineSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(sheet.title);
    writer.setCreator(QCoreApplication::applicationName());
    const bool isLetter = sheet.locale.measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(paperMargin, paperMargin, paperMargin, paperMargin),
                          QPageLayout::Millimeter);
    return printTimelineSheet(sheet, writer) ? buffer.data() : QByteArray();
}

} // namespace

QString sheetSuffix(SheetFormat format)
{
    switch (format) {
    case SheetFormat::Png:
        return QStringLiteral("png");
    case SheetFormat::Svg:
        return QStringLiteral("svg");
    case SheetFormat::Pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

double timelineSheetHeight(const TimelineSheet &sheet)
{
    return headHeight(sheet) + chartHeight(sheet) + metrics::medium + swatchHeight;
}

void paintTimelineSheet(QPainter &painter, const TimelineSheet &sheet, double width, double finest)
{
    const auto line = [&painter, width](const QString &text, double top, TextSize size, Tone tone) {
        painter.setFont(sheetFont(size));
        painter.setPen(toneColor(tone, ColorScheme::Light));
        const QFontMetrics font(painter.font());
        painter.drawText(QPointF(0, top + font.ascent()),
                         font.elidedText(text, Qt::ElideRight, static_cast<int>(width)));
        return top + lineHeight(size);
    };
    double top = line(sheet.title, 0, TextSize::Heading, Tone::Text);
    for (const QString &detail : sheet.details)
        top = line(detail, top, TextSize::Normal, Tone::MutedText);
    top += metrics::medium;

    TimelineItem item;
    setUp(item, sheet, QRectF(0, top, width, chartHeight(sheet)), finest);
    item.paint(&painter, nullptr, nullptr);
    paintLegend(painter, sheet, top + chartHeight(sheet) + metrics::medium, width);
}

QByteArray timelineSheetFile(const TimelineSheet &sheet, SheetFormat format)
{
    switch (format) {
    case SheetFormat::Png:
        return picture(sheet);
    case SheetFormat::Svg:
        return drawing(sheet);
    case SheetFormat::Pdf:
        return document(sheet);
    }
    return {};
}

Result<void> saveTimelineSheet(const TimelineSheet &sheet, const QString &path, SheetFormat format)
{
    const QByteArray content = timelineSheetFile(sheet, format);
    if (content.isEmpty()) {
        Failure failure;
        failure.kind = FailureKind::Storage;
        failure.message =
            QCoreApplication::translate("TimelineSheet", "The timeline can't be drawn. Nothing was written.");
        return failure;
    }
    ExportFile file(path);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    if (Result<void> written = file.write(content); !written)
        return written;
    return file.commit();
}

bool printTimelineSheet(const TimelineSheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double scale = device.logicalDpiX() / screenDpi;
    painter.scale(scale, scale);
    paintTimelineSheet(painter, sheet, device.width() / scale, paperRatio);
    return painter.end();
}

} // namespace rollcall
