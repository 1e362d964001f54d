// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/stallwatch.h"

#include <QtCore/qloggingcategory.h>

#include <algorithm>
#include <ctime>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcStalls, "rollcall.stalls", QtWarningMsg)

/// Nanoseconds.
qint64 processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

bool StallWatch::isWanted()
{
    return lcStalls().isDebugEnabled();
}

StallWatch::StallWatch(QObject *parent)
    : QObject(parent)
    , m_says(isWanted())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    begin();
    m_timer.start(1);
}

void StallWatch::begin()
{
    m_longest = {};
    m_since.restart();
    m_processorSince = processorTime();
}

StallWatch::Stall StallWatch::longest()
{
    beat();
    return m_longest;
}

void StallWatch::beat()
{
    const qint64 processor = processorTime();
    const Stall stall{double(m_since.nsecsElapsed()) / 1e6, double(processor - m_processorSince) / 1e6};
    m_longest = {std::max(m_longest.wall, stall.wall), std::max(m_longest.processor, stall.processor)};
    if (m_says && stall.wall > worthSaying)
        qCDebug(lcStalls, "stall %.1f ms, its own work %.1f ms", stall.wall, stall.processor);
    m_since.restart();
    m_processorSince = processorTime();
}

} // namespace rollcall
