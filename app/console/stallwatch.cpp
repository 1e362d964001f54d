// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/stallwatch.h"

#include <QtCore/qloggingcategory.h>

#include <algorithm>
#include <ctime>
#include <tuple>

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
    , m_schedule(QStringLiteral("/proc/thread-self/schedstat"))
    , m_says(isWanted())
{
    // Opened, it stays this thread's. Unreadable where the kernel does not count: then nothing is ever in
    // line.
    std::ignore = m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
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
    m_inLineSince = timeInLine();
}

/// Nanoseconds, the second number of three.
qint64 StallWatch::timeInLine()
{
    if (!m_schedule.isOpen() || !m_schedule.seek(0))
        return 0;
    const QByteArray numbers = m_schedule.read(64);
    const qsizetype begin = numbers.indexOf(' ') + 1;
    return numbers.mid(begin, numbers.indexOf(' ', begin) - begin).toLongLong();
}

StallWatch::Stall StallWatch::longest()
{
    beat();
    return m_longest;
}

void StallWatch::beat()
{
    const Stall stall{double(m_since.nsecsElapsed()) / 1e6, double(processorTime() - m_processorSince) / 1e6,
                      double(timeInLine() - m_inLineSince) / 1e6};
    m_longest = {std::max(m_longest.wall, stall.wall), std::max(m_longest.processor, stall.processor),
                 std::max(m_longest.inLine, stall.inLine)};
    if (m_says && stall.wall > worthSaying)
        qCDebug(lcStalls, "stall %.1f ms, its own work %.1f ms, in line for a processor %.1f ms", stall.wall,
                stall.processor, stall.inLine);
    m_since.restart();
    m_processorSince = processorTime();
    m_inLineSince = timeInLine();
}

} // namespace rollcall
