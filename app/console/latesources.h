// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"

#include <memory>

namespace rollcall {

class ClientGate;

/// The domain's interfaces over a client that may not be there yet. The gate must outlive the sources.
std::unique_ptr<DeviceSource> makeLateDeviceSource(ClientGate *gate);
std::unique_ptr<UserSource> makeLateUserSource(ClientGate *gate);
std::unique_ptr<EventSource> makeLateEventSource(ClientGate *gate);
std::unique_ptr<DeviceLookup> makeLateDeviceLookup(ClientGate *gate);

} // namespace rollcall
