// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timelinebins.h"
#include "models/domain/devicehistory.h"

#include <vector>

namespace rollcall {

/// What is known of a device, of which its timeline is made. A value that may go to another thread.
struct TimelineFacts
{
    QList<DeviceEvent> events; ///< in any order; newest first costs least
    TimeRange window;          ///< is always shown, whatever the events are
    std::optional<PresentStatus> connection;
    /// The stretches of which all events are here, when they were collected over time; empty: all of the
    /// window.
    QList<CollectedSpan> collected;
    /// All events are here: what lies before the first one is not known, rather than not read yet.
    bool complete = false;
};

/// The history of a device over the window and over what is known from before it.
struct TimelineHistory
{
    TimeRange range;
    TimelineBins connection;
    TimelineBins deviceStatus;
    std::vector<Instant> connectionEvents; ///< in rising order
    /// Likewise; with those of types that this version does not know, which have no lane of their own.
    std::vector<Instant> deviceEvents;
    QList<DeviceEvent> otherEvents; ///< those of unknown types, in rising order
};

/// Costs by the events, and by their order: some 200 ms for a million.
TimelineHistory timelineHistory(const TimelineFacts &facts);

} // namespace rollcall
