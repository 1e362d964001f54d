// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/exchange.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtimer.h>

namespace rollcall {

namespace {

// Services refuse dates that are 15 minutes off, some 5: a smaller difference explains no refusal.
constexpr auto suspiciousSkew = std::chrono::minutes(4);

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const bool isDefault = url.port() == (url.scheme() == QLatin1StringView("https") ? 443 : 80);
    return url.port() < 0 || isDefault ? host : host + ':' + QByteArray::number(url.port());
}

sigv4::Request signableRequest(const QUrl &url, Operation operation, const QByteArray &bodyHash)
{
    sigv4::Request request;
    request.method = QByteArrayLiteral("POST");
    request.path = url.path(QUrl::FullyEncoded).toLatin1();
    if (request.path.isEmpty())
        request.path = QByteArrayLiteral("/");
    request.headers = {
        {QByteArrayLiteral("Host"), hostHeader(url)},
        {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-amz-json-1.1")},
        {QByteArrayLiteral("X-Amz-Target"),
         QByteArrayLiteral("AlexaForBusiness.") + operationName(operation)},
    };
    request.payloadHash = bodyHash;
    return request;
}

bool isAboutTime(const Failure &failure)
{
    return failure.code.startsWith(QLatin1StringView("InvalidSignature")) ||
           failure.code.startsWith(QLatin1StringView("SignatureDoesNotMatch")) ||
           failure.code.startsWith(QLatin1StringView("RequestTimeTooSkewed")) ||
           failure.code.startsWith(QLatin1StringView("RequestExpired")) ||
           failure.code.startsWith(QLatin1StringView("RequestInTheFuture")) ||
           failure.code.startsWith(QLatin1StringView("AuthFailure"));
}

bool isExpiredToken(const Failure &failure)
{
    return failure.code.startsWith(QLatin1StringView("ExpiredToken")) ||
           failure.code.startsWith(QLatin1StringView("TokenRefreshRequired"));
}

} // namespace

ApiCore::ApiCore(const QString &region, RetryPolicy policy)
    : signer({region.toLatin1(), QByteArrayLiteral("a4b")})
    , retry(std::move(policy))
{
}

Exchange::Exchange(std::shared_ptr<ApiCore> core, Operation operation, QByteArray body, Done done)
    : m_core(std::move(core))
    , m_operation(operation)
    , m_body(std::move(body))
    , m_bodyHash(sha256Hex(m_body))
    , m_done(std::move(done))
{
    awaitCredentials();
}

Exchange::~Exchange() = default;

void Exchange::awaitCredentials()
{
    m_timer.reset();
    // Not by way of the event loop where nothing is waited for: in a chain of pages that is waited for each
    // time. A failure may only come from there, though.
    if (const std::optional<Credentials> known = m_core->credentials->known(); known && m_core->endpoint()) {
        send(*known);
        return;
    }
    m_step = m_core->credentials->fetch([this](const Result<Credentials> &result) {
        if (result)
            send(result.value());
        else
            finish(result.failure());
    });
}

void Exchange::send(const Credentials &credentials)
{
    m_credentials = credentials;
    ++m_account.attempts;
    const Result<QUrl> endpoint = m_core->endpoint();
    if (!endpoint) {
        judge(endpoint.failure(), {});
        return;
    }
    HttpRequest request;
    request.url = endpoint.value();
    if (request.url.path().isEmpty())
        request.url.setPath(QStringLiteral("/"));
    request.body = m_body;
    const sigv4::Request unsignedRequest = signableRequest(request.url, m_operation, m_bodyHash);
    const sigv4::Signed signature =
        m_core->signer.sign(unsignedRequest, credentials, m_core->now() + m_core->clockSkew);
    request.headers = unsignedRequest.headers + signature.headers;
    request.headers.append(
        {QByteArrayLiteral("User-Agent"), QByteArrayLiteral("rollcall/" ROLLCALL_VERSION)});
    m_step =
        m_core->transport->post(request, [this](const Result<HttpResponse> &result) { receive(result); });
}

void Exchange::receive(const Result<HttpResponse> &result)
{
    if (!result) {
        judge(result.failure(), {});
        return;
    }
    const HttpResponse &response = result.value();
    if (response.status < 200 || response.status > 299) {
        judge(decodeError(response.status, response.headers, response.body), response.headers);
        return;
    }
    m_core->retry.succeeded(m_account);
    finish(result);
}

void Exchange::judge(Failure failure, const HttpHeaders &headers)
{
    // Services quote what they received when a signature does not match.
    failure.message = withoutSecrets(failure.message, m_credentials);
    if (correctsClock(failure, headers)) {
        awaitCredentials();
        return;
    }
    if (isExpiredToken(failure) && !m_hasRenewedCredentials) {
        renewCredentials(failure);
        return;
    }
    const std::optional<std::chrono::milliseconds> delay = m_core->retry.nextDelay(m_account, failure);
    if (!delay) {
        // Whoever mends the profile and tries again must not meet the old key.
        if (failure.kind == FailureKind::Credentials)
            m_core->credentials->forget();
        finish(failure);
        return;
    }
    m_step.reset();
    m_timer = m_core->startTimer(*delay, [this] { awaitCredentials(); });
}

bool Exchange::correctsClock(const Failure &failure, const HttpHeaders &headers)
{
    if (m_hasCorrectedClock || !isAboutTime(failure))
        return false;
    const std::optional<Instant> theirs = parseHttpDate(headerValue(headers, "Date"));
    if (!theirs)
        return false;
    const Duration skew = *theirs - m_core->now();
    if (std::chrono::abs(skew - m_core->clockSkew) < suspiciousSkew)
        return false;
    m_hasCorrectedClock = true;
    m_core->clockSkew = skew;
    return true;
}

void Exchange::renewCredentials(const Failure &failure)
{
    m_hasRenewedCredentials = true;
    m_core->credentials->forget();
    m_step = m_core->credentials->fetch([this, failure](const Result<Credentials> &result) {
        // The same again would only be refused again, and the service's own words say why.
        if (result && !(result.value() == m_credentials))
            send(result.value());
        else
            finish(failure);
    });
}

void Exchange::finish(Result<HttpResponse> result)
{
    // The callback may destroy this.
    const Done done = std::exchange(m_done, {});
    if (done)
        done(std::move(result));
}

std::shared_ptr<void> startSingleShot(std::chrono::milliseconds delay, std::function<void()> run)
{
    auto timer = std::make_shared<QTimer>();
    timer->setSingleShot(true);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [run = std::move(run)] { run(); });
    timer->start(delay);
    return timer;
}

} // namespace rollcall
