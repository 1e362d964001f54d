// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <QtCore/qlist.h>

/// Devices that differ by their number.
namespace rollcall {

/// "Device 7", online, in no room.
inline Device numberedDevice(int number)
{
    Device device;
    device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
    device.name = QStringLiteral("Device %1").arg(number);
    device.connectionStatus = QStringLiteral("ONLINE");
    return device;
}

inline QList<Device> numberedDevices(int count)
{
    QList<Device> devices;
    for (int number = 0; number < count; ++number)
        devices.append(numberedDevice(number));
    return devices;
}

} // namespace rollcall
