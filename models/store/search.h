// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/store/entity.h"

#include <QtCore/qhash.h>

namespace rollcall::store {

class Database;

/// Remembers totals for as long as the devices or users are what they were when they were counted.
class Totals
{
public:
    std::optional<qint64> find(const Entity &entity, const Query &query, qint64 generation) const;
    void insert(const Entity &entity, const Query &query, qint64 generation, qint64 total);
    int counted() const { return m_counted; } ///< how often something was counted, for tests

private:
    struct State
    {
        qint64 generation = -1;
        QHash<QByteArray, qint64> totals;
    };
    QHash<int, State> m_states;
    int m_counted = 0;
};

struct FoundRow
{
    QByteArray arn;
    QByteArray record;
    QList<QByteArray> keys; ///< one per sort term
};

struct FoundPage
{
    QList<FoundRow> rows;
    QByteArray next;
    qint64 total = 0;
};

FoundPage search(Database &database, Totals &totals, const Entity &entity, const Query &query,
                 const QByteArray &cursor, int limit);

} // namespace rollcall::store
