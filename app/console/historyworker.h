// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/historysource.h"
#include "models/api/apiclient.h"
#include "models/domain/clock.h"
#include "models/store/historycollector.h"

#include <memory>

namespace rollcall {

template <class Row>
class FleetWalk;

/// What leads to a fleet, for a thread of its own.
struct HistoryWay
{
    QString connection; ///< what its history is kept under; empty: there is none yet
    std::function<Result<ApiClientOptions>()> client;
};

/// Collects the history in the thread that it lives in. Opens the file when it is needed first.
class HistoryWorker final : public QObject
{
    Q_OBJECT

public:
    HistoryWorker(QString path, const Clock *clock);
    ~HistoryWorker() override;

    void setWay(const HistoryWay &way);
    /// keep: events that are longer ago are forgotten afterwards; none: all stay. asked: someone waits for
    /// it, so that it is not held; it holds for a collection that runs already, too.
    void collect(std::optional<Duration> keep, bool asked);
    void stop();
    /// While held, no further device is asked about, and the list of them is read slowly.
    void hold(bool isHeld);
    /// Sets a damaged file aside, after reading what can be read.
    Result<void> repair();
    /// Who reads the file has found out that it is damaged.
    void takeDamage(const Failure &failure);

Q_SIGNALS:
    void stateChanged(const rollcall::CollectionState &state);
    void grown();

private:
    struct Run;

    void pace();
    Result<void> open(OpenMode mode);
    void takeDevices();
    void takeEnd(const Result<void> &result);
    void end(const Result<void> &result);

    QString m_path;
    const Clock *m_clock;
    HistoryWay m_way;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<Run> m_run;
    bool m_isHeld = false;
    std::optional<Failure> m_damage; ///< of the file, whatever the connection, until it is repaired
    CollectionState m_state;
};

} // namespace rollcall
