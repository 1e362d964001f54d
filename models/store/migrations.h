// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rollcall::store {

class Database;

/// The version this program writes, kept in PRAGMA user_version.
int currentVersion();
/// Brings the schema up to date, step by step in one transaction; a read-only store must be up to date.
/// Throws a StorageError for a store of a newer version and for a database that is not one of Rollcall's.
void migrate(Database &database);

} // namespace rollcall::store
