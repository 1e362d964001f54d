// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/events.h"

#include "models/domain/schema.h"
#include "models/store/cursor.h"
#include "models/store/database.h"
#include "models/store/record.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall::store {

namespace {

qint64 microsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

bool isNewer(const DeviceEvent &event, const DeviceEvent &other)
{
    if (event.timestamp != other.timestamp)
        return !other.timestamp || event.timestamp > other.timestamp;
    return event.value.toUtf8() > other.value.toUtf8();
}

bool follow(Device &device, const DeviceEvent &event)
{
    if (device.connectionStatusUpdatedTime && *event.timestamp <= *device.connectionStatusUpdatedTime)
        return false;
    device.hasStatusInfo = true;
    device.connectionStatus = event.value;
    device.connectionStatusUpdatedTime = event.timestamp;
    return true;
}

void updateDevice(Database &database, Writer &writer, const QString &arn, const DeviceEvent &newest)
{
    const QByteArray arnBytes = arn.toUtf8();
    const auto known = writer.find(arnBytes);
    std::optional<Device> device = known ? decodeDevice(arnBytes, known->record) : std::nullopt;
    if (!device)
        database.failDamaged();
    const QList<Facet> oldFacets = entryOf(*device).facets;
    if (follow(*device, newest))
        writer.replace(*known, oldFacets, entryOf(*device));
}

} // namespace

EventCounts appendEvents(Database &database, const QList<FleetEvent> &events, Writer::Mode mode)
{
    EventCounts counts;
    QHash<QString, qint64> ids;
    QHash<QString, DeviceEvent> newest;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const auto &[arn, event] = events[i];
        auto id = ids.find(arn);
        if (id == ids.end())
            id = ids.insert(
                arn, database.number(QStringLiteral("SELECT id FROM devices WHERE arn = ?"), {arn.toUtf8()}));
        if (*id == 0) {
            counts.unknownDevices.append(i);
            continue;
        }
        if (!event.timestamp) {
            counts.untimed.append(i);
            continue;
        }
        const int added = database.execute(
            QStringLiteral("INSERT OR IGNORE INTO events (device, at, type, value) VALUES (?, ?, ?, ?)"),
            {*id, microsOf(*event.timestamp), event.type.toUtf8(), event.value.toUtf8()});
        ++(added > 0 ? counts.added : counts.known);
        if (event.type == schema::connectionStatusEvent && isNewer(event, newest[arn]))
            newest[arn] = event;
    }
    Writer writer(database, deviceEntity(), mode);
    for (auto device = newest.cbegin(); device != newest.cend(); ++device)
        updateDevice(database, writer, device.key(), device.value());
    writer.finish();
    return counts;
}

void followNewestEvent(Database &database, qint64 id, Device &device)
{
    Rows rows = database.select(QStringLiteral("SELECT at, value FROM events WHERE device = ? AND type = ? "
                                               "ORDER BY at DESC, value DESC LIMIT 1"),
                                {id, QString(schema::connectionStatusEvent).toUtf8()});
    if (!rows.next())
        return;
    DeviceEvent event;
    event.timestamp = Instant(Duration(rows.number(0)));
    event.value = textOf(rows.bytes(1));
    follow(device, event);
}

StorePage<DeviceEvent> listEvents(Database &database, const EventQuery &query, Instant since,
                                  const QByteArray &cursor, int limit)
{
    std::optional<ReadScope> scope(std::in_place, database);
    const qint64 id =
        database.number(QStringLiteral("SELECT id FROM devices WHERE arn = ?"), {query.deviceArn.toUtf8()});
    if (id == 0)
        failNotFound(query.deviceArn);
    QString sql = QStringLiteral("SELECT at, type, value FROM events WHERE device = ? AND at >= ?");
    QVariantList values{id, microsOf(since)};
    if (!query.eventType.isEmpty()) {
        sql += QStringLiteral(" AND type = ?");
        values.append(query.eventType.toUtf8());
    }
    if (!cursor.isEmpty()) {
        const auto place = unpackCursor(database, cursor, 3);
        bool isNumber = false;
        const qint64 at = place ? place->values[0].toLongLong(&isNumber) : 0;
        if (!isNumber) {
            Failure failure;
            failure.kind = FailureKind::Validation;
            failure.code = QStringLiteral("ValidationException");
            failure.message = QCoreApplication::translate(
                "FleetStore",
                "The page token is not valid, or belongs to another query. Start again without it.");
            throw StorageError(failure);
        }
        sql += QStringLiteral(" AND (at, type, value) < (?, ?, ?)");
        values << at << place->values[1] << place->values[2];
    }
    sql += QStringLiteral(" ORDER BY at DESC, type DESC, value DESC LIMIT ?");
    limit = std::max(limit, 1);
    values.append(limit + 1);

    StorePage<DeviceEvent> page;
    page.total = -1;
    Cursor last;
    bool hasMore = false;
    {
        Rows rows = database.select(sql, values);
        while (rows.next()) {
            hasMore = page.items.size() == limit;
            if (hasMore)
                break;
            last.values = {QByteArray::number(rows.number(0)), rows.bytes(1), rows.bytes(2)};
            page.items.append(
                {textOf(rows.bytes(1)), textOf(rows.bytes(2)), Instant(Duration(rows.number(0)))});
        }
    }
    scope.reset(); // keeping a long cursor writes
    if (hasMore)
        page.next = packCursor(database, last);
    return page;
}

void failNotFound(const QString &arn)
{
    Failure failure;
    failure.kind = FailureKind::NotFound;
    failure.code = QStringLiteral("NotFoundException");
    failure.message = QCoreApplication::translate("FleetStore", "There is no %1 in this fleet.").arg(arn);
    throw StorageError(failure);
}

} // namespace rollcall::store
