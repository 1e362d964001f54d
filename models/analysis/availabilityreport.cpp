// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/availabilityreport.h"

#include "models/domain/schema.h"

#include <algorithm>
#include <tuple>

namespace rollcall {

namespace {

constexpr Duration day = std::chrono::hours(24);
constexpr int mostSlices = 62;

bool isMoreTroubled(const DeviceAvailability &a, const DeviceAvailability &b)
{
    return std::tie(b.availability.down, b.availability.outages, a.device.name, a.device.arn) <
           std::tie(a.availability.down, a.availability.outages, b.device.name, b.device.arn);
}

} // namespace

ReportBuilder::ReportBuilder(const TimeRange &range, ReportGroup groupedBy, SiteRule sites)
    : m_sites(std::move(sites))
{
    m_report.range = range;
    m_report.groupedBy = groupedBy;
    Duration length = day;
    while (range.length() / length >= mostSlices)
        length += day;
    // From the end, so that the last one is a whole one.
    for (Instant to = range.to; to > range.from; to -= length)
        m_report.slices.prepend({{std::max(range.from, to - length), to}, {}});
}

QString ReportBuilder::groupOf(const Device &device) const
{
    switch (m_report.groupedBy) {
    case ReportGroup::Room:
        return device.roomName;
    case ReportGroup::Type:
        return device.type;
    case ReportGroup::Software:
        return device.softwareVersion;
    case ReportGroup::Site:
        return m_sites.of(device.roomName);
    case ReportGroup::None:
        break;
    }
    return {};
}

void ReportBuilder::add(const DeviceHistory &history)
{
    DeviceAvailability row;
    row.device = history.device;
    row.intervals = collectedIntervals(history, schema::connectionStatusEvent, m_report.range);
    row.availability = availability(row.intervals, m_report.range);
    for (ReportSlice &slice : m_report.slices)
        slice.availability.add(availability(row.intervals, slice.range));
    m_report.fleet.add(row.availability);
    m_report.knownDevices += row.availability.known() > Duration(0) ? 1 : 0;
    m_report.downNow += row.availability.downSince ? 1 : 0;
    if (m_report.groupedBy != ReportGroup::None) {
        const QString name = groupOf(row.device);
        auto group = m_groupOf.find(name); // clazy:exclude=detaching-member
        if (group == m_groupOf.end()) {
            group = m_groupOf.insert(name, m_report.groups.size());
            m_report.groups.append({name, 0, {}});
        }
        GroupAvailability &sum = m_report.groups[*group]; // clazy:exclude=detaching-member
        ++sum.devices;
        sum.availability.add(row.availability);
    }
    // What is drawn are outages: a device without one needs no drawing.
    if (row.availability.outages == 0)
        row.intervals.clear();
    else
        m_drawn.append(m_report.devices.size());
    m_report.devices.append(std::move(row));
    if (m_drawn.size() >= 4 * AvailabilityReport::mostDrawn)
        thinOut();
}

/// Of a large fleet the intervals of all would take more memory than everything else.
void ReportBuilder::thinOut()
{
    const auto isWorse = [this](qsizetype one, qsizetype other) {
        return isMoreTroubled(m_report.devices.at(one), m_report.devices.at(other));
    };
    const auto first = m_drawn.begin(); // clazy:exclude=detaching-member
    const auto kept = first + AvailabilityReport::mostDrawn;
    std::nth_element(first, kept, m_drawn.end(), isWorse); // clazy:exclude=detaching-member
    for (auto each = kept; each != m_drawn.end(); ++each)  // clazy:exclude=detaching-member
        m_report.devices[*each].intervals.clear();
    m_drawn.resize(AvailabilityReport::mostDrawn);
}

AvailabilityReport ReportBuilder::finish()
{
    std::stable_sort(m_report.devices.begin(), m_report.devices.end(), // clazy:exclude=detaching-member
                     isMoreTroubled);
    for (qsizetype i = AvailabilityReport::mostDrawn; i < m_report.devices.size(); ++i)
        m_report.devices[i].intervals.clear();
    std::stable_sort(m_report.groups.begin(), m_report.groups.end(), // clazy:exclude=detaching-member
                     [](const GroupAvailability &a, const GroupAvailability &b) {
                         return std::tuple(b.availability.down, a.name) <
                                std::tuple(a.availability.down, b.name);
                     });
    return std::move(m_report);
}

} // namespace rollcall
