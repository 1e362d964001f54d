// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/fleetstore.h"
#include "models/store/sampleorganisation.h"

namespace rollcall::store {

/// Appends the device's events, none later than options.until, and gives the device the connection they end
/// in.
void addSampleHistory(const SampleOptions &options, int index, SampleDevice &sample,
                      QList<FleetEvent> &events);

} // namespace rollcall::store
