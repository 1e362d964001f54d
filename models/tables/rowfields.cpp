// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowfields.h"

#include "models/analysis/devicecondition.h"
#include "models/analysis/statuswords.h"
#include "models/domain/schema.h"

#include <algorithm>

namespace rollcall {

namespace {

using DeviceFields = RowFields<Device>;
using UserFields = RowFields<User>;

// A list of details as one text: no text of the API holds these characters.
constexpr QChar detailEnd(0x1e);
constexpr QChar partEnd(0x1f);
constexpr QChar absentPart(0x1a);

enum Presence : quint8 { HasStatusInfo = 1, HasStatusDetails = 2 };

QString packed(const QList<DeviceStatusDetail> &details)
{
    const auto part = [](const QString &text) { return text.isNull() ? QString(absentPart) : text; };
    QString text;
    for (const DeviceStatusDetail &detail : details)
        text += part(detail.feature) + partEnd + part(detail.code) + detailEnd;
    return text;
}

QList<DeviceStatusDetail> unpacked(const QString &text)
{
    const auto part = [](const QString &section) {
        return section == QStringView(&absentPart, 1) ? QString() : QStringLiteral("") + section;
    };
    QList<DeviceStatusDetail> details;
    const QStringList entries = text.split(detailEnd, Qt::SkipEmptyParts);
    for (const QString &entry : entries)
        details.append({part(entry.section(partEnd, 0, 0)), part(entry.section(partEnd, 1))});
    return details;
}

QString packedWords(const QString &text)
{
    Device device;
    device.statusDetails = unpacked(text);
    return detailsText(device);
}

QString codeWords(int code)
{
    return code <= static_cast<int>(DeviceCondition::Online)
               ? conditionWord(static_cast<DeviceCondition>(code))
               : QString();
}

QString codeName(int code)
{
    return code <= static_cast<int>(DeviceCondition::Online)
               ? conditionName(static_cast<DeviceCondition>(code))
               : QString();
}

bool hasCode(const QString &text, const QString &code)
{
    const QList<DeviceStatusDetail> details = unpacked(text);
    return std::any_of(details.begin(), details.end(),
                       [&code](const DeviceStatusDetail &detail) { return detail.code == code; });
}

QStringList codesOf(const QString &text)
{
    QStringList codes;
    for (const DeviceStatusDetail &detail : unpacked(text)) {
        if (!detail.code.isEmpty() && !codes.contains(detail.code))
            codes.append(detail.code);
    }
    return codes;
}

QString detailWords(const QString &code)
{
    Device device;
    device.statusDetails = {{QString(), code}};
    return detailsText(device);
}

QString noWords(int)
{
    return {};
}

std::optional<qint64> microseconds(std::optional<Instant> instant)
{
    return instant ? std::optional<qint64>(instant->time_since_epoch().count()) : std::nullopt;
}

std::optional<Instant> instant(std::optional<qint64> microseconds)
{
    return microseconds ? std::optional(Instant(Instant::duration(*microseconds))) : std::nullopt;
}

constexpr Field ownText{.kind = FieldKind::Text};
constexpr Field ownArn{.kind = FieldKind::Text, .isArn = true};
constexpr Field sharedText{.kind = FieldKind::Pooled};
constexpr Field sharedArn{.kind = FieldKind::Pooled, .isArn = true};
constexpr Field status{.kind = FieldKind::Pooled, .words = statusWord};
constexpr Field moment{.kind = FieldKind::Time};

constexpr Field deviceFields[] = {
    ownArn,     // Arn
    ownText,    // Name
    ownText,    // SerialNumber
    ownText,    // MacAddress
    sharedText, // Type
    sharedText, // SoftwareVersion
    sharedArn,  // RoomArn
    sharedText, // RoomName
    status,     // Status
    {.kind = FieldKind::Pooled,
     .words = packedWords,
     .has = hasCode,
     .valuesOf = codesOf,
     .valueWords = detailWords},                                             // StatusDetails
    status,                                                                  // ConnectionStatus
    sharedArn,                                                               // NetworkProfileArn
    sharedText,                                                              // NetworkProfileName
    moment,                                                                  // ConnectionUpdated
    {.kind = FieldKind::Time, .isReversed = true},                           // OfflineSince
    moment,                                                                  // Created
    {.kind = FieldKind::Code, .codeWords = codeWords, .codeName = codeName}, // Condition
    {.kind = FieldKind::Code, .codeWords = noWords},                         // Presence
};
static_assert(std::size(deviceFields) == DeviceFields::Presence + 1);

constexpr Field userFields[] = {
    ownArn,                                               // Arn
    ownText,                                              // FirstName
    ownText,                                              // LastName
    ownText,                                              // Email
    {.kind = FieldKind::Pooled, .words = enrollmentText}, // EnrollmentStatus
    ownText,                                              // EnrollmentId
    ownText,                                              // UserId
};
static_assert(std::size(userFields) == UserFields::UserId + 1);

} // namespace

std::span<const Field> RowFields<Device>::fields()
{
    return deviceFields;
}

void RowFields<Device>::append(FieldStore &store, const Device &device)
{
    store.append(Arn, device.arn);
    store.append(Name, device.name);
    store.append(SerialNumber, device.serialNumber);
    store.append(MacAddress, device.macAddress);
    store.append(Type, device.type);
    store.append(SoftwareVersion, device.softwareVersion);
    store.append(RoomArn, device.roomArn);
    store.append(RoomName, device.roomName);
    store.append(Status, device.status);
    store.append(StatusDetails, packed(device.statusDetails));
    store.append(ConnectionStatus, device.connectionStatus);
    store.append(NetworkProfileArn, device.networkProfileArn);
    store.append(NetworkProfileName, device.networkProfileName);
    const std::optional<qint64> updated = microseconds(device.connectionStatusUpdatedTime);
    store.append(ConnectionUpdated, updated);
    store.append(OfflineSince, device.connectionStatus == schema::offline ? updated : std::nullopt);
    store.append(Created, microseconds(device.createdTime));
    store.append(Condition, static_cast<quint8>(conditionOf(device)));
    store.append(Presence, static_cast<quint8>((device.hasStatusInfo ? HasStatusInfo : 0) |
                                               (device.hasStatusDetails ? HasStatusDetails : 0)));
    store.endRow();
}

Device RowFields<Device>::read(const FieldStore &store, quint32 row)
{
    Device device;
    device.arn = store.text(Arn, row);
    device.name = store.text(Name, row);
    device.serialNumber = store.text(SerialNumber, row);
    device.macAddress = store.text(MacAddress, row);
    device.type = store.text(Type, row);
    device.softwareVersion = store.text(SoftwareVersion, row);
    device.roomArn = store.text(RoomArn, row);
    device.roomName = store.text(RoomName, row);
    device.status = store.text(Status, row);
    device.statusDetails = unpacked(store.text(StatusDetails, row));
    device.connectionStatus = store.text(ConnectionStatus, row);
    device.networkProfileArn = store.text(NetworkProfileArn, row);
    device.networkProfileName = store.text(NetworkProfileName, row);
    device.connectionStatusUpdatedTime = instant(store.time(ConnectionUpdated, row));
    device.createdTime = instant(store.time(Created, row));
    device.hasStatusInfo = store.code(Presence, row) & HasStatusInfo;
    device.hasStatusDetails = store.code(Presence, row) & HasStatusDetails;
    return device;
}

std::span<const Field> RowFields<User>::fields()
{
    return userFields;
}

void RowFields<User>::append(FieldStore &store, const User &user)
{
    store.append(Arn, user.arn);
    store.append(FirstName, user.firstName);
    store.append(LastName, user.lastName);
    store.append(Email, user.email);
    store.append(EnrollmentStatus, user.enrollmentStatus);
    store.append(EnrollmentId, user.enrollmentId);
    store.append(UserId, userId(user));
    store.endRow();
}

User RowFields<User>::read(const FieldStore &store, quint32 row)
{
    User user;
    user.arn = store.text(Arn, row);
    user.firstName = store.text(FirstName, row);
    user.lastName = store.text(LastName, row);
    user.email = store.text(Email, row);
    user.enrollmentStatus = store.text(EnrollmentStatus, row);
    user.enrollmentId = store.text(EnrollmentId, row);
    return user;
}

} // namespace rollcall
