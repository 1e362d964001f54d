// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/localservice.h"

#include "app/service/runfile.h"

#include <QtCore/qmetaobject.h>
#include <QtCore/qpointer.h>
#include <QtCore/qthread.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtNetwork/qtcpsocket.h>

namespace rollcall {

namespace {

constexpr int longestProbeMs = 2000;

// A service that was stopped, or hangs, keeps its lock, and the system goes on taking connections for it. One
// that lives says something to everybody, if only that it is asked wrongly.
bool answers(const QUrl &url)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(longestProbeMs))
        return false;
    socket.write("GET / HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead(longestProbeMs);
}

/// Lives in the receiver's thread and dies with it: what is posted to it reaches a living receiver only. The
/// thread does not outlive it: at the program's end it would use what is gone.
class Inbox final : public QObject
{
public:
    using QObject::QObject;
    Inbox(const Inbox &) = delete;
    Inbox &operator=(const Inbox &) = delete;
    ~Inbox() override
    {
        if (thread)
            thread->wait();
    }
    std::unique_ptr<QThread> thread;
};

} // namespace

LocalService::LocalService(const QUrl &url, const QString &region, const ServiceKeys &keys,
                           std::unique_ptr<Service> service)
    : m_url(url)
    , m_region(region)
    , m_credentials{keys.accessKeyId, keys.secretAccessKey, {}, {}}
    , m_service(std::move(service))
{
}

LocalService::~LocalService() = default;

Result<std::unique_ptr<LocalService>> LocalService::ensure(const DataFolder &folder)
{
    if (const auto running = RunFile::read(folder)) {
        const Result<ServiceKeys> keys = folder.keys();
        if (!keys)
            return keys.failure();
        // A key file that was deleted and made anew is not the key that the running service knows.
        if (keys.value().accessKeyId == running->accessKeyId && answers(running->url))
            return std::unique_ptr<LocalService>(
                new LocalService(running->url, running->region, keys.value(), nullptr));
    }
    ServiceOptions options;
    options.dataFolder = folder;
    options.port = 0;
    options.publish = false;
    options.isModest = true; // a window in this process comes first
    const QString region = options.region;
    Result<std::unique_ptr<Service>> started = Service::start(std::move(options));
    if (!started)
        return started.failure();
    std::unique_ptr<Service> service = std::move(started).value();
    const QUrl url = service->url();
    const ServiceKeys keys = service->keys();
    return std::unique_ptr<LocalService>(new LocalService(url, region, keys, std::move(service)));
}

namespace {

using Shared = Result<std::shared_ptr<LocalService>>;

Shared ensurePrepared(const DataFolder &folder, const std::function<Result<void>()> &prepare)
{
    if (prepare) {
        if (const Result<void> prepared = prepare(); !prepared)
            return prepared.failure();
    }
    Result<std::unique_ptr<LocalService>> ensured = LocalService::ensure(folder);
    if (!ensured)
        return ensured.failure();
    return std::shared_ptr<LocalService>(std::move(ensured).value());
}

} // namespace

void LocalService::ensureAsync(const DataFolder &folder, QObject *receiver, Ready ready,
                               std::function<Result<void>()> prepare)
{
    auto *inbox = new Inbox(receiver);
    const auto result = std::make_shared<std::optional<Shared>>();
    inbox->thread.reset(QThread::create([folder, result, prepare = std::move(prepare)] {
        result->emplace(ensurePrepared(folder, prepare));
    }));
    QObject::connect(inbox->thread.get(), &QThread::finished, inbox,
                     [inbox, result, ready = std::move(ready)] {
                         inbox->deleteLater();
                         ready(std::move(**result));
                     });
    inbox->thread->start();
}

} // namespace rollcall
