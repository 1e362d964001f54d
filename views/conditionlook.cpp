// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/conditionlook.h"

namespace rollcall {

StatusShape conditionShape(DeviceCondition condition)
{
    switch (condition) {
    case DeviceCondition::Offline:
    case DeviceCondition::Failed:
    case DeviceCondition::Deregistered:
        return StatusShape::Cross;
    case DeviceCondition::WasOffline:
        return StatusShape::Triangle;
    case DeviceCondition::Pending:
        return StatusShape::Ring;
    case DeviceCondition::NeedsUpdate:
        return StatusShape::UpArrow;
    case DeviceCondition::Online:
        return StatusShape::Dot;
    case DeviceCondition::Unknown:
        break;
    }
    return StatusShape::Dash;
}

Tone conditionTone(DeviceCondition condition)
{
    switch (condition) {
    case DeviceCondition::Offline:
    case DeviceCondition::Failed:
    case DeviceCondition::Deregistered:
        return Tone::Offline;
    case DeviceCondition::WasOffline:
    case DeviceCondition::NeedsUpdate:
        return Tone::Warning;
    case DeviceCondition::Pending:
        return Tone::Pending;
    case DeviceCondition::Online:
        return Tone::Online;
    case DeviceCondition::Unknown:
        break;
    }
    return Tone::Unknown;
}

} // namespace rollcall
