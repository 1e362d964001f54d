// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search.h"

#include "models/store/cursor.h"
#include "models/store/database.h"
#include "models/store/plan.h"
#include "models/store/totals.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

// These lists are this file's own and are changed in place.
// clazy:excludeall=strict-iterators,detaching-member

namespace rollcall::store {

namespace {

/// Walks the lists of one plan.
class Walk
{
public:
    Walk(Database &database, const Plan &plan, int limit)
        : m_database(database)
        , m_plan(plan)
        , m_limit(limit)
    {
    }

    QList<FoundRow> after(const QList<QByteArray> &place)
    {
        if (m_plan.sort.size() > 1)
            return byManyKeys(m_plan.facets.first(), place);
        const bool descending = m_plan.sort.first().descending;
        QList<FoundRow> rows;
        for (qint64 facet : m_plan.facets)
            rows += descending ? downwards(facet, place) : upwards(facet, place);
        if (m_plan.facets.size() > 1)
            merge(rows, descending);
        return rows;
    }

private:
    QList<FoundRow> fetch(qint64 facet, const QString &range, const QVariantList &rangeValues,
                          const QString &order, qsizetype limit)
    {
        QString columns = QStringLiteral("o.arn, d.record, o.k");
        for (qsizetype i = 1; i < m_plan.sort.size(); ++i)
            columns += QStringLiteral(", d.") + m_plan.entity->columns[m_plan.sort[i].key];
        // CROSS JOIN keeps the list outside and the row inside.
        const QString sql = QStringLiteral("SELECT %1 FROM orderings o CROSS JOIN %2 d ON d.id = o.id "
                                           "WHERE o.list = ?%3%4 ORDER BY %5 LIMIT ?")
                                .arg(columns, m_plan.entity->table, range, m_plan.rest.sql, order);
        QVariantList values{listId(facet, m_plan.sort.first().key)};
        values += rangeValues;
        values += m_plan.rest.values;
        values += limit;
        QList<FoundRow> found;
        Rows rows = m_database.select(sql, values);
        while (rows.next()) {
            FoundRow row{rows.bytes(0), rows.bytes(1), {}};
            for (int i = 0; i < m_plan.sort.size(); ++i)
                row.keys.append(rows.bytes(2 + i));
            found.append(std::move(row));
        }
        return found;
    }

    QList<FoundRow> upwards(qint64 facet, const QList<QByteArray> &place)
    {
        const QString order = QStringLiteral("o.k, o.arn");
        if (place.isEmpty())
            return fetch(facet, {}, {}, order, m_limit);
        return fetch(facet, QStringLiteral(" AND (o.k, o.arn) > (?, ?)"), {place[0], place[1]}, order,
                     m_limit);
    }

    QList<FoundRow> group(qint64 facet, const QByteArray &key, const QByteArray &afterArn, qsizetype limit)
    {
        return fetch(facet, QStringLiteral(" AND o.k = ? AND o.arn > ?"), {key, afterArn},
                     QStringLiteral("o.arn"), limit);
    }

    // Keys go down while ARNs go up within one key. Read backwards, a list has both going down: so every
    // group of one key is turned round, and the last one, which may be cut, is read again from its start.
    QList<FoundRow> downwards(qint64 facet, const QList<QByteArray> &place)
    {
        QList<FoundRow> rows;
        if (!place.isEmpty())
            rows = group(facet, place[0], place[1], m_limit);
        const qsizetype missing = m_limit - rows.size();
        if (missing == 0)
            return rows;
        QList<FoundRow> lower = fetch(facet, place.isEmpty() ? QString() : QStringLiteral(" AND o.k < ?"),
                                      place.isEmpty() ? QVariantList() : QVariantList{place[0]},
                                      QStringLiteral("o.k DESC, o.arn DESC"), missing);
        const bool isCut = lower.size() == missing;
        auto begin = lower.begin();
        while (begin != lower.end()) {
            const auto end = std::find_if(
                begin, lower.end(), [begin](const FoundRow &row) { return row.keys[0] != begin->keys[0]; });
            if (end == lower.end() && isCut) {
                const QByteArray key = begin->keys[0];
                lower.erase(begin, end);
                lower += group(facet, key, {}, missing - lower.size());
                break;
            }
            std::reverse(begin, end);
            begin = end;
        }
        return rows + lower;
    }

    // The place after the given one, key by key: greater in the first, or equal there and greater in the
    // second, and so on. The bound on the first key alone is what the list can be searched by.
    QList<FoundRow> byManyKeys(qint64 facet, const QList<QByteArray> &place)
    {
        QString order;
        QString range;
        QVariantList values;
        QString equal;
        QVariantList equalValues;
        QString later;
        for (qsizetype i = 0; i < m_plan.sort.size(); ++i) {
            const bool descending = m_plan.sort[i].descending;
            const QString column = i == 0 ? QStringLiteral("o.k")
                                          : QStringLiteral("d.") + m_plan.entity->columns[m_plan.sort[i].key];
            order += column + (descending ? QStringLiteral(" DESC, ") : QStringLiteral(", "));
            if (place.isEmpty())
                continue;
            const QString sign = descending ? QStringLiteral("<") : QStringLiteral(">");
            if (i == 0) {
                range = QStringLiteral(" AND o.k %1= ?").arg(sign);
                values.append(place[0]);
            }
            later += QStringLiteral("(%1%2 %3 ?) OR ").arg(equal, column, sign);
            values += equalValues;
            values.append(place[i]);
            equal += QStringLiteral("%1 = ? AND ").arg(column);
            equalValues.append(place[i]);
        }
        if (!place.isEmpty()) {
            range += QStringLiteral(" AND (%1(%2o.arn > ?))").arg(later, equal);
            values += equalValues;
            values.append(place.last());
        }
        return fetch(facet, range, values, order + QStringLiteral("o.arn"), m_limit);
    }

    // A row can be in several lists (a device with two detail codes): it comes once.
    void merge(QList<FoundRow> &rows, bool descending) const
    {
        std::sort(rows.begin(), rows.end(), [descending](const FoundRow &a, const FoundRow &b) {
            if (a.keys[0] != b.keys[0])
                return (a.keys[0] < b.keys[0]) != descending;
            return a.arn < b.arn;
        });
        const auto sameRow = [](const FoundRow &a, const FoundRow &b) { return a.arn == b.arn; };
        rows.erase(std::unique(rows.begin(), rows.end(), sameRow), rows.end());
        if (rows.size() > m_limit)
            rows.resize(m_limit);
    }

    Database &m_database;
    const Plan &m_plan;
    qsizetype m_limit;
};

qint64 count(Database &database, const Plan &plan)
{
    if (plan.facets.size() != 1 || plan.count.sql == plan.whole.sql)
        return database.number(
            QStringLiteral("SELECT count(*) FROM %1 d WHERE 1%2").arg(plan.entity->table, plan.whole.sql),
            plan.whole.values);
    QVariantList values{listId(plan.facets.first(), plan.countKey)};
    values += plan.count.values;
    const QString rows = plan.isCountedByPlace
                             ? QString()
                             : QStringLiteral(" CROSS JOIN %1 d ON d.id = o.id").arg(plan.entity->table);
    return database.number(
        QStringLiteral("SELECT count(*) FROM orderings o%1 WHERE o.list = ?%2").arg(rows, plan.count.sql),
        values);
}

[[noreturn]] void refuseCursor()
{
    Failure failure;
    failure.kind = FailureKind::Validation;
    failure.code = QStringLiteral("ValidationException");
    failure.message = QCoreApplication::translate(
        "FleetStore",
        "The page token is not valid any more, or belongs to another query. Start again without it.");
    throw StorageError(failure);
}

} // namespace

FoundPage search(Database &database, Totals &totals, const Entity &entity, const Query &query,
                 const QByteArray &cursor, int limit)
{
    FoundPage page;
    Cursor place;
    {
        const ReadScope scope(database);
        const Plan plan = makePlan(database, entity, query);
        if (!cursor.isEmpty()) {
            const auto unpacked = unpackCursor(database, cursor, plan.sort.size() + 1);
            if (!unpacked)
                refuseCursor();
            place = *unpacked;
        }
        const qint64 generation = database.number(QStringLiteral("SELECT value FROM meta WHERE name = ?"),
                                                  {QString(entity.generation)});
        const bool isCarried = !place.values.isEmpty() && place.generation == generation;
        if (plan.knownTotal >= 0)
            page.total = plan.knownTotal;
        else if (isCarried)
            page.total = place.total;
        else
            page.total = totals.total(entity, query, generation, [&] { return count(database, plan); });
        if (!plan.facets.isEmpty())
            page.rows = Walk(database, plan, std::max(limit, 1) + 1).after(place.values);
        place.generation = generation;
    }
    if (page.rows.size() > std::max(limit, 1)) {
        page.rows.removeLast();
        place.total = page.total;
        place.values = page.rows.constLast().keys;
        place.values.append(page.rows.constLast().arn);
        page.next = packCursor(database, place);
    }
    return page;
}

} // namespace rollcall::store
