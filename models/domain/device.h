// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

/// One entry of DeviceStatusInfo.DeviceStatusDetails.
struct DeviceStatusDetail
{
    QString feature;
    QString code;
    bool operator==(const DeviceStatusDetail &) const = default;
};

/// NetworkProfileInfo, which only GetDevice answers.
struct NetworkProfileInfo
{
    QString networkProfileArn;
    QString certificateArn;
    std::optional<Instant> certificateExpirationTime;
    bool operator==(const NetworkProfileInfo &) const = default;
};

/// A device as SearchDevices and GetDevice answer it. Every field is optional in the API: a QString that
/// isNull() is absent, one that is merely empty came as "". Enumerations are open and stay the strings they
/// came as. Mind that == takes a null and an empty QString for equal.
struct Device
{
    QString arn;
    QString serialNumber;
    QString type;
    QString name;
    QString softwareVersion;
    QString macAddress;
    QString roomArn;
    QString roomName; ///< search only
    QString status;   ///< READY, PENDING, WAS_OFFLINE, DEREGISTERED, FAILED, or what a newer service says
    bool hasStatusInfo = false;    ///< whether DeviceStatusInfo was there at all (it may be there and empty)
    bool hasStatusDetails = false; ///< whether DeviceStatusDetails was there (it may be there and empty)
    QList<DeviceStatusDetail> statusDetails;
    QString connectionStatus; ///< ONLINE, OFFLINE, or what a newer service says
    std::optional<Instant> connectionStatusUpdatedTime;
    std::optional<Instant> createdTime;                   ///< search only
    QString networkProfileArn;                            ///< search only
    QString networkProfileName;                           ///< search only
    std::optional<NetworkProfileInfo> networkProfileInfo; ///< get only
    bool operator==(const Device &) const = default;
};

/// A device with the JSON object it was read from, in UTF-8, unknown fields included.
struct DeviceRecord
{
    Device device;
    QByteArray json;
};

} // namespace rollcall
