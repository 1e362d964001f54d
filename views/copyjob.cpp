// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/copyjob.h"

#include "views/rowtable.h"

#include <QtCore/qelapsedtimer.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>

namespace rollcall {

namespace {

constexpr qint64 turnMilliseconds = 8;
constexpr qsizetype rowsAtOnce = 50;

} // namespace

void CopyJob::start(RowTable *table, CopyForm form)
{
    delete table->findChild<CopyJob *>(QString(), Qt::FindDirectChildrenOnly);
    auto *job = new CopyJob(table, form);
    if (job->m_text->total() > mostAtOnce) {
        job->m_turn.start();
        return;
    }
    job->m_text->add(job->m_text->total());
    job->end();
}

CopyJob::CopyJob(RowTable *table, CopyForm form)
    : QObject(table)
    , m_table(table)
    , m_form(form)
    , m_text(std::make_unique<CopyText>(*table, form))
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &CopyJob::turn);
}

void CopyJob::turn()
{
    // A refresh has brought other rows in: those that are selected now are the same ones, as far as they are
    // still there.
    if (m_text->isStale())
        m_text = std::make_unique<CopyText>(*m_table, m_form);
    QElapsedTimer timer;
    timer.start();
    while (!m_text->isEnd() && timer.elapsed() < turnMilliseconds)
        m_text->add(rowsAtOnce);
    if (m_text->isEnd()) {
        m_turn.stop();
        Q_EMIT m_table->copyProgressed(m_text->total(), m_text->total());
        end();
    } else {
        Q_EMIT m_table->copyProgressed(m_text->done(), m_text->total());
    }
}

void CopyJob::end()
{
    if (m_text->total() > 0)
        QGuiApplication::clipboard()->setText(m_text->take());
    deleteLater();
}

} // namespace rollcall
