// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timelinehistory.h"

#include "models/domain/schema.h"

#include <algorithm>

namespace rollcall {

namespace {

TimeRange rangeOf(const TimelineFacts &facts)
{
    TimeRange range = facts.window;
    for (const DeviceEvent &event : facts.events) {
        // A clock that was never set tells nothing.
        if (event.timestamp && *event.timestamp > Instant() + facts.window.length())
            range.from = std::min(range.from, *event.timestamp);
    }
    return range;
}

TimelineBins binsOf(const TimelineFacts &facts, const TimeRange &range, QLatin1StringView type,
                    const std::optional<PresentStatus> &present)
{
    if (!facts.collected.isEmpty()) {
        DeviceHistory history;
        history.events = facts.events;
        history.collected = facts.collected;
        if (present) {
            history.device.connectionStatus = present->value;
            history.device.connectionStatusUpdatedTime = present->since;
        }
        return TimelineBins(collectedIntervals(history, type, range));
    }
    QList<StatusInterval> found =
        statusIntervals(facts.events, type, range, facts.complete ? present : std::nullopt);
    // What is not read yet is not unknown: the lane stays empty there.
    if (!facts.complete && !found.isEmpty() && !found.constFirst().since)
        found.removeFirst();
    return TimelineBins(std::move(found));
}

bool isConnection(const DeviceEvent &event)
{
    return event.type == schema::connectionStatusEvent;
}

std::vector<Instant> momentsOf(const QList<DeviceEvent> &events, bool ofConnection)
{
    std::vector<Instant> moments;
    for (const DeviceEvent &event : events) {
        if (event.timestamp && isConnection(event) == ofConnection)
            moments.push_back(*event.timestamp);
    }
    std::reverse(moments.begin(), moments.end());
    if (!std::is_sorted(moments.cbegin(), moments.cend()))
        std::sort(moments.begin(), moments.end());
    return moments;
}

QList<DeviceEvent> othersOf(const QList<DeviceEvent> &events)
{
    QList<DeviceEvent> others;
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (event->timestamp && !isConnection(*event) && event->type != schema::deviceStatusEvent)
            others.append(*event);
    }
    std::stable_sort(others.begin(), others.end(),
                     [](const DeviceEvent &a, const DeviceEvent &b) { return a.timestamp < b.timestamp; });
    return others;
}

} // namespace

TimelineHistory timelineHistory(const TimelineFacts &facts)
{
    TimelineHistory history;
    history.range = rangeOf(facts);
    history.connection = binsOf(facts, history.range, schema::connectionStatusEvent, facts.connection);
    history.deviceStatus = binsOf(facts, history.range, schema::deviceStatusEvent, std::nullopt);
    history.connectionEvents = momentsOf(facts.events, true);
    history.deviceEvents = momentsOf(facts.events, false);
    history.otherEvents = othersOf(facts.events);
    return history;
}

} // namespace rollcall
