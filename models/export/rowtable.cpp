// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/rowtable.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

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
    add(RowText::tr("ARN"), device.arn);
    add(RowText::tr("Name"), device.name);
    add(RowText::tr("Connection"),
        device.connectionStatus.isNull() ? QString() : statusInWords(device.connectionStatus));
    add(RowText::tr("Since"), timeText(device.connectionStatusUpdatedTime, zone));
    add(RowText::tr("Device status"), device.status.isNull() ? QString() : statusInWords(device.status));
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
