// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <functional>

namespace rollcall {

class DataFolder;

/// Makes sure that the folder holds a fleet, the sample the first time, and tells whether it is the sample.
/// Blocks; to be called off the window's thread. willFill is called when the sample is about to be made.
Result<bool> prepareLocalFleet(const DataFolder &folder, const std::function<void()> &willFill);

} // namespace rollcall
