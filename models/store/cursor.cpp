// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/cursor.h"

#include "models/store/database.h"
#include "models/store/record.h"

#include <QtCore/qcryptographichash.h>

namespace rollcall::store {

namespace {

constexpr char inlineCursor = 1;
constexpr char keptCursor = 2;
constexpr qint64 maxKept = 20000; // the oldest go: a walk that is this far behind has to start again

QByteArray encode(const Cursor &cursor)
{
    QByteArray out(1, inlineCursor);
    appendNumber(out, static_cast<quint64>(cursor.generation));
    appendNumber(out, static_cast<quint64>(cursor.total));
    for (const QByteArray &value : cursor.values) {
        appendNumber(out, static_cast<quint64>(value.size()));
        out.append(value);
    }
    return out;
}

std::optional<Cursor> decode(const QByteArray &bytes, qsizetype valueCount)
{
    if (bytes.isEmpty() || bytes[0] != inlineCursor)
        return std::nullopt;
    qsizetype position = 1;
    const auto generation = takeNumber(bytes, position);
    const auto total = takeNumber(bytes, position);
    if (!generation || !total)
        return std::nullopt;
    Cursor cursor{static_cast<qint64>(*generation), static_cast<qint64>(*total), {}};
    while (position < bytes.size()) {
        const auto size = takeNumber(bytes, position);
        if (!size || *size > static_cast<quint64>(bytes.size() - position))
            return std::nullopt;
        cursor.values.append(bytes.mid(position, static_cast<qsizetype>(*size)));
        position += static_cast<qsizetype>(*size);
    }
    return cursor.values.size() == valueCount ? std::optional(cursor) : std::nullopt;
}

void keep(Database &database, const QByteArray &hash, const QByteArray &content)
{
    WriteScope scope(database);
    const qint64 serial = database.number(QStringLiteral("SELECT max(serial) FROM cursors")) + 1;
    database.execute(QStringLiteral("INSERT OR IGNORE INTO cursors (hash, content, serial) VALUES (?, ?, ?)"),
                     {hash, content, serial});
    database.execute(QStringLiteral("DELETE FROM cursors WHERE serial <= ?"), {serial - maxKept});
    scope.commit();
}

} // namespace

QByteArray packCursor(Database &database, const Cursor &cursor)
{
    QByteArray bytes = encode(cursor);
    if (bytes.size() <= FleetStore::maxCursorBytes || database.isReadOnly())
        return bytes;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    try {
        keep(database, hash, bytes);
    } catch (const StorageError &) {
        return bytes;
    }
    return QByteArray(1, keptCursor) + hash;
}

std::optional<Cursor> unpackCursor(Database &database, const QByteArray &bytes, qsizetype valueCount)
{
    if (bytes.isEmpty() || bytes[0] != keptCursor)
        return decode(bytes, valueCount);
    Rows rows = database.select(QStringLiteral("SELECT content FROM cursors WHERE hash = ?"), {bytes.mid(1)});
    return rows.next() ? decode(rows.bytes(0), valueCount) : std::nullopt;
}

} // namespace rollcall::store
