// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/reporthtml.h"

#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

QString uptimeText(const Availability &availability, const QLocale &locale)
{
    const std::optional<double> share = availability.uptime();
    return share ? locale.toString(roundedPercent(*share, 2), 'f', 2) + QStringLiteral(" %") : QString();
}

QString longestText(const Availability &availability)
{
    return availability.outages > 0 ? durationText(availability.longestOutage) : QString();
}

QString sinceText(const std::optional<Instant> &since, const AvailabilityReport &report,
                  const ReportStyle &style)
{
    return since ? fullMoment(*since, report.madeAt, style.zone, style.locale) : QString();
}

QString zoneName(const QTimeZone &zone)
{
    return zone == QTimeZone::utc() ? QStringLiteral("UTC") : QString::fromUtf8(zone.id());
}

QString groupName(const AvailabilityReport &report, const QString &name)
{
    if (!name.isEmpty())
        return name;
    switch (report.groupedBy) {
    case ReportGroup::Room:
        return ReportText::tr("No room");
    case ReportGroup::Type:
        return ReportText::tr("No type");
    case ReportGroup::Software:
        return ReportText::tr("No software version");
    case ReportGroup::Site:
        return ReportText::tr("No site");
    case ReportGroup::None:
        break;
    }
    return name;
}

QString groupHeader(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Room:
        return ReportText::tr("Room");
    case ReportGroup::Type:
        return ReportText::tr("Type");
    case ReportGroup::Software:
        return ReportText::tr("Software");
    case ReportGroup::Site:
        return ReportText::tr("Site");
    case ReportGroup::None:
        break;
    }
    return {};
}

qsizetype devicesWithOutage(const AvailabilityReport &report)
{
    return std::count_if(report.devices.cbegin(), report.devices.cend(),
                         [](const DeviceAvailability &row) { return row.availability.outages > 0; });
}

void appendTable(QString &html, const ReportTable &table)
{
    html += QStringLiteral("<table>\n<thead><tr>");
    for (qsizetype column = 0; column < table.header.size(); ++column)
        html += (column < table.names ? QStringLiteral("<th scope=\"col\" class=\"name\">")
                                      : QStringLiteral("<th scope=\"col\">")) +
                table.header.at(column).toHtmlEscaped() + QStringLiteral("</th>");
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QStringList &row : table.rows) {
        html += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < row.size(); ++column)
            html += (column < table.names ? QStringLiteral("<td class=\"name\">") : QStringLiteral("<td>")) +
                    row.at(column).toHtmlEscaped() + QStringLiteral("</td>");
        html += QStringLiteral("</tr>\n");
    }
    html += QStringLiteral("</tbody>\n</table>\n");
}

void appendHeading(QString &html, const QString &words)
{
    html += QStringLiteral("<h2>") + words.toHtmlEscaped() + QStringLiteral("</h2>\n");
}

constexpr const char *styleSheet = R"(
:root { color-scheme: light dark; --text: #1c1e21; --muted: #5c646e; --window: #ffffff; --panel: #f4f5f7;
        --line: #d5d9de; --good: #17722f; --bad: #c2212c; --unknown: #a7afb8; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e8eaed; --muted: #a7afb8; --window: #1d1f23; --panel: #26292e; --line: #3a3e45;
          --good: #4cc266; --bad: #ff8a80; --unknown: #6b727b; } }
body { margin: 0 auto; max-width: 1000px; padding: 24px; font: 14px/1.45 system-ui, sans-serif; color: var(--text);
       background: var(--window); font-variant-numeric: tabular-nums; }
h1 { font-size: 20px; font-weight: 600; margin: 0 0 4px; }
h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
p { margin: 0 0 8px; } .muted, footer { color: var(--muted); } footer { margin-top: 32px; }
dl { display: flex; flex-wrap: wrap; gap: 8px; margin: 24px 0 0; }
dl div { flex: 1 1 140px; background: var(--panel); border-radius: 4px; padding: 8px 16px; }
dt { color: var(--muted); } dd { margin: 0; font-size: 20px; }
svg { display: block; width: 100%; height: auto; }
svg .good { fill: var(--good); } svg .bad { fill: var(--bad); } svg .unknown { fill: var(--unknown); }
svg .line { fill: var(--line); } svg .text { fill: var(--text); } svg .muted { fill: var(--muted); }
table { border-collapse: collapse; width: 100%; } th { font-weight: normal; color: var(--muted); }
th, td { text-align: right; padding: 4px 8px; border-bottom: 1px solid var(--line); }
.name { text-align: left; overflow-wrap: anywhere; }
@media print { body { padding: 0; } tr, svg { break-inside: avoid; } h2 { break-after: avoid; } }
)";

} // namespace

QString reportTitle()
{
    return ReportText::tr("Availability");
}

QString offlineShareTitle()
{
    return ReportText::tr("Time offline");
}

QString offlineShareCaption()
{
    return ReportText::tr("Of the known time of all devices.");
}

QString outageLanesTitle()
{
    return ReportText::tr("Outages");
}

QString outageTableTitle()
{
    return ReportText::tr("Devices with outages");
}

QString reportRangeText(const AvailabilityReport &report, const ReportStyle &style)
{
    const QString range =
        ReportText::tr("%1 to %2")
            .arg(sinceText(report.range.from, report, style), sinceText(report.range.to, report, style));
    return report.connection.isEmpty() ? range : range + QStringLiteral(" \u00b7 ") + report.connection;
}

QList<std::pair<QString, QString>> reportFigures(const AvailabilityReport &report, const ReportStyle &style)
{
    const QString uptime = uptimeText(report.fleet, style.locale);
    const QString longest = longestText(report.fleet);
    const QString none(QChar(0x2013));
    return {
        {uptime.isEmpty() ? none : uptime, ReportText::tr("online")},
        {style.locale.toString(report.fleet.outages), ReportText::tr("outages")},
        {longest.isEmpty() ? none : longest, ReportText::tr("longest outage")},
        {style.locale.toString(report.downNow), ReportText::tr("offline at the end")},
        {style.locale.toString(report.devices.size()), ReportText::tr("devices")},
    };
}

ReportTable groupTable(const AvailabilityReport &report, const ReportStyle &style)
{
    ReportTable table;
    table.header = {groupHeader(report.groupedBy), ReportText::tr("Devices"), ReportText::tr("Online"),
                    ReportText::tr("Outages"),     ReportText::tr("Longest"), ReportText::tr("Time offline")};
    for (const GroupAvailability &group : report.groups)
        table.rows.append({groupName(report, group.name), style.locale.toString(group.devices),
                           uptimeText(group.availability, style.locale),
                           style.locale.toString(group.availability.outages), longestText(group.availability),
                           durationText(group.availability.down)});
    return table;
}

ReportTable outageTable(const AvailabilityReport &report, const ReportStyle &style, int most)
{
    ReportTable table;
    table.names = 2;
    table.header = {ReportText::tr("Device"),       ReportText::tr("Room"),    ReportText::tr("Online"),
                    ReportText::tr("Outages"),      ReportText::tr("Longest"), ReportText::tr("Mean"),
                    ReportText::tr("Offline since")};
    for (const DeviceAvailability &row : report.devices) {
        if (row.availability.outages == 0)
            continue;
        if (table.rows.size() >= most)
            break;
        QString outages = style.locale.toString(row.availability.outages);
        if (row.availability.isFlapping())
            outages += QStringLiteral(" \u00b7 ") + ReportText::tr("flapping");
        table.rows.append({row.device.name.isEmpty() ? row.device.arn : row.device.name, row.device.roomName,
                           uptimeText(row.availability, style.locale), outages, longestText(row.availability),
                           durationText(*row.availability.meanOutage()),
                           sinceText(row.availability.downSince, report, style)});
    }
    return table;
}

QStringList reportNotes(const AvailabilityReport &report, const ReportStyle &style, int most)
{
    QStringList notes;
    const auto troubled = static_cast<int>(devicesWithOutage(report));
    if (troubled > most)
        notes += ReportText::tr("%n more device(s) had outages.", nullptr, troubled - most);
    if (const int calm = report.knownDevices - troubled; calm > 0)
        notes += ReportText::tr("%n device(s) had no outage.", nullptr, calm);
    const auto silent = static_cast<int>(report.devices.size() - report.knownDevices);
    if (silent > 0)
        notes += ReportText::tr("Of %n device(s) nothing is known in this time.", nullptr, silent);
    notes += ReportText::tr(
        "A status holds until the next event. What is not known counts neither as online nor as "
        "offline; an outage that reaches over an end of this time counts with the part inside.");
    notes += ReportText::tr("Times are in %1.").arg(zoneName(style.zone));
    return notes;
}

QByteArray reportHtml(const AvailabilityReport &report, const ReportStyle &style)
{
    constexpr int mostListed = 500;
    const QString title = reportTitle();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n")
                       .arg(style.locale.bcp47Name());
    html += QStringLiteral("<title>") + title.toHtmlEscaped() + QStringLiteral("</title>\n<style>") +
            QString::fromLatin1(styleSheet) + QStringLiteral("</style>\n</head>\n<body>\n<h1>") +
            title.toHtmlEscaped() + QStringLiteral("</h1>\n<p class=\"muted\">") +
            reportRangeText(report, style).toHtmlEscaped() + QStringLiteral("</p>\n<dl>\n");
    for (const auto &[figure, meaning] : reportFigures(report, style))
        html += QStringLiteral("<div><dt>") + meaning.toHtmlEscaped() + QStringLiteral("</dt><dd>") +
                figure.toHtmlEscaped() + QStringLiteral("</dd></div>\n");
    html += QStringLiteral("</dl>\n");
    appendHeading(html, offlineShareTitle());
    html += QStringLiteral("<p class=\"muted\">") + offlineShareCaption().toHtmlEscaped() +
            QStringLiteral("</p>\n");
    html += QString::fromUtf8(offlineShareChart(report, style));
    if (const QByteArray lanes = outageLanesChart(report, style); !lanes.isEmpty()) {
        appendHeading(html, outageLanesTitle());
        html += QString::fromUtf8(lanes);
    }
    if (const ReportTable groups = groupTable(report, style); !groups.rows.isEmpty()) {
        appendHeading(html, groups.header.constFirst());
        appendTable(html, groups);
    }
    if (const ReportTable devices = outageTable(report, style, mostListed); !devices.rows.isEmpty()) {
        appendHeading(html, outageTableTitle());
        appendTable(html, devices);
    }
    html += QStringLiteral("<footer>\n");
    QStringList notes = reportNotes(report, style, mostListed);
    notes += ReportText::tr("Made by Rollcall, %1.").arg(sinceText(report.madeAt, report, style));
    for (const QString &sentence : std::as_const(notes))
        html += QStringLiteral("<p>") + sentence.toHtmlEscaped() + QStringLiteral("</p>\n");
    html += QStringLiteral("</footer>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace rollcall
