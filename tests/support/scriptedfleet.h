// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "tests/support/scriptedsource.h"

#include <QtCore/qrandom.h>

#include <algorithm>

/// Random devices, and the answers of a service that has them.
namespace rollcall {

/// Every other fleet has only device statuses that the parts know.
inline bool hasUnknownStatuses(quint32 seed)
{
    return seed % 2 == 1;
}

inline QList<Device> randomDevices(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const QStringList states = schema::deviceStatuses() + QStringList{QStringLiteral("NEW"), QString()};
    const QStringList links = schema::connectionStatuses() + QStringList{QString()};
    QList<Device> devices(count);
    for (int i = 0; i < count; ++i) {
        devices[i].arn = QStringLiteral("arn:%1").arg(i);
        devices[i].serialNumber = QString::number(random.bounded(count * 4)); // some are the same
        const int likely = random.bounded(4);
        devices[i].status = likely > 0 ? states[0] : states[random.bounded(hasUnknownStatuses(seed) ? 7 : 5)];
        devices[i].connectionStatus = links[random.bounded(3)];
        devices[i].type = QStringLiteral("TYPE%1").arg(random.bounded(4));
        // Sites whose names contain each other, rare ones, and devices in no room.
        const int site = random.bounded(count < 1000 || random.bounded(200) > 0 ? 12 : 40);
        if (site > 0)
            devices[i].roomName = QStringLiteral("Site%1 - %2").arg(site).arg(i);
    }
    return devices;
}

inline bool matches(const Device &device, const Query &query)
{
    return std::all_of(query.filters.begin(), query.filters.end(), [&](const Filter &filter) {
        if (filter.key == QLatin1StringView("UnassociatedOnly"))
            return device.roomName.isEmpty();
        if (filter.key == QLatin1StringView("RoomName"))
            return device.roomName.contains(filter.values.constFirst());
        if (filter.key == QLatin1StringView("DeviceType"))
            return filter.values.contains(device.type);
        const bool isLink = filter.key == QLatin1StringView("ConnectionStatus");
        return filter.values.contains(isLink ? device.connectionStatus : device.status);
    });
}

inline QList<Device> found(const QList<Device> &fleet, const Query &query)
{
    QList<Device> rows;
    std::copy_if(fleet.begin(), fleet.end(), std::back_inserter(rows),
                 [&](const Device &device) { return matches(device, query); });
    if (!query.sort.isEmpty()) {
        const bool isDown = query.sort.constFirst().direction == SortDirection::Descending;
        const bool isByRoom = query.sort.constFirst().key == QLatin1StringView("RoomName");
        std::stable_sort(rows.begin(), rows.end(), [isDown, isByRoom](const Device &a, const Device &b) {
            const QString &left = isByRoom ? a.roomName : a.serialNumber;
            const QString &right = isByRoom ? b.roomName : b.serialNumber;
            return isDown ? right < left : left < right;
        });
    }
    return rows;
}

inline Page<Device> answer(const QList<Device> &fleet, const ScriptedSource<Device>::Request &request)
{
    return pageOf(found(fleet, request.query), request.token, request.maxResults);
}

} // namespace rollcall
