// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/filtertime.h"

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

constexpr std::pair<char, qint64> units[] = {
    {'w', 7 * 86400}, {'d', 86400}, {'h', 3600}, {'m', 60}, {'s', 1}};
constexpr qint64 longest = 1000LL * 366 * 86400;
constexpr QLatin1StringView range("..");

qint64 micros(const QDateTime &time)
{
    return fromDateTime(time).time_since_epoch().count();
}

/// A moment, or the start of a day and that of the next one.
struct Bound
{
    qint64 start;
    qint64 end;
};

std::optional<Bound> boundOf(const QString &text, const QTimeZone &zone)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10) {
        if (day.year() < 1 || day.year() > 9998)
            return std::nullopt;
        return Bound{micros(day.startOfDay(zone)), micros(day.addDays(1).startOfDay(zone))};
    }
    if (!text.contains(QLatin1Char('T'), Qt::CaseInsensitive))
        return std::nullopt;
    const QString upper = text.toUpper();
    const qsizetype clock = upper.indexOf(QLatin1Char('T')) + 1;
    const QStringView time = QStringView(upper).mid(clock);
    if (time.contains(QLatin1Char('Z')) || time.contains(QLatin1Char('+')) ||
        time.contains(QLatin1Char('-'))) {
        const std::optional<Instant> instant = parseInstant(upper);
        return instant ? std::optional(
                             Bound{instant->time_since_epoch().count(), instant->time_since_epoch().count()})
                       : std::nullopt;
    }
    const QDateTime local = QDateTime::fromString(upper, Qt::ISODateWithMs);
    if (!local.isValid())
        return std::nullopt;
    const qint64 at = micros(QDateTime(local.date(), local.time(), zone));
    return Bound{at, at};
}

std::optional<QString> dayOf(qint64 at, const QTimeZone &zone)
{
    const Instant instant{Instant::duration(at)};
    const QDate day = toDateTime(instant).toTimeZone(zone).date();
    if (day.year() < 1 || day.year() > 9998 || micros(day.startOfDay(zone)) != at)
        return std::nullopt;
    return day.toString(Qt::ISODate);
}

QString momentOf(qint64 at)
{
    QString text = toIsoUtc(Instant(Instant::duration(at)));
    text.replace(QLatin1StringView("+00:00"), QLatin1StringView("Z"));
    return text;
}

QString startOf(qint64 at, const QTimeZone &zone)
{
    return dayOf(at, zone).value_or(momentOf(at));
}

/// The last day of a range belongs to it, a moment does not.
QString endOf(qint64 at, const QTimeZone &zone)
{
    constexpr qint64 hour = 3600LL * 1'000'000;
    const QDate before = toDateTime(Instant(Instant::duration(at - hour))).toTimeZone(zone).date();
    return dayOf(at, zone) && before.year() >= 1 ? before.toString(Qt::ISODate) : momentOf(at);
}

bool readLengths(const QString &text, RowCondition &condition)
{
    const qsizetype dots = text.indexOf(range);
    if (dots >= 0) {
        condition.longerAgo = secondsOf(QStringView(text).left(dots));
        condition.shorterAgo = secondsOf(QStringView(text).mid(dots + 2));
        return condition.longerAgo && condition.shorterAgo && *condition.longerAgo < *condition.shorterAgo;
    }
    qsizetype sign = 0;
    while (sign < text.size() && sign < 2 && QStringLiteral("<>=").contains(text.at(sign)))
        ++sign;
    const std::optional<qint64> length = secondsOf(QStringView(text).mid(sign));
    (text.startsWith(QLatin1Char('<')) ? condition.shorterAgo : condition.longerAgo) = length;
    return sign > 0 && !text.startsWith(QLatin1Char('=')) && length;
}

bool readBounds(const QString &text, const QTimeZone &zone, RowCondition &condition)
{
    const qsizetype dots = text.indexOf(range);
    if (dots >= 0) {
        const std::optional<Bound> first = boundOf(text.left(dots), zone);
        const std::optional<Bound> last = boundOf(text.mid(dots + 2), zone);
        if (!first || !last || last->end <= first->start)
            return false;
        condition.from = first->start;
        condition.until = last->end;
        return true;
    }
    const bool isBefore = text.startsWith(QLatin1Char('<'));
    const bool isAfter = text.startsWith(QLatin1Char('>'));
    const bool isClosed = (isBefore || isAfter) && text.mid(1).startsWith(QLatin1Char('='));
    const std::optional<Bound> bound = boundOf(text.mid(isClosed ? 2 : isBefore || isAfter ? 1 : 0), zone);
    if (!bound)
        return false;
    if (isAfter) {
        condition.from = bound->start;
    } else if (isBefore) {
        condition.until = isClosed ? bound->end : bound->start;
    } else if (bound->start == bound->end) {
        return false; // nothing happens at a moment
    } else {
        condition.from = bound->start;
        condition.until = bound->end;
    }
    return true;
}

} // namespace

std::optional<qint64> secondsOf(QStringView text)
{
    qint64 seconds = 0;
    qint64 number = -1;
    qint64 before = std::numeric_limits<qint64>::max();
    for (const QChar letter : text) {
        if (letter >= QLatin1Char('0') && letter <= QLatin1Char('9')) {
            number = std::max<qint64>(number, 0) * 10 + letter.digitValue();
            if (number > longest)
                return std::nullopt;
            continue;
        }
        const auto unit = std::find_if(std::begin(units), std::end(units), [letter](const auto &known) {
            return letter.toLower() == QLatin1Char(known.first);
        });
        if (number < 0 || unit == std::end(units) || unit->second >= before)
            return std::nullopt;
        if (number > (longest - seconds) / unit->second)
            return std::nullopt;
        seconds += number * unit->second;
        before = unit->second;
        number = -1;
    }
    return text.isEmpty() || number >= 0 ? std::nullopt : std::optional(seconds);
}

QString lengthOf(qint64 seconds)
{
    for (const auto &[letter, length] : units) {
        if (seconds != 0 && seconds % length == 0)
            return QString::number(seconds / length) + QLatin1Char(letter);
    }
    return QStringLiteral("0s");
}

bool readTimes(const QString &text, const QTimeZone &zone, RowCondition &condition)
{
    condition.kind = RowCondition::Kind::Time;
    RowCondition bounds = condition;
    if (readBounds(text, zone, bounds)) {
        condition = bounds;
        return true;
    }
    return readLengths(text, condition);
}

QString timesOf(const RowCondition &condition, const QTimeZone &zone)
{
    if (condition.longerAgo && condition.shorterAgo)
        return lengthOf(*condition.longerAgo) + range + lengthOf(*condition.shorterAgo);
    if (condition.longerAgo)
        return QLatin1Char('>') + lengthOf(*condition.longerAgo);
    if (condition.shorterAgo)
        return QLatin1Char('<') + lengthOf(*condition.shorterAgo);
    if (condition.from && condition.until) {
        const QString from = startOf(*condition.from, zone);
        const QString until = endOf(*condition.until, zone);
        return from == until && from.size() == 10 ? from : from + range + until;
    }
    if (condition.from)
        return QLatin1Char('>') + startOf(*condition.from, zone);
    return condition.until ? QLatin1Char('<') + startOf(*condition.until, zone) : QString();
}

} // namespace rollcall
