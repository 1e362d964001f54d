// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/reportdata.h"

#include "models/export/csvtext.h"
#include "models/export/exportfile.h"
#include "models/export/jsonlayout.h"

#include <QtCore/qlocale.h>

#include <array>

namespace rollcall {

namespace {

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

// What both forms say of an availability, in this order.
struct Figure
{
    const char *name;
    std::optional<double> (*value)(const Availability &);
};

std::optional<double> inSeconds(std::optional<Duration> duration)
{
    return duration ? std::optional(seconds(*duration)) : std::nullopt;
}

constexpr auto figures = std::to_array<Figure>({
    {"knownSeconds", [](const Availability &one) { return std::optional(seconds(one.known())); }},
    {"onlineSeconds", [](const Availability &one) { return std::optional(seconds(one.up)); }},
    {"offlineSeconds", [](const Availability &one) { return std::optional(seconds(one.down)); }},
    {"unknownSeconds", [](const Availability &one) { return std::optional(seconds(one.unknown)); }},
    {"uptimePercent",
     [](const Availability &one) {
         const std::optional<double> share = one.uptime();
         return share ? std::optional(roundedPercent(*share, 4)) : std::nullopt;
     }},
    {"outages", [](const Availability &one) { return std::optional<double>(one.outages); }},
    {"longestOutageSeconds",
     [](const Availability &one) { return std::optional(seconds(one.longestOutage)); }},
    {"meanTimeToRecoverSeconds", [](const Availability &one) { return inSeconds(one.meanOutage()); }},
    {"meanTimeBetweenOutagesSeconds", [](const Availability &one) { return inSeconds(one.meanBetween()); }},
});

void appendFigures(JsonLayout &json, const Availability &availability)
{
    for (const Figure &figure : figures) {
        json.key(QLatin1StringView(figure.name));
        const std::optional<double> value = figure.value(availability);
        value ? json.real(*value) : json.null();
    }
    json.key(QLatin1StringView("flapping"));
    json.boolean(availability.isFlapping());
    json.key(QLatin1StringView("offlineSince"));
    availability.downSince ? json.string(toIsoUtc(*availability.downSince)) : json.null();
}

QByteArray figureNames()
{
    QByteArray names;
    for (const Figure &figure : figures)
        names += QByteArray(figure.name) + ',';
    return names + "flapping,offlineSince\r\n";
}

void appendFigures(QByteArray &out, const Availability &availability)
{
    for (const Figure &figure : figures) {
        if (const std::optional<double> value = figure.value(availability))
            out += QByteArray::number(*value, 'f', QLocale::FloatingPointShortest);
        out += ',';
    }
    out += availability.isFlapping() ? "true," : "false,";
    if (availability.downSince)
        out += toIsoUtc(*availability.downSince).toLatin1();
    out += "\r\n";
}

} // namespace

QString groupKey(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Room:
        return QStringLiteral("RoomName");
    case ReportGroup::Type:
        return QStringLiteral("DeviceType");
    case ReportGroup::Software:
        return QStringLiteral("SoftwareVersion");
    case ReportGroup::Site:
        return QStringLiteral("Site");
    case ReportGroup::None:
        break;
    }
    return {};
}

QByteArray reportJson(const AvailabilityReport &report)
{
    QByteArray out;
    JsonLayout json(out, JsonLayout::Form::Indented);
    json.beginObject();
    json.member(QLatin1StringView("since"), toIsoUtc(report.range.from));
    json.member(QLatin1StringView("until"), toIsoUtc(report.range.to));
    json.member(QLatin1StringView("connection"), report.connection);
    json.key(QLatin1StringView("fleet"));
    json.beginObject();
    json.key(QLatin1StringView("devices"));
    json.number(report.devices.size());
    appendFigures(json, report.fleet);
    json.endObject();
    if (report.groupedBy != ReportGroup::None) {
        json.member(QLatin1StringView("groupBy"), groupKey(report.groupedBy));
        json.key(QLatin1StringView("groups"));
        json.beginArray();
        for (const GroupAvailability &group : report.groups) {
            json.beginObject();
            json.key(QLatin1StringView("name"));
            json.string(group.name);
            json.key(QLatin1StringView("devices"));
            json.number(group.devices);
            appendFigures(json, group.availability);
            json.endObject();
        }
        json.endArray();
    }
    json.key(QLatin1StringView("devices"));
    json.beginArray();
    for (const DeviceAvailability &row : report.devices) {
        json.beginObject();
        json.member(QLatin1StringView("DeviceArn"), row.device.arn);
        json.member(QLatin1StringView("DeviceName"), row.device.name);
        json.member(QLatin1StringView("RoomName"), row.device.roomName);
        json.member(QLatin1StringView("DeviceType"), row.device.type);
        json.member(QLatin1StringView("SoftwareVersion"), row.device.softwareVersion);
        appendFigures(json, row.availability);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    out += '\n';
    return out;
}

QByteArray reportCsv(const AvailabilityReport &report)
{
    QByteArray out;
    if (report.groupedBy != ReportGroup::None) {
        out += groupKey(report.groupedBy).toLatin1() + ",devices," + figureNames();
        for (const GroupAvailability &group : report.groups) {
            appendCsvField(out, withoutFormula(group.name));
            out += ',' + QByteArray::number(group.devices) + ',';
            appendFigures(out, group.availability);
        }
        return out;
    }
    out += "DeviceArn,DeviceName,RoomName,DeviceType,SoftwareVersion," + figureNames();
    for (const DeviceAvailability &row : report.devices) {
        for (const QString &field : {row.device.arn, row.device.name, row.device.roomName, row.device.type,
                                     row.device.softwareVersion}) {
            appendCsvField(out, withoutFormula(field));
            out += ',';
        }
        appendFigures(out, row.availability);
    }
    return out;
}

} // namespace rollcall
