// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/rowtable.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rowtable", text);
}

QString timeText(const std::optional<Instant> &time, const QTimeZone &zone)
{
    return time ? toDateTime(*time).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                : QString();
}

QString detailsText(const Device &device)
{
    QStringList parts;
    for (const DeviceStatusDetail &detail : device.statusDetails) {
        const QString code = statusInWords(detail.code);
        parts += detail.feature.isEmpty() ? code
                                          : QStringLiteral("%1: %2").arg(statusInWords(detail.feature), code);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString statusInWords(const QString &value)
{
    const bool known = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](QChar c) {
        return (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c == QLatin1Char('_');
    });
    if (!known)
        return value;
    QString words = value.toLower();
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    words[0] = words[0].toUpper();
    // Abbreviations that lower case would make unreadable.
    for (const QString &word : {QStringLiteral("tls"), QStringLiteral("dhcp"), QStringLiteral("dns")}) {
        if (words.startsWith(word + QLatin1Char(' '), Qt::CaseInsensitive))
            words.replace(0, word.size(), word.toUpper());
    }
    return words;
}

QStringList deviceTableHeader()
{
    return {tr("CONNECTION"), tr("SINCE"), tr("NAME"),          tr("ROOM"),    tr("TYPE"), tr("SOFTWARE"),
            tr("SERIAL"),     tr("MAC"),   tr("DEVICE STATUS"), tr("DETAILS"), tr("ARN")};
}

QStringList userTableHeader()
{
    return {tr("FIRST NAME"), tr("LAST NAME"), tr("E-MAIL"), tr("ENROLLMENT"), tr("ID")};
}

QStringList eventTableHeader()
{
    return {tr("TIME"), tr("TYPE"), tr("VALUE")};
}

QStringList tableCells(const Device &device, const QTimeZone &zone)
{
    return {statusInWords(device.connectionStatus),
            timeText(device.connectionStatusUpdatedTime, zone),
            device.name,
            device.roomName,
            device.type,
            device.softwareVersion,
            device.serialNumber,
            device.macAddress,
            statusInWords(device.status),
            detailsText(device),
            device.arn};
}

QStringList tableCells(const User &user)
{
    return {user.firstName, user.lastName, user.email, statusInWords(user.enrollmentStatus), userId(user)};
}

QStringList tableCells(const DeviceEvent &event, const QTimeZone &zone)
{
    return {timeText(event.timestamp, zone), statusInWords(event.type), statusInWords(event.value)};
}

QList<QStringList> detailRows(const Device &device, const QTimeZone &zone)
{
    QList<QStringList> rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isNull())
            rows.append({name, value});
    };
    add(tr("ARN"), device.arn);
    add(tr("Name"), device.name);
    add(tr("Connection"),
        device.connectionStatus.isNull() ? QString() : statusInWords(device.connectionStatus));
    add(tr("Since"), timeText(device.connectionStatusUpdatedTime, zone));
    add(tr("Device status"), device.status.isNull() ? QString() : statusInWords(device.status));
    add(tr("Details"), device.statusDetails.isEmpty() ? QString() : detailsText(device));
    add(tr("Type"), device.type);
    add(tr("Software"), device.softwareVersion);
    add(tr("Serial number"), device.serialNumber);
    add(tr("MAC address"), device.macAddress);
    add(tr("Room ARN"), device.roomArn);
    add(tr("Room"), device.roomName);
    add(tr("Created"), timeText(device.createdTime, zone));
    add(tr("Network profile ARN"), device.networkProfileArn);
    add(tr("Network profile"), device.networkProfileName);
    if (device.networkProfileInfo) {
        const NetworkProfileInfo &info = *device.networkProfileInfo;
        add(tr("Network profile ARN"), info.networkProfileArn);
        add(tr("Certificate ARN"), info.certificateArn);
        add(tr("Certificate expires"), timeText(info.certificateExpirationTime, zone));
    }
    return rows;
}

} // namespace rollcall
