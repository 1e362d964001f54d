// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/httpconnection.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <array>

namespace rollcall {

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace asio = boost::asio;

namespace {

using Steady = std::chrono::steady_clock;

QByteArray bytes(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

// Header values come from our own code, but a line break in one would split the answer.
void appendHeader(std::string &out, const QByteArray &name, const QByteArray &value)
{
    if (name.contains('\r') || name.contains('\n') || value.contains('\r') || value.contains('\n'))
        return;
    out.append(name.constData(), static_cast<std::size_t>(name.size())).append(": ");
    out.append(value.constData(), static_cast<std::size_t>(value.size())).append("\r\n");
}

void writeHead(std::string &out, const ServiceResponse &response, bool keepAlive)
{
    const auto status = static_cast<unsigned>(response.status);
    const auto reason = http::obsolete_reason(http::int_to_status(status));
    out.assign("HTTP/1.1 ").append(std::to_string(status)).append(" ");
    out.append(reason.data(), reason.size()).append("\r\n");
    for (const HttpHeader &header : response.headers)
        appendHeader(out, header.name, header.value);
    out.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
    if (!keepAlive)
        out.append("Connection: close\r\n");
    out.append("\r\n");
}

} // namespace

HttpConnection::HttpConnection(Socket socket, std::string peer, HttpConnectionOwner &owner)
    : m_socket(std::move(socket))
    , m_peer(std::move(peer))
    , m_owner(owner)
{
}

void HttpConnection::start()
{
    Error ignored;
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    awaitRequest();
}

void HttpConnection::awaitRequest()
{
    if (m_finishing)
        return close();
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_owner.limits().headerBytes));
    m_parser->body_limit(static_cast<std::uint64_t>(m_owner.limits().bodyBytes));
    m_headRequest = false;
    if (m_buffer.size() > 0)
        return readHeaders();
    m_deadline = Steady::now() + m_owner.limits().idleTime;
    m_socket.async_read_some(m_buffer.prepare(8192),
                             [self = shared_from_this()](Error error, std::size_t size) {
                                 if (error)
                                     return self->close();
                                 self->m_buffer.commit(size);
                                 self->readHeaders();
                             });
}

void HttpConnection::readHeaders()
{
    m_firstByte = Steady::now();
    m_deadline = m_firstByte + m_owner.limits().headerTime;
    http::async_read_header(
        m_socket, m_buffer, *m_parser,
        [self = shared_from_this()](Error error, std::size_t) { self->headersRead(error); });
}

void HttpConnection::headersRead(Error error)
{
    if (error)
        return readFailed(error);
    const auto &request = m_parser->get();
    m_headRequest = request.method() == http::verb::head;
    if (request.count(http::field::transfer_encoding) > 0 && !m_parser->chunked())
        return refuse(HttpFault::UnknownEncoding);
    if (request.count(http::field::host) > 1 ||
        (request.version() >= 11 && request.count(http::field::host) == 0))
        return refuse(HttpFault::Malformed);
    const auto expect = request[http::field::expect];
    if (expect.empty() || request.version() < 11)
        return readBody();
    if (!beast::iequals(expect, "100-continue"))
        return refuse(HttpFault::UnknownExpectation);
    sendContinue();
}

void HttpConnection::sendContinue()
{
    static constexpr std::string_view go = "HTTP/1.1 100 Continue\r\n\r\n";
    m_deadline = m_firstByte + m_owner.limits().requestTime;
    asio::async_write(m_socket, asio::buffer(go.data(), go.size()),
                      [self = shared_from_this()](Error error, std::size_t) {
                          if (error)
                              return self->close();
                          self->readBody();
                      });
}

void HttpConnection::readBody()
{
    if (m_parser->is_done())
        return requestRead();
    m_deadline = m_firstByte + m_owner.limits().requestTime;
    http::async_read(m_socket, m_buffer, *m_parser, [self = shared_from_this()](Error error, std::size_t) {
        if (error)
            return self->readFailed(error);
        self->requestRead();
    });
}

void HttpConnection::requestRead()
{
    const auto &message = m_parser->get();
    ServiceRequest request;
    request.method = bytes(message.method_string());
    request.target = bytes(message.target());
    for (const auto &field : message)
        request.headers.append({bytes(field.name_string()), bytes(field.value())});
    request.body = bytes(message.body());
    request.peer = bytes(m_peer);
    m_keepAlive = message.keep_alive();
    m_answering = true;
    m_deadline = Time::max();
    m_owner.submit(shared_from_this(), request);
}

void HttpConnection::readFailed(Error error)
{
    if (error == http::error::body_limit)
        return refuse(HttpFault::BodyTooLarge);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return refuse(HttpFault::HeadersTooLarge);
    const bool gone = error == http::error::end_of_stream || error == http::error::partial_message;
    if (!gone && error.category() == make_error_code(http::error::bad_method).category())
        return refuse(HttpFault::Malformed);
    close();
}

void HttpConnection::refuse(HttpFault fault)
{
    m_keepAlive = false;
    answer(m_owner.faultAnswer(fault));
}

void HttpConnection::answer(const ServiceResponse &response)
{
    if (m_closed)
        return;
    m_answering = true;
    const bool goesOn = m_keepAlive && !m_finishing;
    writeHead(m_head, response, goesOn);
    m_body = m_headRequest ? QByteArray() : response.body;
    m_deadline = Steady::now() + m_owner.limits().writeTime;
    const std::array<asio::const_buffer, 2> parts{
        asio::buffer(m_head), asio::buffer(m_body.constData(), static_cast<std::size_t>(m_body.size()))};
    asio::async_write(m_socket, parts, [self = shared_from_this(), goesOn](Error error, std::size_t) {
        self->m_answering = false;
        self->m_body.clear();
        if (error)
            return self->close();
        if (goesOn)
            return self->awaitRequest();
        self->linger();
    });
}

// A close with unread bytes resets the connection, and a reset can take the answer with it: a client that is
// still sending must be able to read it.
void HttpConnection::linger()
{
    if (m_finishing)
        return close();
    Error ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    m_deadline = Steady::now() + m_owner.limits().drainTime;
    m_buffer.clear();
    drain();
}

void HttpConnection::drain()
{
    m_socket.async_read_some(m_buffer.prepare(65536),
                             [self = shared_from_this()](Error error, std::size_t size) {
                                 self->m_drained += size;
                                 const auto bound = self->m_owner.limits().drainBytes;
                                 if (error || self->m_drained >= static_cast<std::size_t>(bound))
                                     return self->close();
                                 self->drain();
                             });
}

void HttpConnection::finish()
{
    m_finishing = true;
    if (!m_answering)
        close();
}

void HttpConnection::close()
{
    if (m_closed)
        return;
    m_closed = true;
    Error ignored;
    m_socket.close(ignored);
    m_owner.closed(*this);
}

} // namespace rollcall
