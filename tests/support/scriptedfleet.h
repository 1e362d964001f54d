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

/// What a service does that it should not, each now and then: once in so many pages, 0 for never.
struct Mischief
{
    int emptyPage = 0; ///< with a token
    int repeated = 0;  ///< a device that came before
    int goingBack = 0; ///< to rows that came before, by a fresh token
    int gone = 0;      ///< a device, from the fleet
    int added = 0;
    int dropped = 0; ///< of so many devices one never comes
    bool isUncounted = false;
};

/// A service whose fleet and answers change under way. Its tokens are places in its list.
class UnsteadyFleet
{
public:
    UnsteadyFleet(quint32 seed, int count, const Mischief &mischief)
        : m_fleet(randomDevices(seed, count))
        , m_mischief(mischief)
        , m_random(seed + 1)
    {
    }

    const QList<Device> &fleet() const { return m_fleet; }
    bool isDropped(const Device &device) const
    {
        return m_mischief.dropped > 0 &&
               device.arn.section(QLatin1Char(':'), 1).toInt() % m_mischief.dropped == 1;
    }
    void remove(const QString &arn)
    {
        m_fleet.removeIf([&arn](const Device &device) { return device.arn == arn; });
    }

    /// One more of a kind that is there.
    void add(int number)
    {
        Device device = m_fleet.at((number * 37) % m_fleet.size());
        device.arn = QStringLiteral("late:%1").arg(number);
        device.serialNumber = QString::number(number * 1009 % (4 * m_fleet.size()));
        m_fleet.insert((number * 101) % m_fleet.size(), device);
    }

    Page<Device> page(const ScriptedSource<Device>::Request &request)
    {
        if (happens(m_mischief.gone) && !m_fleet.isEmpty())
            m_fleet.removeAt(m_random.bounded(m_fleet.size()));
        if (happens(m_mischief.added)) {
            Device device = randomDevices(m_random.generate() & ~1U, 1).constFirst();
            device.arn = QStringLiteral("new:%1").arg(++m_added);
            m_fleet.insert(m_random.bounded(m_fleet.size() + 1), device);
        }
        Page<Device> page = answer(m_fleet, request);
        const int at = request.token.toInt();
        if (happens(m_mischief.emptyPage)) {
            page.items.clear();
            page.nextToken = freshToken(at);
        } else if (at > 0 && happens(m_mischief.goingBack)) {
            page.nextToken = freshToken(m_random.bounded(at));
        }
        page.items.removeIf([this](const Device &device) { return isDropped(device); });
        if (at > 0 && happens(m_mischief.repeated)) {
            const QList<Device> rows = found(m_fleet, request.query);
            page.items.append(rows.mid(m_random.bounded(at), 1));
        }
        if (m_mischief.isUncounted)
            page.totalCount.reset();
        return page;
    }
    /// A token of this place that was not there before.
    QString freshToken(int at) { return QStringLiteral("%1").arg(at, 8 + ++m_fresh, 10, QLatin1Char('0')); }

private:
    bool happens(int onceIn) { return onceIn > 0 && m_random.bounded(onceIn) == 0; }

    QList<Device> m_fleet;
    Mischief m_mischief;
    QRandomGenerator m_random;
    int m_fresh = 0;
    int m_added = 0;
};

} // namespace rollcall
