// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/rowtable.h"

#include "models/analysis/devicecondition.h"
#include "models/analysis/statuswords.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

QString timeText(const std::optional<Instant> &time, const QTimeZone &zone)
{
    return time ? toDateTime(*time).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                : QString();
}

// A table's cell, where nothing says that the field is absent.
QString wordOrNothing(const QString &status)
{
    return status.isEmpty() ? QString() : statusWord(status);
}

} // namespace

QStringList deviceTableHeader()
{
    return {RowText::tr("CONNECTION"),    RowText::tr("SINCE"),    RowText::tr("NAME"),   RowText::tr("ROOM"),
            RowText::tr("TYPE"),          RowText::tr("SOFTWARE"), RowText::tr("SERIAL"), RowText::tr("MAC"),
            RowText::tr("DEVICE STATUS"), RowText::tr("DETAILS"),  RowText::tr("ARN")};
}

QStringList userTableHeader()
{
    return {RowText::tr("FIRST NAME"), RowText::tr("LAST NAME"), RowText::tr("E-MAIL"),
            RowText::tr("ENROLLMENT"), RowText::tr("ID")};
}

QStringList eventTableHeader()
{
    return {RowText::tr("TIME"), RowText::tr("TYPE"), RowText::tr("VALUE")};
}

QStringList tableCells(const Device &device, const QTimeZone &zone)
{
    return {wordOrNothing(device.connectionStatus),
            timeText(device.connectionStatusUpdatedTime, zone),
            device.name,
            device.roomName,
            device.type,
            device.softwareVersion,
            device.serialNumber,
            device.macAddress,
            wordOrNothing(device.status),
            detailsText(device),
            device.arn};
}

QStringList tableCells(const User &user)
{
    return {user.firstName, user.lastName, user.email, enrollmentText(user.enrollmentStatus), userId(user)};
}

QStringList tableCells(const DeviceEvent &event, const QTimeZone &zone)
{
    return {timeText(event.timestamp, zone), event.type.isEmpty() ? QString() : eventTypeWord(event.type),
            wordOrNothing(event.value)};
}

QList<QStringList> detailRows(const Device &device, const QTimeZone &zone)
{
    QList<QStringList> rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isNull())
            rows.append({name, value});
    };
    add(RowText::tr("ARN"), device.arn);
    add(RowText::tr("Name"), device.name);
    add(RowText::tr("Connection"), wordOrNothing(device.connectionStatus));
    add(RowText::tr("Since"), timeText(device.connectionStatusUpdatedTime, zone));
    add(RowText::tr("Device status"), wordOrNothing(device.status));
    add(RowText::tr("Details"), device.statusDetails.isEmpty() ? QString() : detailsText(device));
    add(RowText::tr("Type"), device.type);
    add(RowText::tr("Software"), device.softwareVersion);
    add(RowText::tr("Serial number"), device.serialNumber);
    add(RowText::tr("MAC address"), device.macAddress);
    add(RowText::tr("Room ARN"), device.roomArn);
    add(RowText::tr("Room"), device.roomName);
    add(RowText::tr("Created"), timeText(device.createdTime, zone));
    add(RowText::tr("Network profile ARN"), device.networkProfileArn);
    add(RowText::tr("Network profile"), device.networkProfileName);
    if (device.networkProfileInfo) {
        const NetworkProfileInfo &info = *device.networkProfileInfo;
        add(RowText::tr("Network profile ARN"), info.networkProfileArn);
        add(RowText::tr("Certificate ARN"), info.certificateArn);
        add(RowText::tr("Certificate expires"), timeText(info.certificateExpirationTime, zone));
    }
    return rows;
}

} // namespace rollcall
