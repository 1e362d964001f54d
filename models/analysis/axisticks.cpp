// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/axisticks.h"

#include "models/analysis/momenttext.h"

#include <QtCore/qdatetime.h>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

enum class Unit { Minute, Hour, Day, Week, Month };

struct Step
{
    Unit unit;
    int count;
};

constexpr std::array<Step, 22> steps{{
    {Unit::Minute, 1},  {Unit::Minute, 2}, {Unit::Minute, 5}, {Unit::Minute, 10}, {Unit::Minute, 15},
    {Unit::Minute, 30}, {Unit::Hour, 1},   {Unit::Hour, 2},   {Unit::Hour, 3},    {Unit::Hour, 6},
    {Unit::Hour, 12},   {Unit::Day, 1},    {Unit::Day, 2},    {Unit::Week, 1},    {Unit::Week, 2},
    {Unit::Month, 1},   {Unit::Month, 2},  {Unit::Month, 3},  {Unit::Month, 6},   {Unit::Month, 12},
    {Unit::Month, 24},  {Unit::Month, 60},
}};

/// More ticks than this are never written, whatever the width; it bounds the work for a step that is too
/// fine.
constexpr qint64 mostTicks = 100;

Duration lengthOf(const Step &step)
{
    using namespace std::chrono;
    switch (step.unit) {
    case Unit::Minute:
        return minutes(step.count);
    case Unit::Hour:
        return hours(step.count);
    case Unit::Day:
        return days(step.count);
    case Unit::Week:
        return weeks(step.count);
    case Unit::Month:
        return days(30) * step.count;
    }
    return days(1);
}

// Steps of up to an hour keep their distance over a change of the clocks.
QList<Instant> evenMoments(const TimeRange &visible, const Step &step, const QTimeZone &zone)
{
    QList<Instant> moments;
    const Duration length = lengthOf(step);
    const Duration offset = std::chrono::seconds(zone.offsetFromUtc(toDateTime(visible.from)));
    const Duration local = visible.from.time_since_epoch() + offset;
    const Duration past = Duration(((local % length) + length) % length);
    Instant at = visible.from + (past == Duration(0) ? past : length - past);
    for (; at <= visible.to; at += length)
        moments.append(at);
    return moments;
}

// Steps of several hours start at each midnight, so that midnight itself is always among them.
QList<Instant> hourMoments(const TimeRange &visible, int hours, const QTimeZone &zone)
{
    QList<Instant> moments;
    const QDate last = toDateTime(visible.to).toTimeZone(zone).date();
    for (QDate day = toDateTime(visible.from).toTimeZone(zone).date(); day <= last; day = day.addDays(1)) {
        for (int hour = 0; hour < 24; hour += hours) {
            const QDateTime local(day, QTime(hour, 0), zone);
            if (!local.isValid() || local.time() != QTime(hour, 0))
                continue;
            const Instant at = fromDateTime(local);
            if (at >= visible.from && at <= visible.to)
                moments.append(at);
        }
    }
    return moments;
}

QDate firstDate(const QDate &date, const Step &step, const QLocale &locale)
{
    switch (step.unit) {
    case Unit::Week: {
        const QDate start = date.addDays(-((date.dayOfWeek() - locale.firstDayOfWeek() + 7) % 7));
        // Every other week: the same ones wherever the range begins.
        const qint64 week = (start.toJulianDay() + 7) / 7;
        return start.addDays(-7 * (week % step.count));
    }
    case Unit::Month: {
        const int month = date.year() * 12 + date.month() - 1;
        const int start = month - month % step.count;
        return {start / 12, start % 12 + 1, 1};
    }
    default:
        return date.addDays(-((date.toJulianDay() % step.count)));
    }
}

QDate nextDate(const QDate &date, const Step &step)
{
    switch (step.unit) {
    case Unit::Week:
        return date.addDays(qint64(7) * step.count);
    case Unit::Month:
        return date.addMonths(step.count);
    default:
        return date.addDays(step.count);
    }
}

QList<Instant> dateMoments(const TimeRange &visible, const Step &step, const AxisStyle &style)
{
    QList<Instant> moments;
    QDate date = firstDate(toDateTime(visible.from).toTimeZone(style.zone).date(), step, style.locale);
    const QDate last = toDateTime(visible.to).toTimeZone(style.zone).date();
    for (; date.isValid() && date <= last; date = nextDate(date, step)) {
        const Instant at = fromDateTime(date.startOfDay(style.zone));
        if (at >= visible.from && at <= visible.to)
            moments.append(at);
    }
    return moments;
}

QList<Instant> momentsOf(const TimeRange &visible, const Step &step, const AxisStyle &style)
{
    if (step.unit == Unit::Minute || (step.unit == Unit::Hour && step.count == 1))
        return evenMoments(visible, step, style.zone);
    if (step.unit == Unit::Hour)
        return hourMoments(visible, step.count, style.zone);
    return dateMoments(visible, step, style);
}

QString labelOf(Instant at, const Step &step, const AxisStyle &style)
{
    const QDateTime local = toDateTime(at).toTimeZone(style.zone);
    if (step.unit == Unit::Month)
        return style.locale.toString(local.date(),
                                     step.count >= 12 ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy"));
    const bool isDay = step.unit == Unit::Day || step.unit == Unit::Week;
    if (isDay || local.time() == QTime(0, 0))
        return dayText(local.date(), style.locale);
    return timeText(at, style.zone, style.locale);
}

// Where only times of day are seen, one of them also names the day: the first that has room for it.
bool nameTheDay(QList<AxisTick> &ticks, const TimeRange &visible, double width, const AxisStyle &style)
{
    const double perMicro = width / static_cast<double>(visible.length().count());
    const auto middle = [&](qsizetype i) {
        return static_cast<double>((ticks.at(i).at - visible.from).count()) * perMicro;
    };
    const auto half = [&](qsizetype i) { return style.textWidth(ticks.at(i).label) / 2; };
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        if (ticks.at(i).label.isEmpty())
            continue;
        const QDateTime local = toDateTime(ticks.at(i).at).toTimeZone(style.zone);
        const QString label =
            QStringLiteral("%1 %2").arg(dayText(local.date(), style.locale), ticks.at(i).label);
        const double start = middle(i) - style.textWidth(label) / 2;
        const double end = middle(i) + style.textWidth(label) / 2;
        const bool last = i + 1 == ticks.size() || ticks.at(i + 1).label.isEmpty();
        const double before = i == 0 || ticks.at(i - 1).label.isEmpty()
                                  ? -style.overhang
                                  : middle(i - 1) + half(i - 1) + style.spacing;
        const double after = last ? width + style.overhang : middle(i + 1) - half(i + 1) - style.spacing;
        if (start >= before && end <= after) {
            ticks[i].label = label;
            return true;
        }
    }
    return false;
}

bool showsOnlyTimes(const QList<AxisTick> &ticks, const Step &step, const AxisStyle &style)
{
    if (step.unit != Unit::Minute && step.unit != Unit::Hour)
        return false;
    return std::none_of(ticks.cbegin(), ticks.cend(), [&style](const AxisTick &tick) {
        return !tick.label.isEmpty() && toDateTime(tick.at).toTimeZone(style.zone).time() == QTime(0, 0);
    });
}

// Empty when the labels have not enough room.
QList<AxisTick> fitted(const TimeRange &visible, double width, const Step &step, const AxisStyle &style)
{
    QList<AxisTick> ticks;
    const double perMicro = width / static_cast<double>(visible.length().count());
    double free = -style.overhang;
    for (const Instant at : momentsOf(visible, step, style)) {
        AxisTick tick{at, labelOf(at, step, style)};
        const double middle = static_cast<double>((at - visible.from).count()) * perMicro;
        const double half = style.textWidth(tick.label) / 2;
        const bool cut = middle - half < -style.overhang || middle + half > width + style.overhang;
        if (cut)
            tick.label.clear();
        else if (middle - half < free)
            return {};
        else
            free = middle + half + style.spacing;
        ticks.append(tick);
    }
    return ticks;
}

} // namespace

QList<AxisTick> axisTicks(const TimeRange &visible, double width, const AxisStyle &style)
{
    if (visible.isEmpty() || width <= 0 || !style.textWidth)
        return {};
    QList<AxisTick> nameless;
    for (const Step &step : steps) {
        if (visible.length() / lengthOf(step) > mostTicks)
            continue;
        QList<AxisTick> ticks = fitted(visible, width, step, style);
        // A step longer than what is seen may have no tick in it: an axis without one is no axis.
        if (std::none_of(ticks.cbegin(), ticks.cend(),
                         [](const AxisTick &tick) { return !tick.label.isEmpty(); }))
            continue;
        if (!showsOnlyTimes(ticks, step, style) || nameTheDay(ticks, visible, width, style))
            return ticks;
        if (nameless.isEmpty())
            nameless = ticks;
        // From here on a coarser step would only lose the times to name the day.
        if (step.unit == Unit::Hour && step.count == 12)
            break;
    }
    return nameless;
}

} // namespace rollcall
