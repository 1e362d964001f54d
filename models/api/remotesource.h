// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"

namespace rollcall {

class ApiClient;

/// The domain's interfaces over a client, which must outlive the sources (not their calls).
class RemoteDeviceSource final : public DeviceSource
{
public:
    explicit RemoteDeviceSource(ApiClient *client)
        : m_client(client)
    {
    }
    CallHandle fetchPage(const Query &query, const QString &token, int maxResults,
                         Callback<Page<Device>> done) override;
    CallHandle fetchAhead(const Query &query, const QString &token, int maxResults, const EarlyToken &early,
                          Callback<Page<Device>> done) override;

private:
    ApiClient *m_client;
};

class RemoteUserSource final : public UserSource
{
public:
    explicit RemoteUserSource(ApiClient *client)
        : m_client(client)
    {
    }
    CallHandle fetchPage(const Query &query, const QString &token, int maxResults,
                         Callback<Page<User>> done) override;
    CallHandle fetchAhead(const Query &query, const QString &token, int maxResults, const EarlyToken &early,
                          Callback<Page<User>> done) override;

private:
    ApiClient *m_client;
};

class RemoteEventSource final : public EventSource
{
public:
    explicit RemoteEventSource(ApiClient *client)
        : m_client(client)
    {
    }
    CallHandle fetchPage(const EventQuery &query, const QString &token, int maxResults,
                         Callback<Page<DeviceEvent>> done) override;
    CallHandle fetchAhead(const EventQuery &query, const QString &token, int maxResults,
                          const EarlyToken &early, Callback<Page<DeviceEvent>> done) override;

private:
    ApiClient *m_client;
};

class RemoteDeviceLookup final : public DeviceLookup
{
public:
    explicit RemoteDeviceLookup(ApiClient *client)
        : m_client(client)
    {
    }
    CallHandle getDevice(const QString &deviceArn, Callback<DeviceRecord> done) override;

private:
    ApiClient *m_client;
};

} // namespace rollcall
