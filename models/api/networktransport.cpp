// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/networktransport.h"

#include "models/api/connection.h"
#include "models/api/pendingcall.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qnetworkaccessmanager.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtNetwork/qnetworkreply.h>

#include <algorithm>

namespace rollcall {

struct NetworkTransport::Manager
{
    QNetworkAccessManager network;
    int calls = 0;
};

namespace {

class ProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // No proxy, which is what the default is without one for the whole program. To be told NoProxy makes
        // Qt read an answer's header byte by byte from the system.
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
        return systemProxyForQuery(query);
    }
};

Failure failed(FailureKind kind, const QString &message)
{
    return {kind, {}, message, {}, 0, {}};
}

QString sentenceFor(QNetworkReply::NetworkError error, const QString &address, const QString &details)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QCoreApplication::translate(
                   "Transport", "Nothing answers at %1: the connection was refused. Check that the service "
                                "runs and that the endpoint is right.")
            .arg(address);
    case QNetworkReply::HostNotFoundError:
        return QCoreApplication::translate(
                   "Transport",
                   "The host of %1 was not found. Check the endpoint and the network connection.")
            .arg(address);
    case QNetworkReply::RemoteHostClosedError:
        return QCoreApplication::translate("Transport",
                                           "%1 closed the connection before the whole answer was here.")
            .arg(address);
    case QNetworkReply::SslHandshakeFailedError:
        return QCoreApplication::translate("Transport", "No secure connection to %1: %2.")
            .arg(address, details);
    default:
        return QCoreApplication::translate("Transport", "The connection to %1 failed: %2.")
            .arg(address, details);
    }
}

class NetworkCall final : public PendingCall<HttpResponse>
{
public:
    NetworkCall(std::shared_ptr<NetworkTransport::Manager> manager, const TransportOptions &options,
                const HttpRequest &request, Callback<HttpResponse> done)
        : PendingCall(std::move(done))
        , m_manager(std::move(manager))
        , m_options(options)
        , m_address(displayAddress(request.url))
    {
        ++m_manager->calls;
        start(request);
    }
    NetworkCall(const NetworkCall &) = delete;
    NetworkCall &operator=(const NetworkCall &) = delete;
    ~NetworkCall() override { drop(); }

private:
    void stop() override { drop(); }
    void start(const HttpRequest &request);
    void onFinished();
    void onTimeout();

    // Detached first: abort() emits finished() at once.
    void drop()
    {
        m_timer.stop();
        if (m_reply == nullptr)
            return;
        QNetworkReply *reply = std::exchange(m_reply, nullptr);
        --m_manager->calls;
        QObject::disconnect(reply, nullptr, nullptr, nullptr);
        reply->abort();
        reply->deleteLater();
    }

    void fail(FailureKind kind, const QString &message)
    {
        drop();
        finish(failed(kind, message));
    }

    void onProgress(qint64 received)
    {
        if (received > m_options.largestBody) {
            fail(FailureKind::Protocol, QCoreApplication::translate(
                                            "Transport", "The answer from %1 is too large to be of this API.")
                                            .arg(m_address));
            return;
        }
        if (!std::exchange(m_isSent, true))
            m_deadline.setRemainingTime(m_options.answerTimeout);
        const std::chrono::milliseconds left(std::max<qint64>(0, m_deadline.remainingTime()));
        m_isLastWait = left <= m_options.silenceTimeout;
        m_timer.start(std::min(m_options.silenceTimeout, left));
    }

    std::shared_ptr<NetworkTransport::Manager> m_manager;
    TransportOptions m_options;
    QString m_address;
    QNetworkReply *m_reply = nullptr;
    QTimer m_timer;
    bool m_isSent = false;
    QDeadlineTimer m_deadline; ///< of the answer, once the request is sent
    /// The timer waits for the deadline, not for silence. Asked of the deadline itself when the timer fires,
    /// it could say otherwise: Qt's coarse timers may be a twentieth early.
    bool m_isLastWait = false;
};

void NetworkCall::start(const HttpRequest &request)
{
    QNetworkRequest out(request.url);
    for (const HttpHeader &header : request.headers)
        out.setRawHeader(header.name, header.value);
    // Asked for plainly, so that the body's length can be held against Content-Length.
    out.setRawHeader("Accept-Encoding", "identity");
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_reply = m_manager->network.post(out, request.body);

    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, context(), [this] { onTimeout(); });
    // A request that waits for a free connection has no clock yet: those before it have theirs.
    QObject::connect(m_reply, &QNetworkReply::socketStartedConnecting, context(),
                     [this] { m_timer.start(m_options.connectTimeout); });
    QObject::connect(m_reply, &QNetworkReply::requestSent, context(), [this] { onProgress(0); });
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, context(), [this] { onProgress(0); });
    QObject::connect(m_reply, &QNetworkReply::downloadProgress, context(),
                     [this](qint64 received) { onProgress(received); });
    QObject::connect(m_reply, &QNetworkReply::finished, context(), [this] { onFinished(); });
}

void NetworkCall::onTimeout()
{
    if (!m_isSent) {
        fail(FailureKind::Timeout,
             QCoreApplication::translate("Transport",
                                         "No connection to %1 within %2 s. Check the endpoint and the "
                                         "network connection.")
                 .arg(m_address,
                      QString::number(std::chrono::duration<double>(m_options.connectTimeout).count())));
        return;
    }
    if (m_isLastWait) {
        fail(FailureKind::Timeout,
             QCoreApplication::translate("Transport", "%1 has not ended its answer within %2 s.")
                 .arg(m_address,
                      QString::number(std::chrono::duration<double>(m_options.answerTimeout).count())));
        return;
    }
    fail(FailureKind::Timeout,
         QCoreApplication::translate("Transport", "%1 has been silent for %2 s.")
             .arg(m_address,
                  QString::number(std::chrono::duration<double>(m_options.silenceTimeout).count())));
}

void NetworkCall::onFinished()
{
    m_timer.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    --m_manager->calls;
    HttpResponse response;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = reply->error();
    // Errors from 201 on are about what the answer says; those below about how it came.
    const bool isAnswer = error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError ||
                          error == QNetworkReply::ProxyAuthenticationRequiredError;
    if (!isAnswer || response.status == 0) {
        deliver(failed(FailureKind::Network, sentenceFor(error, m_address, reply->errorString())));
        return;
    }
    const QList<QNetworkReply::RawHeaderPair> headers = reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        response.headers.append({name, value});
    response.body = reply->readAll();
    bool hasLength = false;
    const qint64 length = headerValue(response.headers, "Content-Length").toLongLong(&hasLength);
    if (hasLength && length != response.body.size()) {
        deliver(failed(FailureKind::Network,
                       sentenceFor(QNetworkReply::RemoteHostClosedError, m_address, reply->errorString())));
        return;
    }
    deliver(std::move(response));
}

} // namespace

QString displayAddress(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

NetworkTransport::NetworkTransport(TransportOptions options)
    : m_options(options)
{
}

NetworkTransport::~NetworkTransport() = default;

std::shared_ptr<NetworkTransport::Manager> NetworkTransport::freeManager()
{
    constexpr size_t mostManagers = mostConnections / connectionsOfAManager;
    const auto hasRoom = [](const auto &manager) { return manager->calls < connectionsOfAManager; };
    const auto free = std::find_if(m_managers.begin(), m_managers.end(), hasRoom);
    if (free != m_managers.end())
        return *free;
    if (m_managers.size() < mostManagers) {
        m_managers.push_back(std::make_shared<Manager>());
        m_managers.back()->network.setProxyFactory(new ProxyFactory);
        return m_managers.back();
    }
    return *std::min_element(m_managers.begin(), m_managers.end(),
                             [](const auto &a, const auto &b) { return a->calls < b->calls; });
}

CallHandle NetworkTransport::post(const HttpRequest &request, Callback<HttpResponse> done)
{
    return std::make_unique<NetworkCall>(freeManager(), m_options, request, std::move(done));
}

} // namespace rollcall
