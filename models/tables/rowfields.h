// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/user.h"
#include "models/tables/fieldstore.h"

namespace rollcall {

/// How rows of a kind are taken apart into the fields of a FieldStore and put together again.
template <class Row>
struct RowFields;

/// A device as SearchDevices answers it: what only GetDevice knows (NetworkProfileInfo) is not kept.
template <>
struct RowFields<Device>
{
    enum Id {
        Arn,
        Name,
        SerialNumber,
        MacAddress,
        Type,
        SoftwareVersion,
        RoomArn,
        RoomName,
        Status,
        StatusDetails, ///< all of a device's, in a form of this file's own
        ConnectionStatus,
        NetworkProfileArn,
        NetworkProfileName,
        ConnectionUpdated,
        OfflineSince, ///< ConnectionUpdated of an offline device
        Created,
        Condition, ///< a DeviceCondition
        Presence   ///< which of DeviceStatusInfo and DeviceStatusDetails were there
    };
    static std::span<const Field> fields();
    static void append(FieldStore &store, const Device &device);
    static Device read(const FieldStore &store, quint32 row);
};

template <>
struct RowFields<User>
{
    enum Id { Arn, FirstName, LastName, Email, EnrollmentStatus, EnrollmentId, UserId };
    static std::span<const Field> fields();
    static void append(FieldStore &store, const User &user);
    static User read(const FieldStore &store, quint32 row);
};

} // namespace rollcall
