// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <QtCore/qmetatype.h>

namespace rollcall {

/// The one thing to know about a device, in the order in which it matters to who looks after a fleet.
enum class DeviceCondition {
    Offline,
    Failed,
    Deregistered,
    WasOffline,
    Pending,
    NeedsUpdate,
    Unknown, ///< neither connection nor device status say anything that this version knows
    Online
};

/// Connection first: an offline device is Offline whatever else is said of it. Then the device status:
/// FAILED, DEREGISTERED, WAS_OFFLINE and PENDING. Then the detail code that asks for a software update. What
/// remains is Online when the connection says so or, where nothing is said of the connection, the device is
/// READY.
DeviceCondition conditionOf(const Device &device);
/// "Offline", "Was offline", "Needs update".
QString conditionWord(DeviceCondition condition);
/// Its name in saved filters, the same in every language: "offline", "wasOffline", "needsUpdate".
QString conditionName(DeviceCondition condition);
/// The condition in a word; for Unknown the connection or device status as it came, where there is one.
QString conditionText(const Device &device);

/// A DeviceStatusDetails code as a short statement ("Software update needed"); an unknown one as it came.
QString detailText(const QString &code);
/// A feature of DeviceStatusDetails in words ("Network profile"); an unknown one as it came.
QString featureText(const QString &feature);
/// All details of a device in words, joined by a semicolon, with the feature where one is named.
QString detailsText(const Device &device);

} // namespace rollcall

Q_DECLARE_METATYPE(rollcall::DeviceCondition)
