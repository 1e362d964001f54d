// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/httpserver.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>
#include <string>

namespace rollcall {

class HttpConnection;

/// What a connection needs of its server. Everything happens in the server's own thread.
class HttpConnectionOwner
{
public:
    HttpConnectionOwner() = default;
    HttpConnectionOwner(const HttpConnectionOwner &) = delete;
    HttpConnectionOwner &operator=(const HttpConnectionOwner &) = delete;
    virtual const HttpLimits &limits() const = 0;
    /// Answers later through HttpConnection::answer().
    virtual void submit(std::shared_ptr<HttpConnection> connection, ServiceRequest request) = 0;
    virtual ServiceResponse faultAnswer(HttpFault fault) = 0;
    virtual void closed(HttpConnection &connection) = 0;

protected:
    ~HttpConnectionOwner() = default;
};

/// One accepted socket: wait for a first byte, read headers, read the body, answer, and again.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    using Socket = boost::asio::ip::tcp::socket;

    HttpConnection(Socket socket, std::string peer, HttpConnectionOwner &owner);
    const std::string &peer() const { return m_peer; }
    void start();
    void answer(const ServiceResponse &response);
    /// Closes as soon as nothing is being answered.
    void finish();
    void close();

private:
    using Error = boost::system::error_code;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void awaitRequest();
    void readHeaders();
    void headersRead(Error error);
    void sendContinue();
    void readBody();
    void requestRead();
    void readFailed(Error error);
    void refuse(HttpFault fault);
    void linger();
    void drain();

    boost::beast::tcp_stream m_stream;
    std::string m_peer;
    HttpConnectionOwner &m_owner;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::chrono::steady_clock::time_point m_firstByte;
    std::string m_head;
    QByteArray m_body;
    std::size_t m_drained = 0;
    bool m_headRequest = false;
    bool m_keepAlive = false;
    bool m_answering = false;
    bool m_finishing = false;
    bool m_closed = false;
};

} // namespace rollcall
