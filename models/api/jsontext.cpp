// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/jsontext.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <iterator>

namespace rollcall {

namespace {

char *putEscape(char *to, char16_t c)
{
    constexpr char digits[] = "0123456789abcdef";
    *to++ = '\\';
    switch (c) {
    case u'"':
    case u'\\':
        *to++ = static_cast<char>(c);
        return to;
    case u'\n':
        *to++ = 'n';
        return to;
    case u'\r':
        *to++ = 'r';
        return to;
    case u'\t':
        *to++ = 't';
        return to;
    default:
        to = std::copy_n("u00", 3, to);
        *to++ = digits[c >> 4];
        *to++ = digits[c & 0xf];
        return to;
    }
}

char *putUtf8(char *to, char32_t c)
{
    const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3f)); };
    if (c < 0x800) {
        *to++ = static_cast<char>(0xc0 | (c >> 6));
    } else if (c < 0x10000) {
        *to++ = static_cast<char>(0xe0 | (c >> 12));
        *to++ = tail(c >> 6);
    } else {
        *to++ = static_cast<char>(0xf0 | (c >> 18));
        *to++ = tail(c >> 12);
        *to++ = tail(c >> 6);
    }
    *to++ = tail(c);
    return to;
}

// Whether JSON takes all eight bytes as they are and they are ASCII: no byte is below 0x20, a quote or a
// backslash, or has its highest bit set.
bool isPlain(quint64 block)
{
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 highs = 0x80 * ones;
    const auto hasByte = [](quint64 bytes, quint64 value) {
        const quint64 other = bytes ^ (value * ones);
        return (other - ones) & ~other;
    };
    return ((block | (block - 0x20 * ones) | hasByte(block, '"') | hasByte(block, '\\')) & highs) == 0;
}

} // namespace

void appendJsonUtf8(QByteArray &out, QByteArrayView utf8)
{
    // No byte takes more than six: "\u001f".
    const qsizetype start = out.size();
    out.resize(start + 6 * utf8.size() + 2);
    char *const begin = out.data();
    char *to = begin + start;
    *to++ = '"';
    const char *from = utf8.data();
    const char *const end = from + utf8.size();
    bool isAscii = true;
    while (from != end) {
        quint64 block = 0;
        while (end - from >= 8) {
            std::memcpy(&block, from, 8);
            if (!isPlain(block))
                break;
            std::memcpy(to, from, 8);
            from += 8;
            to += 8;
        }
        for (const char *const stop = from + std::min<std::ptrdiff_t>(8, end - from); from != stop; ++from) {
            const auto c = static_cast<unsigned char>(*from);
            isAscii = isAscii && c < 0x80;
            if (c >= 0x20 && c != '"' && c != '\\')
                *to++ = *from;
            else
                to = putEscape(to, c);
        }
    }
    *to++ = '"';
    out.resize(to - begin);
    if (isAscii || simdjson::validate_utf8(utf8.data(), static_cast<std::size_t>(utf8.size())))
        return;
    out.resize(start);
    // fromUtf8() would drop a mark at the start.
    qsizetype marks = 0;
    for (; utf8.startsWith("\xef\xbb\xbf"); utf8 = utf8.sliced(3))
        ++marks;
    appendJsonString(out, QString(marks, QChar(0xfeff)) + QString::fromUtf8(utf8));
}

void appendJsonString(QByteArray &out, QStringView text)
{
    // No UTF-16 unit takes more than six bytes: "\u001f".
    const qsizetype start = out.size();
    out.resize(start + 6 * text.size() + 2);
    char *const begin = out.data();
    char *to = begin + start;
    *to++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\') {
            *to++ = static_cast<char>(c);
        } else if (c < 0x80) {
            to = putEscape(to, c);
        } else if (!QChar::isSurrogate(c)) {
            to = putUtf8(to, c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            to = putUtf8(to, QChar::surrogateToUcs4(c, text[++i].unicode()));
        } else {
            to = putUtf8(to, QChar::ReplacementCharacter);
        }
    }
    *to++ = '"';
    out.resize(to - begin);
}

void appendJsonEpoch(QByteArray &out, Instant instant)
{
    const qint64 micros = instant.time_since_epoch().count();
    const bool negative = micros < 0;
    // Negated as unsigned: the most negative value has no positive twin.
    const quint64 size = negative ? 0 - static_cast<quint64>(micros) : static_cast<quint64>(micros);
    char digits[28];
    char *to = digits;
    if (negative)
        *to++ = '-';
    to = std::to_chars(to, std::end(digits), size / 1000000).ptr;
    if (quint64 fraction = size % 1000000; fraction != 0) {
        *to = '.';
        for (int i = 6; i > 0; --i) {
            to[i] = static_cast<char>('0' + fraction % 10);
            fraction /= 10;
        }
        to += 7;
        while (to[-1] == '0')
            --to;
    }
    out.append(digits, to - digits);
}

} // namespace rollcall
