// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

#include <optional>

namespace rollcall::store {

class Database;

/// A place between two rows of a walk: the sort values and the ARN of the last row that was answered, with
/// the total and the state of the store that it was counted in.
struct Cursor
{
    qint64 generation = 0;
    qint64 total = 0;
    QList<QByteArray> values; ///< the sort values, then the ARN
};

/// Sort values can be longer than a token may be: such a cursor is kept in the store, and what the caller
/// gets is its hash. Where it can't be kept (read-only, locked, full), the long cursor itself is answered.
QByteArray packCursor(Database &database, const Cursor &cursor);
/// Empty when bytes are no cursor of this many values.
std::optional<Cursor> unpackCursor(Database &database, const QByteArray &bytes, qsizetype valueCount);

} // namespace rollcall::store
