// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"
#include "models/export/csvtext.h"
#include "models/export/rowexport.h"

namespace rollcall {

namespace {

ExportCell of(const QString &text)
{
    return {text, {}};
}
ExportCell of(const std::optional<Instant> &time)
{
    return {{}, time};
}

void copyConnection(const Device &from, Device &to)
{
    to.hasStatusInfo = to.hasStatusInfo || from.hasStatusInfo;
    to.connectionStatus = from.connectionStatus;
}

void copyConnectionTime(const Device &from, Device &to)
{
    to.hasStatusInfo = to.hasStatusInfo || from.hasStatusInfo;
    to.connectionStatusUpdatedTime = from.connectionStatusUpdatedTime;
}

void copyDetails(const Device &from, Device &to)
{
    to.hasStatusInfo = to.hasStatusInfo || from.hasStatusInfo;
    to.hasStatusDetails = from.hasStatusDetails;
    to.statusDetails = from.statusDetails;
}

constexpr ExportColumn<Device> deviceColumns[] = {
    {"deviceArn", "DeviceArn", false, [](const Device &d) { return of(d.arn); },
     [](const Device &from, Device &to) { to.arn = from.arn; }},
    {"serial", "DeviceSerialNumber", false, [](const Device &d) { return of(d.serialNumber); },
     [](const Device &from, Device &to) { to.serialNumber = from.serialNumber; }},
    {"type", "DeviceType", false, [](const Device &d) { return of(d.type); },
     [](const Device &from, Device &to) { to.type = from.type; }},
    {"name", "DeviceName", false, [](const Device &d) { return of(d.name); },
     [](const Device &from, Device &to) { to.name = from.name; }},
    {"software", "SoftwareVersion", false, [](const Device &d) { return of(d.softwareVersion); },
     [](const Device &from, Device &to) { to.softwareVersion = from.softwareVersion; }},
    {"mac", "MacAddress", false, [](const Device &d) { return of(d.macAddress); },
     [](const Device &from, Device &to) { to.macAddress = from.macAddress; }},
    {"deviceStatus", "DeviceStatus", false, [](const Device &d) { return of(d.status); },
     [](const Device &from, Device &to) { to.status = from.status; }},
    {"roomArn", "RoomArn", false, [](const Device &d) { return of(d.roomArn); },
     [](const Device &from, Device &to) { to.roomArn = from.roomArn; }},
    {"connectionStatus", "ConnectionStatus", false, [](const Device &d) { return of(d.connectionStatus); },
     copyConnection},
    {nullptr, "ConnectionStatusUpdatedTime", false,
     [](const Device &d) { return of(d.connectionStatusUpdatedTime); }, copyConnectionTime},
    {"details", "DeviceStatusDetails", false, [](const Device &d) { return of(csvDetails(d)); }, copyDetails},
    {"room", "RoomName", false, [](const Device &d) { return of(d.roomName); },
     [](const Device &from, Device &to) { to.roomName = from.roomName; }},
    {nullptr, "NetworkProfileArn", false, [](const Device &d) { return of(d.networkProfileArn); },
     [](const Device &from, Device &to) { to.networkProfileArn = from.networkProfileArn; }},
    {"networkProfile", "NetworkProfileName", false, [](const Device &d) { return of(d.networkProfileName); },
     [](const Device &from, Device &to) { to.networkProfileName = from.networkProfileName; }},
    {"created", "CreatedTime", false, [](const Device &d) { return of(d.createdTime); },
     [](const Device &from, Device &to) { to.createdTime = from.createdTime; }},
    {"status", "Status", true, [](const Device &d) { return of(conditionText(d)); },
     [](const Device &from, Device &to) {
         to.status = from.status;
         copyConnection(from, to);
         copyDetails(from, to);
     }},
    {"offlineSince", "OfflineSince", true,
     [](const Device &d) {
         return d.connectionStatus == QLatin1StringView("OFFLINE") ? of(d.connectionStatusUpdatedTime)
                                                                   : ExportCell();
     },
     [](const Device &from, Device &to) {
         copyConnection(from, to);
         copyConnectionTime(from, to);
     }},
};

constexpr ExportColumn<User> userColumns[] = {
    {"userArn", "UserArn", false, [](const User &u) { return of(u.arn); },
     [](const User &from, User &to) { to.arn = from.arn; }},
    {"firstName", "FirstName", false, [](const User &u) { return of(u.firstName); },
     [](const User &from, User &to) { to.firstName = from.firstName; }},
    {"lastName", "LastName", false, [](const User &u) { return of(u.lastName); },
     [](const User &from, User &to) { to.lastName = from.lastName; }},
    {"email", "Email", false, [](const User &u) { return of(u.email); },
     [](const User &from, User &to) { to.email = from.email; }},
    {"enrollmentStatus", "EnrollmentStatus", false, [](const User &u) { return of(u.enrollmentStatus); },
     [](const User &from, User &to) { to.enrollmentStatus = from.enrollmentStatus; }},
    {"enrollmentId", "EnrollmentId", false, [](const User &u) { return of(u.enrollmentId); },
     [](const User &from, User &to) { to.enrollmentId = from.enrollmentId; }},
    {"id", "UserId", true, [](const User &u) { return of(userId(u)); },
     [](const User &from, User &to) { to.arn = from.arn; }},
};

constexpr ExportColumn<OwnedEvent> eventColumns[] = {
    {"deviceArn", "DeviceArn", false, [](const OwnedEvent &e) { return of(e.deviceArn); },
     [](const OwnedEvent &from, OwnedEvent &to) { to.deviceArn = from.deviceArn; }},
    {"type", "Type", false, [](const OwnedEvent &e) { return of(e.event.type); },
     [](const OwnedEvent &from, OwnedEvent &to) { to.event.type = from.event.type; }},
    {"value", "Value", false, [](const OwnedEvent &e) { return of(e.event.value); },
     [](const OwnedEvent &from, OwnedEvent &to) { to.event.value = from.event.value; }},
    {"time", "Timestamp", false, [](const OwnedEvent &e) { return of(e.event.timestamp); },
     [](const OwnedEvent &from, OwnedEvent &to) { to.event.timestamp = from.event.timestamp; }},
};

} // namespace

template <>
std::span<const ExportColumn<Device>> exportColumns<Device>()
{
    return deviceColumns;
}
template <>
std::span<const ExportColumn<User>> exportColumns<User>()
{
    return userColumns;
}
template <>
std::span<const ExportColumn<OwnedEvent>> exportColumns<OwnedEvent>()
{
    return eventColumns;
}

} // namespace rollcall
