// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importfields.h"
#include "app/service/importrow.h"
#include "app/service/importtext.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace rollcall {

namespace {

using namespace importing;
using Name = QLatin1StringView;

// Reads members of one object; the first that has the wrong form is remembered.
class Members
{
public:
    Members(const QJsonObject &object, QString &trouble)
        : m_object(object)
        , m_trouble(trouble)
    {
    }

    void text(Name name, QString &out)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined() || value.isNull())
            return;
        if (!value.isString()) {
            refuse(ImportText::tr("%1 is no text").arg(QString(name)));
            return;
        }
        out = value.toString();
        if (out.isNull())
            out = QStringLiteral("");
    }

    void time(Name name, std::optional<Instant> &out)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined() || value.isNull())
            return;
        if (value.isDouble())
            out = instantFromEpochSeconds(value.toDouble());
        else if (value.isString())
            out = parseInstant(value.toString());
        if (!out)
            refuse(ImportText::tr("%1 is no time (epoch seconds or ISO 8601)").arg(QString(name)));
    }

    bool has(Name name) const
    {
        const QJsonValue value = m_object.value(name);
        return !value.isUndefined() && !value.isNull();
    }

    std::optional<QJsonObject> object(Name name)
    {
        if (!has(name))
            return std::nullopt;
        if (!m_object.value(name).isObject()) {
            refuse(ImportText::tr("%1 is no object").arg(QString(name)));
            return std::nullopt;
        }
        return m_object.value(name).toObject();
    }

    std::optional<QJsonArray> array(Name name)
    {
        if (!has(name))
            return std::nullopt;
        if (!m_object.value(name).isArray()) {
            refuse(ImportText::tr("%1 is no list").arg(QString(name)));
            return std::nullopt;
        }
        return m_object.value(name).toArray();
    }

    void refuse(const QString &reason)
    {
        if (m_trouble.isEmpty())
            m_trouble = reason;
    }

private:
    const QJsonObject &m_object;
    QString &m_trouble;
};

void readStatusInfo(const QJsonObject &object, Device &device, QString &trouble)
{
    device.hasStatusInfo = true;
    Members info(object, trouble);
    info.text(Name("ConnectionStatus"), device.connectionStatus);
    info.time(Name("ConnectionStatusUpdatedTime"), device.connectionStatusUpdatedTime);
    const std::optional<QJsonArray> details = info.array(Name("DeviceStatusDetails"));
    if (!details)
        return;
    device.hasStatusDetails = true;
    for (const auto &value : *details) {
        if (!value.isObject()) {
            info.refuse(ImportText::tr("DeviceStatusDetails holds something that is no object"));
            return;
        }
        const QJsonObject entry = value.toObject();
        Members members(entry, trouble);
        DeviceStatusDetail detail;
        members.text(Name("Feature"), detail.feature);
        members.text(Name("Code"), detail.code);
        device.statusDetails.append(detail);
    }
}

void readProfileInfo(const QJsonObject &object, Device &device, QString &trouble)
{
    Members members(object, trouble);
    NetworkProfileInfo info;
    members.text(Name("NetworkProfileArn"), info.networkProfileArn);
    members.text(Name("CertificateArn"), info.certificateArn);
    members.time(Name("CertificateExpirationTime"), info.certificateExpirationTime);
    device.networkProfileInfo = info;
    device.networkProfileArn = info.networkProfileArn;
}

ImportRow readDevice(const QJsonObject &object, JsonPlace place)
{
    QString trouble;
    Members members(object, trouble);
    ImportedDevice row;
    Device &device = row.device;
    members.text(Name("DeviceArn"), device.arn);
    members.text(Name("DeviceSerialNumber"), device.serialNumber);
    members.text(Name("DeviceType"), device.type);
    members.text(Name("DeviceName"), device.name);
    members.text(Name("SoftwareVersion"), device.softwareVersion);
    members.text(Name("MacAddress"), device.macAddress);
    members.text(Name("RoomArn"), device.roomArn);
    members.text(Name("RoomName"), device.roomName);
    members.text(Name("DeviceStatus"), device.status);
    members.text(Name("NetworkProfileArn"), device.networkProfileArn);
    members.text(Name("NetworkProfileName"), device.networkProfileName);
    members.time(Name("CreatedTime"), device.createdTime);
    if (const auto info = members.object(Name("DeviceStatusInfo")))
        readStatusInfo(*info, device, trouble);
    if (const auto info = members.object(Name("NetworkProfileInfo")))
        readProfileInfo(*info, device, trouble);
    row.fields = place == JsonPlace::Device ? getDeviceFields() : searchDeviceFields();
    if (device.networkProfileInfo)
        row.fields |= getDeviceFields();
    if (trouble.isEmpty())
        trouble = arnTrouble(Name("DeviceArn"), device.arn);
    return trouble.isEmpty() ? ImportRow(row) : ImportRow(trouble);
}

ImportRow readUser(const QJsonObject &object)
{
    QString trouble;
    Members members(object, trouble);
    ImportedUser row;
    members.text(Name("UserArn"), row.user.arn);
    members.text(Name("FirstName"), row.user.firstName);
    members.text(Name("LastName"), row.user.lastName);
    members.text(Name("Email"), row.user.email);
    members.text(Name("EnrollmentStatus"), row.user.enrollmentStatus);
    members.text(Name("EnrollmentId"), row.user.enrollmentId);
    row.fields = ~0U;
    if (trouble.isEmpty())
        trouble = arnTrouble(Name("UserArn"), row.user.arn);
    return trouble.isEmpty() ? ImportRow(row) : ImportRow(trouble);
}

ImportRow readEvent(const QJsonObject &object, const QString &defaultDeviceArn)
{
    QString trouble;
    Members members(object, trouble);
    ImportedEvent row{defaultDeviceArn, {}};
    members.text(Name("DeviceArn"), row.deviceArn);
    members.text(Name("Type"), row.event.type);
    members.text(Name("Value"), row.event.value);
    members.time(Name("Timestamp"), row.event.timestamp);
    return trouble.isEmpty() ? checkedEvent(std::move(row)) : ImportRow(trouble);
}

} // namespace

ImportRow readJsonItem(const JsonItem &item, const QString &defaultDeviceArn)
{
    QJsonParseError error;
    const QByteArray text = QByteArray::fromRawData(item.text.data(), item.text.size());
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return ImportText::tr("No JSON: %1").arg(error.errorString());
    if (!document.isObject())
        return ImportText::tr("An object is expected");
    const QJsonObject object = document.object();
    switch (item.place) {
    case JsonPlace::Devices:
    case JsonPlace::Device:
        return readDevice(object, item.place);
    case JsonPlace::Users:
        return readUser(object);
    case JsonPlace::DeviceEvents:
        return readEvent(object, defaultDeviceArn);
    case JsonPlace::Unknown:
        break;
    }
    if (object.contains(Name("UserArn")))
        return readUser(object);
    if (object.contains(Name("Timestamp")) || object.contains(Name("Type")))
        return readEvent(object, defaultDeviceArn);
    if (object.contains(Name("DeviceArn")))
        return readDevice(object, item.place);
    return ImportText::tr("Neither DeviceArn nor UserArn is there");
}

} // namespace rollcall
