// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qelapsedtimer.h>
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
    /// runs.
    struct Stall
    {
        double wall = 0;
        double processor = 0;
    };

    /// Whether anyone listens to the log.
    static bool isWanted();
    explicit StallWatch(QObject *parent = nullptr);

    /// Forgets what was.
    void begin();
    /// The longest since begin(), up to now; wall and processor each for itself.
    Stall longest();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_processorSince = 0;
    Stall m_longest;
    bool m_says;
};

} // namespace rollcall
