// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/remotesource.h"

#include "models/api/apiclient.h"

namespace rollcall {

CallHandle RemoteDeviceSource::fetchPage(const Query &query, const QString &token, int maxResults,
                                         Callback<Page<Device>> done)
{
    return m_client->searchDevices(query, token, maxResults, std::move(done));
}

CallHandle RemoteDeviceSource::fetchAhead(const Query &query, const QString &token, int maxResults,
                                          const EarlyToken &early, Callback<Page<Device>> done)
{
    return m_client->searchDevices(query, token, maxResults, std::move(done), early);
}

CallHandle RemoteUserSource::fetchPage(const Query &query, const QString &token, int maxResults,
                                       Callback<Page<User>> done)
{
    return m_client->searchUsers(query, token, maxResults, std::move(done));
}

CallHandle RemoteUserSource::fetchAhead(const Query &query, const QString &token, int maxResults,
                                        const EarlyToken &early, Callback<Page<User>> done)
{
    return m_client->searchUsers(query, token, maxResults, std::move(done), early);
}

CallHandle RemoteEventSource::fetchPage(const EventQuery &query, const QString &token, int maxResults,
                                        Callback<Page<DeviceEvent>> done)
{
    return m_client->listDeviceEvents(query, token, maxResults, std::move(done));
}

CallHandle RemoteEventSource::fetchAhead(const EventQuery &query, const QString &token, int maxResults,
                                         const EarlyToken &early, Callback<Page<DeviceEvent>> done)
{
    return m_client->listDeviceEvents(query, token, maxResults, std::move(done), early);
}

CallHandle RemoteDeviceLookup::getDevice(const QString &deviceArn, Callback<DeviceRecord> done)
{
    return m_client->getDevice(deviceArn, std::move(done));
}

} // namespace rollcall
