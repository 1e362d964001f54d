// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/rowjson.h"

namespace rollcall {

namespace {

void appendTime(JsonLayout &json, QLatin1StringView name, const std::optional<Instant> &time)
{
    if (time)
        json.member(name, toIsoUtc(*time));
}

void appendStatusInfo(JsonLayout &json, const Device &device)
{
    if (!device.hasStatusInfo)
        return;
    json.key(QLatin1StringView("DeviceStatusInfo"));
    json.beginObject();
    if (device.hasStatusDetails) {
        json.key(QLatin1StringView("DeviceStatusDetails"));
        json.beginArray();
        for (const DeviceStatusDetail &detail : device.statusDetails) {
            json.beginObject();
            json.member(QLatin1StringView("Feature"), detail.feature);
            json.member(QLatin1StringView("Code"), detail.code);
            json.endObject();
        }
        json.endArray();
    }
    json.member(QLatin1StringView("ConnectionStatus"), device.connectionStatus);
    appendTime(json, QLatin1StringView("ConnectionStatusUpdatedTime"), device.connectionStatusUpdatedTime);
    json.endObject();
}

void appendNetworkProfileInfo(JsonLayout &json, const Device &device)
{
    if (!device.networkProfileInfo)
        return;
    const NetworkProfileInfo &info = *device.networkProfileInfo;
    json.key(QLatin1StringView("NetworkProfileInfo"));
    json.beginObject();
    json.member(QLatin1StringView("NetworkProfileArn"), info.networkProfileArn);
    json.member(QLatin1StringView("CertificateArn"), info.certificateArn);
    appendTime(json, QLatin1StringView("CertificateExpirationTime"), info.certificateExpirationTime);
    json.endObject();
}

} // namespace

void appendJson(JsonLayout &json, const Device &device, DeviceShape shape)
{
    json.beginObject();
    json.member(QLatin1StringView("DeviceArn"), device.arn);
    json.member(QLatin1StringView("DeviceSerialNumber"), device.serialNumber);
    json.member(QLatin1StringView("DeviceType"), device.type);
    json.member(QLatin1StringView("DeviceName"), device.name);
    json.member(QLatin1StringView("SoftwareVersion"), device.softwareVersion);
    json.member(QLatin1StringView("MacAddress"), device.macAddress);
    if (shape == DeviceShape::Get) {
        json.member(QLatin1StringView("RoomArn"), device.roomArn);
        json.member(QLatin1StringView("DeviceStatus"), device.status);
        appendStatusInfo(json, device);
        appendNetworkProfileInfo(json, device);
    } else {
        json.member(QLatin1StringView("DeviceStatus"), device.status);
        json.member(QLatin1StringView("NetworkProfileArn"), device.networkProfileArn);
        json.member(QLatin1StringView("NetworkProfileName"), device.networkProfileName);
        json.member(QLatin1StringView("RoomArn"), device.roomArn);
        json.member(QLatin1StringView("RoomName"), device.roomName);
        appendStatusInfo(json, device);
        appendTime(json, QLatin1StringView("CreatedTime"), device.createdTime);
    }
    json.endObject();
}

void appendJson(JsonLayout &json, const User &user)
{
    json.beginObject();
    json.member(QLatin1StringView("UserArn"), user.arn);
    json.member(QLatin1StringView("FirstName"), user.firstName);
    json.member(QLatin1StringView("LastName"), user.lastName);
    json.member(QLatin1StringView("Email"), user.email);
    json.member(QLatin1StringView("EnrollmentStatus"), user.enrollmentStatus);
    json.member(QLatin1StringView("EnrollmentId"), user.enrollmentId);
    json.endObject();
}

void appendJson(JsonLayout &json, const DeviceEvent &event, const QString &deviceArn)
{
    json.beginObject();
    json.member(QLatin1StringView("DeviceArn"), deviceArn);
    json.member(QLatin1StringView("Type"), event.type);
    json.member(QLatin1StringView("Value"), event.value);
    appendTime(json, QLatin1StringView("Timestamp"), event.timestamp);
    json.endObject();
}

} // namespace rollcall
