// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/query.h"
#include "models/domain/user.h"

#include <QtCore/qlist.h>

#include <algorithm>
#include <optional>

/// The contract's filter and sort rules once more, over plain lists and without a database, as short as they
/// can be said. What the store answers is held against it.
namespace reference {

using Value = std::optional<QString>;

inline Value present(const QString &text)
{
    return text.isNull() ? Value() : Value(text);
}

inline bool isEnum(const QString &key)
{
    static const QStringList enums{QStringLiteral("DeviceStatus"),
                                   QStringLiteral("ConnectionStatus"),
                                   QStringLiteral("DeviceStatusDetailCode"),
                                   QStringLiteral("FailureCode"),
                                   QStringLiteral("Feature"),
                                   QStringLiteral("EnrollmentStatus")};
    return enums.contains(key);
}

inline QStringList valuesOf(const rollcall::Device &device, const QString &key)
{
    QStringList values;
    const auto add = [&values](const QString &text) {
        if (!text.isNull())
            values.append(text);
    };
    if (key == QLatin1StringView("DeviceName"))
        add(device.name);
    else if (key == QLatin1StringView("DeviceStatus"))
        add(device.status);
    else if (key == QLatin1StringView("RoomName"))
        add(device.roomName);
    else if (key == QLatin1StringView("DeviceType"))
        add(device.type);
    else if (key == QLatin1StringView("DeviceSerialNumber"))
        add(device.serialNumber);
    else if (key == QLatin1StringView("ConnectionStatus"))
        add(device.connectionStatus);
    else if (key == QLatin1StringView("NetworkProfileName"))
        add(device.networkProfileName);
    else if (key == QLatin1StringView("NetworkProfileArn"))
        add(device.networkProfileArn);
    for (const auto &detail : device.statusDetails) {
        if (key == QLatin1StringView("Feature"))
            add(detail.feature);
        else if (key == QLatin1StringView("FailureCode") ||
                 key == QLatin1StringView("DeviceStatusDetailCode"))
            add(detail.code);
    }
    return values;
}

inline QStringList valuesOf(const rollcall::User &user, const QString &key)
{
    const QString text = key == QLatin1StringView("UserId")      ? rollcall::userId(user)
                         : key == QLatin1StringView("FirstName") ? user.firstName
                         : key == QLatin1StringView("LastName")  ? user.lastName
                         : key == QLatin1StringView("Email")     ? user.email
                                                                 : user.enrollmentStatus;
    return text.isNull() ? QStringList() : QStringList{text};
}

inline bool inNoRoom(const rollcall::Device &device)
{
    return device.roomArn.isEmpty() && device.roomName.isEmpty();
}
inline bool inNoRoom(const rollcall::User & /*user*/)
{
    return false;
}

template <class T>
bool matches(const T &item, const rollcall::Filter &filter)
{
    return std::any_of(filter.values.cbegin(), filter.values.cend(), [&](const QString &wanted) {
        if (filter.key == QLatin1StringView("UnassociatedOnly"))
            return wanted == QLatin1StringView("false") || inNoRoom(item);
        const QStringList values = valuesOf(item, filter.key);
        return std::any_of(values.cbegin(), values.cend(), [&](const QString &value) {
            return isEnum(filter.key) ? value == wanted
                                      : value.toCaseFolded().contains(wanted.toCaseFolded());
        });
    });
}

template <class T>
std::optional<QList<uint>> sortValue(const T &item, const QString &key)
{
    std::optional<QList<uint>> smallest;
    for (const QString &value : valuesOf(item, key)) {
        const QList<uint> points = isEnum(key) ? value.toUcs4() : value.toCaseFolded().toUcs4();
        if (!smallest || points < *smallest)
            smallest = points;
    }
    return smallest;
}

template <class T>
QStringList search(const QList<T> &items, const rollcall::Query &query, const QString &defaultKey)
{
    QList<T> found;
    for (const T &item : items) {
        if (std::all_of(query.filters.cbegin(), query.filters.cend(),
                        [&](const rollcall::Filter &filter) { return matches(item, filter); }))
            found.append(item);
    }
    QList<rollcall::SortCriterion> sort = query.sort;
    if (sort.isEmpty())
        sort.append({defaultKey, rollcall::SortDirection::Ascending});
    std::sort(found.begin(), found.end(), [&](const T &a, const T &b) {
        for (const auto &criterion : sort) {
            const auto left = sortValue(a, criterion.key);
            const auto right = sortValue(b, criterion.key);
            if (left == right)
                continue;
            const bool isLess = !left || !right ? left.has_value() : *left < *right;
            return isLess == (criterion.direction == rollcall::SortDirection::Ascending);
        }
        return a.arn.toUcs4() < b.arn.toUcs4();
    });
    QStringList arns;
    for (const T &item : found)
        arns.append(item.arn);
    return arns;
}

} // namespace reference
