// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importfields.h"

namespace rollcall::importing {

namespace {

using Name = QLatin1StringView;

template <auto member, class T>
Field<T> textField(Name name)
{
    return {name,
            [](T &row, const QString &text) {
                row.*member = text;
                return true;
            },
            [](T &to, const T &from) { to.*member = from.*member; }};
}

bool readTime(std::optional<Instant> &time, const QString &text)
{
    time = parseInstant(text);
    return time.has_value();
}

// "FEATURE:CODE; FEATURE:CODE", as rollcallctl writes it.
bool readDetails(Device &device, const QString &text)
{
    device.hasStatusInfo = true;
    device.hasStatusDetails = true;
    device.statusDetails.clear();
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        DeviceStatusDetail detail;
        if (colon >= 0)
            detail.feature = part.first(colon).trimmed();
        detail.code = part.sliced(colon + 1).trimmed();
        if (detail.code.isEmpty())
            detail.code = QString();
        if (detail.code.isNull() && detail.feature.isEmpty())
            return false;
        device.statusDetails.append(detail);
    }
    return true;
}

NetworkProfileInfo &profileInfo(Device &device)
{
    if (!device.networkProfileInfo)
        device.networkProfileInfo.emplace();
    return *device.networkProfileInfo;
}

QList<Field<Device>> statusFields()
{
    return {{Name("DeviceStatusDetails"), readDetails,
             [](Device &to, const Device &from) {
                 to.hasStatusInfo = to.hasStatusInfo || from.hasStatusInfo;
                 to.hasStatusDetails = from.hasStatusDetails;
                 to.statusDetails = from.statusDetails;
             }},
            {Name("ConnectionStatus"),
             [](Device &d, const QString &text) {
                 d.hasStatusInfo = true;
                 d.connectionStatus = text;
                 return true;
             },
             [](Device &to, const Device &from) {
                 to.hasStatusInfo = to.hasStatusInfo || from.hasStatusInfo;
                 to.connectionStatus = from.connectionStatus;
             }},
            {Name("ConnectionStatusUpdatedTime"),
             [](Device &d, const QString &text) {
                 d.hasStatusInfo = true;
                 return readTime(d.connectionStatusUpdatedTime, text);
             },
             [](Device &to, const Device &from) {
                 to.hasStatusInfo = to.hasStatusInfo || from.hasStatusInfo;
                 to.connectionStatusUpdatedTime = from.connectionStatusUpdatedTime;
             }}};
}

QList<Field<Device>> certificateFields()
{
    return {{Name("CertificateArn"),
             [](Device &d, const QString &text) {
                 profileInfo(d).certificateArn = text;
                 return true;
             },
             [](Device &to, const Device &from) {
                 if (from.networkProfileInfo)
                     profileInfo(to).certificateArn = from.networkProfileInfo->certificateArn;
             }},
            {Name("CertificateExpirationTime"),
             [](Device &d, const QString &text) {
                 return readTime(profileInfo(d).certificateExpirationTime, text);
             },
             [](Device &to, const Device &from) {
                 if (from.networkProfileInfo)
                     profileInfo(to).certificateExpirationTime =
                         from.networkProfileInfo->certificateExpirationTime;
             }}};
}

QList<Field<Device>> makeDeviceFields()
{
    QList<Field<Device>> fields = {
        textField<&Device::arn, Device>(Name("DeviceArn")),
        textField<&Device::serialNumber, Device>(Name("DeviceSerialNumber")),
        textField<&Device::type, Device>(Name("DeviceType")),
        textField<&Device::name, Device>(Name("DeviceName")),
        textField<&Device::softwareVersion, Device>(Name("SoftwareVersion")),
        textField<&Device::macAddress, Device>(Name("MacAddress")),
        textField<&Device::status, Device>(Name("DeviceStatus")),
        textField<&Device::roomArn, Device>(Name("RoomArn")),
        textField<&Device::roomName, Device>(Name("RoomName")),
        textField<&Device::networkProfileName, Device>(Name("NetworkProfileName")),
        textField<&Device::networkProfileArn, Device>(Name("NetworkProfileArn")),
        {Name("CreatedTime"), [](Device &d, const QString &text) { return readTime(d.createdTime, text); },
         [](Device &to, const Device &from) { to.createdTime = from.createdTime; }},
    };
    return fields + statusFields() + certificateFields();
}

quint32 maskWithout(const QList<Name> &names)
{
    quint32 mask = 0;
    for (qsizetype i = 0; i < deviceFields().size(); ++i) {
        if (!names.contains(deviceFields()[i].name))
            mask |= 1U << i;
    }
    return mask;
}

} // namespace

const QList<Field<Device>> &deviceFields()
{
    static const QList<Field<Device>> fields = makeDeviceFields();
    return fields;
}

const QList<Field<User>> &userFields()
{
    static const QList<Field<User>> fields = {
        textField<&User::arn, User>(Name("UserArn")),
        textField<&User::firstName, User>(Name("FirstName")),
        textField<&User::lastName, User>(Name("LastName")),
        textField<&User::email, User>(Name("Email")),
        textField<&User::enrollmentStatus, User>(Name("EnrollmentStatus")),
        textField<&User::enrollmentId, User>(Name("EnrollmentId")),
    };
    return fields;
}

const QList<Field<ImportedEvent>> &eventFields()
{
    static const auto keep = [](ImportedEvent &, const ImportedEvent &) {};
    static const QList<Field<ImportedEvent>> fields = {
        textField<&ImportedEvent::deviceArn, ImportedEvent>(Name("DeviceArn")),
        {Name("Type"),
         [](ImportedEvent &e, const QString &text) {
             e.event.type = text;
             return true;
         },
         keep},
        {Name("Value"),
         [](ImportedEvent &e, const QString &text) {
             e.event.value = text;
             return true;
         },
         keep},
        {Name("Timestamp"),
         [](ImportedEvent &e, const QString &text) { return readTime(e.event.timestamp, text); }, keep},
    };
    return fields;
}

quint32 searchDeviceFields()
{
    return maskWithout({Name("CertificateArn"), Name("CertificateExpirationTime")});
}

quint32 getDeviceFields()
{
    return maskWithout({Name("RoomName"), Name("NetworkProfileName"), Name("CreatedTime")});
}

quint32 statusInfoFields()
{
    return ~maskWithout(
               {Name("DeviceStatusDetails"), Name("ConnectionStatus"), Name("ConnectionStatusUpdatedTime")}) &
           ((1U << deviceFields().size()) - 1);
}

} // namespace rollcall::importing
