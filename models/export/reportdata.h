// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availabilityreport.h"

#include <QtCore/qbytearray.h>

namespace rollcall {

/// An AvailabilityReport for programs. Lengths of time are in seconds, as exact as they are known (to the
/// microsecond); moments in ISO 8601 (UTC); what is not known is null, or an empty field.

/// One object: since, until, connection, fleet, groupBy and groups (when grouped), devices. Of each of these
/// knownSeconds, onlineSeconds, offlineSeconds, unknownSeconds, uptimePercent (four decimals, and 100 only
/// when there was no outage), outages, longestOutageSeconds, meanTimeToRecoverSeconds,
/// meanTimeBetweenOutagesSeconds, flapping, offlineSince; of a device also DeviceArn and, where there is one,
/// DeviceName, RoomName, DeviceType and SoftwareVersion; of a group name and devices.
QByteArray reportJson(const AvailabilityReport &report);
/// The rows of the groups when grouped, else of the devices, under the names of the JSON.
QByteArray reportCsv(const AvailabilityReport &report);

/// The key of the API that the report is grouped by, or "Site"; null when it is not.
QString groupKey(ReportGroup group);

} // namespace rollcall
