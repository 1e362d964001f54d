// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/historyrepair.h"

#include "models/store/database.h"
#include "models/store/historylock.h"
#include "models/store/migrations.h"
#include "models/store/record.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

namespace rollcall {

using store::Database;
using store::guarded;
using store::Rows;
using store::StorageError;
using store::WriteScope;

namespace {

/// In this order they are moved: a database without its log is still one, a log without it is read into
/// another.
const char *const sqliteSuffixes[] = {"-shm", "-wal", ""};

struct Soundness
{
    bool isDamaged = false;
    std::optional<Failure> failure; ///< why that can't be said
};

Soundness soundnessOf(const QString &path)
{
    try {
        Database database(path, OpenMode::ReadWrite, patientWriter());
        store::migrate(database, store::historySchema());
        {
            Rows rows = database.select(QStringLiteral("PRAGMA quick_check(1)"));
            if (!rows.next() || rows.bytes(0) != "ok")
                return {true, {}};
        }
        // SQLite has no sum over the content.
        Rows rows = database.select(QStringLiteral("SELECT arn, record FROM devices"));
        while (rows.next()) {
            if (!store::decodeDevice(rows.bytes(0), rows.bytes(1)))
                return {true, {}};
        }
        return {};
    } catch (const StorageError &error) {
        if (error.isDamage())
            return {true, {}};
        return {false, error.failure()};
    }
}

// Copies one table's rows of a device, as many as can be read.
qint64 copyRows(Database &from, Database &to, const QString &select, const QString &insert, qint64 device,
                bool &isWhole)
{
    qint64 count = 0;
    const Result<void> copied = guarded([&]() -> Result<void> {
        Rows rows = from.select(select, {device});
        while (rows.next()) {
            QVariantList values{device, rows.value(0), rows.value(1)};
            if (insert.count(QLatin1Char('?')) > 3)
                values += {rows.value(2), rows.value(3)};
            count += to.execute(insert, values);
        }
        return {};
    });
    isWhole = isWhole && copied;
    return count;
}

void copyConnections(Database &from, Database &to, bool &isWhole)
{
    const Result<void> copied = guarded([&]() -> Result<void> {
        Rows rows = from.select(QStringLiteral("SELECT id, name FROM connections"));
        while (rows.next())
            to.execute(QStringLiteral("INSERT OR IGNORE INTO connections (id, name) VALUES (?, ?)"),
                       {rows.value(0), rows.bytes(1)});
        return {};
    });
    isWhole = isWhole && copied;
}

// One row at a time: an unreadable page takes no more with it than what is on it.
void copyDevices(Database &from, Database &to, qint64 last, HistoryRepair &repair)
{
    for (qint64 id = 1; id <= last; ++id) {
        const Result<bool> copied = guarded([&]() -> Result<bool> {
            Rows rows = from.select(
                QStringLiteral("SELECT connection, arn, record, told, asked FROM devices WHERE id = ?"),
                {id});
            if (!rows.next())
                return false;
            // What a device said of itself is told again by the next collection.
            const bool isRead = store::decodeDevice(rows.bytes(1), rows.bytes(2)).has_value();
            repair.isWhole = repair.isWhole && isRead;
            return to.execute(QStringLiteral(
                                  "INSERT OR IGNORE INTO devices (id, connection, arn, record, told, asked) "
                                  "VALUES (?, ?, ?, ?, ?, ?)"),
                              {id, rows.value(0), rows.bytes(1),
                               isRead ? rows.bytes(2) : store::encodeRecord(Device()),
                               isRead ? rows.value(3) : QVariant(0), rows.value(4)}) > 0;
        });
        repair.isWhole = repair.isWhole && copied;
        if (!copied || !copied.value())
            continue;
        ++repair.devices;
        bool hasAll = true;
        repair.events +=
            copyRows(from, to, QStringLiteral("SELECT at, type, value, place FROM events WHERE device = ?"),
                     QStringLiteral("INSERT OR IGNORE INTO events (device, at, type, value, place) "
                                    "VALUES (?, ?, ?, ?, ?)"),
                     id, hasAll);
        // Without its stretches of time nothing counts as known, and the next collection reads all there is.
        if (hasAll)
            copyRows(from, to, QStringLiteral("SELECT begins, ends FROM spans WHERE device = ?"),
                     QStringLiteral("INSERT OR IGNORE INTO spans (device, begins, ends) VALUES (?, ?, ?)"),
                     id, hasAll);
        repair.isWhole = repair.isWhole && hasAll;
    }
}

HistoryRepair copyReadable(const QString &path, Database &to)
{
    HistoryRepair repair;
    repair.isWhole = false;
    const Result<void> opened = guarded([&]() -> Result<void> {
        Database from(path, OpenMode::ReadWrite, patientWriter());
        // By the size when not even that can be asked: no row of a device is shorter.
        const Result<qint64> last = guarded(
            [&]() -> Result<qint64> { return from.number(QStringLiteral("SELECT max(id) FROM devices")); });
        constexpr qint64 shortestRow = 32;
        copyConnections(from, to, repair.isWhole);
        copyDevices(from, to, last ? last.value() : QFileInfo(path).size() / shortestRow, repair);
        return {};
    });
    Q_UNUSED(opened) // Then nothing can be read: all that can be done is to set the file aside.
    return repair;
}

Failure renameFailure(const QString &from, const QString &to)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message =
        QCoreApplication::translate("HistoryStore", "%1 can't be renamed to %2. Nothing was changed.")
            .arg(QDir::toNativeSeparators(from), QDir::toNativeSeparators(to));
    return failure;
}

Failure openElsewhere(const QString &path)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message =
        QCoreApplication::translate("HistoryStore", "The history %1 is damaged, and can't be repaired while "
                                                    "another Rollcall has it open. Close it and try again.")
            .arg(QDir::toNativeSeparators(path));
    return failure;
}

Result<void> moveAll(const QString &from, const QString &to)
{
    QStringList moved;
    for (const char *suffix : sqliteSuffixes) {
        const QString ending = QLatin1StringView(suffix);
        if (!QFileInfo::exists(from + ending))
            continue;
        if (QFile::rename(from + ending, to + ending)) {
            moved.prepend(ending);
            continue;
        }
        for (const QString &back : std::as_const(moved))
            QFile::rename(to + back, from + back);
        return renameFailure(from + ending, to + ending);
    }
    return {};
}

QString madeName(const QString &path)
{
    return path + QStringLiteral(".new");
}

QString freeName(const QString &path)
{
    for (int number = 1;; ++number) {
        QString name = QStringLiteral("%1.damaged-%2").arg(path).arg(number);
        if (!QFileInfo::exists(name))
            return name;
    }
}

} // namespace

bool isHistoryDamaged(const QString &path)
{
    return QFileInfo::exists(path) && soundnessOf(path).isDamaged;
}

void finishRepair(const QString &path)
{
    // The damaged one is moved away only after the new one is complete.
    if (!QFileInfo::exists(path) && QFileInfo::exists(madeName(path)))
        QFile::rename(madeName(path), path);
}

Result<HistoryRepair> repairHistory(const QString &path)
{
    const Soundness sound = soundnessOf(path);
    if (sound.failure)
        return *sound.failure; // another program writes to it, or it is a newer version's
    if (!sound.isDamaged)
        return HistoryRepair();
    // Who has the damaged file open would go on writing to it where nobody looks.
    HistoryLock lock;
    if (lock.take(path, HistoryLock::Way::Alone) == HistoryLock::Answer::Busy)
        return openElsewhere(path);
    // Another repair may have been quicker.
    if (!soundnessOf(path).isDamaged)
        return HistoryRepair();
    const QString made = madeName(path);
    for (const char *suffix : sqliteSuffixes)
        QFile::remove(made + QLatin1StringView(suffix));
    Result<HistoryRepair> repair = guarded([&]() -> Result<HistoryRepair> {
        Database to(made, OpenMode::Create, patientWriter());
        store::migrate(to, store::historySchema());
        to.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
        WriteScope scope(to);
        HistoryRepair copied = copyReadable(path, to);
        scope.commit();
        return copied;
    });
    if (!repair)
        return repair;
    repair.value().setAside = freeName(path);
    if (const Result<void> moved = moveAll(path, repair.value().setAside); !moved)
        return moved.failure();
    if (const Result<void> moved = moveAll(made, path); !moved) {
        [[maybe_unused]] const Result<void> back = moveAll(repair.value().setAside, path);
        return moved.failure();
    }
    return repair;
}

} // namespace rollcall
