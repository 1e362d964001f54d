// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/datafolder.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/store/samplefleet.h"

#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

/// What a data folder was filled with the first time.
struct FirstRun
{
    SampleCounts counts;
    QString databasePath;
    /// A sentence that says so plainly.
    QString text() const;
};

/// The fleet that a new data folder is filled with: 2,000 devices, 500 users, 30 days up to now.
SampleOptions firstRunSample(const Clock &clock);

/// Fills a data folder that has no database with the sample fleet. Empty when there is a database already,
/// whatever it holds. Both programs call this before they start the local fleet's service; of several at once
/// one fills, the others wait for it. The database appears whole or not at all. Takes about a second: not for
/// a thread that paints.
Result<std::optional<FirstRun>> fillFirstTime(const DataFolder &folder, const Clock &clock,
                                              const SampleProgress &progress = {});

} // namespace rollcall
