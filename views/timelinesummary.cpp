// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the timeline's panel says in words of what its chart shows.

#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/statuswords.h"
#include "views/shorteninglabel.h"
#include "views/timelinechart.h"
#include "views/timelineoverview.h"
#include "views/timelinepanel.h"

#include <algorithm>

namespace rollcall {

// The whole, and what is left of it where there is no room: the last part goes first.
QStringList TimelinePanel::summaryForms() const
{
    const Availability &known = m_known;
    const std::optional<double> uptime = known.uptime();
    if (!uptime)
        return {};
    QStringList parts{tr("%1 % up").arg(
        locale().toString(roundedPercent(*uptime), 'f', *uptime < 1 && *uptime > 0 ? 1 : 0))};
    if (known.downSince)
        parts.append(tr("offline for %1").arg(durationText(m_clock->now() - *known.downSince)));
    parts.append(known.outages == 0 ? tr("no outages") : tr("%n outage(s)", nullptr, known.outages));
    if (known.outages > 0)
        parts.append(tr("longest %1").arg(durationText(known.longestOutage)));
    if (known.isFlapping())
        parts.append(tr("flapping"));
    const bool partial = m_model->state() != EventTableModel::State::Complete && !m_model->isRefreshing();
    QStringList forms;
    for (; !parts.isEmpty(); parts.removeLast()) {
        const QString text = parts.join(QStringLiteral(", "));
        forms.append(partial ? tr("So far: %1").arg(text) : text);
    }
    return forms;
}

// What the line has no room for.
QStringList TimelinePanel::summaryDetails() const
{
    const Availability &known = m_known;
    QStringList details;
    if (known.outages > 0)
        details.append(tr("Mean time to recover %1, mean time between outages %2.")
                           .arg(durationText(*known.meanOutage()), durationText(*known.meanBetween())));
    if (known.isFlapping())
        details.append(tr("Flapping: %n outage(s) within an hour.", nullptr, known.mostInAnHour));
    if (known.unknown > Duration(0))
        details.append(
            tr("Nothing is known of %1, which counts neither way.").arg(durationText(known.unknown)));
    if (known.downSince)
        details.append(
            tr("Offline since %1.").arg(fullMoment(*known.downSince, m_clock->now(), m_zone, locale())));
    return details;
}

// How the other lanes end, and how much there is to see: what the eye gets from the chart.
QStringList TimelinePanel::spokenLanes() const
{
    const TimeRange seen = m_chart->view().visible();
    QStringList spoken;
    qsizetype events = 0;
    for (const TimelineLane &lane : m_chart->lanes()) {
        events += std::upper_bound(lane.events.cbegin(), lane.events.cend(), seen.to) -
                  std::lower_bound(lane.events.cbegin(), lane.events.cend(), seen.from);
        const qsizetype last = lane.bins.indexAt(seen.to - Duration(1));
        if (last < 0)
            continue;
        const StatusInterval &interval = lane.bins.intervals().at(last);
        if (interval.since)
            spoken.append(tr("%1: %2 since %3.")
                              .arg(lane.name, statusWord(interval.value),
                                   fullMoment(*interval.since, m_clock->now(), m_zone, locale())));
        else
            spoken.append(tr("%1: not known.").arg(lane.name));
    }
    if (events > 0)
        spoken.append(tr("%Ln event(s) in sight.", nullptr, static_cast<int>(events)));
    return spoken;
}

void TimelinePanel::updateSummary()
{
    m_sum.stop();
    m_known = availability(m_connection, m_chart->view().visible());
    m_summary->setForms(summaryForms());
    const QString text = summary();
    m_summary->setAccessibleName(tr("Availability: %1").arg(text));
    const QStringList more = summaryDetails();
    m_summary->setToolTip((QStringList(text) + more).join(QLatin1Char('\n')).trimmed());

    const TimeRange seen = m_chart->view().visible();
    const auto moment = [this](Instant at) { return fullMoment(at, m_clock->now(), m_zone, locale()); };
    QStringList spoken{tr("From %1 to %2.").arg(moment(seen.from), moment(seen.to))};
    m_overview->setAccessibleDescription(spoken.constFirst());
    if (const QString none = emptyMessage(); !none.isEmpty())
        spoken.append(none);
    if (!text.isEmpty())
        spoken.append(text + QLatin1Char('.'));
    m_chart->setAccessibleDescription((spoken + more + spokenLanes()).join(QLatin1Char(' ')));
}

} // namespace rollcall
