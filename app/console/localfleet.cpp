// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/localfleet.h"

#include "app/service/datafolder.h"
#include "app/service/firstrun.h"
#include "models/domain/clock.h"
#include "models/store/fleetstore.h"

namespace rollcall {

Result<bool> prepareLocalFleet(const DataFolder &folder, const SampleProgress &progress)
{
    const auto filled = fillFirstTime(folder, SystemClock(), progress);
    if (!filled)
        return filled.failure();
    const auto opened = FleetStore::open(folder.databasePath(), OpenMode::ReadWrite);
    if (!opened)
        return opened.failure();
    return opened.value()->isSample();
}

} // namespace rollcall
