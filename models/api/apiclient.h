// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/exchange.h"

namespace rollcall {

struct ApiClientOptions
{
    QString region = QStringLiteral("us-east-1");
    EndpointProvider endpoint;
    std::shared_ptr<CredentialsProvider> credentials;
    /// Optional from here on: real network, time, timer and chance unless given.
    std::shared_ptr<Transport> transport;
    std::function<Instant()> now;
    StartTimer startTimer;
    RetryOptions retry;
    std::function<double()> random;
};

/// Typed calls of the API's four operations. Lives in a thread with an event loop; its calls may outlive it.
/// Failed attempts are repeated as RetryPolicy says, each signed anew. A clock that is off is corrected from
/// the service's Date, once a call, and stays corrected; credentials are renewed once when their token has
/// expired.
class ApiClient
{
public:
    explicit ApiClient(ApiClientOptions options);
    ~ApiClient();
    ApiClient(const ApiClient &) = delete;
    ApiClient &operator=(const ApiClient &) = delete;

    /// With early, the page is read in another thread: see PageSource::fetchAhead().
    CallHandle searchDevices(const Query &query, const QString &token, int maxResults,
                             Callback<Page<Device>> done, EarlyToken early = {});
    CallHandle searchUsers(const Query &query, const QString &token, int maxResults,
                           Callback<Page<User>> done, EarlyToken early = {});
    CallHandle listDeviceEvents(const EventQuery &query, const QString &token, int maxResults,
                                Callback<Page<DeviceEvent>> done, EarlyToken early = {});
    CallHandle getDevice(const QString &deviceArn, Callback<DeviceRecord> done);

private:
    std::shared_ptr<ApiCore> m_core;
};

/// An endpoint that stays where it is.
EndpointProvider fixedEndpoint(const QUrl &url);

} // namespace rollcall
