// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/service.h"

#include "app/service/handlers.h"
#include "app/service/runfile.h"
#include "models/store/fleetstore.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qloggingcategory.h>
#include <QtNetwork/qhostaddress.h>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcService, "rollcall.service")

/// A fleet of a quarter of a million devices with a month of events. A process that has nothing but the
/// service may end where the disk fails; a window may not.
constexpr qint64 mappedBytes = sizeof(void *) < 8 ? 0 : qint64(1) << 30;

Failure inputFailure(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    failure.message = message;
    return failure;
}

Result<QByteArray> loopbackAddress(const QString &host)
{
    if (host == QLatin1StringView("localhost"))
        return QByteArrayLiteral("127.0.0.1");
    QHostAddress address;
    if (!address.setAddress(host))
        return inputFailure(QCoreApplication::translate(
                                "Service", "%1 is no IP address to listen on: give one such as 127.0.0.1.")
                                .arg(host));
    if (!address.isLoopback())
        return inputFailure(
            QCoreApplication::translate("Service", "Cannot listen on %1: without TLS the service answers on "
                                                   "this computer only. Choose 127.0.0.1 or ::1.")
                .arg(host));
    return address.toString().toLatin1();
}

} // namespace

struct Service::Impl
{
    ServiceOptions options;
    ServiceKeys keys;
    SystemClock systemClock;
    std::unique_ptr<SignatureCheck> signatures;
    std::unique_ptr<NextTokens> tokens;
    HandlerContext context;
    std::unique_ptr<RunFile> runFile;
    std::unique_ptr<HttpServer> server;
    QByteArray address;

    const Clock *clock() const { return options.clock ? options.clock : &systemClock; }
    QUrl url() const
    {
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(QString::fromLatin1(address));
        url.setPort(server->port());
        return url;
    }

    // Makes the database where it is missing and brings an old one up to date, once and for all workers.
    Result<void> prepare()
    {
        if (Result<void> created = options.dataFolder.create(); !created)
            return created;
        Result<ServiceKeys> read = options.dataFolder.keys();
        if (!read)
            return read.failure();
        keys = std::move(read).value();
        const auto store = FleetStore::open(options.dataFolder.databasePath(), OpenMode::Create);
        if (!store)
            return store.failure();
        const Credentials credentials{keys.accessKeyId, keys.secretAccessKey, {}, {}};
        signatures = std::make_unique<SignatureCheck>(credentials, options.region.toLatin1(), clock());
        tokens = std::make_unique<NextTokens>(keys.tokenKey);
        context = {options.dataFolder.databasePath(), signatures.get(), tokens.get(), clock(), {}};
        context.store.totals = FleetStore::sharedTotals();
        if (!options.isModest)
            context.store.mappedBytes = mappedBytes;
        return {};
    }

    Result<void> listen()
    {
        HttpServerOptions http;
        http.host = address;
        http.port = options.port;
        http.workers = options.workers;
        http.isModest = options.isModest;
        http.limits = options.limits;
        http.makeHandler = [this]() -> HttpHandler {
            return [handlers = std::make_shared<Handlers>(context)](const ServiceRequest &request) {
                return handlers->answer(request);
            };
        };
        http.answerFault = [this](HttpFault fault) { return faultResponse(fault, clock()->now()); };
        Result<std::unique_ptr<HttpServer>> started = HttpServer::start(std::move(http));
        if (!started)
            return started.failure();
        server = std::move(started).value();
        return {};
    }

    // Without its run file the service works all the same; others then start one of their own.
    void publish()
    {
        auto claimed = RunFile::claim(options.dataFolder, {url(), QCoreApplication::applicationPid(),
                                                           options.region, keys.accessKeyId});
        if (claimed)
            runFile = std::move(claimed).value();
        else
            qCWarning(lcService).noquote() << claimed.failure().message;
    }
};

Service::Service(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Service::~Service()
{
    stop();
}

Result<std::unique_ptr<Service>> Service::start(ServiceOptions options)
{
    auto impl = std::make_unique<Impl>();
    impl->options = std::move(options);
    Result<QByteArray> address = loopbackAddress(impl->options.host);
    if (!address)
        return address.failure();
    impl->address = std::move(address).value();
    if (impl->options.region.isEmpty())
        return inputFailure(
            QCoreApplication::translate("Service", "The service's region must not be empty."));
    if (const Result<void> prepared = impl->prepare(); !prepared)
        return prepared.failure();
    if (const Result<void> listening = impl->listen(); !listening)
        return listening.failure();
    if (impl->options.publish)
        impl->publish();
    return std::unique_ptr<Service>(new Service(std::move(impl)));
}

QUrl Service::url() const
{
    return m_impl->url();
}

const ServiceKeys &Service::keys() const
{
    return m_impl->keys;
}

QString Service::databasePath() const
{
    return m_impl->options.dataFolder.databasePath();
}

bool Service::isPublished() const
{
    return m_impl->runFile != nullptr;
}

void Service::stop()
{
    m_impl->runFile.reset();
    m_impl->server->stop();
}

} // namespace rollcall
