// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/historyarguments.h"

#include "app/ctl/ctltext.h"
#include "app/service/datafolder.h"
#include "models/analysis/filtertime.h"
#include "models/store/historyrepair.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>

namespace rollcall {

namespace {

/// Not fewer digits: a number such as 2026 or 20261123 is meant as a date.
bool isEpochSeconds(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{9,}(\\.[0-9]+)?$"));
    return form.match(text).hasMatch();
}

std::optional<Instant> dayOrTime(const QString &text, const QTimeZone &zone)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return fromDateTime(day.startOfDay(zone));
    if (!text.contains(QLatin1Char(':')))
        return isEpochSeconds(text) ? parseInstant(text) : std::nullopt;
    // Where a Z can be added there was no offset: then the clock is meant that the days go by, too.
    const std::optional<Instant> onTheClock = parseInstant(text + QLatin1Char('Z'));
    if (!onTheClock)
        return parseInstant(text);
    const QDateTime clock = toDateTime(*onTheClock);
    return fromDateTime(QDateTime(clock.date(), clock.time(), zone)) + (*onTheClock - fromDateTime(clock));
}

} // namespace

Result<std::optional<Duration>> lengthOf(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return std::optional<Duration>();
    if (const std::optional<qint64> seconds = secondsOf(arguments.value(option)))
        return std::optional<Duration>(std::chrono::seconds(*seconds));
    return usageFailure(CtlText::tr("--%1 must be a length of time, as in 90d or 12h, not \"%2\".")
                            .arg(option, arguments.value(option)));
}

Result<std::optional<Instant>> momentOf(const Arguments &arguments, const QString &option,
                                        const CommandContext &context)
{
    if (!arguments.has(option))
        return std::optional<Instant>();
    const QString text = arguments.value(option).trimmed();
    if (const std::optional<qint64> seconds = secondsOf(text))
        return std::optional<Instant>(context.clock.now() - std::chrono::seconds(*seconds));
    if (const std::optional<Instant> moment = dayOrTime(text, context.zone))
        return moment;
    return usageFailure(
        CtlText::tr(
            "--%1 must be a length of time before now, as in 30d, a day, as in 2026-11-23, a time, as "
            "in 2026-11-23T09:30 or 2026-11-23T09:30Z, or seconds since 1970, not \"%2\".")
            .arg(option, text));
}

QList<OptionSpec> rangeOptions()
{
    return {{QStringLiteral("since"), QStringLiteral("TIME"),
             CtlText::tr("From then on: 30d, 12h, a day (2026-11-23) or a time in ISO 8601, local without an "
                         "offset"),
             false},
            {QStringLiteral("until"), QStringLiteral("TIME"), CtlText::tr("Before then, likewise"), false}};
}

Result<HistoryStore::Wanted> wantedOf(const Arguments &arguments, const CommandContext &context)
{
    HistoryStore::Wanted wanted;
    for (const auto &[name, moment] : {std::pair(QStringLiteral("since"), &wanted.since),
                                       std::pair(QStringLiteral("until"), &wanted.until)}) {
        const Result<std::optional<Instant>> given = momentOf(arguments, name, context);
        if (!given)
            return given.failure();
        *moment = given.value();
    }
    if (wanted.since && wanted.until && *wanted.until <= *wanted.since)
        return usageFailure(CtlText::tr("--until must be later than --since."));
    return wanted;
}

Result<std::unique_ptr<HistoryStore>> openHistory(const QString &dataDir)
{
    const QString path = DataFolder(dataDir).historyPath();
    if (!QFileInfo::exists(path)) {
        Failure failure;
        failure.kind = FailureKind::NotFound;
        failure.message = CtlText::tr("No history has been collected in %1 yet. Begin with: rollcallctl sync")
                              .arg(QDir::toNativeSeparators(dataDir));
        return failure;
    }
    return HistoryStore::openToRead(path);
}

Result<bool> findCollected(HistoryStore &store, const QString &connection)
{
    const Result<QStringList> connections = store.connections();
    if (!connections)
        return connections.failure();
    if (connections.value().isEmpty() || connections.value().contains(connection))
        return !connections.value().isEmpty();
    Failure failure;
    failure.kind = FailureKind::NotFound;
    failure.message =
        CtlText::tr(
            "Nothing has been collected of \"%1\" yet. Run rollcallctl sync with the same options first.")
            .arg(connection) +
        QLatin1Char(' ') +
        CtlText::tr("The history holds: %1.").arg(connections.value().join(QStringLiteral(", ")));
    return failure;
}

QString nothingCollectedText()
{
    return CtlText::tr("No device has been collected yet.");
}

Failure withWayOut(const Failure &failure, const QString &dataDir)
{
    if (failure.kind != FailureKind::Storage || !isHistoryDamaged(DataFolder(dataDir).historyPath()))
        return failure;
    Failure more = failure;
    more.message +=
        QLatin1Char(' ') +
        CtlText::tr(
            "To go on with what can still be read of it, and keep the damaged file beside it: rollcallctl "
            "sync --repair");
    return more;
}

} // namespace rollcall
