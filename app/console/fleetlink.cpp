// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/fleetlink.h"

#include "app/console/latesources.h"
#include "app/console/localfleet.h"
#include "app/service/datafolder.h"
#include "app/service/localservice.h"
#include "app/service/ownkey.h"
#include "models/api/transport.h"

#include <QtCore/qlocale.h>

#include <chrono>

namespace rollcall {

namespace {

/// A service on this computer answers at once or not at all.
constexpr std::chrono::milliseconds localRetryDelay(100);

} // namespace

FleetLink::FleetLink(FleetLinkOptions options, QObject *parent)
    : ClientGate(parent)
    , m_options(std::move(options))
    , m_devices(makeLateDeviceSource(this))
    , m_users(makeLateUserSource(this))
    , m_events(makeLateEventSource(this))
    , m_lookup(makeLateDeviceLookup(this))
{
}

FleetLink::~FleetLink() = default;

void FleetLink::await(const std::weak_ptr<ClientWaiter> &waiter)
{
    m_waiters.push_back(waiter);
    if (isConnected())
        QMetaObject::invokeMethod(this, &FleetLink::tellWaiters, Qt::QueuedConnection);
    else
        connectToFleet();
}

bool FleetLink::reportUnreachable()
{
    if (!m_local)
        return false; // an address that was given is not looked for elsewhere
    if (isConnected() && (!m_service || !m_service->isInProcess()))
        m_client.reset();
    return true;
}

void FleetLink::connectToFleet()
{
    if (m_connecting || isConnected())
        return;
    m_connecting = true;
    // Later: nobody who asks for a page expects to hear of it before the answer has been waited for.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto resolved = resolveConnection(m_options.connection, m_options.environment);
            m_facts = {};
            if (!resolved)
                fail(resolved.failure());
            else if (resolved.value().isLocalFleet)
                connectToLocalFleet();
            else
                connectToRemote(resolved.value());
        },
        Qt::QueuedConnection);
}

DataFolder FleetLink::dataFolder() const
{
    return DataFolder(m_options.dataDir.isEmpty() ? DataFolder::defaultPath() : m_options.dataDir);
}

QString FleetLink::historyPath() const
{
    return dataFolder().historyPath();
}

void FleetLink::connectToRemote(const Connection &connection)
{
    m_local = false;
    m_facts = {};
    const bool named = connection.profile != QLatin1StringView("default");
    m_facts.title = named ? connection.profile : connection.endpoint.host();
    m_facts.endpoint = displayAddress(connection.endpoint);
    m_facts.region = connection.region;
    m_facts.profile = connection.profile;
    ApiClientOptions options;
    options.region = connection.region;
    options.endpoint = fixedEndpoint(connection.endpoint);
    const auto credentials = credentialsFor(connection, dataFolder());
    if (!credentials) {
        fail(credentials.failure());
        return;
    }
    options.credentials = credentials.value();
    m_historyWay.connection = connectionName(connection);
    // With credentials of its own: a provider may belong to the thread that made it.
    m_historyWay.client = [options, connection, folder = dataFolder()]() -> Result<ApiClientOptions> {
        ApiClientOptions own = options;
        const auto renewed = credentialsFor(connection, folder);
        if (!renewed)
            return renewed.failure();
        own.credentials = renewed.value();
        return own;
    };
    succeed(std::move(options));
}

void FleetLink::connectToLocalFleet()
{
    m_local = true;
    m_service.reset();
    const DataFolder folder = dataFolder();
    m_facts = {};
    m_facts.title = tr("Local fleet");
    m_facts.dataFolder = folder.path();
    Q_EMIT progress(tr("Opening the local fleet…"), -1);

    // Shared with the thread that prepares, which may outlive this; it signals through the event loop.
    m_work = {new LocalFleetWork, [](LocalFleetWork *work) { work->deleteLater(); }};
    connect(m_work.get(), &LocalFleetWork::filling, this,
            [this](int percent, qint64 devices, qint64 ofDevices) {
                const QLocale locale;
                Q_EMIT progress(tr("Preparing the sample fleet: %1 of %2 devices")
                                    .arg(locale.toString(devices), locale.toString(ofDevices)),
                                percent);
            });
    LocalService::ensureAsync(
        folder, this, [this](const Result<std::shared_ptr<LocalService>> &result) { onLocalService(result); },
        [folder, work = m_work]() -> Result<void> {
            const auto prepared = prepareLocalFleet(folder, [&work](const SampleStep &step) {
                Q_EMIT work->filling(step.permille / 10, step.written.devices, step.devices);
            });
            if (!prepared)
                return prepared.failure();
            work->isSample = prepared.value();
            return {};
        });
}

void FleetLink::onLocalService(const Result<std::shared_ptr<LocalService>> &result)
{
    if (!result) {
        fail(result.failure());
        return;
    }
    m_service = result.value();
    m_facts.endpoint = displayAddress(m_service->url());
    m_facts.region =
        m_options.connection.region.isEmpty() ? m_service->region() : m_options.connection.region;
    m_facts.sampleFleet = m_work && m_work->isSample;
    m_facts.accessKeyId = QString::fromLatin1(m_service->credentials().accessKeyId);
    ApiClientOptions options;
    options.region = m_facts.region;
    options.endpoint = fixedEndpoint(m_service->url());
    options.credentials = std::make_shared<StaticCredentials>(m_service->credentials());
    options.retry.baseDelay = localRetryDelay;
    Connection connection;
    connection.isLocalFleet = true;
    m_historyWay.connection = connectionName(connection);
    m_historyWay.client = [options, credentials = m_service->credentials()]() -> Result<ApiClientOptions> {
        ApiClientOptions own = options;
        own.credentials = std::make_shared<StaticCredentials>(credentials);
        return own;
    };
    succeed(std::move(options));
}

void FleetLink::succeed(ApiClientOptions options)
{
    m_connecting = false;
    m_client = std::make_unique<ApiClient>(std::move(options));
    Q_EMIT connected(m_facts);
    tellWaiters();
}

void FleetLink::fail(const Failure &failure)
{
    m_connecting = false;
    m_facts.problem = failure.message;
    Q_EMIT failed(failure);
    const auto waiters = std::exchange(m_waiters, {});
    for (const auto &waiter : waiters)
        if (const auto held = waiter.lock())
            held->onNoClient(failure);
}

void FleetLink::tellWaiters()
{
    if (!isConnected())
        return; // lost again in the meantime: they go on waiting
    const auto waiters = std::exchange(m_waiters, {});
    for (const auto &waiter : waiters) {
        const auto held = waiter.lock();
        if (!held)
            continue;
        if (isConnected())
            held->onClient(*m_client);
        else
            m_waiters.push_back(waiter);
    }
}

} // namespace rollcall
