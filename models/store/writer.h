// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity.h"
#include "models/store/fleetstore.h"

#include <QtCore/qhash.h>

#include <optional>

namespace rollcall::store {

class Database;

/// Writes rows of one entity together with their places in the orderings. Made for one batch, within a
/// write transaction; finish() ends the batch.
class Writer
{
public:
    enum class Mode {
        Ordered, ///< keeps the orderings
        Bulk     ///< leaves them to rebuildOrderings()
    };
    Writer(Database &database, const Entity &entity, Mode mode);

    struct Known
    {
        qint64 id = 0;
        QByteArray record;
        QList<QByteArray> keys;
    };
    std::optional<Known> find(const QByteArray &arn);
    void add(const Entry &entry);
    /// oldFacets are those of the row as it is.
    void replace(const Known &known, const QList<Facet> &oldFacets, const Entry &entry);
    void remove(const Known &known, const QByteArray &arn, const QList<Facet> &oldFacets);
    void finish();

private:
    qint64 facetId(const Facet &facet);
    void enter(qint64 facet, int key, const QByteArray &value, const QByteArray &arn, qint64 id);
    void leave(qint64 facet, int key, const QByteArray &value, const QByteArray &arn);

    Database &m_database;
    const Entity &m_entity;
    Mode m_mode;
    bool m_changed = false;
    QHash<QByteArray, qint64> m_facetIds;
    QHash<qint64, qint64> m_memberChanges;
    QString m_select;
    QString m_insert;
    QString m_update;
};

/// Makes all orderings anew from the devices and users, in the caller's transaction.
void rebuildOrderings(Database &database);
/// Finishes what a bulk load that was cut off left behind.
void finishPendingOrderings(Database &database);

} // namespace rollcall::store
