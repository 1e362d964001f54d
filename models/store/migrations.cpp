// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/migrations.h"

#include "models/store/database.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

#include <array>

namespace rollcall::store {

namespace {

constexpr int fleetId = 0x526f6c6c;   // "Roll"
constexpr int historyId = 0x526f6c48; // "RolH"

// All text is kept as UTF-8 in BLOBs: SQLite then compares bytes, which is the order of code points, and
// searches bytes, which is right for UTF-8. An absent sort key is x'FF', which no UTF-8 holds and which
// comes after all of it. `record` is the API's fields as in record.h; the k_ columns are the sort keys.
//
// `orderings` is what keeps a deep page as cheap as the first. A facet is a set of devices or users: all of
// them, or those with one value of an enumeration. Each facet has one list per sort key, facet * 16 + key,
// and each list holds its members in the order of (sort key, ARN).
constexpr std::array firstVersion = {
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO meta VALUES ('device_generation', 0), ('user_generation', 0), ('orderings_pending', 0)",
    "CREATE TABLE devices (id INTEGER PRIMARY KEY, arn BLOB NOT NULL UNIQUE, k_name BLOB NOT NULL, "
    "k_status BLOB NOT NULL, k_room BLOB NOT NULL, k_type BLOB NOT NULL, k_serial BLOB NOT NULL, "
    "k_connection BLOB NOT NULL, k_profile BLOB NOT NULL, k_profile_arn BLOB NOT NULL, "
    "k_feature BLOB NOT NULL, k_code BLOB NOT NULL, record BLOB NOT NULL)",
    "CREATE TABLE users (id INTEGER PRIMARY KEY, arn BLOB NOT NULL UNIQUE, k_id BLOB NOT NULL, "
    "k_first BLOB NOT NULL, k_last BLOB NOT NULL, k_email BLOB NOT NULL, k_enrollment BLOB NOT NULL, "
    "record BLOB NOT NULL)",
    "CREATE TABLE facets (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, value BLOB NOT NULL, "
    "members INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, value))",
    "CREATE TABLE orderings (list INTEGER NOT NULL, k BLOB NOT NULL, arn BLOB NOT NULL, id INTEGER NOT NULL, "
    "PRIMARY KEY (list, k, arn)) WITHOUT ROWID",
    "CREATE TABLE events (device INTEGER NOT NULL REFERENCES devices (id) ON DELETE CASCADE, "
    "at INTEGER NOT NULL, type BLOB NOT NULL, value BLOB NOT NULL, "
    "PRIMARY KEY (device, at, type, value)) WITHOUT ROWID",
    "CREATE TABLE cursors (hash BLOB PRIMARY KEY, content BLOB NOT NULL, serial INTEGER NOT NULL) WITHOUT "
    "ROWID",
    "CREATE INDEX cursors_serial ON cursors (serial)",
};

constexpr std::array fleetSteps = {Schema::Step{firstVersion.data(), firstVersion.size()}};

// Times are microseconds since 1970. `record` is the API's fields as in record.h, as they were told last, at
// `told`; events of all types were asked for last at `asked`. `place` orders the events of one moment: what
// has the greater one came later. A span is a stretch of time of which all events are here.
constexpr std::array firstHistory = {
    "CREATE TABLE connections (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE)",
    "CREATE TABLE devices (id INTEGER PRIMARY KEY, connection INTEGER NOT NULL REFERENCES connections (id), "
    "arn BLOB NOT NULL, record BLOB NOT NULL, told INTEGER NOT NULL, asked INTEGER NOT NULL, "
    "UNIQUE (connection, arn))",
    "CREATE TABLE events (device INTEGER NOT NULL REFERENCES devices (id), at INTEGER NOT NULL, "
    "type BLOB NOT NULL, value BLOB NOT NULL, place INTEGER NOT NULL, "
    "PRIMARY KEY (device, at, type, value)) WITHOUT ROWID",
    "CREATE TABLE spans (device INTEGER NOT NULL REFERENCES devices (id), begins INTEGER NOT NULL, "
    "ends INTEGER NOT NULL, PRIMARY KEY (device, begins)) WITHOUT ROWID",
};
constexpr std::array historySteps = {Schema::Step{firstHistory.data(), firstHistory.size()}};

[[noreturn]] void refuse(const char *text, const Database &database)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message =
        QCoreApplication::translate("FleetStore", text).arg(QDir::toNativeSeparators(database.path()));
    throw StorageError(failure);
}

void checkOrigin(Database &database, const Schema &schema, qint64 version)
{
    const qint64 id = database.number(QStringLiteral("PRAGMA application_id"));
    const bool isEmpty = database.number(QStringLiteral("SELECT count(*) FROM sqlite_master")) == 0;
    if (id != schema.applicationId && !(isEmpty && version == 0 && id == 0))
        refuse(QT_TRANSLATE_NOOP("FleetStore",
                                 "The database %1 belongs to another program. Nothing was changed: "
                                 "choose another data folder."),
               database);
    if (version > qint64(schema.stepCount))
        refuse(QT_TRANSLATE_NOOP("FleetStore",
                                 "The database %1 was written by a newer version of Rollcall. Nothing "
                                 "was changed: update Rollcall, or choose another data folder."),
               database);
}

} // namespace

const Schema &fleetSchema()
{
    static constexpr Schema schema{fleetId, fleetSteps.data(), fleetSteps.size()};
    return schema;
}

const Schema &historySchema()
{
    static constexpr Schema schema{historyId, historySteps.data(), historySteps.size()};
    return schema;
}

void migrate(Database &database, const Schema &schema)
{
    const auto version = [&] { return database.number(QStringLiteral("PRAGMA user_version")); };
    checkOrigin(database, schema, version());
    if (version() == qint64(schema.stepCount))
        return;
    if (database.isReadOnly())
        refuse(QT_TRANSLATE_NOOP("FleetStore",
                                 "The database %1 was written by an older version of Rollcall and is "
                                 "opened for reading only. Start the service on it once to update it."),
               database);
    WriteScope scope(database);
    // Another process may have been quicker: what counts is the version seen under the write lock.
    for (auto step = static_cast<std::size_t>(version()); step < schema.stepCount; ++step) {
        for (std::size_t i = 0; i < schema.steps[step].count; ++i)
            database.execute(QString::fromLatin1(schema.steps[step].statements[i]));
    }
    database.execute(QStringLiteral("PRAGMA application_id = %1").arg(schema.applicationId));
    database.execute(QStringLiteral("PRAGMA user_version = %1").arg(schema.stepCount));
    scope.commit();
}

} // namespace rollcall::store
