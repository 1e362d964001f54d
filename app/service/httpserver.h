// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/httpmessage.h"
#include "models/domain/result.h"

#include <chrono>
#include <functional>
#include <memory>

namespace rollcall {

/// What one client may take. All times are absolute: a trickle of bytes does not prolong them.
struct HttpLimits
{
    qsizetype headerBytes = 16 * 1024;
    qsizetype bodyBytes = 256 * 1024;
    std::chrono::milliseconds headerTime = std::chrono::seconds(10);  ///< from the request's first byte
    std::chrono::milliseconds requestTime = std::chrono::seconds(30); ///< likewise, for headers and body
    std::chrono::milliseconds idleTime = std::chrono::seconds(60);    ///< until the first byte
    std::chrono::milliseconds writeTime = std::chrono::seconds(30);   ///< for the whole answer
    std::chrono::milliseconds drainTime = std::chrono::seconds(3);
    qsizetype drainBytes = 8 * 1024 * 1024; ///< read and dropped after the last answer, before the close
    int connections = 512;
    int connectionsPerAddress = 128;
};

using HttpHandler = std::function<ServiceResponse(const ServiceRequest &)>;

struct HttpServerOptions
{
    QByteArray host = QByteArrayLiteral("127.0.0.1"); ///< an IP address
    quint16 port = 0;                                 ///< 0: any free one
    int workers = 2;                                  ///< how many requests are answered at a time, at most
    /// Lets the other threads of the process and of the machine go first.
    bool isModest = false;
    HttpLimits limits;
    /// Called once in each of the server's threads; the handler lives, works and dies in that thread.
    std::function<HttpHandler()> makeHandler;
    /// Called in any of them: must be quick.
    std::function<ServiceResponse(HttpFault)> answerFault;
};

/// An HTTP/1.1 server that can be shown to a network: one thread at a time reads, writes and answers within
/// the limits; when an answer takes long, another goes on with the rest (see HttpCrew). A connection's
/// requests are answered in order, one at a time.
class HttpServer
{
public:
    static Result<std::unique_ptr<HttpServer>> start(HttpServerOptions options);
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    ~HttpServer();

    quint16 port() const;
    int connectionCount() const;
    /// Ends all threads: answers under way are still sent, for a second at most. From any thread but a
    /// handler's; a second call does nothing.
    void stop();

private:
    struct Impl;
    explicit HttpServer(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;
};

} // namespace rollcall
