// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/samplecommand.h"

#include "app/ctl/ctltext.h"
#include "app/service/datafolder.h"
#include "app/service/firstrun.h"
#include "models/store/fleetstore.h"
#include "models/store/samplefleet.h"

#include <QtCore/qdir.h>

namespace rollcall {

namespace {

constexpr int mostDevices = 10'000'000;

// Takes the option's number over when it is there and from least to most.
Result<void> takeNumber(const Arguments &arguments, const char *option, int least, int most, int &number)
{
    const QString name = QString::fromLatin1(option);
    if (!arguments.has(name))
        return {};
    bool ok = false;
    number = arguments.value(name).toInt(&ok);
    if (ok && number >= least && number <= most)
        return {};
    return usageFailure(CtlText::tr("--%1 must be a number from %2 to %3, not \"%4\".")
                            .arg(name, QString::number(least), QString::number(most), arguments.value(name)));
}

Result<SampleOptions> optionsOf(const Arguments &arguments, const Clock &clock)
{
    SampleOptions options = firstRunSample(clock);
    const std::pair<const char *, int *> numbers[] = {{"devices", &options.devices},
                                                      {"users", &options.users}};
    for (const auto &[name, number] : numbers) {
        if (const Result<void> taken = takeNumber(arguments, name, 0, mostDevices, *number); !taken)
            return taken.failure();
    }
    if (const Result<void> taken = takeNumber(arguments, "days", 0, 3650, options.days); !taken)
        return taken.failure();
    if (arguments.has(QStringLiteral("seed"))) {
        bool ok = false;
        options.seed = arguments.value(QStringLiteral("seed")).toULongLong(&ok);
        if (!ok)
            return usageFailure(CtlText::tr("--seed must be a number of at least 0, not \"%1\".")
                                    .arg(arguments.value(QStringLiteral("seed"))));
    }
    if (arguments.has(QStringLiteral("until"))) {
        const std::optional<Instant> until = parseInstant(arguments.value(QStringLiteral("until")));
        if (!until)
            return usageFailure(
                CtlText::tr("--until must be a time in ISO 8601, as in 2026-11-23T09:30:00Z, not \"%1\".")
                    .arg(arguments.value(QStringLiteral("until"))));
        options.until = *until;
    }
    const bool add = arguments.has(QStringLiteral("add"));
    const bool replace = arguments.has(QStringLiteral("replace"));
    if (add && replace)
        return usageFailure(CtlText::tr("--add and --replace exclude each other."));
    options.target = add ? SampleTarget::Add : replace ? SampleTarget::Replace : SampleTarget::EmptyStore;
    return options;
}

} // namespace

CommandSpec SampleCommand::spec() const
{
    return {
        QStringLiteral("sample"),
        QString(),
        0,
        0,
        CtlText::tr("Fills the store with a sample fleet."),
        QList<OptionSpec>{
            {QStringLiteral("devices"), QStringLiteral("N"), CtlText::tr("How many devices (default: 2000)"),
             false},
            {QStringLiteral("users"), QStringLiteral("N"), CtlText::tr("How many users (default: 500)"),
             false},
            {QStringLiteral("days"), QStringLiteral("N"),
             CtlText::tr("How many days of events (default: 30)"), false},
            {QStringLiteral("seed"), QStringLiteral("N"),
             CtlText::tr("The same numbers, seed and time make the same fleet (default: 1)"), false},
            {QStringLiteral("until"), QStringLiteral("TIME"),
             CtlText::tr("The moment that the fleet is as of, in ISO 8601 (default: now)"), false},
            {QStringLiteral("add"), QString(), CtlText::tr("Add to a store that is not empty"), false},
            {QStringLiteral("replace"), QString(), CtlText::tr("Remove first what the store holds"), false}} +
            commonOptions(),
        {QStringLiteral("sample"),
         QStringLiteral(
             "sample --devices 100000 --users 5000 --days 30 --seed 7 --until 2026-11-23T09:30:00Z "
             "--data-dir /tmp/large")}};
}

void SampleCommand::start(const Arguments &arguments, Done done)
{
    const Result<SampleOptions> options = optionsOf(arguments, context().clock);
    if (!options)
        return done(failUsage(options.failure()));
    const DataFolder folder(dataDir(arguments));
    if (const Result<void> created = folder.create(); !created)
        return done(fail(created.failure()));
    const Result<std::unique_ptr<FleetStore>> store =
        FleetStore::open(folder.databasePath(), OpenMode::Create, patientWriter());
    if (!store)
        return done(fail(store.failure()));
    if (options.value().target == SampleTarget::EmptyStore) {
        const Result<qint64> devices = store.value()->deviceCount();
        const Result<qint64> users = store.value()->userCount();
        if (devices && users && devices.value() + users.value() > 0)
            return done(fail(usageFailure(
                CtlText::tr(
                    "%1 already holds a fleet. Use --add to add to it, or --replace to remove it first.")
                    .arg(QDir::toNativeSeparators(folder.databasePath())))));
    }
    const Result<SampleCounts> counts = fillWithSample(*store.value(), options.value());
    if (!counts)
        return done(fail(counts.failure()));
    context().out.write(
        CtlText::tr("%1 now holds a sample of %2 devices, %3 users and %4 events.\n")
            .arg(QDir::toNativeSeparators(folder.databasePath()), QString::number(counts.value().devices),
                 QString::number(counts.value().users), QString::number(counts.value().events))
            .toUtf8());
    done(written());
}

} // namespace rollcall
