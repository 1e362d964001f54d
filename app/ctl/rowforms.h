// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/rowwriter.h"
#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/user.h"

#include <QtCore/qtimezone.h>

namespace rollcall {

RowForm<Device> deviceForm(const QTimeZone &zone);
RowForm<User> userForm();
RowForm<DeviceEvent> eventForm(const QString &deviceArn, const QTimeZone &zone);

/// An event of many devices'.
struct CollectedEvent
{
    QString deviceArn;
    DeviceEvent event;
};
/// Each with the ARN of its device.
RowForm<CollectedEvent> collectedEventForm(const QTimeZone &zone);

/// One device as GetDevice answers it, in any of the formats.
QByteArray deviceText(const Device &device, OutputFormat format, const QTimeZone &zone);

} // namespace rollcall
