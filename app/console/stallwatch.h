// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace rollcall {

/// Takes the time between two turns of this thread's event loop. It wakes the thread each millisecond, so it
/// runs only where someone measures: in tests/bench, and in the console with
/// QT_LOGGING_RULES=rollcall.stalls=true, which says in the log (debug) each stall of more than `worthSaying`
/// milliseconds.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int worthSaying = 15;

    /// All in milliseconds. The processor time of this thread is what is left of a stall when nothing else
    /// runs; for the time in line it was ready, and others had the processors. What neither explains, it
    /// slept: for a lock, a disk, an answer.
    struct Stall
    {
        double wall = 0;
        double processor = 0;
        double inLine = 0; ///< 0 where the kernel does not tell (CONFIG_SCHEDSTATS)
    };

    /// Whether anyone listens to the log.
    static bool isWanted();
    explicit StallWatch(QObject *parent = nullptr);

    /// Forgets what was.
    void begin();
    /// The longest since begin(), up to now; each time for itself.
    Stall longest();

private:
    void beat();
    qint64 timeInLine();

    QTimer m_timer;
    QFile m_schedule; ///< the kernel's account of this thread
    QElapsedTimer m_since;
    qint64 m_processorSince = 0; ///< nanoseconds, as the next
    qint64 m_inLineSince = 0;
    Stall m_longest;
    bool m_says;
};

} // namespace rollcall
