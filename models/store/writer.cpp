// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/writer.h"

#include "models/store/database.h"

namespace rollcall::store {

Writer::Writer(Database &database, const Entity &entity, Mode mode)
    : m_database(database)
    , m_entity(entity)
    , m_mode(mode)
{
    QString columns;
    QString marks;
    QString assignments;
    for (const QLatin1StringView column : entity.columns) {
        columns += column + QStringLiteral(", ");
        marks += QStringLiteral("?, ");
        assignments += column + QStringLiteral(" = ?, ");
    }
    m_select = QStringLiteral("SELECT id, %1record FROM %2 WHERE arn = ?").arg(columns, entity.table);
    m_insert =
        QStringLiteral("INSERT INTO %1 (%2record, arn) VALUES (%3?, ?)").arg(entity.table, columns, marks);
    m_update = QStringLiteral("UPDATE %1 SET %2record = ? WHERE id = ?").arg(entity.table, assignments);
}

std::optional<Writer::Known> Writer::find(const QByteArray &arn)
{
    Rows rows = m_database.select(m_select, {arn});
    if (!rows.next())
        return std::nullopt;
    Known known;
    known.id = rows.number(0);
    const auto count = static_cast<int>(m_entity.columns.size());
    for (int i = 0; i < count; ++i)
        known.keys.append(rows.bytes(1 + i));
    known.record = rows.bytes(1 + count);
    return known;
}

void Writer::add(const Entry &entry)
{
    QVariantList values;
    values.reserve(entry.keys.size() + 2);
    for (const QByteArray &key : entry.keys)
        values.append(key);
    values << entry.record << entry.arn;
    m_database.execute(m_insert, values);
    m_changed = true;
    if (m_mode == Mode::Bulk)
        return;
    const qint64 id = m_database.lastInsertId();
    for (const Facet &facet : entry.facets) {
        const qint64 facetNumber = facetId(facet);
        ++m_memberChanges[facetNumber];
        for (int key = 0; key < entry.keys.size(); ++key)
            enter(facetNumber, key, entry.keys[key], entry.arn, id);
    }
}

void Writer::replace(const Known &known, const QList<Facet> &oldFacets, const Entry &entry)
{
    QVariantList values;
    for (const QByteArray &key : entry.keys)
        values.append(key);
    values << entry.record << known.id;
    m_database.execute(m_update, values);
    m_changed = true;
    if (m_mode == Mode::Bulk)
        return;
    for (const Facet &facet : oldFacets) {
        if (entry.facets.contains(facet))
            continue;
        const qint64 facetNumber = facetId(facet);
        --m_memberChanges[facetNumber];
        for (int key = 0; key < known.keys.size(); ++key)
            leave(facetNumber, key, known.keys[key], entry.arn);
    }
    for (const Facet &facet : entry.facets) {
        const bool isNew = !oldFacets.contains(facet);
        const qint64 facetNumber = facetId(facet);
        m_memberChanges[facetNumber] += isNew ? 1 : 0;
        for (int key = 0; key < entry.keys.size(); ++key) {
            if (!isNew && known.keys[key] == entry.keys[key])
                continue;
            if (!isNew)
                leave(facetNumber, key, known.keys[key], entry.arn);
            enter(facetNumber, key, entry.keys[key], entry.arn, known.id);
        }
    }
}

void Writer::remove(const Known &known, const QByteArray &arn, const QList<Facet> &oldFacets)
{
    for (const Facet &facet : oldFacets) {
        const qint64 facetNumber = facetId(facet);
        --m_memberChanges[facetNumber];
        for (int key = 0; key < known.keys.size(); ++key)
            leave(facetNumber, key, known.keys[key], arn);
    }
    m_database.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(m_entity.table), {known.id});
    m_changed = true;
}

void Writer::finish()
{
    for (auto change = m_memberChanges.cbegin(); change != m_memberChanges.cend(); ++change) {
        m_database.execute(QStringLiteral("UPDATE facets SET members = members + ? WHERE id = ?"),
                           {change.value(), change.key()});
    }
    if (!m_changed)
        return;
    m_database.execute(QStringLiteral("UPDATE meta SET value = value + 1 WHERE name = ?"),
                       {QString(m_entity.generation)});
    if (m_mode == Mode::Bulk)
        m_database.execute(QStringLiteral("UPDATE meta SET value = 1 WHERE name = 'orderings_pending'"));
}

qint64 Writer::facetId(const Facet &facet)
{
    const QByteArray name = QByteArray::number(static_cast<int>(facet.kind)) + ' ' + facet.value;
    const auto known = m_facetIds.constFind(name);
    if (known != m_facetIds.constEnd())
        return *known;
    const QVariantList values{static_cast<int>(facet.kind), facet.value};
    m_database.execute(QStringLiteral("INSERT OR IGNORE INTO facets (kind, value) VALUES (?, ?)"), values);
    const qint64 id =
        m_database.number(QStringLiteral("SELECT id FROM facets WHERE kind = ? AND value = ?"), values);
    m_facetIds.insert(name, id);
    return id;
}

// OR REPLACE: an interrupted bulk load can have left a row that is in the orderings already.
void Writer::enter(qint64 facet, int key, const QByteArray &value, const QByteArray &arn, qint64 id)
{
    m_database.execute(
        QStringLiteral("INSERT OR REPLACE INTO orderings (list, k, arn, id) VALUES (?, ?, ?, ?)"),
        {listId(facet, key), value, arn, id});
}

void Writer::leave(qint64 facet, int key, const QByteArray &value, const QByteArray &arn)
{
    m_database.execute(QStringLiteral("DELETE FROM orderings WHERE list = ? AND k = ? AND arn = ?"),
                       {listId(facet, key), value, arn});
}

} // namespace rollcall::store
