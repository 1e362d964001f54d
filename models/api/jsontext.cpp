// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/jsontext.h"

#include <algorithm>

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

} // namespace

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
    if (negative)
        out.append('-');
    out.append(QByteArray::number(size / 1000000));
    quint64 fraction = size % 1000000;
    if (fraction == 0)
        return;
    char digits[7] = {'.'};
    for (int i = 6; i > 0; --i) {
        digits[i] = static_cast<char>('0' + fraction % 10);
        fraction /= 10;
    }
    qsizetype length = 7;
    while (digits[length - 1] == '0')
        --length;
    out.append(digits, length);
}

} // namespace rollcall
