// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/signaturecheck.h"

namespace rollcall {

namespace {

// The API speaks English, in whatever language the program around it runs.
QString text(const char *source)
{
    return QString::fromUtf8(source);
}

Failure refusal(const char *code, const QString &message)
{
    return {FailureKind::Credentials, QString::fromLatin1(code), message, {}, 400, {}};
}

Failure invalid(const QString &message)
{
    return refusal("InvalidSignatureException", message);
}

bool isSigned(const sigv4::Claim &claim, QByteArrayView name)
{
    return claim.signedHeaders.split(';').contains(name.toByteArray());
}

// X-Amz-Date, else Date in the same form or in HTTP's.
QByteArray dateOf(const HttpHeaders &headers)
{
    const QByteArray own = headerValue(headers, "x-amz-date");
    if (!own.isNull())
        return own.trimmed();
    const QByteArray plain = headerValue(headers, "date").trimmed();
    const std::optional<Instant> parsed = parseHttpDate(plain);
    return parsed ? sigv4::amzDate(*parsed) : plain;
}

} // namespace

SignatureCheck::SignatureCheck(const Credentials &key, const QByteArray &region, const Clock *clock)
    : m_key(key)
    , m_region(region)
    , m_clock(clock)
{
}

Result<sigv4::Claim> SignatureCheck::claimOf(const ServiceRequest &request) const
{
    const QByteArray authorization = headerValue(request.headers, "authorization");
    if (!authorization.isNull()) {
        Result<sigv4::Claim> claim = sigv4::parseAuthorization(authorization);
        if (!claim)
            return claim;
        claim.value().amzDate = dateOf(request.headers);
        if (claim.value().amzDate.isEmpty())
            return refusal("IncompleteSignatureException",
                           text("A signed request needs the header X-Amz-Date or Date."));
        return claim;
    }
    const QByteArray query = request.query();
    if (sigv4::isPresigned(query))
        return sigv4::parsePresigned(query);
    return refusal("MissingAuthenticationTokenException",
                   text("The request is not signed: it has no Authorization header."));
}

Result<void> SignatureCheck::checkScope(const sigv4::Claim &claim) const
{
    const sigv4::Scope &scope = claim.scope;
    if (scope.region != m_region)
        return invalid(
            text("The credential must be scoped to the region %1.").arg(QString::fromLatin1(m_region)));
    if (scope.service != "a4b")
        return invalid(text("The credential must be scoped to the service a4b."));
    if (scope.terminator != "aws4_request")
        return invalid(text("The credential's scope must end in aws4_request."));
    if (scope.date != claim.amzDate.first(8))
        return invalid(text("The date of the credential's scope is not that of the request."));
    return {};
}

Result<void> SignatureCheck::checkDate(const sigv4::Claim &claim, Instant signedAt) const
{
    const Instant now = m_clock->now();
    const QString when = QString::fromLatin1(claim.amzDate);
    const QString here = QString::fromLatin1(sigv4::amzDate(now));
    constexpr std::chrono::hours longestValidity{24 * 7};
    if (claim.validity && *claim.validity > longestValidity)
        return invalid(text("X-Amz-Expires must be at most 604800 seconds."));
    if (signedAt > now + maxSkew)
        return invalid(QStringLiteral("Signature not yet current: %1 is still later than %2 (%3 + 15 min.)")
                           .arg(when, QString::fromLatin1(sigv4::amzDate(now + maxSkew)), here));
    const Duration validity = claim.validity ? Duration(*claim.validity) : Duration(maxSkew);
    if (signedAt < now - validity)
        return invalid(QStringLiteral("Signature expired: %1 is now earlier than %2 (%3 - %4 s.)")
                           .arg(when, QString::fromLatin1(sigv4::amzDate(now - validity)), here)
                           .arg(std::chrono::duration_cast<std::chrono::seconds>(validity).count()));
    return {};
}

Result<void> SignatureCheck::checkHeaders(const sigv4::Claim &claim, const ServiceRequest &request) const
{
    for (const char *name : {"host", "x-amz-target"}) {
        if (!headerValue(request.headers, name).isNull() && !isSigned(claim, name))
            return invalid(text("The header %1 must be among the signed ones.").arg(QLatin1StringView(name)));
    }
    return {};
}

Result<void> SignatureCheck::check(const ServiceRequest &request) const
{
    const Result<sigv4::Claim> read = claimOf(request);
    if (!read)
        return read.failure();
    const sigv4::Claim &claim = read.value();
    const std::optional<Instant> signedAt = sigv4::instantFromAmzDate(claim.amzDate);
    if (!signedAt)
        return refusal("IncompleteSignatureException",
                       text("The date of a signed request must have the form yyyyMMddTHHmmssZ."));
    if (claim.accessKeyId != m_key.accessKeyId)
        return refusal("UnrecognizedClientException",
                       text("The access key of the request's signature is not known here."));
    if (Result<void> scope = checkScope(claim); !scope)
        return scope;
    if (Result<void> headers = checkHeaders(claim, request); !headers)
        return headers;
    if (Result<void> date = checkDate(claim, *signedAt); !date)
        return date;
    const sigv4::Request checked{request.method, request.path(), request.query(), request.headers,
                                 sha256Hex(request.body)};
    const QByteArray bodyHash = headerValue(request.headers, "x-amz-content-sha256");
    if (!bodyHash.isNull() && bodyHash.trimmed().toLower() != checked.payloadHash)
        return invalid(text("x-amz-content-sha256 is not the SHA-256 of the request's body."));
    const QByteArray expected = m_verifier.expectedSignature(checked, claim, m_key.secretAccessKey);
    if (!constantTimeEquals(expected, claim.signature))
        return invalid(text("The request's signature is not the one that its content and the access key's "
                            "secret give. Check the secret access key."));
    return {};
}

} // namespace rollcall
