// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/plan.h"

#include "models/store/database.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall::store {

namespace {

struct KnownFacets
{
    const KeyRule *rule = nullptr;
    QList<qint64> ids;
    qint64 members = 0;
    QStringList values;
};

[[noreturn]] void refuse(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Validation;
    failure.code = QStringLiteral("ValidationException");
    failure.message = message;
    throw StorageError(failure);
}

const KeyRule &ruleOf(const Entity &entity, const QString &name, bool toSort)
{
    for (const KeyRule &rule : entity.rules) {
        if (rule.name == name && (rule.sorts || !toSort))
            return rule;
    }
    refuse((toSort ? QCoreApplication::translate("FleetStore", "%1 is not a sort key of this operation.")
                   : QCoreApplication::translate("FleetStore", "%1 is not a filter key of this operation."))
               .arg(name));
}

QList<SortTerm> sortTerms(const Entity &entity, const Query &query)
{
    QList<SortTerm> terms;
    for (const SortCriterion &criterion : query.sort) {
        const int key = ruleOf(entity, criterion.key, true).key;
        const auto sameKey = [key](const SortTerm &term) { return term.key == key; };
        // Among rows that are equal in a key, the same key again decides nothing.
        if (std::none_of(terms.cbegin(), terms.cend(), sameKey))
            terms.append({key, criterion.direction == SortDirection::Descending});
    }
    if (terms.isEmpty())
        terms.append({0, false});
    return terms;
}

QString placeholders(qsizetype count)
{
    QString marks = QStringLiteral("?");
    for (qsizetype i = 1; i < count; ++i)
        marks += QStringLiteral(",?");
    return marks;
}

Condition textCondition(const QString &column, const QStringList &values)
{
    QString sql;
    QVariantList bound;
    for (const QString &value : values) {
        sql += sql.isEmpty() ? QString() : QStringLiteral(" OR ");
        const QByteArray folded = foldedKey(value);
        if (folded.isEmpty()) {
            sql += QStringLiteral("%1 <> x'FF'").arg(column);
        } else {
            sql += QStringLiteral("instr(%1, ?) > 0").arg(column);
            bound.append(folded);
        }
    }
    return {QStringLiteral(" AND (%1)").arg(sql), bound};
}

// Membership of row d in one of the facets.
Condition facetCondition(const Entity &entity, const KnownFacets &known)
{
    QVariantList bound;
    if (isExclusive(known.rule->facet) && known.rule->key >= 0) {
        for (const QString &value : known.values)
            bound.append(value.toUtf8());
        return {QStringLiteral(" AND d.%1 IN (%2)")
                    .arg(entity.columns[known.rule->key], placeholders(bound.size())),
                bound};
    }
    for (qint64 id : known.ids)
        bound.append(listId(id, 1));
    return {QStringLiteral(" AND EXISTS (SELECT 1 FROM orderings x WHERE x.list IN (%1) AND x.k = d.%2 "
                           "AND x.arn = d.arn)")
                .arg(placeholders(bound.size()), entity.columns[1]),
            bound};
}

KnownFacets knownFacets(Database &database, const KeyRule &rule, const QStringList &values)
{
    KnownFacets known{&rule, {}, 0, values};
    known.values.removeDuplicates();
    for (const QString &value : std::as_const(known.values)) {
        Rows rows =
            database.select(QStringLiteral("SELECT id, members FROM facets WHERE kind = ? AND value = ?"),
                            {static_cast<int>(rule.facet), value.toUtf8()});
        if (rows.next() && rows.number(1) > 0) {
            known.ids.append(rows.number(0));
            known.members += rows.number(1);
        }
    }
    return known;
}

// Empty when the flag restricts nothing.
QStringList flagValues(const Filter &filter)
{
    for (const QString &value : filter.values) {
        if (value != QLatin1StringView("true") && value != QLatin1StringView("false"))
            refuse(QCoreApplication::translate("FleetStore",
                                               "%1 is not a value of the filter %2: use true or false.")
                       .arg(value, filter.key));
    }
    return filter.values.contains(QLatin1StringView("false")) ? QStringList()
                                                              : QStringList{QStringLiteral("")};
}

// The cheapest facets to walk; the others become conditions. Several lists are merged, which one sort key
// alone allows, and which costs more than it saves when they hold most of all rows.
qsizetype chooseDriver(const QList<KnownFacets> &candidates, qsizetype sortCount, qint64 all)
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const KnownFacets &known = candidates[i];
        const bool isWalkable = known.ids.size() == 1 || (sortCount == 1 && known.members * 2 < all);
        if (isWalkable && (best < 0 || known.members < candidates[best].members))
            best = i;
    }
    return best;
}

} // namespace

void Condition::add(const QString &term, const QVariantList &termValues)
{
    sql += term;
    values += termValues;
}

Plan makePlan(Database &database, const Entity &entity, const Query &query)
{
    Plan plan;
    plan.entity = &entity;
    plan.sort = sortTerms(entity, query);
    QList<KnownFacets> enums;
    qsizetype textFilters = 0;
    plan.countKey = plan.sort.constFirst().key;
    for (const Filter &filter : query.filters) {
        const KeyRule &rule = ruleOf(entity, filter.key, false);
        QStringList values = filter.values;
        if (rule.match == Match::Flag && !values.isEmpty()) {
            values = flagValues(filter);
            if (values.isEmpty())
                continue;
        }
        if (values.isEmpty()) {
            plan.knownTotal = 0;
        } else if (rule.match == Match::Text) {
            if (++textFilters == 1)
                plan.countKey = rule.key;
            const QString column = QStringLiteral("d.") + entity.columns[rule.key];
            const Condition inRow = textCondition(column, values);
            plan.whole.add(inRow.sql, inRow.values);
            // The place holds the first sort key, too: no need to look at the row.
            const Condition inPlace = textCondition(QStringLiteral("o.k"), values);
            const bool isSortKey = plan.sort.constFirst().key == rule.key;
            plan.rest.add(isSortKey ? inPlace.sql : inRow.sql, inRow.values);
            const bool isCountKey = plan.countKey == rule.key;
            plan.count.add(isCountKey ? inPlace.sql : inRow.sql, inRow.values);
            plan.isCountedByPlace = isCountKey && textFilters == 1;
        } else {
            enums.append(knownFacets(database, rule, values));
            if (enums.last().ids.isEmpty())
                plan.knownTotal = 0;
        }
    }
    if (plan.knownTotal == 0)
        return plan;

    const KnownFacets all =
        knownFacets(database, {{}, -1, Match::Enum, entity.all, false}, {QStringLiteral("")});
    // Nothing is there to be counted or walked.
    if (all.ids.isEmpty()) {
        plan.knownTotal = 0;
        return plan;
    }
    const qsizetype driver = chooseDriver(enums, plan.sort.size(), all.members);
    plan.facets = driver < 0 ? all.ids : enums[driver].ids;
    for (qsizetype i = 0; i < enums.size(); ++i) {
        const Condition condition = facetCondition(entity, enums[i]);
        plan.whole.add(condition.sql, condition.values);
        if (i == driver)
            continue;
        plan.rest.add(condition.sql, condition.values);
        plan.count.add(condition.sql, condition.values);
        plan.isCountedByPlace = false;
    }
    if (textFilters == 0 && enums.isEmpty())
        plan.knownTotal = all.members;
    else if (textFilters == 0 && enums.size() == 1 &&
             (enums[0].ids.size() == 1 || isExclusive(enums[0].rule->facet)))
        plan.knownTotal = enums[0].members;
    return plan;
}

} // namespace rollcall::store
