// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/writer.h"

#include "models/store/database.h"
#include "models/store/record.h"

#include <QtCore/qmap.h>

namespace rollcall::store {

namespace {

using Members = QMap<QByteArray, QList<qint64>>; // rows by facet value

QList<Facet> facetsOf(const Database &database, const Entity &entity, const QByteArray &arn,
                      const QByteArray &record)
{
    if (entity.all == FacetKind::AllDevices) {
        if (const auto device = decodeDevice(arn, record))
            return entryOf(*device).facets;
    } else if (const auto user = decodeUser(arn, record)) {
        return entryOf(*user).facets;
    }
    database.failDamaged();
}

QMap<int, Members> membersOf(Database &database, const Entity &entity)
{
    QMap<int, Members> members;
    Rows rows = database.select(QStringLiteral("SELECT id, arn, record FROM %1").arg(entity.table));
    while (rows.next()) {
        for (const Facet &facet : facetsOf(database, entity, rows.bytes(1), rows.bytes(2)))
            members[static_cast<int>(facet.kind)][facet.value].append(rows.number(0));
    }
    return members;
}

// Each list is sorted as a whole and appended behind the one before: no random writes.
void buildFacet(Database &database, const Entity &entity, int kind, const QByteArray &value,
                const QList<qint64> &ids)
{
    database.execute(QStringLiteral("INSERT INTO facets (kind, value, members) VALUES (?, ?, ?)"),
                     {kind, value, ids.size()});
    const qint64 facet = database.lastInsertId();
    const bool isAll = kind == static_cast<int>(entity.all);
    if (!isAll) {
        database.execute(QStringLiteral("DELETE FROM temp.facet_members"));
        for (qint64 id : ids)
            database.execute(QStringLiteral("INSERT INTO temp.facet_members (id) VALUES (?)"), {id});
    }
    for (int key = 0; key < entity.columns.size(); ++key) {
        const QString from = isAll ? QStringLiteral("%1 d")
                                   : QStringLiteral("temp.facet_members m CROSS JOIN %1 d "
                                                    "ON d.id = m.id");
        database.execute(
            QStringLiteral("INSERT INTO orderings (list, k, arn, id) SELECT ?, d.%1, d.arn, d.id FROM %2 "
                           "ORDER BY d.%1, d.arn")
                .arg(entity.columns[key], from.arg(entity.table)),
            {listId(facet, key)});
    }
}

} // namespace

void rebuildOrderings(Database &database)
{
    database.execute(
        QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS facet_members (id INTEGER PRIMARY KEY)"));
    database.execute(QStringLiteral("DELETE FROM orderings"));
    database.execute(QStringLiteral("DELETE FROM facets"));
    for (const Entity *entity : {&deviceEntity(), &userEntity()}) {
        const QMap<int, Members> members = membersOf(database, *entity);
        for (auto kind = members.cbegin(); kind != members.cend(); ++kind) {
            for (auto facet = kind->cbegin(); facet != kind->cend(); ++facet)
                buildFacet(database, *entity, kind.key(), facet.key(), facet.value());
        }
        database.execute(QStringLiteral("UPDATE meta SET value = value + 1 WHERE name = ?"),
                         {QString(entity->generation)});
    }
    database.execute(QStringLiteral("UPDATE meta SET value = 0 WHERE name = 'orderings_pending'"));
}

void finishPendingOrderings(Database &database)
{
    const auto isPending = [&] {
        return database.number(QStringLiteral("SELECT value FROM meta WHERE name = 'orderings_pending'")) !=
               0;
    };
    if (!isPending())
        return;
    WriteScope scope(database);
    if (isPending())
        rebuildOrderings(database);
    scope.commit();
}

} // namespace rollcall::store
