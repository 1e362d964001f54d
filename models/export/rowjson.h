// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/user.h"
#include "models/export/jsonlayout.h"

namespace rollcall {

/// SearchDevices and GetDevice answer with different members in a different order.
enum class DeviceShape { Search, Get };

/// One item under the API's names, in the order of the API's model (the one in which the AWS CLI prints),
/// absent fields left out, times in ISO 8601 (UTC).
void appendJson(JsonLayout &json, const Device &device, DeviceShape shape);
void appendJson(JsonLayout &json, const User &user);
/// deviceArn, unless null, becomes a first member DeviceArn that the API itself does not have: on a line of
/// its own an event would otherwise not tell whose it is.
void appendJson(JsonLayout &json, const DeviceEvent &event, const QString &deviceArn = {});

} // namespace rollcall
