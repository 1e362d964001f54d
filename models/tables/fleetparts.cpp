// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetparts.h"

#include "models/domain/schema.h"

#include <algorithm>

namespace rollcall {

namespace {

QList<Query> split(const QList<Query> &queries, const QString &key, const QStringList &values)
{
    QList<Query> parts;
    for (const Query &query : queries) {
        const bool isTaken = std::any_of(query.filters.begin(), query.filters.end(),
                                         [&key](const Filter &filter) { return filter.key == key; });
        if (isTaken || query.filters.size() >= schema::maxFilters) {
            parts.append(query);
            continue;
        }
        for (const QString &value : values) {
            Query part = query;
            part.filters.append({key, {value}});
            parts.append(part);
        }
    }
    return parts;
}

Failure broken(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Protocol;
    failure.message = message;
    return failure;
}

} // namespace

QList<Query> deviceParts(const Query &query)
{
    const QList<Query> parts =
        split({query}, QStringLiteral("ConnectionStatus"), schema::connectionStatuses());
    return split(parts, QStringLiteral("DeviceStatus"), schema::deviceStatuses());
}

QList<Query> userParts(const Query &query)
{
    return split({query}, QStringLiteral("EnrollmentStatus"), schema::enrollmentStatuses());
}

void ChainProgress::took(qsizetype count, const QString &nextToken)
{
    m_empty = count > 0 ? 0 : m_empty + 1;
    m_isBroken = !nextToken.isEmpty() && (m_empty >= maxEmptyPages || m_seen.contains(nextToken));
    m_isOver = m_isBroken || nextToken.isEmpty();
    m_seen.insert(nextToken);
    m_token = nextToken;
}

void WalkPace::answered()
{
    m_throttled = 0;
    if (++m_answered < m_limit)
        return;
    m_answered = 0;
    m_limit = std::min(m_limit + 1, most);
}

bool WalkPace::throttled()
{
    m_answered = 0;
    m_limit = std::max(1, m_limit / 2);
    return ++m_throttled < maxThrottled;
}

Failure brokenWalk(qint64 count, std::optional<qint64> total)
{
    return broken(total ? QStringLiteral("The service's pages go in circles: %1 of %2 rows were read.")
                              .arg(count)
                              .arg(*total)
                        : QStringLiteral("The service's pages go in circles: %1 rows were read.").arg(count));
}

Failure missingRows(qint64 count, qint64 total)
{
    return broken(QStringLiteral("The service counts %1 rows and sent %2.").arg(total).arg(count));
}

} // namespace rollcall
