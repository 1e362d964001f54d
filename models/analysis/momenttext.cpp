// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/momenttext.h"

#include <QtCore/qdatetime.h>

namespace rollcall {

namespace {

bool isDayOrMonth(QChar letter)
{
    return letter == QLatin1Char('d') || letter == QLatin1Char('M');
}

// The part of the locale's long date that says day and month, with the month's name made short.
QString dayFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(QStringLiteral("dddd"));
    format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    qsizetype first = -1;
    qsizetype last = -1;
    bool quoted = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format.at(i) == QLatin1Char('\''))
            quoted = !quoted;
        else if (!quoted && isDayOrMonth(format.at(i))) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    if (first < 0)
        return QStringLiteral("d MMM");
    // Some languages write a mark right after the number of the day.
    const QString marks = QStringLiteral("\u65E5\uC77C.");
    if (last + 1 < format.size() && marks.contains(format.at(last + 1)))
        ++last;
    return format.mid(first, last - first + 1);
}

// Locales that write an abbreviated month with a dot keep it only where it belongs inside the text.
QString withoutLastDot(QString text)
{
    if (text.endsWith(QLatin1Char('.')) && !text.isEmpty())
        text.chop(1);
    return text;
}

QString clockText(const QDateTime &local, const QLocale &locale, MomentDetail detail)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (detail == MomentDetail::Seconds && !format.contains(QLatin1Char('s')))
        format.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    return locale.toString(local.time(), format);
}

} // namespace

QString dayText(const QDate &date, const QLocale &locale)
{
    return withoutLastDot(locale.toString(date, dayFormat(locale)));
}

QString timeText(Instant instant, const QTimeZone &zone, const QLocale &locale)
{
    return clockText(toDateTime(instant).toTimeZone(zone), locale, MomentDetail::Minutes);
}

QString shortMoment(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime local = toDateTime(instant).toTimeZone(zone);
    const QDate today = toDateTime(now).toTimeZone(zone).date();
    if (local.date() == today)
        return clockText(local, locale, MomentDetail::Minutes);
    QString day = dayText(local.date(), locale);
    if (local.date().year() == today.year())
        return day;
    return QStringLiteral("%1 %2").arg(day).arg(local.date().year());
}

QString fullMoment(Instant instant, Instant now, const QTimeZone &zone, const QLocale &locale,
                   MomentDetail detail)
{
    const QDateTime local = toDateTime(instant).toTimeZone(zone);
    QString day = dayText(local.date(), locale);
    if (local.date().year() != toDateTime(now).toTimeZone(zone).date().year())
        day = QStringLiteral("%1 %2").arg(day).arg(local.date().year());
    return QStringLiteral("%1 %2").arg(day, clockText(local, locale, detail));
}

QString utcMoment(Instant instant)
{
    return toDateTime(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

} // namespace rollcall
