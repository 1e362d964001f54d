// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelineexport.h"

#include "views/theme/theme.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtPrintSupport/qprintdialog.h>
#include <QtPrintSupport/qprinter.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qmenu.h>

namespace rollcall {

namespace {

constexpr int printerDpi = 600;

// The device's name is what a user called it, which may be no name for a file.
QString fileName(const TimelineSheet &sheet, const QString &suffix)
{
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    QString name = sheet.title;
    name.replace(unfit, QStringLiteral("-"));
    const QString day = toDateTime(sheet.now).toTimeZone(sheet.zone).date().toString(Qt::ISODate);
    return QStringLiteral("%1 %2.%3").arg(name.left(100).trimmed(), day, suffix).trimmed();
}

} // namespace

TimelineExport::TimelineExport(std::function<TimelineSheet()> sheet, QWidget *parent)
    : QToolButton(parent)
    , m_sheet(std::move(sheet))
{
    setObjectName(QStringLiteral("timelineExport"));
    setAccessibleName(tr("Export the timeline"));
    setToolTip(tr("Save or print the timeline"));
    setIcon(rollcall::icon(QStringLiteral("external")));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(accessibleName(), this);
    menu->setObjectName(QStringLiteral("timelineExportMenu"));
    menu->setAccessibleName(accessibleName());
    const auto add = [this, menu](const char *name, const QString &text, SheetFormat format) {
        menu->addAction(text, this, [this, format] { askForPlace(format); })
            ->setObjectName(QLatin1StringView(name));
    };
    add("timelinePng", tr("Save as &picture (PNG)…"), SheetFormat::Png);
    add("timelineSvg", tr("Save as &drawing (SVG)…"), SheetFormat::Svg);
    add("timelinePdf", tr("Save as d&ocument (PDF)…"), SheetFormat::Pdf);
    menu->addSeparator();
    menu->addAction(tr("P&rint…"), this, &TimelineExport::askForPrinter)
        ->setObjectName(QStringLiteral("timelinePrint"));
    setMenu(menu);
}

void TimelineExport::askAgain()
{
    if (m_format)
        askForPlace(*m_format);
    else
        askForPrinter();
}

void TimelineExport::askForPlace(SheetFormat format)
{
    m_format = format;
    if (m_folder.isEmpty() || !QFileInfo(m_folder).isDir())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString suffix = sheetSuffix(format);
    auto *place = new QFileDialog(this, tr("Save the timeline"), m_folder,
                                  QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    place->setObjectName(QStringLiteral("timelinePlace"));
    place->setAttribute(Qt::WA_DeleteOnClose);
    place->setAcceptMode(QFileDialog::AcceptSave);
    place->setDefaultSuffix(suffix);
    place->selectFile(fileName(m_sheet(), suffix));
    connect(place, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { saveTo(path, format); });
    place->open();
}

void TimelineExport::saveTo(const QString &path, SheetFormat format)
{
    m_format = format;
    m_folder = QFileInfo(path).absolutePath();
    const Result<void> saved = saveTimelineSheet(m_sheet(), path, format);
    if (saved)
        Q_EMIT done();
    else
        Q_EMIT failed(tr("The timeline was not saved."), saved.failure());
}

void TimelineExport::askForPrinter()
{
    m_format.reset();
    auto *dialog = new QPrintDialog(this); // with a printer of its own
    dialog->printer()->setResolution(printerDpi);
    dialog->printer()->setPageOrientation(QPageLayout::Landscape);
    dialog->printer()->setDocName(m_sheet().title);
    dialog->setObjectName(QStringLiteral("timelinePrinter"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *chosen) {
        if (printTimelineSheet(m_sheet(), *chosen)) {
            Q_EMIT done();
            return;
        }
        Failure failure;
        failure.kind = FailureKind::Input;
        failure.message = tr("The printer \"%1\" did not take it. Choose another one, or save a document.")
                              .arg(chosen->printerName());
        Q_EMIT failed(tr("The timeline was not printed."), failure);
    });
    dialog->open();
}

} // namespace rollcall
