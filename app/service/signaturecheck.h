// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/httpmessage.h"
#include "models/api/sigv4verify.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"

namespace rollcall {

/// Checks who sent a request: Signature Version 4 in the Authorization header or in the query. Thread-safe.
class SignatureCheck
{
public:
    static constexpr std::chrono::minutes maxSkew{15};

    SignatureCheck(const Credentials &key, const QByteArray &region, const Clock *clock);
    /// Failures have the API's codes: MissingAuthenticationTokenException, IncompleteSignatureException,
    /// UnrecognizedClientException and InvalidSignatureException, all with HTTP 400.
    Result<void> check(const ServiceRequest &request) const;

private:
    Result<sigv4::Claim> claimOf(const ServiceRequest &request) const;
    Result<void> checkScope(const sigv4::Claim &claim) const;
    Result<void> checkDate(const sigv4::Claim &claim, Instant signedAt) const;
    Result<void> checkHeaders(const sigv4::Claim &claim, const ServiceRequest &request) const;

    Credentials m_key;
    QByteArray m_region;
    const Clock *m_clock;
    sigv4::Verifier m_verifier;
};

} // namespace rollcall
