// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/swimlanes.h"

#include "models/domain/schema.h"

#include <algorithm>
#include <tuple>

namespace rollcall {

SwimLaneBuilder::SwimLaneBuilder(const TimeRange &range, int mostLanes, SiteRule sites)
    : m_most(mostLanes)
    , m_sites(std::move(sites))
{
    m_made.range = range;
}

void SwimLaneBuilder::add(const DeviceHistory &history)
{
    const TimeRange &range = m_made.range;
    SwimLane lane{history.device, collectedIntervals(history, schema::connectionStatusEvent, range), {}};
    lane.availability = availability(lane.intervals, range);
    ++m_made.devices;
    m_made.unknown += lane.availability.known() > Duration(0) ? 0 : 1;
    m_made.total.add(lane.availability);
    const QString site = m_sites.of(lane.device.roomName);
    // Devices without a site have nothing in common.
    if (!site.isEmpty()) {
        ++m_devicesAt[site];
        appendOutages(lane, site);
    }
    m_made.lanes.append(std::move(lane));
    if (m_made.lanes.size() >= 2 * m_most + 64)
        thinOut();
}

void SwimLaneBuilder::appendOutages(const SwimLane &lane, const QString &site)
{
    for (const StatusInterval &interval : lane.intervals) {
        // By its true begin, which may lie in a pause before the interval or before the range: else all that
        // was down during the pause would seem to go down together at its end.
        if (interval.severity == Severity::Bad && interval.since && *interval.since >= m_made.range.from)
            m_outages.append({lane.device.arn, site, *interval.since, interval.to});
    }
}

void SwimLaneBuilder::thinOut()
{
    std::stable_sort(
        m_made.lanes.begin(), m_made.lanes.end(),
        [](const SwimLane &a, const SwimLane &b) { // clazy:exclude=detaching-member
            return std::tuple(b.availability.down, b.availability.outages, a.device.name, a.device.arn) <
                   std::tuple(a.availability.down, a.availability.outages, b.device.name, b.device.arn);
        });
    if (m_made.lanes.size() > m_most)
        m_made.lanes.resize(m_most);
}

SwimLanes SwimLaneBuilder::finish()
{
    thinOut();
    m_made.incidents =
        incidentsOf(std::move(m_outages), [this](const QString &site) { return m_devicesAt.value(site); });
    std::reverse(m_made.incidents.begin(), m_made.incidents.end()); // clazy:exclude=detaching-member
    return std::move(m_made);
}

} // namespace rollcall
