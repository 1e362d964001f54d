// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/historystore.h"

#include "models/domain/schema.h"
#include "models/store/database.h"
#include "models/store/historyrepair.h"
#include "models/store/migrations.h"
#include "models/store/record.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qthread.h>

#include <algorithm>
#include <map>

namespace rollcall {

using store::Database;
using store::guarded;
using store::Rows;
using store::WriteScope;

namespace {

constexpr Duration apiKeeps = std::chrono::hours(24 * schema::historyDays);
constexpr int longestOpening = 30'000; ///< ms
/// So far may two clocks be apart.
constexpr Duration clockSkew = std::chrono::minutes(5);
/// By so much no collection overtakes another: what was collected later was so by a wrong clock.
constexpr Duration longestOvertaking = std::chrono::hours(24);
/// A clock that was never set tells times in 1970, and these prove nothing.
constexpr Instant firstMoment{std::chrono::hours(24 * 365)};

qint64 microsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instantOf(qint64 micros)
{
    return Instant(Duration(micros));
}

/// Adds or brings up to date, and answers the id. What a device says of itself is not taken back to an older
/// state by a collection that was overtaken by another one.
qint64 putDevice(Database &database, qint64 connection, const CollectedDevice &collected)
{
    const Device &device = collected.device;
    const QByteArray arn = device.arn.toUtf8();
    qint64 id = database.number(QStringLiteral("SELECT id FROM devices WHERE connection = ? AND arn = ?"),
                                {connection, arn});
    if (id == 0) {
        database.execute(
            QStringLiteral(
                "INSERT INTO devices (connection, arn, record, told, asked) VALUES (?, ?, ?, 0, 0)"),
            {connection, arn, store::encodeRecord(device)});
        id = database.lastInsertId();
    }
    if (!collected.at)
        return id;
    if (collected.hasAllTypes)
        database.execute(
            QStringLiteral("UPDATE devices SET asked = ? WHERE id = ? AND (asked < ? OR asked > ?)"),
            {microsOf(*collected.at), id, microsOf(*collected.at),
             microsOf(*collected.at + longestOvertaking)});
    database.execute(
        QStringLiteral("UPDATE devices SET record = ?, told = ? WHERE id = ? AND (told < ? OR told > ?)"),
        {store::encodeRecord(device), microsOf(*collected.at), id, microsOf(*collected.at),
         microsOf(*collected.at + longestOvertaking)});
    return id;
}

/// The API answers the last event of a moment first: the place says so after the order was lost.
void putEvents(Database &database, qint64 id, const QList<DeviceEvent> &events, HistoryCounts &counts)
{
    std::map<std::pair<qint64, QString>, int> places;
    for (qsizetype i = events.size(); i-- > 0;) {
        const DeviceEvent &event = events.at(i);
        if (!event.timestamp)
            continue;
        const qint64 at = microsOf(*event.timestamp);
        const int place = places[{at, event.type}]++;
        const int added = database.execute(
            QStringLiteral(
                "INSERT OR IGNORE INTO events (device, at, type, value, place) VALUES (?, ?, ?, ?, ?)"),
            {id, at, event.type.toUtf8(), event.value.toUtf8(), place});
        // The same value twice in one moment, with another between: the last one counts.
        if (added == 0 && place > 0)
            database.execute(QStringLiteral("UPDATE events SET place = ? WHERE device = ? AND at = ? AND "
                                            "type = ? AND value = ? AND place < ?"),
                             {place, id, at, event.type.toUtf8(), event.value.toUtf8(), place});
        ++(added > 0 ? counts.added : counts.known);
    }
}

/// The collection at this moment saw all that the API keeps, or more: an older event of a device that was
/// never collected before is its first one. Where it was, the pause stays one.
void putSpan(Database &database, qint64 id, Instant at, const QList<DeviceEvent> &events)
{
    Instant from = at - apiKeeps;
    const bool hasPause =
        database.number(QStringLiteral("SELECT count(*) FROM spans WHERE device = ? AND ends < ?"),
                        {id, microsOf(from)}) > 0;
    for (const DeviceEvent &event : events) {
        if (!hasPause && event.timestamp && *event.timestamp > firstMoment)
            from = std::min(from, *event.timestamp);
    }
    // A clock that was wrong has claimed to know what is still to come.
    database.execute(
        QStringLiteral("UPDATE spans SET ends = ? WHERE device = ? AND begins <= ? AND ends > ?"),
        {microsOf(at), id, microsOf(at), microsOf(at + longestOvertaking)});
    // All spans that it touches become one with it.
    Instant to = at;
    {
        Rows rows = database.select(
            QStringLiteral("SELECT begins, ends FROM spans WHERE device = ? AND ends >= ? AND begins <= ?"),
            {id, microsOf(from), microsOf(to)});
        while (rows.next()) {
            from = std::min(from, instantOf(rows.number(0)));
            to = std::max(to, instantOf(rows.number(1)));
        }
    }
    database.execute(QStringLiteral("DELETE FROM spans WHERE device = ? AND begins >= ? AND ends <= ?"),
                     {id, microsOf(from), microsOf(to)});
    database.execute(QStringLiteral("INSERT INTO spans (device, begins, ends) VALUES (?, ?, ?)"),
                     {id, microsOf(from), microsOf(to)});
}

QList<CollectedSpan> spansOf(Database &database, qint64 id)
{
    QList<CollectedSpan> spans;
    Rows rows = database.select(
        QStringLiteral("SELECT begins, ends FROM spans WHERE device = ? ORDER BY begins"), {id});
    while (rows.next())
        spans.append({instantOf(rows.number(0)), instantOf(rows.number(1))});
    return spans;
}

Failure repairedElsewhere(const QString &path)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message = QCoreApplication::translate("HistoryStore",
                                                  "The history %1 is being repaired by another Rollcall. Try "
                                                  "again when it has finished.")
                          .arg(QDir::toNativeSeparators(path));
    return failure;
}

/// Types and values are few: each is kept once.
void takeEvents(Rows &rows, QList<DeviceEvent> &events)
{
    QHash<QByteArray, QString> texts;
    const auto textOf = [&texts](const QByteArray &utf8) {
        constexpr qsizetype most = 100;
        if (const auto known = texts.constFind(utf8); known != texts.constEnd())
            return *known;
        if (texts.size() >= most)
            texts.clear();
        return *texts.insert(utf8, store::textOf(utf8));
    };
    while (rows.next())
        events.append({textOf(rows.bytes(1)), textOf(rows.bytes(2)), instantOf(rows.number(0))});
}

QList<DeviceEvent> eventsOf(Database &database, qint64 id, const HistoryStore::Wanted &wanted)
{
    QList<DeviceEvent> events;
    if (!wanted.withEvents)
        return events;
    const qint64 first = wanted.since ? microsOf(*wanted.since) : std::numeric_limits<qint64>::min();
    const qint64 end = wanted.until ? microsOf(*wanted.until) : std::numeric_limits<qint64>::max();
    {
        Rows rows = database.select(
            QStringLiteral("SELECT at, type, value FROM events WHERE device = ? AND at >= ? AND at < ? "
                           "ORDER BY at DESC, place DESC, type DESC, value DESC"),
            {id, first, end});
        takeEvents(rows, events);
    }
    if (!wanted.withStatusAtStart || !wanted.since)
        return events;
    for (const QString &type : schema::eventTypes()) {
        Rows rows = database.select(
            QStringLiteral("SELECT at, type, value FROM events WHERE device = ? AND at < ? AND "
                           "type = ? ORDER BY at DESC, place DESC, value DESC LIMIT 1"),
            {id, first, type.toUtf8()});
        takeEvents(rows, events);
    }
    return events;
}

} // namespace

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const QString &path, OpenMode mode,
                                                         const StoreOptions &options)
{
    // While another process makes the file, closes it as the last one or puts a repaired one in its place,
    // SQLite does not wait by itself.
    QElapsedTimer waited;
    waited.start();
    const auto isOver = [&] { return waited.hasExpired(std::min(options.busyTimeoutMs, longestOpening)); };
    auto lock = std::make_unique<HistoryLock>();
    while (lock->take(path, HistoryLock::Way::Shared) == HistoryLock::Answer::Busy) {
        if (isOver())
            return repairedElsewhere(path);
        QThread::msleep(20);
    }
    if (mode != OpenMode::ReadOnly)
        finishRepair(path);
    for (;;) {
        Result<std::unique_ptr<HistoryStore>> opened = openOnce(path, mode, options);
        if (opened)
            opened.value()->m_lock = std::move(lock);
        if (opened || !opened.failure().retryAfter || isOver())
            return opened;
        QThread::msleep(20);
    }
}

bool HistoryStore::isReadOnly() const
{
    return m_database->isReadOnly();
}

Result<std::unique_ptr<HistoryStore>> HistoryStore::openToRead(const QString &path)
{
    const bool canWrite = store::isWritable(path) && store::isWritable(QFileInfo(path).absolutePath());
    return open(path, canWrite ? OpenMode::ReadWrite : OpenMode::ReadOnly);
}

Result<std::unique_ptr<HistoryStore>> HistoryStore::openOnce(const QString &path, OpenMode mode,
                                                             const StoreOptions &options)
{
    return guarded([&]() -> Result<std::unique_ptr<HistoryStore>> {
        auto database = std::make_unique<Database>(path, mode, options);
        store::migrate(*database, store::historySchema());
        // Unlike the service's database this one can't be had again.
        if (mode != OpenMode::ReadOnly)
            database->execute(QStringLiteral("PRAGMA synchronous = FULL"));
        return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(database)));
    });
}

HistoryStore::HistoryStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

HistoryStore::~HistoryStore() = default;

/// 0 when there is none.
qint64 HistoryStore::connectionId(const QString &connection)
{
    return m_database->number(QStringLiteral("SELECT id FROM connections WHERE name = ?"),
                              {connection.toUtf8()});
}

Result<QStringList> HistoryStore::connections()
{
    return guarded([&]() -> Result<QStringList> {
        QStringList names;
        Rows rows = m_database->select(QStringLiteral("SELECT name FROM connections ORDER BY name"));
        while (rows.next())
            names.append(store::textOf(rows.bytes(0)));
        return names;
    });
}

Result<QHash<QString, CollectionMark>> HistoryStore::marks(const QString &connection, Instant now)
{
    return guarded([&]() -> Result<QHash<QString, CollectionMark>> {
        QHash<QString, CollectionMark> marks;
        Rows rows = m_database->select(
            QStringLiteral(
                "SELECT arn, record, asked, max(ends) FROM devices JOIN spans ON spans.device = devices.id "
                "WHERE connection = ? AND ends <= ? GROUP BY devices.id"),
            {connectionId(connection), microsOf(now + clockSkew)});
        while (rows.next()) {
            const QByteArray arn = rows.bytes(0);
            const std::optional<Device> device = store::decodeDevice(arn, rows.bytes(1));
            if (!device)
                m_database->failDamaged();
            CollectionMark mark{instantOf(rows.number(3)), {}, device->connectionStatusUpdatedTime};
            if (rows.number(2) > 0 && instantOf(rows.number(2)) <= now + clockSkew)
                mark.allTypesAt = instantOf(rows.number(2));
            marks.insert(device->arn, mark);
        }
        return marks;
    });
}

Result<HistoryCounts> HistoryStore::record(const QString &connection, const QList<CollectedDevice> &devices)
{
    return guarded([&]() -> Result<HistoryCounts> {
        HistoryCounts counts;
        WriteScope scope(*m_database);
        m_database->execute(QStringLiteral("INSERT OR IGNORE INTO connections (name) VALUES (?)"),
                            {connection.toUtf8()});
        const qint64 connectionNumber = connectionId(connection);
        for (const CollectedDevice &collected : devices) {
            const qint64 id = putDevice(*m_database, connectionNumber, collected);
            putEvents(*m_database, id, collected.events, counts);
            if (collected.at)
                putSpan(*m_database, id, *collected.at, collected.events);
        }
        scope.commit();
        return counts;
    });
}

Result<qint64> HistoryStore::visit(const Wanted &wanted,
                                   const std::function<bool(const DeviceHistory &)> &visit)
{
    return guarded([&]() -> Result<qint64> {
        const store::ReadScope scope(*m_database);
        QString sql = QStringLiteral("SELECT id, arn, record FROM devices WHERE connection = ?");
        QVariantList values{connectionId(wanted.connection)};
        if (!wanted.deviceArn.isEmpty()) {
            sql += QStringLiteral(" AND arn = ?");
            values.append(wanted.deviceArn.toUtf8());
        }
        qint64 count = 0;
        Rows rows = m_database->select(sql + QStringLiteral(" ORDER BY arn"), values);
        while (rows.next()) {
            const std::optional<Device> device = store::decodeDevice(rows.bytes(1), rows.bytes(2));
            if (!device)
                m_database->failDamaged();
            ++count;
            if (!visit({*device, eventsOf(*m_database, rows.number(0), wanted),
                        spansOf(*m_database, rows.number(0))}))
                return count;
        }
        if (count > 0 || wanted.deviceArn.isEmpty())
            return count;
        Failure failure;
        failure.kind = FailureKind::NotFound;
        failure.message = QCoreApplication::translate("HistoryStore", "Nothing was collected of %1 yet.")
                              .arg(wanted.deviceArn);
        return failure;
    });
}

Result<qint64> HistoryStore::forgetBefore(const QString &connection, Instant moment)
{
    return guarded([&]() -> Result<qint64> {
        const qint64 at = microsOf(moment);
        WriteScope scope(*m_database);
        const qint64 number = connectionId(connection);
        const qint64 gone = m_database->execute(
            QStringLiteral("DELETE FROM events WHERE device IN (SELECT id FROM devices WHERE connection = ?) "
                           "AND at < ? AND EXISTS (SELECT 1 FROM events AS later WHERE "
                           "later.device = events.device AND later.type = events.type AND later.at < ? AND "
                           "(later.at, later.place, later.value) > (events.at, events.place, events.value))"),
            {number, at, at});
        m_database->execute(
            QStringLiteral("DELETE FROM spans WHERE device IN (SELECT id FROM devices WHERE connection = ?) "
                           "AND ends <= ?"),
            {number, at});
        // What held then is known since the events that stay.
        m_database->execute(
            QStringLiteral("UPDATE spans SET begins = min(?, coalesce((SELECT min(at) FROM events WHERE "
                           "device = spans.device AND at >= spans.begins), ?)) WHERE device IN (SELECT id "
                           "FROM devices WHERE connection = ?) AND begins < ?"),
            {at, at, number, at});
        scope.commit();
        return gone;
    });
}

Result<void> HistoryStore::checkIntegrity()
{
    return guarded([&]() -> Result<void> {
        Rows rows = m_database->select(QStringLiteral("PRAGMA quick_check(1)"));
        if (!rows.next() || rows.bytes(0) != "ok")
            m_database->failDamaged();
        return {};
    });
}

} // namespace rollcall
