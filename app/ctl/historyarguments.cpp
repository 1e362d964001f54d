// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/historyarguments.h"

#include "app/ctl/ctltext.h"
#include "app/service/datafolder.h"
#include "models/analysis/filtertime.h"
#include "models/store/historyrepair.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

namespace rollcall {

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
    const QString text = arguments.value(option);
    if (const std::optional<qint64> seconds = secondsOf(text))
        return std::optional<Instant>(context.clock.now() - std::chrono::seconds(*seconds));
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return std::optional<Instant>(fromDateTime(day.startOfDay(context.zone)));
    if (const std::optional<Instant> moment = parseInstant(text))
        return moment;
    return usageFailure(
        CtlText::tr("--%1 must be a length of time before now, as in 30d, a day, as in 2026-11-23, or a "
                    "time in ISO 8601, not \"%2\".")
            .arg(option, text));
}

QList<OptionSpec> rangeOptions()
{
    return {{QStringLiteral("since"), QStringLiteral("TIME"),
             CtlText::tr("From then on: 30d, 12h, a day (2026-11-23) or a time in ISO 8601"), false},
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
    return HistoryStore::open(path, OpenMode::ReadWrite);
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
