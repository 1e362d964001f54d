// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availability.h"
#include "models/analysis/incidents.h"
#include "models/analysis/siterule.h"
#include "models/domain/devicehistory.h"

#include <QtCore/qhash.h>

namespace rollcall {

/// The connection of one device over a range, among others'.
struct SwimLane
{
    Device device;
    QList<StatusInterval> intervals; ///< as collectedIntervals() makes them
    Availability availability;
};

/// Many devices on one time axis.
struct SwimLanes
{
    TimeRange range;
    QList<SwimLane> lanes;     ///< the most troubled first: those that were offline longest, then by name
    int devices = 0;           ///< also those that have no lane, since there are too many
    int unknown = 0;           ///< of these, devices of which nothing is known in the range
    Availability total;        ///< of all devices, added up
    QList<Incident> incidents; ///< the latest first; of devices that have a site
};

/// Takes histories in, one after the other, and keeps as many lanes as are wanted.
class SwimLaneBuilder
{
public:
    SwimLaneBuilder(const TimeRange &range, int mostLanes, SiteRule sites = {});
    void add(const DeviceHistory &history);
    SwimLanes finish();

private:
    void appendOutages(const SwimLane &lane, const QString &site);
    void thinOut();

    SwimLanes m_made;
    qsizetype m_most;
    SiteRule m_sites;
    QList<Outage> m_outages;
    QHash<QString, int> m_devicesAt;
};

} // namespace rollcall
