// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

/// One entry of a device's history as ListDeviceEvents answers it, newest first.
struct DeviceEvent
{
    QString type;  ///< CONNECTION_STATUS, DEVICE_STATUS, or a newer one
    QString value; ///< the status that holds from this moment on
    std::optional<Instant> timestamp;
    bool operator==(const DeviceEvent &) const = default;
};

} // namespace rollcall
