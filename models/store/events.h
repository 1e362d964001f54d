// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/query.h"
#include "models/store/fleetstore.h"
#include "models/store/writer.h"

namespace rollcall::store {

/// Adds events and lets the devices' connection follow. In the caller's write transaction.
EventCounts appendEvents(Database &database, const QList<FleetEvent> &events, Writer::Mode mode);
/// Takes over status and time of the newest CONNECTION_STATUS event that the store has of device id, if it is
/// newer than what the device says.
void followNewestEvent(Database &database, qint64 id, Device &device);
/// Throws FailureKind::NotFound for an unknown device and FailureKind::Validation for what is no cursor.
StorePage<DeviceEvent> listEvents(Database &database, const EventQuery &query, Instant since,
                                  const QByteArray &cursor, int limit);
[[noreturn]] void failNotFound(const QString &arn);

} // namespace rollcall::store
