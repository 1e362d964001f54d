// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/credentialsprovider.h"
#include "models/api/retrypolicy.h"
#include "models/api/sigv4.h"
#include "models/api/transport.h"
#include "models/api/wire.h"
#include "models/domain/clock.h"

namespace rollcall {

/// Runs a function once after a delay; letting go of what it returns stops it. Replaced in tests.
using StartTimer = std::function<std::shared_ptr<void>(std::chrono::milliseconds, std::function<void()>)>;

/// Where the service is, asked before every attempt: a local service may have moved to another port.
using EndpointProvider = std::function<Result<QUrl>()>;

/// What the calls of one client share.
struct ApiCore
{
    ApiCore(const QString &region, RetryPolicy policy);

    std::shared_ptr<Transport> transport;
    std::shared_ptr<CredentialsProvider> credentials;
    EndpointProvider endpoint;
    std::function<Instant()> now;
    StartTimer startTimer;
    sigv4::Signer signer;
    RetryPolicy retry;
    Duration clockSkew{0}; ///< what to add to our clock to get the service's
};

/// One request with all its attempts: awaiting credentials, signing, in flight, backing off, and one result.
/// Destroying it ends it without a result.
class Exchange
{
public:
    using Done = std::function<void(Result<HttpResponse>)>;

    /// The result is a 2xx answer or a Failure; it comes from the event loop.
    Exchange(std::shared_ptr<ApiCore> core, Operation operation, QByteArray body, Done done);
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;
    ~Exchange();

private:
    void awaitCredentials();
    void send(const Credentials &credentials);
    void receive(const Result<HttpResponse> &result);
    void judge(Failure failure, const HttpHeaders &headers);
    bool correctsClock(const Failure &failure, const HttpHeaders &headers);
    void renewCredentials(const Failure &failure);
    void finish(Result<HttpResponse> result);

    std::shared_ptr<ApiCore> m_core;
    Operation m_operation;
    QByteArray m_body;
    QByteArray m_bodyHash;
    Done m_done;
    Credentials m_credentials;
    RetryPolicy::Account m_account;
    bool m_hasCorrectedClock = false;
    bool m_hasRenewedCredentials = false;
    CallHandle m_step;             // the credentials query or the attempt in flight
    std::shared_ptr<void> m_timer; // the backoff
};

/// The default StartTimer.
std::shared_ptr<void> startSingleShot(std::chrono::milliseconds delay, std::function<void()> run);

} // namespace rollcall
