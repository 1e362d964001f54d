// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availability.h"
#include "models/analysis/siterule.h"

#include <QtCore/qhash.h>

namespace rollcall {

enum class ReportGroup { None, Room, Type, Software, Site };

/// The connection of one device over the range of a report.
struct DeviceAvailability
{
    Device device;
    Availability availability;
    QList<StatusInterval> intervals; ///< only of those with the most trouble, for drawing
};

struct GroupAvailability
{
    QString name; ///< empty: devices without one
    int devices = 0;
    Availability availability; ///< added up
};

/// Part of the range, for drawing.
struct ReportSlice
{
    TimeRange range;
    Availability availability; ///< of all devices, added up
};

/// The availability of a fleet in a range. By the definition of statusIntervals() and collectedIntervals().
struct AvailabilityReport
{
    static constexpr qsizetype mostDrawn = 40;

    TimeRange range;
    Instant madeAt;
    QString connection;
    ReportGroup groupedBy = ReportGroup::None;
    QList<DeviceAvailability> devices; ///< those that were down longest first, then by name
    QList<GroupAvailability> groups;   ///< likewise
    QList<ReportSlice> slices;         ///< days, or longer ones where there would be more than 62
    Availability fleet;                ///< of all devices, added up
    int knownDevices = 0;              ///< devices of which anything is known in the range
    int downNow = 0;                   ///< devices that were down when they were collected last
};

/// Takes a fleet's histories in, one after the other.
class ReportBuilder
{
public:
    ReportBuilder(const TimeRange &range, ReportGroup groupedBy, SiteRule sites = {});
    void add(const DeviceHistory &history);
    AvailabilityReport finish();

private:
    QString groupOf(const Device &device) const;
    void thinOut();

    AvailabilityReport m_report;
    SiteRule m_sites;
    QHash<QString, qsizetype> m_groupOf;
    QList<qsizetype> m_drawn; ///< the devices that keep their intervals so far
};

} // namespace rollcall
