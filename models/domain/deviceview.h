// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qbytearrayview.h>
#include <QtCore/qvarlengtharray.h>

#include <optional>

namespace rollcall {

/// A Device without a single copy: its fields in UTF-8, in bytes that somebody else keeps. Names and meaning
/// are those of Device; a view that isNull() is an absent field.
struct DeviceView
{
    struct StatusDetail
    {
        QByteArrayView feature;
        QByteArrayView code;
    };
    struct ProfileInfo
    {
        QByteArrayView networkProfileArn;
        QByteArrayView certificateArn;
        std::optional<Instant> certificateExpirationTime;
    };

    QByteArrayView arn;
    QByteArrayView serialNumber;
    QByteArrayView type;
    QByteArrayView name;
    QByteArrayView softwareVersion;
    QByteArrayView macAddress;
    QByteArrayView roomArn;
    QByteArrayView roomName;
    QByteArrayView status;
    bool hasStatusInfo = false;
    bool hasStatusDetails = false;
    QVarLengthArray<StatusDetail, 4> statusDetails;
    QByteArrayView connectionStatus;
    std::optional<Instant> connectionStatusUpdatedTime;
    std::optional<Instant> createdTime;
    QByteArrayView networkProfileArn;
    QByteArrayView networkProfileName;
    std::optional<ProfileInfo> networkProfileInfo;
};

} // namespace rollcall
