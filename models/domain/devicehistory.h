// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"

#include <QtCore/qlist.h>

namespace rollcall {

/// A stretch of time of which all events of a device are known.
struct CollectedSpan
{
    Instant from;
    Instant to;
    bool operator==(const CollectedSpan &) const = default;
};

/// What was collected of a device.
struct DeviceHistory
{
    Device device;                  ///< as it was told last
    QList<DeviceEvent> events;      ///< newest first, of those at one moment the last one first
    QList<CollectedSpan> collected; ///< in rising order, apart from each other
};

} // namespace rollcall
