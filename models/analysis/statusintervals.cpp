// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/statusintervals.h"

#include "models/domain/schema.h"

#include <algorithm>

namespace rollcall {

namespace {

struct Change
{
    Instant at;
    QString value;
};

// All changes before the end, in rising order.
QList<Change> changesBefore(const QList<DeviceEvent> &events, QLatin1StringView type, Instant end)
{
    QList<Change> changes;
    for (qsizetype i = events.size() - 1; i >= 0; --i) {
        const DeviceEvent &event = events.at(i);
        if (event.type != type || !event.timestamp)
            continue;
        const Instant at = *event.timestamp;
        if (at.time_since_epoch() > Duration(0) && at < end)
            changes.append({at, event.value});
    }
    const auto earlier = [](const Change &a, const Change &b) { return a.at < b.at; };
    if (!std::is_sorted(changes.cbegin(), changes.cend(), earlier))
        std::stable_sort(changes.begin(), changes.end(), earlier);
    return changes;
}

// QString takes null and "" for equal, but "nothing is known" is not a status that came empty.
bool sameStatus(const StatusInterval &interval, const Change &change)
{
    return interval.since && interval.value == change.value;
}

// The first event that tells something else than what the device says to hold since before it.
std::optional<Instant> firstContradiction(const QList<DeviceEvent> &events, const Device &device)
{
    std::optional<Instant> first;
    for (const DeviceEvent &event : events) {
        if (event.type == schema::connectionStatusEvent && event.timestamp &&
            event.timestamp > device.connectionStatusUpdatedTime && event.value != device.connectionStatus &&
            (!first || *event.timestamp < *first))
            first = event.timestamp;
    }
    return first;
}

} // namespace

Severity severityOf(const QString &status)
{
    if (status == schema::online || status == schema::ready)
        return Severity::Good;
    if (status == schema::offline || status == schema::failed || status == schema::deregistered)
        return Severity::Bad;
    if (status == schema::wasOffline)
        return Severity::Warning;
    if (status == schema::pending)
        return Severity::Pending;
    return Severity::Unknown;
}

QList<StatusInterval> statusIntervals(const QList<DeviceEvent> &events, QLatin1StringView type,
                                      const TimeRange &range, const std::optional<PresentStatus> &present)
{
    if (range.isEmpty())
        return {};
    QList<Change> changes = changesBefore(events, type, range.to);
    if (changes.isEmpty() && present && !present->value.isEmpty() && present->since &&
        present->since->time_since_epoch() > Duration(0) && *present->since < range.to)
        changes.append({*present->since, present->value});

    QList<StatusInterval> intervals;
    StatusInterval current{range.from, range.to, QString(), Severity::Unknown, std::nullopt};
    for (const Change &change : std::as_const(changes)) {
        if (sameStatus(current, change))
            continue;
        const Instant start = std::max(change.at, range.from);
        if (start > current.from) {
            current.to = start;
            intervals.append(current);
        } else if (!intervals.isEmpty() && sameStatus(intervals.constLast(), change)) {
            // What lay between did not last: the status before it goes on.
            current = intervals.takeLast();
            continue;
        }
        current = {start, range.to, change.value, severityOf(change.value), change.at};
    }
    current.to = range.to;
    intervals.append(current);
    return intervals;
}

QList<StatusInterval> collectedIntervals(const DeviceHistory &history, QLatin1StringView type,
                                         const TimeRange &range)
{
    if (range.isEmpty())
        return {};
    QList<StatusInterval> intervals;
    Instant end = range.from;
    const auto unknownTo = [&](Instant to) {
        if (to <= end)
            return;
        if (!intervals.isEmpty() && !intervals.constLast().since)
            intervals.last().to = to;
        else
            intervals.append({end, to, QString(), Severity::Unknown, std::nullopt});
        end = to;
    };
    const Device &device = history.device;
    const bool tellsPresent = type == schema::connectionStatusEvent && device.connectionStatusUpdatedTime;
    const std::optional<Instant> contradicted =
        tellsPresent ? firstContradiction(history.events, device) : std::nullopt;
    for (const CollectedSpan &span : history.collected) {
        TimeRange known{span.from, span.to};
        QList<DeviceEvent> events;
        for (const DeviceEvent &event : history.events) {
            if (event.type == type && event.timestamp && known.contains(*event.timestamp))
                events.append(event);
        }
        std::optional<PresentStatus> present;
        if (tellsPresent && events.isEmpty() && (!contradicted || span.to <= *contradicted)) {
            present = PresentStatus{device.connectionStatus, device.connectionStatusUpdatedTime};
            // What lies before the first stretch is no pause.
            if (&span == &history.collected.constFirst())
                known.from = std::min(known.from, *present->since);
        }
        // From its begin on, or an event before the range would not be heard of.
        const QList<StatusInterval> found = statusIntervals(events, type, known, present);
        for (const StatusInterval &one : found) {
            StatusInterval interval = one;
            interval.from = std::max(interval.from, range.from);
            interval.to = std::min(interval.to, range.to);
            if (interval.range().isEmpty())
                continue;
            unknownTo(interval.from);
            if (!interval.since) {
                unknownTo(interval.to);
                continue;
            }
            intervals.append(interval);
            end = interval.to;
        }
    }
    unknownTo(range.to);
    return intervals;
}

} // namespace rollcall
