// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/sigv4.h"

#include "models/api/canonical.h"

#include <QtCore/qvarlengtharray.h>

#include <algorithm>

namespace rollcall::sigv4 {

namespace {

constexpr QByteArrayView algorithm("AWS4-HMAC-SHA256");
// One day's key for each of a handful of access keys, and the neighbouring day's around midnight.
constexpr qsizetype cachedKeys = 16;

void putDigits(char *to, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

std::optional<int> takeDigits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// What proxies and HTTP libraries add, change or drop under way.
bool isLeftUnsigned(QByteArrayView name)
{
    for (const QByteArrayView other : {QByteArrayView("authorization"), QByteArrayView("connection"),
                                       QByteArrayView("expect"), QByteArrayView("transfer-encoding"),
                                       QByteArrayView("user-agent"), QByteArrayView("x-amzn-trace-id")}) {
        if (name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QByteArray credentialOf(const Credentials &credentials, const QByteArray &scope)
{
    return credentials.accessKeyId + '/' + scope;
}

void appendParameter(QByteArray &query, QByteArrayView name, QByteArrayView value)
{
    if (!query.isEmpty())
        query.append('&');
    query.append(name).append('=');
    appendEncoded(query, value);
}

} // namespace

QByteArray Scope::text() const
{
    QByteArray out;
    out.reserve(date.size() + region.size() + service.size() + terminator.size() + 3);
    out.append(date).append('/').append(region).append('/').append(service).append('/').append(terminator);
    return out;
}

QByteArray amzDate(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const auto seconds = static_cast<int>(std::chrono::floor<std::chrono::seconds>(instant - day).count());
    QByteArray out(16, Qt::Uninitialized);
    char *to = out.data();
    putDigits(to, static_cast<int>(date.year()), 4);
    putDigits(to + 4, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    putDigits(to + 6, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    to[8] = 'T';
    putDigits(to + 9, seconds / 3600, 2);
    putDigits(to + 11, seconds / 60 % 60, 2);
    putDigits(to + 13, seconds % 60, 2);
    to[15] = 'Z';
    return out;
}

std::optional<Instant> instantFromAmzDate(QByteArrayView text)
{
    if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z')
        return std::nullopt;
    const auto year = takeDigits(text, 0, 4);
    const auto month = takeDigits(text, 4, 2);
    const auto day = takeDigits(text, 6, 2);
    const auto hour = takeDigits(text, 9, 2);
    const auto minute = takeDigits(text, 11, 2);
    const auto second = takeDigits(text, 13, 2);
    if (!year || !month || !day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second);
}

QByteArray signedHeaderNames(const HttpHeaders &headers)
{
    QVarLengthArray<QByteArray, 16> names;
    for (const HttpHeader &header : headers) {
        if (!isLeftUnsigned(header.name))
            names.append(header.name.toLower());
    }
    std::sort(names.begin(), names.end());
    QByteArray out;
    out.reserve(128);
    QByteArrayView previous;
    for (const QByteArray &name : names) {
        if (name == previous)
            continue;
        if (!out.isEmpty())
            out.append(';');
        out.append(name);
        previous = name;
    }
    return out;
}

QByteArray canonicalRequest(const Request &request, QByteArrayView signedHeaders, PathMode mode)
{
    QByteArray out;
    out.reserve(512 + request.query.size());
    out.append(request.method).append('\n');
    appendCanonicalPath(out, request.path, mode == PathMode::Normalized);
    out.append('\n');
    appendCanonicalQuery(out, request.query);
    out.append('\n');
    if (!appendCanonicalHeaders(out, request.headers, signedHeaders))
        return {};
    out.append('\n').append(signedHeaders).append('\n').append(request.payloadHash);
    return out;
}

QByteArray stringToSign(QByteArrayView amzDate, QByteArrayView scope, QByteArrayView canonicalRequest)
{
    QByteArray out;
    Sha256 digest;
    if (!sha256(canonicalRequest, digest))
        return out;
    out.reserve(algorithm.size() + amzDate.size() + scope.size() + 3 + 64);
    out.append(algorithm).append('\n').append(amzDate).append('\n').append(scope).append('\n');
    appendHex(out, digest);
    return out;
}

std::shared_ptr<const HmacSha256> KeyCache::key(QByteArrayView secret, const Scope &scope)
{
    const QByteArray scopeText = scope.text();
    const std::scoped_lock lock(m_mutex);
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.scope == scopeText && entry.secret == secret)
            return entry.key;
    }
    Sha256 mac;
    QByteArray key = QByteArrayLiteral("AWS4");
    key.append(secret);
    bool derived = true;
    for (const QByteArray &part : {scope.date, scope.region, scope.service, scope.terminator}) {
        derived = derived && HmacSha256(key).sign(part, mac);
        key = QByteArray(reinterpret_cast<const char *>(mac.data()), qsizetype(mac.size()));
    }
    if (!derived)
        return {};
    if (m_entries.size() >= cachedKeys)
        m_entries.removeFirst();
    m_entries.append({secret.toByteArray(), scopeText, std::make_shared<const HmacSha256>(key)});
    return m_entries.constLast().key;
}

QByteArray signature(const HmacSha256 &key, QByteArrayView stringToSign)
{
    Sha256 mac;
    QByteArray out;
    if (key.sign(stringToSign, mac))
        appendHex(out, mac);
    return out;
}

Signer::Signer(SignerOptions options)
    : m_options(std::move(options))
{
}

void Signer::finish(Signed &out, QByteArrayView date, const Scope &scope,
                    const Credentials &credentials) const
{
    out.stringToSign = stringToSign(date, scope.text(), out.canonicalRequest);
    const std::shared_ptr<const HmacSha256> key = m_keys.key(credentials.secretAccessKey, scope);
    if (key)
        out.signature = signature(*key, out.stringToSign);
}

Signed Signer::sign(const Request &request, const Credentials &credentials, Instant now) const
{
    Signed out;
    const QByteArray date = amzDate(now);
    const HttpHeader token{QByteArrayLiteral("X-Amz-Security-Token"), credentials.sessionToken};
    const bool hasToken = !credentials.sessionToken.isEmpty();
    if (hasToken && !m_options.tokenAfterSigning)
        out.headers.append(token);
    out.headers.append({QByteArrayLiteral("X-Amz-Date"), date});
    if (m_options.bodyHeader)
        out.headers.append({QByteArrayLiteral("x-amz-content-sha256"), request.payloadHash});

    Request whole = request;
    whole.headers.append(out.headers);
    const QByteArray names = signedHeaderNames(whole.headers);
    const Scope scope{date.first(8), m_options.region, m_options.service};
    out.canonicalRequest = canonicalRequest(whole, names, m_options.pathMode);
    finish(out, date, scope, credentials);

    if (hasToken && m_options.tokenAfterSigning)
        out.headers.prepend(token);
    QByteArray authorization;
    authorization.reserve(256);
    authorization.append(algorithm).append(" Credential=").append(credentialOf(credentials, scope.text()));
    authorization.append(", SignedHeaders=").append(names).append(", Signature=").append(out.signature);
    out.headers.append({QByteArrayLiteral("Authorization"), authorization});
    return out;
}

Signed Signer::presign(const Request &request, const Credentials &credentials, Instant now,
                       std::chrono::seconds validity) const
{
    Signed out;
    const QByteArray date = amzDate(now);
    const Scope scope{date.first(8), m_options.region, m_options.service};
    const QByteArray names = signedHeaderNames(request.headers);
    const bool hasToken = !credentials.sessionToken.isEmpty();

    Request whole = request;
    appendParameter(whole.query, "X-Amz-Algorithm", algorithm);
    appendParameter(whole.query, "X-Amz-Credential", credentialOf(credentials, scope.text()));
    appendParameter(whole.query, "X-Amz-Date", date);
    appendParameter(whole.query, "X-Amz-SignedHeaders", names);
    appendParameter(whole.query, "X-Amz-Expires", QByteArray::number(validity.count()));
    if (hasToken && !m_options.tokenAfterSigning)
        appendParameter(whole.query, "X-Amz-Security-Token", credentials.sessionToken);
    out.canonicalRequest = canonicalRequest(whole, names, m_options.pathMode);
    finish(out, date, scope, credentials);

    out.query = whole.query;
    if (hasToken && m_options.tokenAfterSigning)
        appendParameter(out.query, "X-Amz-Security-Token", credentials.sessionToken);
    appendParameter(out.query, "X-Amz-Signature", out.signature);
    return out;
}

} // namespace rollcall::sigv4
