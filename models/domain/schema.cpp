// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"

namespace rollcall::schema {

QStringList deviceFilterKeys()
{
    return {QStringLiteral("DeviceName"),
            QStringLiteral("DeviceStatus"),
            QStringLiteral("DeviceStatusDetailCode"),
            QStringLiteral("RoomName"),
            QStringLiteral("DeviceType"),
            QStringLiteral("DeviceSerialNumber"),
            QStringLiteral("UnassociatedOnly"),
            QStringLiteral("ConnectionStatus"),
            QStringLiteral("NetworkProfileName"),
            QStringLiteral("NetworkProfileArn"),
            QStringLiteral("Feature"),
            QStringLiteral("FailureCode")};
}

QStringList deviceSortKeys()
{
    return {QStringLiteral("DeviceName"),
            QStringLiteral("DeviceStatus"),
            QStringLiteral("RoomName"),
            QStringLiteral("DeviceType"),
            QStringLiteral("DeviceSerialNumber"),
            QStringLiteral("ConnectionStatus"),
            QStringLiteral("NetworkProfileName"),
            QStringLiteral("NetworkProfileArn"),
            QStringLiteral("Feature"),
            QStringLiteral("FailureCode")};
}

QStringList userFilterKeys()
{
    return {QStringLiteral("UserId"), QStringLiteral("FirstName"), QStringLiteral("LastName"),
            QStringLiteral("Email"), QStringLiteral("EnrollmentStatus")};
}

QStringList userSortKeys()
{
    return {QStringLiteral("UserId"), QStringLiteral("FirstName"), QStringLiteral("LastName"),
            QStringLiteral("Email"), QStringLiteral("EnrollmentStatus")};
}

QStringList deviceStatuses()
{
    return {QStringLiteral("READY"), QStringLiteral("PENDING"), QStringLiteral("WAS_OFFLINE"),
            QStringLiteral("DEREGISTERED"), QStringLiteral("FAILED")};
}

QStringList connectionStatuses()
{
    return {QStringLiteral("ONLINE"), QStringLiteral("OFFLINE")};
}

QStringList deviceStatusDetailCodes()
{
    return {QStringLiteral("DEVICE_SOFTWARE_UPDATE_NEEDED"),
            QStringLiteral("DEVICE_WAS_OFFLINE"),
            QStringLiteral("CREDENTIALS_ACCESS_FAILURE"),
            QStringLiteral("TLS_VERSION_MISMATCH"),
            QStringLiteral("ASSOCIATION_REJECTION"),
            QStringLiteral("AUTHENTICATION_FAILURE"),
            QStringLiteral("DHCP_FAILURE"),
            QStringLiteral("INTERNET_UNAVAILABLE"),
            QStringLiteral("DNS_FAILURE"),
            QStringLiteral("UNKNOWN_FAILURE"),
            QStringLiteral("CERTIFICATE_ISSUING_LIMIT_EXCEEDED"),
            QStringLiteral("INVALID_CERTIFICATE_AUTHORITY"),
            QStringLiteral("NETWORK_PROFILE_NOT_FOUND"),
            QStringLiteral("INVALID_PASSWORD_STATE"),
            QStringLiteral("PASSWORD_NOT_FOUND"),
            QStringLiteral("PASSWORD_MANAGER_ACCESS_DENIED"),
            QStringLiteral("CERTIFICATE_AUTHORITY_ACCESS_DENIED")};
}

QStringList features()
{
    return {QStringLiteral("BLUETOOTH"), QStringLiteral("VOLUME"), QStringLiteral("NOTIFICATIONS"),
            QStringLiteral("LISTS"),     QStringLiteral("SKILLS"), QStringLiteral("NETWORK_PROFILE"),
            QStringLiteral("SETTINGS"),  QStringLiteral("ALL")};
}

QStringList eventTypes()
{
    return {QStringLiteral("CONNECTION_STATUS"), QStringLiteral("DEVICE_STATUS")};
}

QStringList enrollmentStatuses()
{
    return {QStringLiteral("INITIALIZED"), QStringLiteral("PENDING"), QStringLiteral("REGISTERED"),
            QStringLiteral("DISASSOCIATING"), QStringLiteral("DEREGISTERING")};
}

} // namespace rollcall::schema
