// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/http.h"

#include <QtCore/qlocale.h>

#include <algorithm>
#include <cstddef>

namespace rollcall {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

std::optional<Instant> parseHttpDate(QByteArrayView text)
{
    // Any locale of the user's own would want the day and month in its language.
    QDateTime parsed = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                               QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!parsed.isValid())
        return std::nullopt;
    parsed.setTimeSpec(Qt::UTC);
    return fromDateTime(parsed);
}

QByteArray httpDate(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    QByteArray out(29, Qt::Uninitialized);
    char *to = out.data();
    const auto put = [&to](const char *text, std::ptrdiff_t size) { to = std::copy_n(text, size, to); };
    const auto putNumber = [&to](auto number, int digits) {
        auto left = static_cast<unsigned>(number);
        for (char *digit = to + digits; digit != to; left /= 10)
            *--digit = static_cast<char>('0' + left % 10);
        to += digits;
    };
    put(&"SunMonTueWedThuFriSat"[3 * std::chrono::weekday(day).c_encoding()], 3);
    put(", ", 2);
    putNumber(static_cast<unsigned>(date.day()), 2);
    put(" ", 1);
    put(&"JanFebMarAprMayJunJulAugSepOctNovDec"[3 * (static_cast<unsigned>(date.month()) - 1)], 3);
    put(" ", 1);
    putNumber(static_cast<int>(date.year()), 4);
    put(" ", 1);
    putNumber(time.hours().count(), 2);
    put(":", 1);
    putNumber(time.minutes().count(), 2);
    put(":", 1);
    putNumber(time.seconds().count(), 2);
    put(" GMT", 4);
    return out;
}

} // namespace rollcall
