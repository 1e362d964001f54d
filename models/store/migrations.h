// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace rollcall::store {

class Database;

/// How one of Rollcall's databases is told from others, and what made it what it is: its version, kept in
/// PRAGMA user_version, is the number of steps.
struct Schema
{
    struct Step
    {
        const char *const *statements;
        std::size_t count;
    };
    int applicationId;
    const Step *steps;
    std::size_t stepCount;
};
const Schema &fleetSchema();
const Schema &historySchema();
/// Brings the schema up to date, step by step in one transaction; a read-only store must be up to date.
/// Throws a StorageError for a store of a newer version and for a database that is not one of Rollcall's.
void migrate(Database &database, const Schema &schema);

} // namespace rollcall::store
