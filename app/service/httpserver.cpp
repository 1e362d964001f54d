// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/httpserver.h"

#include "app/service/httpconnection.h"
#include "app/service/httpcrew.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qloggingcategory.h>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>

namespace rollcall {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using Socket = HttpConnection::Socket;
using Acceptor = asio::basic_socket_acceptor<Tcp, HttpConnection::Executor>;
using Error = boost::system::error_code;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "rollcall.service.http")

Failure cannotListen(const HttpServerOptions &options, const Error &error)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    const QString place = QStringLiteral("%1:%2").arg(QString::fromLatin1(options.host)).arg(options.port);
    if (error == asio::error::address_in_use)
        failure.message = QCoreApplication::translate(
                              "HttpServer", "Cannot listen on %1: the port is in use. End the program that "
                                            "uses it, or choose another port (0 for any free one).")
                              .arg(place);
    else
        failure.message = QCoreApplication::translate("HttpServer", "Cannot listen on %1: %2.")
                              .arg(place, QString::fromStdString(error.message()));
    return failure;
}

} // namespace

struct HttpServer::Impl final : HttpConnectionOwner
{
    HttpServerOptions options;
    asio::io_context io; // several threads run it, in turn
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    Acceptor acceptor{io};
    asio::steady_timer timer{io};
    asio::steady_timer look{io}; // for connections that take too long
    bool looking = false;
    std::unordered_map<HttpConnection *, std::shared_ptr<HttpConnection>> connections;
    std::unordered_map<std::string, int> perAddress;
    std::atomic<int> count{0};
    quint16 port = 0;

    std::once_flag stopped;
    HttpCrew crew{io, options};

    explicit Impl(HttpServerOptions given)
        : options(std::move(given))
    {
    }

    const HttpLimits &limits() const override { return options.limits; }
    ServiceResponse faultAnswer(HttpFault fault) override { return options.answerFault(fault); }

    Error listen()
    {
        Error error;
        const auto address = asio::ip::make_address(options.host.toStdString(), error);
        if (error)
            return error;
        const Tcp::endpoint endpoint(address, options.port);
        acceptor.open(endpoint.protocol(), error);
        if (!error)
            acceptor.set_option(Acceptor::reuse_address(true), error);
        if (!error)
            acceptor.bind(endpoint, error);
        if (!error)
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (!error)
            port = acceptor.local_endpoint(error).port();
        return error;
    }

    void run()
    {
        accept();
        crew.start();
    }

    void accept()
    {
        acceptor.async_accept([this](const Error &error, Socket socket) {
            if (!acceptor.is_open())
                return;
            if (!error) {
                admit(std::move(socket));
                return accept();
            }
            if (error == asio::error::connection_aborted)
                return accept();
            // Out of file descriptors, most likely: without a pause this would spin.
            qCWarning(lcHttp, "Cannot accept a connection: %s", error.message().c_str());
            timer.expires_after(std::chrono::milliseconds(200));
            timer.async_wait([this](const Error &cancelled) {
                if (!cancelled && acceptor.is_open())
                    accept();
            });
        });
    }

    void admit(Socket socket)
    {
        Error error;
        const auto endpoint = socket.remote_endpoint(error);
        if (error)
            return;
        std::string peer = endpoint.address().to_string();
        const bool full = count >= options.limits.connections;
        if (full || perAddress[peer] >= options.limits.connectionsPerAddress) {
            if (full && perAddress[peer] == 0)
                perAddress.erase(peer);
            return turnAway(std::move(socket));
        }
        ++perAddress[peer];
        ++count;
        auto connection = std::make_shared<HttpConnection>(std::move(socket), std::move(peer), *this);
        connections.emplace(connection.get(), connection);
        connection->start();
        lookAfter();
    }

    // A fraction of the shortest time that a client has.
    std::chrono::milliseconds lookInterval() const
    {
        const HttpLimits &times = options.limits;
        const auto shortest =
            std::min({times.headerTime, times.requestTime, times.idleTime, times.writeTime, times.drainTime});
        return std::clamp(shortest / 16, std::chrono::milliseconds(5), std::chrono::milliseconds(500));
    }

    void lookAfter()
    {
        if (looking)
            return;
        looking = true;
        look.expires_after(lookInterval());
        look.async_wait([this](const Error &cancelled) {
            looking = false;
            if (cancelled)
                return;
            const auto now = std::chrono::steady_clock::now();
            const auto open = connections;
            for (const auto &[key, connection] : open) {
                if (connection->isOverdue(now))
                    connection->close();
            }
            if (!connections.empty())
                lookAfter();
        });
    }

    // One attempt to say why, without waiting.
    void turnAway(Socket socket)
    {
        const ServiceResponse response = faultAnswer(HttpFault::TooManyConnections);
        QByteArray text = "HTTP/1.1 503 Service Unavailable\r\n";
        for (const HttpHeader &header : response.headers)
            text += header.name + ": " + header.value + "\r\n";
        text += "Content-Length: " + QByteArray::number(response.body.size()) +
                "\r\nConnection: close\r\n\r\n" + response.body;
        Error ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(text.constData(), static_cast<std::size_t>(text.size())), ignored);
        socket.shutdown(Socket::shutdown_send, ignored);
    }

    void closed(HttpConnection &connection) override
    {
        const auto found = perAddress.find(connection.peer());
        if (found != perAddress.end() && --found->second <= 0)
            perAddress.erase(found);
        --count;
        connections.erase(&connection);
    }

    void submit(std::shared_ptr<HttpConnection> connection, const ServiceRequest &request) override
    {
        crew.submit(std::move(connection), request);
    }

    void stop()
    {
        asio::post(io, [this] {
            Error ignored;
            acceptor.close(ignored);
            timer.cancel();
        });
        crew.finishAnswers();
        asio::post(io, [this] {
            const auto open = connections;
            for (const auto &[key, connection] : open)
                connection->finish();
            timer.expires_after(std::chrono::seconds(1));
            timer.async_wait([this](const Error &) { closeAll(); });
            closeWhenIdle();
        });
        work.reset();
        crew.join();
    }

    void closeWhenIdle()
    {
        if (connections.empty()) {
            timer.cancel();
            look.cancel();
            return;
        }
        auto pause = std::make_shared<asio::steady_timer>(io, std::chrono::milliseconds(5));
        pause->async_wait([this, pause](const Error &) { closeWhenIdle(); });
    }

    void closeAll()
    {
        const auto open = connections;
        for (const auto &[key, connection] : open)
            connection->close();
    }
};

HttpServer::HttpServer(std::shared_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpServerOptions options)
{
    auto impl = std::make_shared<Impl>(std::move(options));
    if (const Error error = impl->listen())
        return cannotListen(impl->options, error);
    impl->run();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

quint16 HttpServer::port() const
{
    return m_impl->port;
}

int HttpServer::connectionCount() const
{
    return m_impl->count;
}

void HttpServer::stop()
{
    std::call_once(m_impl->stopped, [this] { m_impl->stop(); });
}

} // namespace rollcall
