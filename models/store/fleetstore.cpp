// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/fleetstore.h"

#include "models/store/database.h"
#include "models/store/events.h"
#include "models/store/migrations.h"
#include "models/store/record.h"
#include "models/store/search.h"
#include "models/store/totals.h"
#include "models/store/writer.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

using store::guarded;
using store::Rows;
using store::Writer;
using store::WriteScope;

namespace {

Writer::Mode modeOf(bool bulk)
{
    return bulk ? Writer::Mode::Bulk : Writer::Mode::Ordered;
}

const store::Entity &entityOf(const Device & /*unused*/)
{
    return store::deviceEntity();
}

const store::Entity &entityOf(const User & /*unused*/)
{
    return store::userEntity();
}

template <class T>
T decode(const store::Database &database, const QByteArray &arn, const QByteArray &record)
{
    std::optional<T> item;
    if constexpr (std::is_same_v<T, Device>)
        item = store::decodeDevice(arn, record);
    else
        item = store::decodeUser(arn, record);
    if (!item)
        database.failDamaged();
    return std::move(*item);
}

template <class T>
StorePage<T> searchPage(store::Database &database, store::Totals &totals, const Query &query,
                        const QByteArray &cursor, int limit)
{
    const store::FoundPage found = store::search(database, totals, entityOf(T()), query, cursor, limit);
    StorePage<T> page;
    page.items.reserve(found.rows.size());
    for (const store::FoundRow &row : found.rows)
        page.items.append(decode<T>(database, row.arn, row.record));
    page.next = found.next;
    page.total = found.total;
    return page;
}

template <class T>
T lookUp(store::Database &database, const QString &arn)
{
    const QByteArray bytes = arn.toUtf8();
    Rows rows = database.select(
        QStringLiteral("SELECT record FROM %1 WHERE arn = ?").arg(entityOf(T()).table), {bytes});
    if (!rows.next())
        store::failNotFound(arn);
    return decode<T>(database, bytes, rows.bytes(0));
}

template <class T>
void put(store::Database &database, Writer &writer, const T &item, WriteCounts &counts)
{
    store::Entry entry = store::entryOf(item);
    const auto known = writer.find(entry.arn);
    if (!known) {
        writer.add(entry);
        ++counts.added;
        return;
    }
    if constexpr (std::is_same_v<T, Device>) {
        if (known->record != entry.record) {
            Device device = item;
            store::followNewestEvent(database, known->id, device);
            entry = store::entryOf(device);
        }
    }
    if (known->record == entry.record) {
        ++counts.unchanged;
        return;
    }
    writer.replace(*known, store::entryOf(decode<T>(database, entry.arn, known->record)).facets, entry);
    ++counts.changed;
}

template <class T>
WriteCounts putAll(store::Database &database, const QList<T> &items, bool bulk)
{
    WriteCounts counts;
    WriteScope scope(database);
    Writer writer(database, entityOf(T()), modeOf(bulk));
    for (const T &item : items)
        put(database, writer, item, counts);
    writer.finish();
    scope.commit();
    return counts;
}

template <class T>
qint64 removeAll(store::Database &database, const QStringList &arns)
{
    qint64 removed = 0;
    WriteScope scope(database);
    Writer writer(database, entityOf(T()), Writer::Mode::Ordered);
    for (const QString &arn : arns) {
        const QByteArray bytes = arn.toUtf8();
        const auto known = writer.find(bytes);
        if (!known)
            continue;
        writer.remove(*known, bytes, store::entryOf(decode<T>(database, bytes, known->record)).facets);
        ++removed;
    }
    writer.finish();
    scope.commit();
    return removed;
}

qint64 countAll(store::Database &database, QLatin1StringView table)
{
    return database.number(QStringLiteral("SELECT count(*) FROM %1").arg(table));
}

// A bulk load that was broken off is finished. One that is under way holds the lock, and ends by itself.
void finishBulkOfOthers(store::Database &database)
{
    const Result<void> finished = guarded([&]() -> Result<void> {
        store::finishPendingOrderings(database);
        return {};
    });
    if (!finished && !finished.failure().retryAfter)
        throw store::StorageError(finished.failure());
}

} // namespace

Result<std::unique_ptr<FleetStore>> FleetStore::open(const QString &path, OpenMode mode,
                                                     const StoreOptions &options)
{
    return guarded([&]() -> Result<std::unique_ptr<FleetStore>> {
        auto database = std::make_unique<store::Database>(path, mode, options);
        store::migrate(*database, store::fleetSchema());
        if (mode != OpenMode::ReadOnly)
            finishBulkOfOthers(*database);
        return std::unique_ptr<FleetStore>(
            new FleetStore(std::move(database), options.totals ? options.totals : sharedTotals()));
    });
}

std::shared_ptr<store::Totals> FleetStore::sharedTotals()
{
    return std::make_shared<store::Totals>();
}

FleetStore::FleetStore(std::unique_ptr<store::Database> database, std::shared_ptr<store::Totals> totals)
    : m_database(std::move(database))
    , m_totals(std::move(totals))
{
}

FleetStore::~FleetStore() = default;

Result<StorePage<Device>> FleetStore::searchDevices(const Query &query, const QByteArray &cursor, int limit)
{
    return guarded([&]() -> Result<StorePage<Device>> {
        return searchPage<Device>(*m_database, *m_totals, query, cursor, limit);
    });
}

Result<StorePlace> FleetStore::visitDevices(const Query &query, const QByteArray &cursor, int limit,
                                            const DeviceVisitor &visit)
{
    return guarded([&]() -> Result<StorePlace> {
        const store::FoundPage found =
            store::search(*m_database, *m_totals, store::deviceEntity(), query, cursor, limit);
        DeviceView device;
        for (const store::FoundRow &row : found.rows) {
            if (!store::viewDevice(device, row.arn, row.record))
                m_database->failDamaged();
            visit(device);
        }
        return StorePlace{found.next, found.total};
    });
}

Result<StorePage<User>> FleetStore::searchUsers(const Query &query, const QByteArray &cursor, int limit)
{
    return guarded([&]() -> Result<StorePage<User>> {
        return searchPage<User>(*m_database, *m_totals, query, cursor, limit);
    });
}

Result<Device> FleetStore::device(const QString &arn)
{
    return guarded([&]() -> Result<Device> { return lookUp<Device>(*m_database, arn); });
}

Result<User> FleetStore::user(const QString &arn)
{
    return guarded([&]() -> Result<User> { return lookUp<User>(*m_database, arn); });
}

Result<StorePage<DeviceEvent>> FleetStore::events(const EventQuery &query, Instant since,
                                                  const QByteArray &cursor, int limit)
{
    return guarded([&]() -> Result<StorePage<DeviceEvent>> {
        return store::listEvents(*m_database, query, since, cursor, limit);
    });
}

Result<qint64> FleetStore::contentGeneration()
{
    return guarded([&]() -> Result<qint64> {
        return m_database->number(
            QStringLiteral("SELECT sum(value) FROM meta WHERE name LIKE '%_generation'"));
    });
}

Result<qint64> FleetStore::deviceCount()
{
    return guarded([&]() -> Result<qint64> { return countAll(*m_database, store::deviceEntity().table); });
}

Result<qint64> FleetStore::userCount()
{
    return guarded([&]() -> Result<qint64> { return countAll(*m_database, store::userEntity().table); });
}

Result<WriteCounts> FleetStore::putDevices(const QList<Device> &devices)
{
    return guarded([&]() -> Result<WriteCounts> { return putAll(*m_database, devices, m_bulk); });
}

Result<WriteCounts> FleetStore::putUsers(const QList<User> &users)
{
    return guarded([&]() -> Result<WriteCounts> { return putAll(*m_database, users, m_bulk); });
}

Result<EventCounts> FleetStore::appendEvents(const QList<FleetEvent> &events)
{
    return guarded([&]() -> Result<EventCounts> {
        WriteScope scope(*m_database);
        EventCounts counts = store::appendEvents(*m_database, events, modeOf(m_bulk));
        scope.commit();
        return counts;
    });
}

Result<qint64> FleetStore::removeDevices(const QStringList &arns)
{
    return guarded([&]() -> Result<qint64> { return removeAll<Device>(*m_database, arns); });
}

Result<qint64> FleetStore::removeUsers(const QStringList &arns)
{
    return guarded([&]() -> Result<qint64> { return removeAll<User>(*m_database, arns); });
}

Result<void> FleetStore::clear()
{
    return guarded([&]() -> Result<void> {
        WriteScope scope(*m_database);
        for (const char *table : {"events", "orderings", "facets", "devices", "users", "cursors"})
            m_database->execute(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
        m_database->execute(
            QStringLiteral("UPDATE meta SET value = value + 1 WHERE name LIKE '%_generation'"));
        m_database->execute(QStringLiteral("UPDATE meta SET value = 0 WHERE name = 'orderings_pending'"));
        m_database->execute(QStringLiteral("DELETE FROM meta WHERE name = 'sample'"));
        scope.commit();
        return {};
    });
}

Result<bool> FleetStore::isSample()
{
    return guarded([&]() -> Result<bool> {
        return m_database->number(
                   QStringLiteral("SELECT count(*) FROM meta WHERE name = 'sample' AND value = 1")) > 0;
    });
}

Result<void> FleetStore::markAsSample(bool sample)
{
    return guarded([&]() -> Result<void> {
        WriteScope scope(*m_database);
        m_database->execute(
            QStringLiteral("INSERT OR REPLACE INTO meta VALUES ('sample', %1)").arg(sample ? 1 : 0));
        scope.commit();
        return {};
    });
}

Result<void> FleetStore::transaction(const std::function<Result<void>()> &work)
{
    return guarded([&]() -> Result<void> {
        const bool bulk = m_bulk;
        WriteScope scope(*m_database);
        Result<void> done = work();
        if (done.ok())
            scope.commit();
        else
            m_bulk = bulk; // a bulk load that was begun is undone with the rest
        return done;
    });
}

Result<void> FleetStore::beginBulk()
{
    return guarded([&]() -> Result<void> {
        if (countAll(*m_database, store::deviceEntity().table) +
                countAll(*m_database, store::userEntity().table) >
            0) {
            Failure failure;
            failure.kind = FailureKind::Storage;
            failure.message = QCoreApplication::translate(
                                  "FleetStore", "The database %1 already holds a fleet: empty it first.")
                                  .arg(m_database->path());
            return failure;
        }
        m_bulk = true;
        return {};
    });
}

Result<void> FleetStore::endBulk()
{
    return guarded([&]() -> Result<void> {
        m_bulk = false;
        store::finishPendingOrderings(*m_database);
        return {};
    });
}

Result<void> FleetStore::abandonBulk()
{
    m_bulk = false;
    return clear();
}

Result<void> FleetStore::checkIntegrity()
{
    return guarded([&]() -> Result<void> {
        Rows rows = m_database->select(QStringLiteral("PRAGMA quick_check(1)"));
        if (!rows.next() || rows.value(0).toString() != QLatin1StringView("ok"))
            m_database->failDamaged();
        return {};
    });
}

} // namespace rollcall
