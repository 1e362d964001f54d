// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/sigv4.h"
#include "models/domain/result.h"

/// The other side of Signature Version 4: what a service needs to check a request that came in.
namespace rollcall::sigv4 {

/// What a request says of its own signature.
struct Claim
{
    QByteArray accessKeyId;
    Scope scope;
    QByteArray amzDate;       ///< as it came; header form: filled in by the caller from X-Amz-Date
    QByteArray signedHeaders; ///< "host;x-amz-date"
    QByteArray signature;
    std::optional<std::chrono::seconds> validity; ///< query form only: X-Amz-Expires
};

/// Reads the value of an Authorization header. A Failure has the code IncompleteSignatureException and names
/// what is missing or malformed.
Result<Claim> parseAuthorization(QByteArrayView header);

/// Whether the raw query carries a signature (it has X-Amz-Algorithm).
bool isPresigned(QByteArrayView query);
/// Reads the signature parameters of a presigned query. Fails as parseAuthorization() does.
Result<Claim> parsePresigned(QByteArrayView query);

/// Recomputes signatures of incoming requests. Thread-safe.
class Verifier
{
public:
    /// The signature that the request ought to carry under this secret; compare it with constantTimeEquals().
    /// Empty when a signed header is not in the request or the crypto library failed. X-Amz-Signature in
    /// the request's query is not signed, all else is.
    QByteArray expectedSignature(const Request &request, const Claim &claim, QByteArrayView secret) const;

private:
    mutable KeyCache m_keys;
};

} // namespace rollcall::sigv4
