// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instant.h"

#include <QtCore/qtimezone.h>

#include <cmath>

namespace rollcall {

namespace {

// 0001-01-01 and 9999-12-31T23:59:59: what ISO 8601 writes with four digits, and what other clients can read.
constexpr double earliestSecond = -62135596800.0;
constexpr double latestSecond = 253402300799.0;

// Splits "12:30:05.25" off its fraction. Six digits at most: more could not be kept.
std::optional<Duration> takeFraction(QString &text)
{
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return Duration(0);
    qsizetype end = dot + 1;
    qint64 micros = 0;
    qint64 scale = 100000;
    while (end < text.size() && text[end] >= QLatin1Char('0') && text[end] <= QLatin1Char('9')) {
        micros += (text[end].unicode() - u'0') * scale;
        scale /= 10;
        ++end;
    }
    if (end == dot + 1 || end > dot + 7)
        return std::nullopt;
    text.remove(dot, end - dot);
    return Duration(micros);
}

} // namespace

std::optional<Instant> instantFromEpochSeconds(double seconds)
{
    if (!std::isfinite(seconds) || seconds < earliestSecond || seconds > latestSecond)
        return std::nullopt;
    return Instant(Duration(std::llround(seconds * 1e6)));
}

double toEpochSeconds(Instant instant)
{
    return static_cast<double>(instant.time_since_epoch().count()) / 1e6;
}

QDateTime toDateTime(Instant instant)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(ms.count(), Qt::UTC);
}

Instant fromDateTime(const QDateTime &dateTime)
{
    return Instant(std::chrono::milliseconds(dateTime.toMSecsSinceEpoch()));
}

std::optional<Instant> parseInstant(const QString &text)
{
    const QString trimmed = text.trimmed();
    bool isNumber = false;
    const double seconds = trimmed.toDouble(&isNumber);
    if (isNumber)
        return instantFromEpochSeconds(seconds);

    QString whole = trimmed;
    const std::optional<Duration> fraction = takeFraction(whole);
    if (!fraction)
        return std::nullopt;
    QDateTime parsed = QDateTime::fromString(whole, Qt::ISODate);
    if (!parsed.isValid())
        return std::nullopt;
    if (parsed.timeSpec() == Qt::LocalTime)
        parsed.setTimeSpec(Qt::UTC);
    return fromDateTime(parsed) + *fraction;
}

// Digit by digit: written for each row of a fleet, and a tenth of what QDateTime takes for it.
QString toIsoUtc(Instant instant)
{
    using namespace std::chrono;
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(floor<microseconds>(instant - day));
    QString text;
    text.reserve(32);
    const auto put = [&text](qint64 number, int digits) {
        qint64 scale = 1;
        for (int i = 1; i < digits; ++i)
            scale *= 10;
        for (; scale > 0; scale /= 10)
            text += QChar(static_cast<char16_t>(u'0' + number / scale % 10));
    };
    put(static_cast<int>(date.year()), 4);
    text += u'-';
    put(static_cast<unsigned>(date.month()), 2);
    text += u'-';
    put(static_cast<unsigned>(date.day()), 2);
    text += u'T';
    put(time.hours().count(), 2);
    text += u':';
    put(time.minutes().count(), 2);
    text += u':';
    put(time.seconds().count(), 2);
    if (time.subseconds().count() != 0) {
        text += u'.';
        put(time.subseconds().count(), 6);
    }
    text += QLatin1StringView("+00:00");
    return text;
}

} // namespace rollcall
