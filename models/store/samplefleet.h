// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/result.h"

#include <atomic>
#include <functional>

namespace rollcall {

class FleetStore;

enum class SampleTarget {
    EmptyStore, ///< refuses a store that holds devices or users
    Add,        ///< beside what is there; the same options add nothing the second time
    Replace     ///< puts it in the place of all that the store holds
};

struct SampleOptions
{
    int devices = 2000;
    int users = 400;
    int days = 30;    ///< how far the histories go back before `until`
    quint64 seed = 1; ///< the same seed, counts, days and until make the same fleet, on every machine
    Instant until;    ///< the moment that the fleet is as of; no event is later
    SampleTarget target = SampleTarget::EmptyStore;
};

struct SampleCounts
{
    qint64 devices = 0;
    qint64 users = 0;
    qint64 events = 0;
};

/// How far the work is: told when it begins, now and then, and when it ends, which is a while after the last
/// row is written.
struct SampleStep
{
    int permille = 0;     ///< of the whole
    SampleCounts written; ///< so far
    qint64 devices = 0;   ///< that are wanted
    qint64 users = 0;
};
using SampleProgress = std::function<void(const SampleStep &step)>;

/// Fills a store with an invented organisation: sites, rooms and people in several languages and scripts, a
/// software rollout under way, and histories as they are met with: healthy, flapping, switched off at night,
/// an outage of one site, dead for nine days, never connected. Rooms are named "Site - Room".
/// ConnectionStatus is the value of the last CONNECTION_STATUS event and ConnectionStatusUpdatedTime its
/// time. A service that has the store open goes on answering. After a failure or a cancellation, a store that
/// was empty is empty, and one that was to be replaced is as it was; with Add, what was added stays, and the
/// same call adds the rest. Replace is one long write transaction, the others are many short ones.
Result<SampleCounts> fillWithSample(FleetStore &store, const SampleOptions &options,
                                    const SampleProgress &progress = {},
                                    const std::atomic_bool *cancelled = nullptr);

} // namespace rollcall
