// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/canonical.h"

#include <QtCore/qvarlengtharray.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall::sigv4 {

namespace {

constexpr std::array<bool, 256> unreservedTable()
{
    std::array<bool, 256> table{};
    for (unsigned char c = '0'; c <= '9'; ++c)
        table[c] = true;
    for (unsigned char c = 'A'; c <= 'Z'; ++c)
        table[c] = table[c + 32U] = true;
    for (const unsigned char c : {'-', '.', '_', '~'})
        table[c] = true;
    return table;
}
constexpr std::array<bool, 256> unreserved = unreservedTable();

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

// A "%" that begins no escape stands for itself.
QByteArray decoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() && text[i] == '%' ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low < 0) {
            out.append(text[i]);
            continue;
        }
        out.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return out;
}

QByteArray normalized(QByteArrayView path)
{
    QVarLengthArray<QByteArrayView, 16> segments;
    qsizetype at = 0;
    while (at <= path.size()) {
        qsizetype end = path.indexOf('/', at);
        if (end < 0)
            end = path.size();
        const QByteArrayView segment = path.sliced(at, end - at);
        if (segment == "..") {
            if (!segments.isEmpty())
                segments.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            segments.append(segment);
        }
        at = end + 1;
    }
    QByteArray out;
    for (const QByteArrayView segment : segments)
        out.append('/').append(segment);
    if (out.isEmpty() || path.endsWith('/'))
        out.append('/');
    return out;
}

// Appending byte by byte costs more than the digest of what is appended, so
// both writers below fill a space that is large enough and cut it off behind
// the last byte.
void appendCollapsed(QByteArray &out, QByteArrayView value)
{
    const qsizetype start = out.size();
    out.resize(start + value.size());
    char *const begin = out.data();
    char *const first = begin + start;
    char *to = first;
    bool pendingSpace = false;
    for (const char c : value) {
        if (isSpace(c)) {
            pendingSpace = to != first;
            continue;
        }
        if (pendingSpace)
            *to++ = ' ';
        *to++ = c;
        pendingSpace = false;
    }
    out.resize(to - begin);
}

} // namespace

void appendEncoded(QByteArray &out, QByteArrayView text, bool keepSlash)
{
    constexpr char digits[] = "0123456789ABCDEF";
    const qsizetype start = out.size();
    out.resize(start + 3 * text.size());
    char *const begin = out.data();
    char *to = begin + start;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (unreserved[byte] || (keepSlash && c == '/')) {
            *to++ = c;
        } else {
            *to++ = '%';
            *to++ = digits[byte >> 4];
            *to++ = digits[byte & 0xf];
        }
    }
    out.resize(to - begin);
}

void appendCanonicalPath(QByteArray &out, QByteArrayView path, bool normalize)
{
    if (path.isEmpty() || path == "/")
        out.append('/');
    else if (normalize)
        appendEncoded(out, normalized(path), true);
    else
        appendEncoded(out, path, true);
}

void appendCanonicalQuery(QByteArray &out, QByteArrayView query)
{
    QVarLengthArray<std::pair<QByteArray, QByteArray>, 16> parameters;
    for (qsizetype at = 0; at < query.size();) {
        qsizetype end = query.indexOf('&', at);
        if (end < 0)
            end = query.size();
        const QByteArrayView part = query.sliced(at, end - at);
        at = end + 1;
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        std::pair<QByteArray, QByteArray> parameter;
        appendEncoded(parameter.first, decoded(equals < 0 ? part : part.first(equals)));
        if (equals >= 0)
            appendEncoded(parameter.second, decoded(part.sliced(equals + 1)));
        parameters.append(std::move(parameter));
    }
    std::sort(parameters.begin(), parameters.end());
    bool first = true;
    for (const auto &[name, value] : parameters) {
        if (!first)
            out.append('&');
        first = false;
        out.append(name).append('=').append(value);
    }
}

bool appendCanonicalHeaders(QByteArray &out, const HttpHeaders &headers, QByteArrayView signedHeaders)
{
    for (qsizetype at = 0; at <= signedHeaders.size();) {
        qsizetype end = signedHeaders.indexOf(';', at);
        if (end < 0)
            end = signedHeaders.size();
        const QByteArrayView name = signedHeaders.sliced(at, end - at);
        at = end + 1;
        bool found = false;
        for (const HttpHeader &header : headers) {
            if (header.name.size() != name.size() || header.name.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            if (found)
                out.append(',');
            else
                out.append(name).append(':');
            found = true;
            appendCollapsed(out, header.value);
        }
        if (!found)
            return false;
        out.append('\n');
    }
    return true;
}

} // namespace rollcall::sigv4
