// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/samplefleet.h"

namespace rollcall {

class DataFolder;

/// Makes sure that the folder holds a fleet, the sample the first time, and tells whether it is the sample
/// and nothing else. Blocks; to be called off the window's thread. progress is called only when the sample is
/// made.
Result<bool> prepareLocalFleet(const DataFolder &folder, const SampleProgress &progress);

} // namespace rollcall
