// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetparts.h"

#include "models/domain/schema.h"

#include <algorithm>

namespace rollcall {

namespace {

const QLatin1StringView roomName("RoomName");
const QLatin1StringView deviceType("DeviceType");
const QLatin1StringView connectionStatus("ConnectionStatus");
const QLatin1StringView email("Email");

bool isTaken(const Query &query, const QString &key)
{
    return query.filters.size() >= schema::maxFilters ||
           std::any_of(query.filters.begin(), query.filters.end(),
                       [&key](const Filter &filter) { return filter.key == key; });
}

Query with(Query query, const Filter &filter)
{
    query.filters.append(filter);
    return query;
}

// No ARN has a control character.
QString joined(const QStringList &fields)
{
    return fields.join(QChar(0x1f));
}

} // namespace

QList<Query> divided(const Query &query, const QString &key, const QStringList &values)
{
    QList<Query> parts;
    const QString unassociated = QStringLiteral("UnassociatedOnly");
    const bool isByRoom = key == roomName;
    if (isTaken(query, key) || (isByRoom && isTaken(query, unassociated)))
        return parts;
    for (const QString &value : values)
        parts.append(with(query, {key, {value}}));
    // Devices in no room have no value to be found by, but a key of their own.
    if (isByRoom)
        parts.append(with(query, {unassociated, {QStringLiteral("true")}}));
    return parts;
}

QList<Query> WalkKind<Device>::parts(const Query &query)
{
    return divided(query, QStringLiteral("DeviceStatus"), schema::deviceStatuses());
}

QStringList WalkKind<Device>::dividers()
{
    return {roomName, deviceType, connectionStatus};
}

/// Of a room's name the text before the first " - ", which by default names the site: a filter finds all
/// rooms that contain it.
QString WalkKind<Device>::value(const QString &divider, const Device &row)
{
    if (divider == roomName)
        return row.roomName.section(QStringLiteral(" - "), 0, 0).trimmed();
    return divider == deviceType ? row.type : row.connectionStatus;
}

QString WalkKind<Device>::endKey(const Query &part)
{
    if (isTaken(part, roomName))
        return roomName;
    return QStringLiteral("DeviceSerialNumber");
}

QString WalkKind<Device>::name(const Device &row)
{
    if (!row.arn.isEmpty())
        return row.arn;
    return joined({row.serialNumber, row.macAddress, row.type, row.name, row.roomArn, row.roomName});
}

QList<Query> WalkKind<User>::parts(const Query &query)
{
    return divided(query, QStringLiteral("EnrollmentStatus"), schema::enrollmentStatuses());
}

QStringList WalkKind<User>::dividers()
{
    return {email};
}

QString WalkKind<User>::value(const QString &divider, const User &row)
{
    Q_UNUSED(divider)
    const qsizetype at = row.email.indexOf(QLatin1Char('@'));
    return at < 0 ? QString() : row.email.sliced(at);
}

QString WalkKind<User>::endKey(const Query &part)
{
    Q_UNUSED(part)
    return QStringLiteral("UserId");
}

QString WalkKind<User>::name(const User &row)
{
    if (!row.arn.isEmpty())
        return row.arn;
    return joined({row.firstName, row.lastName, row.email, row.enrollmentId});
}

void ValueSample::add(const QString &value, double weight)
{
    ++m_rows;
    m_weight += weight;
    if (value.isEmpty())
        return;
    Seen &seen = m_values[value];
    ++seen.times;
    seen.weight += weight;
}

QStringList ValueSample::values() const
{
    QStringList all;
    for (const auto &[value, seen] : m_values)
        all.append(value);
    return all;
}

double ValueSample::share(const QString &value) const
{
    const auto found = m_values.find(value);
    return found != m_values.end() ? found->second.weight / m_weight : 0;
}

double ValueSample::largestShare() const
{
    if (m_values.size() < 2 || m_values.size() > mostValues)
        return 1;
    int seenOnce = 0;
    double largest = 0;
    for (const auto &[value, seen] : m_values) {
        seenOnce += seen.times == 1 ? 1 : 0;
        largest = std::max(largest, seen.weight);
    }
    // The share of the rows whose values were not seen yet is about that of those seen once (Good and
    // Turing). They could only be found by reading the whole after all.
    constexpr double mostUnseen = 0.01;
    return seenOnce > mostUnseen * m_rows ? 1 : largest / m_weight;
}

} // namespace rollcall
