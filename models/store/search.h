// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/store/entity.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace rollcall::store {

class Database;
class Totals;

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
