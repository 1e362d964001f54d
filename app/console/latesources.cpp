// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/latesources.h"

#include "app/console/latecall.h"

namespace rollcall {

namespace {

/// call is the client's operation for this kind of page.
template <class T, class Q,
          CallHandle (ApiClient::*call)(const Q &, const QString &, int, Callback<Page<T>>, EarlyToken)>
class LateSource final : public PageSource<T, Q>
{
public:
    explicit LateSource(ClientGate *gate)
        : m_gate(gate)
    {
    }

    CallHandle fetchPage(const Q &query, const QString &token, int maxResults,
                         Callback<Page<T>> done) override
    {
        return fetchAhead(query, token, maxResults, {}, std::move(done));
    }

    CallHandle fetchAhead(const Q &query, const QString &token, int maxResults, const EarlyToken &early,
                          Callback<Page<T>> done) override
    {
        const auto start = [query, token, maxResults, early](ApiClient &client, Callback<Page<T>> receive) {
            return (client.*call)(query, token, maxResults, std::move(receive), early);
        };
        return std::make_unique<LateCall<Page<T>>>(m_gate, start, std::move(done));
    }

private:
    ClientGate *m_gate;
};

class LateDeviceLookup final : public DeviceLookup
{
public:
    explicit LateDeviceLookup(ClientGate *gate)
        : m_gate(gate)
    {
    }

    CallHandle getDevice(const QString &deviceArn, Callback<DeviceRecord> done) override
    {
        const auto start = [deviceArn](ApiClient &client, Callback<DeviceRecord> receive) {
            return client.getDevice(deviceArn, std::move(receive));
        };
        return std::make_unique<LateCall<DeviceRecord>>(m_gate, start, std::move(done));
    }

private:
    ClientGate *m_gate;
};

} // namespace

std::unique_ptr<DeviceSource> makeLateDeviceSource(ClientGate *gate)
{
    return std::make_unique<LateSource<Device, Query, &ApiClient::searchDevices>>(gate);
}

std::unique_ptr<UserSource> makeLateUserSource(ClientGate *gate)
{
    return std::make_unique<LateSource<User, Query, &ApiClient::searchUsers>>(gate);
}

std::unique_ptr<EventSource> makeLateEventSource(ClientGate *gate)
{
    return std::make_unique<LateSource<DeviceEvent, EventQuery, &ApiClient::listDeviceEvents>>(gate);
}

std::unique_ptr<DeviceLookup> makeLateDeviceLookup(ClientGate *gate)
{
    return std::make_unique<LateDeviceLookup>(gate);
}

} // namespace rollcall
