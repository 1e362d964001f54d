// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/record.h"

#include <QtCore/qendian.h>

namespace rollcall::store {

namespace {

constexpr char recordVersion = 1;

// Never renumber: stores on disk hold these.
enum Tag : quint8 {
    TagSerial = 1,
    TagType = 2,
    TagName = 3,
    TagSoftware = 4,
    TagMac = 5,
    TagRoomArn = 6,
    TagRoomName = 7,
    TagStatus = 8,
    TagStatusInfo = 9,
    TagStatusDetails = 10,
    TagDetail = 11, // starts one detail; its feature and code follow
    TagDetailFeature = 12,
    TagDetailCode = 13,
    TagConnection = 14,
    TagConnectionTime = 15,
    TagCreated = 16,
    TagProfileArn = 17,
    TagProfileName = 18,
    TagProfileInfo = 19,
    TagProfileInfoArn = 20,
    TagCertificateArn = 21,
    TagCertificateTime = 22,
    TagFirstName = 32,
    TagLastName = 33,
    TagEmail = 34,
    TagEnrollment = 35,
    TagEnrollmentId = 36
};

void put(QByteArray &out, Tag tag, const QByteArray &bytes)
{
    out.append(static_cast<char>(tag));
    appendNumber(out, static_cast<quint64>(bytes.size()));
    out.append(bytes);
}

void put(QByteArray &out, Tag tag, const QString &text)
{
    if (!text.isNull())
        put(out, tag, text.toUtf8());
}

void put(QByteArray &out, Tag tag, const std::optional<Instant> &instant)
{
    if (!instant)
        return;
    const qint64 micros = qToLittleEndian(static_cast<qint64>(instant->time_since_epoch().count()));
    put(out, tag, QByteArray(reinterpret_cast<const char *>(&micros), sizeof micros));
}

void putMark(QByteArray &out, Tag tag, bool isSet)
{
    if (isSet)
        put(out, tag, QByteArray());
}

std::optional<Instant> instantOf(QByteArrayView bytes)
{
    if (bytes.size() != qsizetype(sizeof(qint64)))
        return std::nullopt;
    return Instant(Duration(qFromLittleEndian<qint64>(bytes.data())));
}

// Calls take(tag, bytes) for each field; false when the record is cut.
template <class Take>
bool eachField(const QByteArray &record, Take take)
{
    if (record.isEmpty() || record[0] != recordVersion)
        return false;
    qsizetype position = 1;
    while (position < record.size()) {
        const auto tag = static_cast<Tag>(record[position++]);
        // Most lengths are a single byte.
        const bool isShort = position < record.size() && static_cast<quint8>(record[position]) < 0x80;
        const std::optional<quint64> length =
            isShort ? static_cast<quint64>(record[position++]) : takeNumber(record, position);
        if (!length || *length > static_cast<quint64>(record.size() - position))
            return false;
        take(tag, QByteArrayView(record.constData() + position, static_cast<qsizetype>(*length)));
        position += static_cast<qsizetype>(*length);
    }
    return true;
}

// What a field's bytes become in the one and in the other form of a device.
void assign(QString &field, QByteArrayView bytes)
{
    field = textOf(bytes);
}

void assign(QByteArrayView &field, QByteArrayView bytes)
{
    field = bytes;
}

template <class AnyDevice>
void takeDeviceExtra(AnyDevice &device, Tag tag, QByteArrayView bytes)
{
    if (tag == TagProfileInfo)
        device.networkProfileInfo.emplace();
    else if (tag == TagDetail)
        device.statusDetails.emplace_back();
    else if (tag == TagDetailFeature && !device.statusDetails.isEmpty())
        assign(device.statusDetails.last().feature, bytes);
    else if (tag == TagDetailCode && !device.statusDetails.isEmpty())
        assign(device.statusDetails.last().code, bytes);
    else if (tag == TagProfileInfoArn && device.networkProfileInfo)
        assign(device.networkProfileInfo->networkProfileArn, bytes);
    else if (tag == TagCertificateArn && device.networkProfileInfo)
        assign(device.networkProfileInfo->certificateArn, bytes);
    else if (tag == TagCertificateTime && device.networkProfileInfo)
        device.networkProfileInfo->certificateExpirationTime = instantOf(bytes);
}

template <class AnyDevice>
auto deviceField(AnyDevice &device, Tag tag) -> decltype(&device.name)
{
    switch (tag) {
    case TagSerial:
        return &device.serialNumber;
    case TagType:
        return &device.type;
    case TagName:
        return &device.name;
    case TagSoftware:
        return &device.softwareVersion;
    case TagMac:
        return &device.macAddress;
    case TagRoomArn:
        return &device.roomArn;
    case TagRoomName:
        return &device.roomName;
    case TagStatus:
        return &device.status;
    case TagConnection:
        return &device.connectionStatus;
    case TagProfileArn:
        return &device.networkProfileArn;
    case TagProfileName:
        return &device.networkProfileName;
    default:
        return nullptr;
    }
}

template <class AnyDevice>
bool takeDevice(AnyDevice &device, const QByteArray &arn, const QByteArray &record)
{
    assign(device.arn, arn);
    return eachField(record, [&](Tag tag, QByteArrayView bytes) {
        if (auto *const field = deviceField(device, tag))
            assign(*field, bytes);
        else if (tag == TagStatusInfo)
            device.hasStatusInfo = true;
        else if (tag == TagStatusDetails)
            device.hasStatusDetails = true;
        else if (tag == TagConnectionTime)
            device.connectionStatusUpdatedTime = instantOf(bytes);
        else if (tag == TagCreated)
            device.createdTime = instantOf(bytes);
        else
            takeDeviceExtra(device, tag, bytes);
    });
}

QString *textField(User &user, Tag tag)
{
    switch (tag) {
    case TagFirstName:
        return &user.firstName;
    case TagLastName:
        return &user.lastName;
    case TagEmail:
        return &user.email;
    case TagEnrollment:
        return &user.enrollmentStatus;
    case TagEnrollmentId:
        return &user.enrollmentId;
    default:
        return nullptr;
    }
}

} // namespace

QString textOf(QByteArrayView utf8)
{
    qsizetype marks = 0;
    for (; utf8.startsWith("\xef\xbb\xbf"); utf8 = utf8.sliced(3))
        ++marks;
    return marks > 0 ? QString(marks, QChar(0xfeff)) + QString::fromUtf8(utf8) : QString::fromUtf8(utf8);
}

void appendNumber(QByteArray &out, quint64 number)
{
    while (number >= 0x80) {
        out.append(static_cast<char>((number & 0x7f) | 0x80));
        number >>= 7;
    }
    out.append(static_cast<char>(number));
}

std::optional<quint64> takeNumber(const QByteArray &data, qsizetype &position)
{
    quint64 number = 0;
    for (int shift = 0; shift < 64 && position < data.size(); shift += 7) {
        const auto byte = static_cast<quint8>(data[position++]);
        number |= static_cast<quint64>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            return number;
    }
    return std::nullopt;
}

QByteArray encodeRecord(const Device &device)
{
    QByteArray out(1, recordVersion);
    out.reserve(512);
    put(out, TagSerial, device.serialNumber);
    put(out, TagType, device.type);
    put(out, TagName, device.name);
    put(out, TagSoftware, device.softwareVersion);
    put(out, TagMac, device.macAddress);
    put(out, TagRoomArn, device.roomArn);
    put(out, TagRoomName, device.roomName);
    put(out, TagStatus, device.status);
    putMark(out, TagStatusInfo, device.hasStatusInfo);
    putMark(out, TagStatusDetails, device.hasStatusDetails);
    for (const DeviceStatusDetail &detail : device.statusDetails) {
        putMark(out, TagDetail, true);
        put(out, TagDetailFeature, detail.feature);
        put(out, TagDetailCode, detail.code);
    }
    put(out, TagConnection, device.connectionStatus);
    put(out, TagConnectionTime, device.connectionStatusUpdatedTime);
    put(out, TagCreated, device.createdTime);
    put(out, TagProfileArn, device.networkProfileArn);
    put(out, TagProfileName, device.networkProfileName);
    if (device.networkProfileInfo) {
        putMark(out, TagProfileInfo, true);
        put(out, TagProfileInfoArn, device.networkProfileInfo->networkProfileArn);
        put(out, TagCertificateArn, device.networkProfileInfo->certificateArn);
        put(out, TagCertificateTime, device.networkProfileInfo->certificateExpirationTime);
    }
    out.squeeze();
    return out;
}

QByteArray encodeRecord(const User &user)
{
    QByteArray out(1, recordVersion);
    put(out, TagFirstName, user.firstName);
    put(out, TagLastName, user.lastName);
    put(out, TagEmail, user.email);
    put(out, TagEnrollment, user.enrollmentStatus);
    put(out, TagEnrollmentId, user.enrollmentId);
    return out;
}

std::optional<Device> decodeDevice(const QByteArray &arn, const QByteArray &record)
{
    Device device;
    return takeDevice(device, arn, record) ? std::optional(std::move(device)) : std::nullopt;
}

bool viewDevice(DeviceView &device, const QByteArray &arn, const QByteArray &record)
{
    device = DeviceView();
    return takeDevice(device, arn, record);
}

std::optional<User> decodeUser(const QByteArray &arn, const QByteArray &record)
{
    User user;
    user.arn = textOf(arn);
    const bool isWhole = eachField(record, [&](Tag tag, QByteArrayView bytes) {
        if (QString *text = textField(user, tag))
            *text = textOf(bytes);
    });
    return isWhole ? std::optional(std::move(user)) : std::nullopt;
}

} // namespace rollcall::store
