// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timerange.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <functional>

namespace rollcall {

/// A stretch in which a device was offline.
struct Outage
{
    QString deviceArn;
    QString site;
    Instant from;
    Instant to;
};

/// Outages of several devices at one site that began together, which speaks for one cause.
struct Incident
{
    QString site;
    Instant from;           ///< when the first of them went offline
    Instant to;             ///< when the last of them was back, or the end of what is known
    QStringList deviceArns; ///< in the order in which they went offline
    bool operator==(const Incident &) const = default;
};

/// What counts as together.
struct IncidentRule
{
    Duration within = std::chrono::minutes(5); ///< from the first begin to the last
    int fewest = 3;                            ///< devices
    /// At sites with fewer devices than this two are enough.
    int smallSite = 10;
};

/// The incidents among the outages, in the order of their begin. No outage belongs to two; one that is not
/// part of an incident is left out. devicesAt answers how many devices there are at a site.
QList<Incident> incidentsOf(QList<Outage> outages, const std::function<int(const QString &site)> &devicesAt,
                            const IncidentRule &rule = {});

} // namespace rollcall
