// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/connectfleet.h"

#include "app/ctl/ctltext.h"
#include "app/service/firstrun.h"
#include "app/service/localservice.h"
#include "app/service/ownkey.h"
#include "models/api/apiclient.h"
#include "models/api/connection.h"
#include "models/api/remotesource.h"
#include "models/domain/clock.h"

#include <QtCore/qloggingcategory.h>
#include <QtCore/qprocess.h>

namespace rollcall {

namespace {

class RemoteFleet final : public Fleet
{
public:
    RemoteFleet(ApiClientOptions options, std::unique_ptr<LocalService> service)
        : m_service(std::move(service))
        , m_client(std::move(options))
        , m_devices(&m_client)
        , m_users(&m_client)
        , m_events(&m_client)
        , m_lookup(&m_client)
    {
    }
    DeviceSource &devices() override { return m_devices; }
    UserSource &users() override { return m_users; }
    EventSource &events() override { return m_events; }
    DeviceLookup &lookup() override { return m_lookup; }

private:
    std::unique_ptr<LocalService> m_service; // goes last: calls may be on their way to it
    ApiClient m_client;
    RemoteDeviceSource m_devices;
    RemoteUserSource m_users;
    RemoteEventSource m_events;
    RemoteDeviceLookup m_lookup;
};

Result<std::unique_ptr<Fleet>> connectLocal(const ConnectOptions &options, const Clock &clock,
                                            const std::function<void(QString)> &note)
{
    const DataFolder folder(options.dataDir);
    const Result<std::optional<FirstRun>> first = fillFirstTime(folder, clock);
    if (!first)
        return first.failure();
    if (first.value())
        note(first.value()->text());
    Result<std::unique_ptr<LocalService>> service = LocalService::ensure(folder);
    if (!service)
        return service.failure();
    // What a service of this very process refuses is told by the call's own failure.
    if (service.value()->isInProcess())
        QLoggingCategory::setFilterRules(
            QStringLiteral("rollcall.service.info=false\nrollcall.service.warning=false"));
    ApiClientOptions client;
    client.region = options.region.isEmpty() ? service.value()->region() : options.region;
    client.endpoint = fixedEndpoint(service.value()->url());
    client.credentials = std::make_shared<StaticCredentials>(service.value()->credentials());
    return std::unique_ptr<Fleet>(
        std::make_unique<RemoteFleet>(std::move(client), std::move(service).value()));
}

} // namespace

Result<std::unique_ptr<Fleet>> connectFleet(const ConnectOptions &options,
                                            const QProcessEnvironment &environment, const Clock &clock,
                                            const std::function<void(QString)> &note)
{
    const Result<Connection> resolved =
        resolveConnection({options.profile, options.region, options.endpointUrl}, environment);
    if (!resolved)
        return resolved.failure();
    const Connection &connection = resolved.value();
    if (connection.isLocalFleet)
        return connectLocal(options, clock, note);

    const Result<std::shared_ptr<CredentialsProvider>> credentials =
        credentialsFor(connection, DataFolder(options.dataDir));
    if (!credentials)
        return credentials.failure();
    ApiClientOptions client;
    client.region = connection.region;
    client.endpoint = fixedEndpoint(connection.endpoint);
    client.credentials = credentials.value();
    return std::unique_ptr<Fleet>(std::make_unique<RemoteFleet>(std::move(client), nullptr));
}

Result<QString> nameOfFleet(const ConnectOptions &options, const QProcessEnvironment &environment)
{
    const Result<Connection> connection =
        resolveConnection({options.profile, options.region, options.endpointUrl}, environment);
    if (!connection)
        return connection.failure();
    return connectionName(connection.value());
}

} // namespace rollcall
