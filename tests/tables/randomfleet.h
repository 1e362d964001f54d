// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <QtCore/qrandom.h>
#include <QtCore/qstringlist.h>

namespace rollcall::testing {

/// Devices of all kinds that a service may answer: several scripts, absent and empty fields, equal values,
/// unknown words. The same seed makes the same fleet.
class RandomFleet
{
public:
    explicit RandomFleet(quint32 seed)
        : m_random(seed)
    {
    }

    Device device(int number)
    {
        Device device;
        if (!chance(50))
            device.arn = QStringLiteral("arn:aws:a4b:us-east-1:%1:device/%2/%3")
                             .arg(m_random.bounded(3))
                             .arg(m_random.generate(), 8, 16, QLatin1Char('0'))
                             .arg(number);
        device.name = sometimes(name());
        device.serialNumber = sometimes(QStringLiteral("G0%1").arg(m_random.generate(), 8, 16));
        device.macAddress = sometimes(QString::number(m_random.generate(), 16).toUpper());
        device.type = sometimes(pick({"A2TTLILJHVNI9X", "Echo Dot", "echo dot", ""}));
        device.softwareVersion = sometimes(pick({"4.2.1", "4.10.0", "4.9.0"}));
        device.roomName =
            sometimes(pick({"Room 9", "Room 10", "room 9", "Straße", "STRASSE", "会議室 3", ""}));
        device.roomArn =
            sometimes(QStringLiteral("arn:aws:a4b:us-east-1:1:room/%1").arg(m_random.bounded(9)));
        device.status = sometimes(pick({"READY", "WAS_OFFLINE", "PENDING", "SOMETHING_NEW"}));
        device.hasStatusInfo = chance(2);
        device.hasStatusDetails = chance(2);
        while (chance(3))
            device.statusDetails.append({sometimes(pick({"ALL", "VOLUME"})),
                                         sometimes(pick({"DHCP_FAILURE", "DEVICE_SOFTWARE_UPDATE_NEEDED"}))});
        device.connectionStatus = sometimes(pick({"ONLINE", "OFFLINE"}));
        if (chance(2))
            device.connectionStatusUpdatedTime = Instant(std::chrono::seconds(m_random.bounded(20)));
        if (chance(2))
            device.createdTime = Instant(std::chrono::seconds(m_random.bounded(1'000'000) - 500'000));
        return device;
    }
    QList<Device> devices(int count)
    {
        QList<Device> devices;
        for (int number = 0; number < count; ++number)
            devices.append(device(number));
        return devices;
    }

    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    int below(int bound) { return m_random.bounded(bound); }
    QString pick(std::initializer_list<const char *> choices)
    {
        return QString::fromUtf8(choices.begin()[m_random.bounded(static_cast<int>(choices.size()))]);
    }

private:
    QString sometimes(const QString &text) { return chance(6) ? QString() : text; }
    QString name()
    {
        QString text =
            pick({"Lobby", "Küche", "KÜCHE", "Salle d'été", "東京", "Kelvin \u212A", "ſtrange", "Приёмная"});
        if (chance(2))
            text += QLatin1Char(' ') + QString::number(m_random.bounded(30));
        return text;
    }

    QRandomGenerator m_random;
};

} // namespace rollcall::testing
