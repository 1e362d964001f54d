// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/devicecondition.h"
#include "views/theme/theme.h"

namespace rollcall {

/// The shape and the tone that a condition is always shown with.
StatusShape conditionShape(DeviceCondition condition);
Tone conditionTone(DeviceCondition condition);

} // namespace rollcall
