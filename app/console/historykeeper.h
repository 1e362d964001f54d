// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/historyreader.h"
#include "app/console/historyworker.h"

#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>

namespace rollcall {

/// The history for the window: collects while the program runs, some seconds after a connection stands and
/// from then on every hour, and answers what the window asks of it. Each is done in a thread of its own, so
/// that a long answer does not make the collection's calls wait; both begin with the first work.
class HistoryKeeper final : public HistorySource
{
    Q_OBJECT

public:
    /// path: the file of the history. The clock outlives the keeper.
    HistoryKeeper(const QString &path, const Clock *clock, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~HistoryKeeper() override;

    void setWay(const HistoryWay &way);
    /// Events that are longer ago are forgotten after a collection; 0: all stay.
    void setKeptDays(int days);
    /// 0: only when it is asked for.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }
    /// While someone works in the window or waits for the whole fleet: no further device is asked about
    /// meanwhile, and a collection whose time has come begins afterwards.
    void hold(bool isHeld);

    CallHandle fetchHistory(const QString &deviceArn, Callback<DeviceHistory> done) override;
    CallHandle fetchCollected(const QString &deviceArn, Callback<QList<CollectedSpan>> done) override;
    CallHandle fetchLanes(const HistoryScope &scope, const TimeRange &range, int mostLanes,
                          Callback<SwimLanes> done) override;
    CallHandle fetchReport(const HistoryScope &scope, const TimeRange &range, ReportGroup group,
                           Callback<AvailabilityReport> done) override;
    CollectionState state() const override { return m_state; }
    void collect() override;
    void stop() override;
    void repair() override;

private:
    using Dropped = HistoryReader::Dropped;
    template <class T>
    CallHandle ask(std::function<Result<T>(HistoryReader &, const Dropped &)> work, Callback<T> done);
    void begin();
    void takeState(const CollectionState &state);
    void takeTime();
    /// asked: somebody waits for it.
    void collect(bool asked);

    QString m_path;
    const Clock *m_clock;
    QThread m_workerThread;
    QThread m_readerThread;
    HistoryWorker *m_worker = nullptr; ///< each its thread's
    HistoryReader *m_reader = nullptr;
    HistoryWay m_way;
    std::optional<Duration> m_kept;
    std::chrono::milliseconds m_interval;
    QTimer m_next;
    bool m_isHeld = false;
    bool m_isDue = false; ///< its time came while it was held
    CollectionState m_state;
};

} // namespace rollcall
