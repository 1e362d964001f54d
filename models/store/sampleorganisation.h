// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/user.h"
#include "models/store/samplefleet.h"
#include "models/store/samplerandom.h"

namespace rollcall::store {

/// What becomes of a device in the time that the sample covers.
enum class SampleRole {
    Healthy,
    Flapping,
    Nightly,
    Dead,
    Offline,
    WasOffline,
    Pending,
    Failed,
    Deregistered
};

struct SampleDevice
{
    Device device; ///< without its connection, which follows from the history
    SampleRole role = SampleRole::Healthy;
    int site = 0;
};

SampleDevice sampleDevice(const SampleOptions &options, int index);
User sampleUser(const SampleOptions &options, int index);

} // namespace rollcall::store
