// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/historycommand.h"

#include "app/ctl/ctltext.h"
#include "app/ctl/historyarguments.h"
#include "app/ctl/rowforms.h"

namespace rollcall {

CommandSpec HistoryCommand::spec() const
{
    return {QStringLiteral("history"),
            QStringLiteral("ARN"),
            0,
            1,
            CtlText::tr("Lists the events that were collected of a device, newest first, or of all."),
            QList<OptionSpec>{{QStringLiteral("all"), QString(),
                               CtlText::tr("Of all devices, one after the other"), false}} +
                rangeOptions() +
                QList<OptionSpec>{{QStringLiteral("output"), QStringLiteral("FORMAT"),
                                   CtlText::tr("table, json, jsonl or csv (default: table)"), false}} +
                connectOptions() + commonOptions(),
            {QStringLiteral("history arn:aws:a4b:us-east-1:123456789012:device/1 --since 90d"),
             QStringLiteral("history --all --since 2026-01-01 --until 2026-02-01 --output csv")}};
}

Result<void> HistoryCommand::print(const Arguments &arguments)
{
    const bool isAll = arguments.has(QStringLiteral("all"));
    if (isAll != arguments.operands().isEmpty())
        return usageFailure(CtlText::tr("Either the ARN of a device is needed, or --all."));
    const Result<ReadOptions> options = readOptionsOf(arguments);
    if (!options)
        return options.failure();
    Result<HistoryStore::Wanted> wanted = wantedOf(arguments, context());
    if (!wanted)
        return wanted.failure();
    if (!isAll) {
        const Result<QString> arn = deviceArnOf(arguments);
        if (!arn)
            return arn.failure();
        wanted.value().deviceArn = arn.value();
    }
    const QString folder = dataDir(arguments);
    const Result<QString> name = context().connectionName(connectOptionsOf(arguments, folder));
    if (!name)
        return name.failure();
    wanted.value().connection = name.value();
    const Result<std::unique_ptr<HistoryStore>> store = openHistory(folder);
    if (!store)
        return withWayOut(store.failure(), folder);
    const Result<bool> isCollected = findCollected(*store.value(), name.value());
    if (!isCollected)
        return withWayOut(isCollected.failure(), folder);
    RowWriter<CollectedEvent> writer(context().out, options.value().format,
                                     collectedEventForm(context().zone));
    const Result<qint64> visited =
        store.value()->visit(wanted.value(), [&writer](const DeviceHistory &history) {
            QList<CollectedEvent> events;
            for (const DeviceEvent &event : history.events)
                events.append({history.device.arn, event});
            return writer.add(events);
        });
    if (!visited) {
        writer.abandon();
        return withWayOut(visited.failure(), folder);
    }
    writer.finish();
    if (!isCollected.value())
        note(nothingCollectedText());
    return {};
}

void HistoryCommand::start(const Arguments &arguments, Done done)
{
    const Result<void> printed = print(arguments);
    if (printed)
        return done(written());
    done(printed.failure().kind == FailureKind::Input ? failUsage(printed.failure())
                                                      : fail(printed.failure()));
}

} // namespace rollcall
