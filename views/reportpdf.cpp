// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reportpdf.h"

#include "models/export/exportfile.h"
#include "models/export/reporthtml.h"

#include <QtCore/qbuffer.h>
#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpdfwriter.h>
#include <QtGui/qtextcursor.h>
#include <QtGui/qtextdocument.h>
#include <QtGui/qtextobject.h>
#include <QtGui/qtexttable.h>
#include <QtSvg/qsvgrenderer.h>

namespace rollcall {

namespace {

constexpr int chartObject = QTextFormat::UserObject + 1;
constexpr int chartProperty = QTextFormat::UserProperty + 1;
constexpr int mostListed = 200;
constexpr qsizetype mostLanes = 22; // what the first page has room for
constexpr int dotsPerInch = 144;

const QColor textColor(0x1c, 0x1e, 0x21);
const QColor mutedColor(0x5c, 0x64, 0x6e);
const QColor lineColor(0xd5, 0xd9, 0xde);

/// Draws a chart of SVG where it stands in the text.
class ChartDrawer final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    QSizeF intrinsicSize(QTextDocument *document, int, const QTextFormat &format) override
    {
        const QSizeF size = QSvgRenderer(format.property(chartProperty).toByteArray()).defaultSize();
        const QTextFrameFormat frame = document->rootFrame()->frameFormat();
        const QSizeF page = document->pageSize();
        // Short of the line's end, where the layout keeps room for itself.
        const double width = 0.93 * (page.width() - frame.leftMargin() - frame.rightMargin());
        QSizeF drawn = size * (std::max(1.0, width) / std::max(1.0, size.width()));
        // One that is higher than a page gets smaller as a whole.
        const double most = page.height() - frame.topMargin() - frame.bottomMargin();
        if (most > 0 && drawn.height() > most)
            drawn *= most / drawn.height();
        return drawn;
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        QSvgRenderer(format.property(chartProperty).toByteArray()).render(painter, rect);
    }
};

QTextCharFormat charFormat(double points, const QColor &color, bool isHeading = false)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setForeground(color);
    if (isHeading)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

void addParagraph(QTextCursor &cursor, const QString &text, const QTextCharFormat &format, double above = 0)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    cursor.insertBlock(block, format);
    cursor.insertText(text, format);
}

void addChart(QTextCursor &cursor, const QByteArray &svg)
{
    QTextCharFormat format;
    format.setObjectType(chartObject);
    format.setProperty(chartProperty, svg);
    cursor.insertBlock();
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void addTable(QTextCursor &cursor, const ReportTable &rows)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    QList<QTextLength> widths(rows.header.size());
    if (rows.names > 1)
        std::fill_n(widths.begin(), rows.names, QTextLength(QTextLength::PercentageLength, 22));
    format.setColumnWidthConstraints(widths);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    cursor.insertBlock();
    QTextTable *table = cursor.insertTable(static_cast<int>(rows.rows.size()) + 1,
                                           static_cast<int>(rows.header.size()), format);
    const auto fill = [&](int row, const QStringList &cells, const QTextCharFormat &look) {
        for (int column = 0; column < cells.size(); ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            QTextTableCellFormat lines;
            lines.setBottomBorder(0.5);
            lines.setBottomBorderBrush(lineColor);
            lines.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            cell.setFormat(lines);
            QTextCursor in = cell.firstCursorPosition();
            QTextBlockFormat block;
            block.setAlignment(column < rows.names ? Qt::AlignLeft : Qt::AlignRight);
            in.setBlockFormat(block);
            in.insertText(cells.at(column), look);
        }
    };
    fill(0, rows.header, charFormat(8, mutedColor));
    for (int row = 0; row < rows.rows.size(); ++row)
        fill(row + 1, rows.rows.at(row), charFormat(8, textColor));
    cursor.movePosition(QTextCursor::End);
}

void addFigures(QTextCursor &cursor, const AvailabilityReport &report, const ReportStyle &style)
{
    const QList<std::pair<QString, QString>> figures = reportFigures(report, style);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(6);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    cursor.insertBlock();
    QTextTable *table = cursor.insertTable(1, static_cast<int>(figures.size()), format);
    for (int column = 0; column < figures.size(); ++column) {
        QTextCursor in = table->cellAt(0, column).firstCursorPosition();
        in.insertText(figures.at(column).second, charFormat(8, mutedColor));
        in.insertBlock();
        in.insertText(figures.at(column).first, charFormat(14, textColor));
    }
    cursor.movePosition(QTextCursor::End);
}

void fillDocument(QTextDocument &document, const AvailabilityReport &report, const ReportStyle &style)
{
    const QTextCharFormat heading = charFormat(11, textColor, true);
    const QTextCharFormat muted = charFormat(8, mutedColor);
    QTextCursor cursor(&document);
    cursor.beginEditBlock(); // else each cell lays out its whole table anew
    cursor.insertText(reportTitle(), charFormat(15, textColor, true));
    addParagraph(cursor, reportRangeText(report, style), muted);
    addFigures(cursor, report, style);
    addParagraph(cursor, offlineShareTitle(), heading, 12);
    addParagraph(cursor, offlineShareCaption(), muted);
    addChart(cursor, offlineShareChart(report, style));
    if (const QByteArray lanes = outageLanesChart(report, style, mostLanes); !lanes.isEmpty()) {
        addParagraph(cursor, outageLanesTitle(), heading, 12);
        addChart(cursor, lanes);
    }
    if (const ReportTable groups = groupTable(report, style); !groups.rows.isEmpty()) {
        addParagraph(cursor, groups.header.constFirst(), heading, 12);
        addTable(cursor, groups);
    }
    if (const ReportTable devices = outageTable(report, style, mostListed); !devices.rows.isEmpty()) {
        addParagraph(cursor, outageTableTitle(), heading, 12);
        addTable(cursor, devices);
    }
    for (const QString &note : reportNotes(report, style, mostListed))
        addParagraph(cursor, note, muted, 6);
    cursor.endEditBlock();
}

} // namespace

QByteArray reportPdf(const AvailabilityReport &report, const ReportStyle &style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(reportTitle());
    writer.setCreator(QStringLiteral("Rollcall"));
    writer.setResolution(dotsPerInch);
    const bool isLetter = style.locale.measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // printing a text document makes some of its own
    ChartDrawer drawer;
    QTextDocument document;
    document.documentLayout()->registerHandler(chartObject, &drawer);
    fillDocument(document, report, style);
    document.print(&writer);
    buffer.close();
    return bytes;
}

Result<void> saveReport(const QString &path, const AvailabilityReport &report, const ReportStyle &style)
{
    const bool isPdf = path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive);
    const QByteArray bytes = isPdf ? reportPdf(report, style) : reportHtml(report, style);
    ExportFile file(path);
    Result<void> done = file.open();
    if (done)
        done = file.write(bytes);
    return done ? file.commit() : done;
}

} // namespace rollcall

#include "reportpdf.moc"
