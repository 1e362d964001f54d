// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/incidents.h"

#include <QtCore/qset.h>

#include <algorithm>
#include <tuple>

namespace rollcall {

QList<Incident> incidentsOf(QList<Outage> outages, const std::function<int(const QString &site)> &devicesAt,
                            const IncidentRule &rule)
{
    std::sort(outages.begin(), outages.end(), [](const Outage &a, const Outage &b) {
        return std::tie(a.site, a.from, a.deviceArn) < std::tie(b.site, b.from, b.deviceArn);
    });
    QList<Incident> incidents;
    for (qsizetype first = 0; first < outages.size();) {
        const Outage &begin = outages.at(first);
        Incident incident{begin.site, begin.from, begin.to, {}};
        QSet<QString> seen;
        qsizetype next = first;
        for (; next < outages.size(); ++next) {
            const Outage &outage = outages.at(next);
            if (outage.site != begin.site || outage.from - begin.from > rule.within)
                break;
            incident.to = std::max(incident.to, outage.to);
            if (seen.contains(outage.deviceArn))
                continue; // one that comes and goes is no company
            seen.insert(outage.deviceArn);
            incident.deviceArns.append(outage.deviceArn);
        }
        const int fewest = devicesAt(begin.site) < rule.smallSite ? 2 : rule.fewest;
        if (incident.deviceArns.size() >= fewest) {
            incidents.append(std::move(incident));
            first = next;
        } else {
            ++first;
        }
    }
    std::stable_sort(incidents.begin(), incidents.end(),
                     [](const Incident &a, const Incident &b) { return a.from < b.from; });
    return incidents;
}

} // namespace rollcall
