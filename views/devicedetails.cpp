// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/devicedetails.h"

#include "models/analysis/devicecondition.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/statuswords.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtimezone.h>

namespace rollcall {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("DeviceDetails", text);
}

class Builder
{
public:
    explicit Builder(const QLocale &locale)
        : m_locale(locale)
    {
    }
    void group(const char *title) { m_groups.append({words(title), {}}); }
    void add(const char *key, const char *label, const QString &value, const QString &toolTip = {})
    {
        if (!value.isEmpty())
            m_groups.last().rows.append({QString::fromLatin1(key), words(label), value, toolTip});
    }
    void add(const char *key, const char *label, const std::optional<Instant> &instant)
    {
        if (!instant)
            return;
        // As if it were long ago: the year is said always.
        add(key, label, fullMoment(*instant, Instant(), QTimeZone::systemTimeZone(), m_locale),
            utcMoment(*instant));
    }
    QList<DetailGroup> taken()
    {
        m_groups.removeIf([](const DetailGroup &group) { return group.rows.isEmpty(); });
        return m_groups;
    }

private:
    QLocale m_locale;
    QList<DetailGroup> m_groups;
};

QString pick(const QString &answer, const QString &row)
{
    return answer.isNull() ? row : answer;
}

} // namespace

QList<DetailGroup> detailGroups(const Device &device, const QLocale &locale)
{
    Builder builder(locale);
    builder.group(QT_TRANSLATE_NOOP("DeviceDetails", "Identity"));
    builder.add("DeviceSerialNumber", QT_TRANSLATE_NOOP("DeviceDetails", "Serial"), device.serialNumber);
    builder.add("DeviceType", QT_TRANSLATE_NOOP("DeviceDetails", "Type"), device.type);
    builder.add("SoftwareVersion", QT_TRANSLATE_NOOP("DeviceDetails", "Software"), device.softwareVersion);
    builder.add("CreatedTime", QT_TRANSLATE_NOOP("DeviceDetails", "Created"), device.createdTime);
    builder.add("DeviceArn", QT_TRANSLATE_NOOP("DeviceDetails", "ARN"), device.arn);

    builder.group(QT_TRANSLATE_NOOP("DeviceDetails", "Room"));
    builder.add("RoomName", QT_TRANSLATE_NOOP("DeviceDetails", "Room"), device.roomName);
    builder.add("RoomArn", QT_TRANSLATE_NOOP("DeviceDetails", "Room ARN"), device.roomArn);

    builder.group(QT_TRANSLATE_NOOP("DeviceDetails", "Status"));
    if (!device.connectionStatus.isEmpty())
        builder.add("ConnectionStatus", QT_TRANSLATE_NOOP("DeviceDetails", "Connection"),
                    statusWord(device.connectionStatus));
    builder.add("ConnectionStatusUpdatedTime", QT_TRANSLATE_NOOP("DeviceDetails", "Since"),
                device.connectionStatusUpdatedTime);
    if (!device.status.isEmpty())
        builder.add("DeviceStatus", QT_TRANSLATE_NOOP("DeviceDetails", "Device status"),
                    statusWord(device.status));
    builder.add("DeviceStatusDetails", QT_TRANSLATE_NOOP("DeviceDetails", "Details"), detailsText(device));

    builder.group(QT_TRANSLATE_NOOP("DeviceDetails", "Network"));
    builder.add("MacAddress", QT_TRANSLATE_NOOP("DeviceDetails", "MAC"), device.macAddress);
    builder.add("NetworkProfileName", QT_TRANSLATE_NOOP("DeviceDetails", "Profile"),
                device.networkProfileName);
    const NetworkProfileInfo info = device.networkProfileInfo.value_or(NetworkProfileInfo());
    builder.add("NetworkProfileArn", QT_TRANSLATE_NOOP("DeviceDetails", "Profile ARN"),
                pick(info.networkProfileArn, device.networkProfileArn));
    builder.add("CertificateArn", QT_TRANSLATE_NOOP("DeviceDetails", "Certificate"), info.certificateArn);
    builder.add("CertificateExpirationTime", QT_TRANSLATE_NOOP("DeviceDetails", "Valid until"),
                info.certificateExpirationTime);
    return builder.taken();
}

Device completed(const Device &known, const Device &answer)
{
    Device device = answer;
    device.arn = known.arn;
    for (QString Device::*field :
         {&Device::serialNumber, &Device::type, &Device::name, &Device::softwareVersion, &Device::macAddress,
          &Device::roomArn, &Device::roomName, &Device::status, &Device::connectionStatus,
          &Device::networkProfileArn, &Device::networkProfileName})
        device.*field = pick(answer.*field, known.*field);
    if (!answer.hasStatusInfo)
        device.hasStatusInfo = known.hasStatusInfo;
    if (!answer.hasStatusDetails) {
        device.hasStatusDetails = known.hasStatusDetails;
        device.statusDetails = known.statusDetails;
    }
    // The time belongs to the status it came with.
    if (answer.connectionStatus.isNull() && !answer.connectionStatusUpdatedTime)
        device.connectionStatusUpdatedTime = known.connectionStatusUpdatedTime;
    if (!answer.networkProfileInfo)
        device.networkProfileInfo = known.networkProfileInfo;
    if (!answer.createdTime)
        device.createdTime = known.createdTime;
    return device;
}

// Works on the text: Qt's JSON objects sort their keys and round great numbers.
QString prettyJson(const QByteArray &json)
{
    QByteArray out;
    int depth = 0;
    bool quoted = false;
    const auto newLine = [&out, &depth] { out.append('\n').append(qsizetype(2) * depth, ' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (quoted) {
            out.append(c);
            if (c == '\\' && i + 1 < json.size())
                out.append(json.at(++i));
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
            out.append(c);
        } else if (c == '{' || c == '[') {
            qsizetype next = i + 1;
            while (next < json.size() && QByteArrayView(" \t\r\n").contains(json.at(next)))
                ++next;
            out.append(c);
            if (next < json.size() && (json.at(next) == '}' || json.at(next) == ']')) {
                out.append(json.at(next));
                i = next;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            depth = std::max(0, depth - 1);
            newLine();
            out.append(c);
        } else if (c == ',') {
            out.append(c);
            newLine();
        } else if (c == ':') {
            out.append(": ");
        } else if (!QByteArrayView(" \t\r\n").contains(c)) {
            out.append(c);
        }
    }
    return QString::fromUtf8(out);
}

} // namespace rollcall
