// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/firstrun.h"

#include "models/store/fleetstore.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qlocale.h>
#include <QtCore/qlockfile.h>

namespace rollcall {

namespace {

struct FirstRunText
{
    Q_DECLARE_TR_FUNCTIONS(FirstRunText)
};

constexpr int longestWaitMs = 120'000;

Failure storageFailure(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message = message;
    return failure;
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
}

// The store is closed when this returns, so that the file is all there is of it.
Result<SampleCounts> fill(const QString &path, const Clock &clock, const SampleProgress &progress)
{
    const Result<std::unique_ptr<FleetStore>> store = FleetStore::open(path, OpenMode::Create);
    if (!store)
        return store.failure();
    return fillWithSample(*store.value(), firstRunSample(clock), progress);
}

} // namespace

QString FirstRun::text() const
{
    const QLocale locale;
    return FirstRunText::tr(
               "There was no fleet in %1 yet. It now holds an invented sample of %2 devices and %3 users; "
               "\"rollcallctl import\" brings in your own.")
        .arg(QDir::toNativeSeparators(databasePath), locale.toString(counts.devices),
             locale.toString(counts.users));
}

SampleOptions firstRunSample(const Clock &clock)
{
    SampleOptions options;
    options.devices = 2000;
    options.users = 500;
    options.days = 30;
    options.until = clock.now();
    return options;
}

Result<std::optional<FirstRun>> fillFirstTime(const DataFolder &folder, const Clock &clock,
                                              const SampleProgress &progress)
{
    if (QFile::exists(folder.databasePath()))
        return std::optional<FirstRun>();
    if (const Result<void> created = folder.create(); !created)
        return created.failure();
    QLockFile lock(folder.path() + QStringLiteral("/first-run.lock"));
    lock.setStaleLockTime(0); // only a holder that is gone is stale, however long it takes
    if (!lock.tryLock(longestWaitMs))
        return storageFailure(
            FirstRunText::tr(
                "The data folder %1 is being set up by another program that does not finish, or can't be "
                "written. Check it, or choose another folder with --data-dir.")
                .arg(QDir::toNativeSeparators(folder.path())));
    if (QFile::exists(folder.databasePath()))
        return std::optional<FirstRun>();

    const QString unfinished = folder.databasePath() + QStringLiteral(".new");
    removeDatabase(unfinished); // left by a program that was killed
    const Result<SampleCounts> counts = fill(unfinished, clock, progress);
    if (!counts) {
        removeDatabase(unfinished);
        return counts.failure();
    }
    if (!QFile::rename(unfinished, folder.databasePath())) {
        removeDatabase(unfinished);
        // A service may have made an empty one meanwhile: that is then the fleet.
        if (QFile::exists(folder.databasePath()))
            return std::optional<FirstRun>();
        return storageFailure(FirstRunText::tr("The database %1 could not be put in its place.")
                                  .arg(QDir::toNativeSeparators(folder.databasePath())));
    }
    return std::optional<FirstRun>(FirstRun{counts.value(), folder.databasePath()});
}

} // namespace rollcall
