// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/httpserver.h"

#include "app/service/httpconnection.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qloggingcategory.h>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace rollcall {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using Error = boost::system::error_code;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "rollcall.service.http")

// Signals belong to the program's own threads.
class SignalsBlocked
{
public:
    SignalsBlocked()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    SignalsBlocked(const SignalsBlocked &) = delete;
    SignalsBlocked &operator=(const SignalsBlocked &) = delete;
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

private:
    sigset_t m_before{};
};

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
    struct Job
    {
        std::shared_ptr<HttpConnection> connection;
        ServiceRequest request;
    };

    HttpServerOptions options;
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    Tcp::acceptor acceptor{io};
    asio::steady_timer timer{io};
    std::unordered_map<HttpConnection *, std::shared_ptr<HttpConnection>> connections;
    std::unordered_map<std::string, int> perAddress;
    std::atomic<int> count{0};
    quint16 port = 0;

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> jobs;
    bool stopping = false;
    std::once_flag stopped;
    std::vector<std::thread> workers;
    std::thread ioThread;

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
            acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
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
        const SignalsBlocked blocked;
        accept();
        ioThread = std::thread([this] { io.run(); });
        for (int i = 0; i < std::max(1, options.workers); ++i)
            workers.emplace_back([this] { serve(); });
    }

    void accept()
    {
        acceptor.async_accept([this](const Error &error, Tcp::socket socket) {
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

    void admit(Tcp::socket socket)
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
    }

    // One attempt to say why, without waiting.
    void turnAway(Tcp::socket socket)
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
        socket.shutdown(Tcp::socket::shutdown_send, ignored);
    }

    void closed(HttpConnection &connection) override
    {
        const auto found = perAddress.find(connection.peer());
        if (found != perAddress.end() && --found->second <= 0)
            perAddress.erase(found);
        --count;
        connections.erase(&connection);
    }

    void submit(std::shared_ptr<HttpConnection> connection, ServiceRequest request) override
    {
        const bool accepted = [&] {
            const std::lock_guard lock(mutex);
            if (!stopping)
                jobs.push_back({connection, std::move(request)});
            return !stopping;
        }();
        if (accepted)
            wake.notify_one();
        else
            connection->close();
    }

    void serve()
    {
        const HttpHandler handler = options.makeHandler();
        for (;;) {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return stopping || !jobs.empty(); });
            if (stopping)
                return;
            Job job = std::move(jobs.front());
            jobs.pop_front();
            lock.unlock();
            ServiceResponse response;
            try {
                response = handler(job.request);
            } catch (const std::exception &error) {
                qCCritical(lcHttp, "A request ended in an exception: %s", error.what());
                response = faultAnswer(HttpFault::HandlerFailed);
            }
            asio::post(io, [connection = std::move(job.connection), response = std::move(response)] {
                connection->answer(response);
            });
        }
    }

    void stop()
    {
        asio::post(io, [this] {
            Error ignored;
            acceptor.close(ignored);
            timer.cancel();
        });
        std::deque<Job> dropped;
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            dropped.swap(jobs);
        }
        wake.notify_all();
        for (std::thread &worker : workers)
            worker.join();
        asio::post(io, [this, dropped = std::move(dropped)] {
            for (const Job &job : dropped)
                job.connection->close();
            const auto open = connections;
            for (const auto &[key, connection] : open)
                connection->finish();
            timer.expires_after(std::chrono::seconds(1));
            timer.async_wait([this](const Error &) { closeAll(); });
            closeWhenIdle();
        });
        work.reset();
        if (ioThread.joinable())
            ioThread.join();
    }

    void closeWhenIdle()
    {
        if (connections.empty()) {
            timer.cancel();
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
