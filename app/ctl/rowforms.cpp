// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/rowforms.h"

#include "app/ctl/ctltext.h"

#include "models/export/csvtext.h"
#include "models/export/rowjson.h"
#include "models/export/rowtable.h"

#include <algorithm>

namespace rollcall {

RowForm<Device> deviceForm(const QTimeZone &zone)
{
    RowForm<Device> form;
    form.listName = QLatin1StringView("Devices");
    form.json = [](JsonLayout &json, const Device &device) { appendJson(json, device, DeviceShape::Search); };
    form.jsonLine = form.json;
    form.csvHeader = [](QByteArray &out) { appendDeviceCsvHeader(out, DeviceShape::Search); };
    form.csv = [](QByteArray &out, const Device &device) { appendCsv(out, device, DeviceShape::Search); };
    form.tableHeader = deviceTableHeader();
    form.cells = [zone](const Device &device) { return tableCells(device, zone); };
    return form;
}

RowForm<User> userForm()
{
    RowForm<User> form;
    form.listName = QLatin1StringView("Users");
    form.json = [](JsonLayout &json, const User &user) { appendJson(json, user); };
    form.jsonLine = form.json;
    form.csvHeader = appendUserCsvHeader;
    form.csv = [](QByteArray &out, const User &user) { appendCsv(out, user); };
    form.tableHeader = userTableHeader();
    form.cells = [](const User &user) { return tableCells(user); };
    return form;
}

RowForm<DeviceEvent> eventForm(const QString &deviceArn, const QTimeZone &zone)
{
    RowForm<DeviceEvent> form;
    form.listName = QLatin1StringView("DeviceEvents");
    form.json = [](JsonLayout &json, const DeviceEvent &event) { appendJson(json, event); };
    form.jsonLine = [deviceArn](JsonLayout &json, const DeviceEvent &event) {
        appendJson(json, event, deviceArn);
    };
    form.csvHeader = appendEventCsvHeader;
    form.csv = [deviceArn](QByteArray &out, const DeviceEvent &event) { appendCsv(out, event, deviceArn); };
    form.tableHeader = eventTableHeader();
    form.cells = [zone](const DeviceEvent &event) { return tableCells(event, zone); };
    return form;
}

RowForm<CollectedEvent> collectedEventForm(const QTimeZone &zone)
{
    RowForm<CollectedEvent> form;
    form.listName = QLatin1StringView("DeviceEvents");
    form.json = [](JsonLayout &json, const CollectedEvent &row) {
        appendJson(json, row.event, row.deviceArn);
    };
    form.jsonLine = form.json;
    form.csvHeader = appendEventCsvHeader;
    form.csv = [](QByteArray &out, const CollectedEvent &row) { appendCsv(out, row.event, row.deviceArn); };
    form.tableHeader = QStringList{CtlText::tr("DEVICE")} + eventTableHeader();
    form.cells = [zone](const CollectedEvent &row) {
        return QStringList{row.deviceArn} + tableCells(row.event, zone);
    };
    return form;
}

QByteArray deviceText(const Device &device, OutputFormat format, const QTimeZone &zone)
{
    QByteArray out;
    switch (format) {
    case OutputFormat::Table: {
        const QList<QStringList> rows = detailRows(device, zone);
        int width = 0;
        for (const QStringList &row : rows)
            width = std::max(width, displayWidth(row[0]));
        for (const QStringList &row : rows) {
            out += row[0].toUtf8();
            out.append(width - displayWidth(row[0]) + 2, ' ');
            out += withoutControls(row[1]).toUtf8();
            out += '\n';
        }
        break;
    }
    case OutputFormat::Json: {
        JsonLayout json(out, JsonLayout::Form::Indented);
        json.beginObject();
        json.key(QLatin1StringView("Device"));
        appendJson(json, device, DeviceShape::Get);
        json.endObject();
        out += '\n';
        break;
    }
    case OutputFormat::JsonLines: {
        JsonLayout json(out, JsonLayout::Form::OneLine);
        appendJson(json, device, DeviceShape::Get);
        out += '\n';
        break;
    }
    case OutputFormat::Csv:
        appendDeviceCsvHeader(out, DeviceShape::Get);
        appendCsv(out, device, DeviceShape::Get);
        break;
    }
    return out;
}

} // namespace rollcall
