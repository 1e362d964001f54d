// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/credentials.h"
#include "models/api/digest.h"
#include "models/api/http.h"

#include <chrono>
#include <mutex>

/// AWS Signature Version 4, in stages that a test can stop between. No part of it looks at a clock.
namespace rollcall::sigv4 {

/// Whether "." and ".." and doubled slashes are resolved in the path before it is signed (all services but
/// S3).
enum class PathMode { Normalized, AsIs };

/// What is signed. Nothing here is decoded: the path and query are those of the request line.
struct Request
{
    QByteArray method;      ///< "POST"
    QByteArray path;        ///< "/"; signed with one more percent-encoding, so "%20" is signed as "%2520"
    QByteArray query;       ///< without "?"
    HttpHeaders headers;    ///< Host included
    QByteArray payloadHash; ///< sha256Hex() of the body
};

/// The credential scope; its text is "20150830/us-east-1/a4b/aws4_request".
struct Scope
{
    QByteArray date; ///< yyyyMMdd
    QByteArray region;
    QByteArray service;
    QByteArray terminator = QByteArrayLiteral("aws4_request");
    QByteArray text() const;
};

/// "20150830T123600Z".
QByteArray amzDate(Instant instant);
/// Reads exactly that form; empty for anything else.
std::optional<Instant> instantFromAmzDate(QByteArrayView text);

/// The names of the headers to sign, "host;x-amz-date": all but those that intermediaries may change.
QByteArray signedHeaderNames(const HttpHeaders &headers);
/// Stage 1. Null when a header named in signedHeaders is not among the request's.
QByteArray canonicalRequest(const Request &request, QByteArrayView signedHeaders, PathMode mode);
/// Stage 2.
QByteArray stringToSign(QByteArrayView amzDate, QByteArrayView scope, QByteArrayView canonicalRequest);

/// The signing keys of the last days, regions and services in use, each derived once. Thread-safe.
class KeyCache
{
public:
    std::shared_ptr<const HmacSha256> key(QByteArrayView secret, const Scope &scope);

private:
    struct Entry
    {
        QByteArray secret;
        QByteArray scope;
        std::shared_ptr<const HmacSha256> key;
    };
    std::mutex m_mutex;
    QList<Entry> m_entries;
};

/// Stage 3: 64 hexadecimal digits; empty when the crypto library failed.
QByteArray signature(const HmacSha256 &key, QByteArrayView stringToSign);

struct SignerOptions
{
    QByteArray region;
    QByteArray service;
    PathMode pathMode = PathMode::Normalized;
    bool bodyHeader = false;        ///< adds x-amz-content-sha256 and signs it (header form only)
    bool tokenAfterSigning = false; ///< adds the session token without signing it
};

/// A signed request with all stages on the way to it.
struct Signed
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;
    HttpHeaders headers; ///< header form: the headers to add
    QByteArray query;    ///< query form: the whole query to send
};

/// Signs for one region and service. Thread-safe. The request's own headers must not hold what signing adds.
class Signer
{
public:
    explicit Signer(SignerOptions options);
    const SignerOptions &options() const { return m_options; }

    Signed sign(const Request &request, const Credentials &credentials, Instant now) const;
    Signed presign(const Request &request, const Credentials &credentials, Instant now,
                   std::chrono::seconds validity) const;

private:
    void finish(Signed &out, QByteArrayView date, const Scope &scope, const Credentials &credentials) const;

    SignerOptions m_options;
    mutable KeyCache m_keys;
};

} // namespace rollcall::sigv4
