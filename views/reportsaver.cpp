// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reportsaver.h"

#include "views/reportpdf.h"

#include <QtCore/qdir.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qfiledialog.h>

namespace rollcall {

ReportSaver::ReportSaver(HistorySource *source, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_window(window)
{
}

/// What is being written is finished.
ReportSaver::~ReportSaver()
{
    if (m_writer)
        m_writer->wait();
}

void ReportSaver::start(const HistoryScope &scope, const TimeRange &range, ReportGroup group)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new QFileDialog(m_window, tr("Save report"), QDir::homePath());
    m_dialog->setObjectName(QStringLiteral("saveReport"));
    m_dialog->setAccessibleName(m_dialog->windowTitle());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString pdf = tr("PDF document (*.pdf)");
    const QString html = tr("HTML file (*.html)");
    m_dialog->setNameFilters({pdf, html});
    m_dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog,
            [dialog = m_dialog.data(), pdf](const QString &filter) {
                dialog->setDefaultSuffix(filter == pdf ? QStringLiteral("pdf") : QStringLiteral("html"));
            });
    m_dialog->selectFile(tr("availability") + QStringLiteral(".pdf"));
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this, scope, range, group](const QString &path) { save(scope, range, group, path); });
    m_dialog->open();
}

void ReportSaver::save(const HistoryScope &scope, const TimeRange &range, ReportGroup group,
                       const QString &path)
{
    m_wanted.append({scope, range, group, path});
    if (m_wanted.size() == 1)
        makeNext();
}

void ReportSaver::makeNext()
{
    const Wanted &wanted = m_wanted.constFirst();
    m_call = m_source->fetchReport(wanted.scope, wanted.range, wanted.group,
                                   [this, path = wanted.path](const Result<AvailabilityReport> &result) {
                                       if (result) {
                                           write(path, result.value());
                                           return;
                                       }
                                       Q_EMIT failed(result.failure());
                                       end();
                                   });
}

void ReportSaver::end()
{
    m_wanted.removeFirst();
    // Later: the call that ended may still be on the stack.
    if (!m_wanted.isEmpty())
        QTimer::singleShot(0, this, &ReportSaver::makeNext);
}

/// In a thread of its own: laying a long report out takes longer than a window may stand still.
void ReportSaver::write(const QString &path, const AvailabilityReport &report)
{
    if (m_writer)
        m_writer->wait(); // it has told its result already
    const ReportStyle style{QLocale(), m_zone};
    m_writer.reset(QThread::create([this, path, report, style] {
        const Result<void> written = saveReport(path, report, style);
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                if (written)
                    Q_EMIT saved(path);
                else
                    Q_EMIT failed(written.failure());
                end();
            },
            Qt::QueuedConnection);
    }));
    m_writer->start();
}

} // namespace rollcall
