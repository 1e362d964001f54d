// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/store/entity.h"

#include <QtCore/qvariant.h>

namespace rollcall::store {

class Database;

struct SortTerm
{
    int key;
    bool descending;
};

struct Condition
{
    QString sql; ///< terms to be joined by AND, each beginning with " AND "
    QVariantList values;
    void add(const QString &term, const QVariantList &termValues = {});
};

/// How a search is answered: which lists are walked (their rows merged when there are several) and what else
/// each row must meet.
struct Plan
{
    const Entity *entity = nullptr;
    QList<SortTerm> sort; ///< at least one, no key twice
    QList<qint64> facets; ///< none when nothing can match
    Condition rest;       ///< about row d and its place o, for the walk of the facets
    Condition whole;      ///< about row d alone: all of the query
    qint64 knownTotal = -1;
    /// What a single facet's list is counted by: the list in this key's order, which holds the first text
    /// that the query asks for; then there is seldom a need to look at a row.
    int countKey = 0;
    Condition count;               ///< about row d and its place o in that list
    bool isCountedByPlace = false; ///< it is about the place alone
};

/// Throws a StorageError (FailureKind::Validation) for keys and values that are not the API's.
Plan makePlan(Database &database, const Entity &entity, const Query &query);

} // namespace rollcall::store
