// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <memory>
#include <vector>

namespace rollcall {

/// Over QNetworkAccessManager: connections are kept alive; no redirects, cookies or cache; the system's
/// proxy, but none for this machine. When a kept connection turns out closed, a manager may send a request a
/// second time by itself. A manager opens six connections to a host at most, so there are as many managers as
/// the calls under way need, up to mostConnections; more calls than that wait for a connection.
class NetworkTransport final : public Transport
{
public:
    static constexpr int connectionsOfAManager = 6;
    static constexpr int mostConnections = 48;

    explicit NetworkTransport(TransportOptions options = {});
    ~NetworkTransport() override;
    CallHandle post(const HttpRequest &request, Callback<HttpResponse> done) override;

    struct Manager; ///< and how many calls it has under way

private:
    std::shared_ptr<Manager> freeManager();

    TransportOptions m_options;
    // Shared with the running calls: a reply must not outlive its manager.
    std::vector<std::shared_ptr<Manager>> m_managers;
};

} // namespace rollcall
