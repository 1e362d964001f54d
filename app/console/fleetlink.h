// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/historyworker.h"
#include "app/console/latecall.h"
#include "models/api/connection.h"
#include "views/connectionfacts.h"

#include <QtCore/qprocess.h>

#include <atomic>
#include <memory>
#include <vector>

namespace rollcall {

class DataFolder;
class LocalService;

struct FleetLinkOptions
{
    ConnectionOptions connection;
    QString dataDir; ///< empty: the default one
    QProcessEnvironment environment;
};

/// What the thread that prepares the local fleet and the one that waits for it share.
class LocalFleetWork : public QObject
{
    Q_OBJECT

public:
    std::atomic_bool isSample{false};

Q_SIGNALS:
    /// The sample fleet is being made: so many of its devices are there.
    void filling(int percent, qint64 devices, qint64 ofDevices);
};

/// The way from the window to a fleet. The sources can be asked at once: what they are asked waits until the
/// connection stands, and fails with the reason when it can't be made; the next question tries again. With
/// nothing configured the fleet is the one of the data folder: filled with a sample the first time, served by
/// whoever serves it already or by this process, and found or started anew when its service has gone. All
/// that takes time happens on other threads.
class FleetLink final : public ClientGate
{
    Q_OBJECT

public:
    explicit FleetLink(FleetLinkOptions options, QObject *parent = nullptr);
    ~FleetLink() override;

    DeviceSource *devices() const { return m_devices.get(); }
    UserSource *users() const { return m_users.get(); }
    EventSource *events() const { return m_events.get(); }
    DeviceLookup *lookup() const { return m_lookup.get(); }

    /// Does nothing while it connects or is connected.
    void connectToFleet();
    bool isConnected() const { return m_client != nullptr; }
    /// Also of an attempt that failed, with its problem.
    const ConnectionFacts &facts() const { return m_facts; }
    /// What leads a thread of its own to the fleet that was connected to last.
    const HistoryWay &historyWay() const { return m_historyWay; }
    QString historyPath() const;

    void await(const std::weak_ptr<ClientWaiter> &waiter) override;
    bool reportUnreachable() override;

Q_SIGNALS:
    /// percent is -1 when how much there is to do is not known.
    void progress(const QString &text, int percent);
    void connected(const rollcall::ConnectionFacts &facts);
    void failed(const rollcall::Failure &failure);

private:
    void connectToLocalFleet();
    DataFolder dataFolder() const;
    void connectToRemote(const Connection &connection);
    void onLocalService(const Result<std::shared_ptr<LocalService>> &result);
    void succeed(ApiClientOptions options);
    void fail(const Failure &failure);
    void tellWaiters();

    FleetLinkOptions m_options;
    std::unique_ptr<DeviceSource> m_devices;
    std::unique_ptr<UserSource> m_users;
    std::unique_ptr<EventSource> m_events;
    std::unique_ptr<DeviceLookup> m_lookup;
    std::vector<std::weak_ptr<ClientWaiter>> m_waiters;
    std::shared_ptr<LocalService> m_service;
    std::unique_ptr<ApiClient> m_client;
    std::shared_ptr<LocalFleetWork> m_work;
    ConnectionFacts m_facts;
    HistoryWay m_historyWay;
    bool m_connecting = false;
    bool m_local = false;
};

} // namespace rollcall
