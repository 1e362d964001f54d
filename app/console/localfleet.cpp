// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/localfleet.h"

#include "app/service/datafolder.h"
#include "app/service/firstrun.h"
#include "models/domain/clock.h"
#include "models/store/fleetstore.h"

#include <QtCore/qfileinfo.h>

namespace rollcall {

namespace {

/// The account in all of the generator's ARNs: the one that AWS's documentation sets apart for examples.
const QLatin1StringView sampleAccount(":123456789012:");

Result<bool> holdsSample(const QString &databasePath)
{
    const auto opened = FleetStore::open(databasePath, OpenMode::ReadWrite);
    if (!opened)
        return opened.failure();
    const auto first = opened.value()->searchDevices({}, {}, 1);
    if (!first)
        return first.failure();
    return !first.value().items.isEmpty() && first.value().items.first().arn.contains(sampleAccount);
}

} // namespace

Result<bool> prepareLocalFleet(const DataFolder &folder, const std::function<void()> &willFill)
{
    if (!QFileInfo::exists(folder.databasePath()))
        willFill();
    const auto filled = fillFirstTime(folder, SystemClock());
    if (!filled)
        return filled.failure();
    return filled.value() ? Result<bool>(true) : holdsSample(folder.databasePath());
}

} // namespace rollcall
