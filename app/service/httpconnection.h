// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/httpserver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>
#include <string>

namespace rollcall {

class HttpConnection;

/// What a connection needs of its server. Everything happens in the thread that leads.
class HttpConnectionOwner
{
public:
    HttpConnectionOwner() = default;
    HttpConnectionOwner(const HttpConnectionOwner &) = delete;
    HttpConnectionOwner &operator=(const HttpConnectionOwner &) = delete;
    virtual const HttpLimits &limits() const = 0;
    /// Answers, at once or later, through HttpConnection::answer().
    virtual void submit(std::shared_ptr<HttpConnection> connection, const ServiceRequest &request) = 0;
    virtual ServiceResponse faultAnswer(HttpFault fault) = 0;
    virtual void closed(HttpConnection &connection) = 0;

protected:
    ~HttpConnectionOwner() = default;
};

/// One accepted socket: wait for a first byte, read headers, read the body, answer, and again.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    using Executor = boost::asio::io_context::executor_type;
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
    using Time = std::chrono::steady_clock::time_point;

    HttpConnection(Socket socket, std::string peer, HttpConnectionOwner &owner);
    const std::string &peer() const { return m_peer; }
    void start();
    void answer(const ServiceResponse &response);
    /// Whether the client has taken longer than it may. The server looks at this from time to time: a timer
    /// of its own for each step of each request costs more than the step.
    bool isOverdue(Time now) const { return now >= m_deadline; }
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

    Socket m_socket;
    std::string m_peer;
    HttpConnectionOwner &m_owner;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    Time m_firstByte;
    Time m_deadline = Time::max(); ///< of the step under way
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
