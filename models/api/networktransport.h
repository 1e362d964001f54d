// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <memory>

class QNetworkAccessManager;

namespace rollcall {

/// Over QNetworkAccessManager: connections are kept alive, at most six to a host; no redirects, cookies or
/// cache; the system's proxy, but none for this machine. When a kept connection turns out closed, the manager
/// may send a request a second time by itself.
class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(TransportOptions options = {});
    ~NetworkTransport() override;
    CallHandle post(const HttpRequest &request, Callback<HttpResponse> done) override;

private:
    TransportOptions m_options;
    // Shared with the running calls: a reply must not outlive its manager.
    std::shared_ptr<QNetworkAccessManager> m_manager;
};

} // namespace rollcall
