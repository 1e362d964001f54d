// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/readcommand.h"
#include "models/store/historycollector.h"

namespace rollcall {

/// Reads the events of all devices into the history. Ctrl-C keeps what was read whole.
class SyncCommand final : public ConnectedCommand
{
public:
    using ConnectedCommand::ConnectedCommand;
    CommandSpec spec() const override;
    bool interrupt() override;

protected:
    Result<void> prepare(const Arguments &arguments) override;
    void run() override;

private:
    Result<void> repair(const QString &path);
    Result<void> openStore();
    void kept(const QList<CollectedCount> &devices);
    void end(const Result<void> &result);
    Result<void> forget();

    CollectionOptions m_options;
    std::optional<Duration> m_keep;
    bool m_repairs = false;
    bool m_saysDevices = false;
    bool m_isListed = false; ///< without gaps
    bool m_isCollecting = false;
    QString m_dataDir;
    QString m_connection;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FleetWalk<Device>> m_walk;
    std::unique_ptr<HistoryCollector> m_collector;
};

} // namespace rollcall
