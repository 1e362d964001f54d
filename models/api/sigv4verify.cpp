// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/sigv4verify.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall::sigv4 {

namespace {

Failure incomplete(const QString &message)
{
    return {FailureKind::Credentials, QStringLiteral("IncompleteSignatureException"), message, {}, 400, {}};
}

// "AKID/20150830/us-east-1/a4b/aws4_request"; an access key id may itself hold a slash.
bool splitCredential(const QByteArray &credential, Claim &claim)
{
    QList<QByteArray> parts = credential.split('/');
    if (parts.size() < 5)
        return false;
    claim.scope.terminator = parts.takeLast();
    claim.scope.service = parts.takeLast();
    claim.scope.region = parts.takeLast();
    claim.scope.date = parts.takeLast();
    claim.accessKeyId = parts.join('/');
    return !claim.accessKeyId.isEmpty() && claim.scope.date.size() == 8;
}

Result<Claim> completed(Claim claim, const QByteArray &credential)
{
    if (credential.isEmpty())
        return incomplete(
            QCoreApplication::translate("SignatureV4", "The request's signature lacks Credential."));
    if (claim.signedHeaders.isEmpty())
        return incomplete(
            QCoreApplication::translate("SignatureV4", "The request's signature lacks SignedHeaders."));
    if (claim.signature.isEmpty())
        return incomplete(
            QCoreApplication::translate("SignatureV4", "The request's signature lacks Signature."));
    if (!splitCredential(credential, claim))
        return incomplete(QCoreApplication::translate(
            "SignatureV4", "Credential must have the form access-key/yyyyMMdd/region/service/aws4_request."));
    return claim;
}

bool isParameter(QByteArrayView part, QByteArrayView name)
{
    return part.size() > name.size() && part.startsWith(name) && part[name.size()] == '=';
}

QByteArray withoutSignature(const QByteArray &query)
{
    if (!query.contains("X-Amz-Signature="))
        return query;
    QList<QByteArray> parts = query.split('&');
    parts.removeIf([](const QByteArray &part) { return isParameter(part, "X-Amz-Signature"); });
    return parts.join('&');
}

} // namespace

Result<Claim> parseAuthorization(QByteArrayView header)
{
    const QByteArray text = header.trimmed().toByteArray();
    const qsizetype space = text.indexOf(' ');
    if (text.first(space < 0 ? text.size() : space) != "AWS4-HMAC-SHA256")
        return incomplete(QCoreApplication::translate(
            "SignatureV4", "The Authorization header must begin with AWS4-HMAC-SHA256."));
    Claim claim;
    QByteArray credential;
    const QList<QByteArray> parts = text.mid(space < 0 ? text.size() : space).split(',');
    for (const QByteArray &part : parts) {
        const QByteArray item = part.trimmed();
        const QByteArray value = item.mid(item.indexOf('=') + 1);
        if (isParameter(item, "Credential"))
            credential = value;
        else if (isParameter(item, "SignedHeaders"))
            claim.signedHeaders = value;
        else if (isParameter(item, "Signature"))
            claim.signature = value;
    }
    return completed(std::move(claim), credential);
}

bool isPresigned(QByteArrayView query)
{
    return query.startsWith("X-Amz-Algorithm=") || query.indexOf("&X-Amz-Algorithm=") >= 0;
}

Result<Claim> parsePresigned(QByteArrayView query)
{
    Claim claim;
    QByteArray credential;
    QByteArray algorithm;
    const QList<QByteArray> parts = query.toByteArray().split('&');
    for (const QByteArray &part : parts) {
        const QByteArray value = QByteArray::fromPercentEncoding(part.mid(part.indexOf('=') + 1));
        if (isParameter(part, "X-Amz-Algorithm"))
            algorithm = value;
        else if (isParameter(part, "X-Amz-Credential"))
            credential = value;
        else if (isParameter(part, "X-Amz-SignedHeaders"))
            claim.signedHeaders = value;
        else if (isParameter(part, "X-Amz-Signature"))
            claim.signature = value;
        else if (isParameter(part, "X-Amz-Date"))
            claim.amzDate = value;
        else if (isParameter(part, "X-Amz-Expires"))
            claim.validity = std::chrono::seconds(value.toInt());
    }
    if (algorithm != "AWS4-HMAC-SHA256")
        return incomplete(
            QCoreApplication::translate("SignatureV4", "X-Amz-Algorithm must be AWS4-HMAC-SHA256."));
    if (claim.amzDate.isEmpty())
        return incomplete(
            QCoreApplication::translate("SignatureV4", "The request's signature lacks X-Amz-Date."));
    if (!claim.validity || *claim.validity <= std::chrono::seconds(0))
        return incomplete(QCoreApplication::translate("SignatureV4",
                                                      "X-Amz-Expires must be a positive number of seconds."));
    return completed(std::move(claim), credential);
}

QByteArray Verifier::expectedSignature(const Request &request, const Claim &claim,
                                       QByteArrayView secret) const
{
    Request checked = request;
    checked.query = withoutSignature(request.query);
    const QByteArray canonical = canonicalRequest(checked, claim.signedHeaders, PathMode::Normalized);
    if (canonical.isNull())
        return {};
    const std::shared_ptr<const HmacSha256> key = m_keys.key(secret, claim.scope);
    return key ? signature(*key, stringToSign(claim.amzDate, claim.scope.text(), canonical)) : QByteArray();
}

} // namespace rollcall::sigv4
