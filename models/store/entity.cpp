// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/entity.h"

#include "models/store/record.h"

#include <algorithm>

namespace rollcall::store {

namespace {

QByteArray enumKey(const QString &value)
{
    return value.isNull() ? absentKey() : value.toUtf8();
}

QByteArray textKey(const QString &value)
{
    return value.isNull() ? absentKey() : foldedKey(value);
}

void addFacet(QList<Facet> &facets, FacetKind kind, const QString &value)
{
    if (value.isNull())
        return;
    Facet facet{kind, value.toUtf8()};
    if (!facets.contains(facet))
        facets.append(std::move(facet));
}

} // namespace

const Entity &deviceEntity()
{
    static const Entity entity{
        QLatin1StringView("devices"),
        QLatin1StringView("device_generation"),
        FacetKind::AllDevices,
        {QLatin1StringView("k_name"), QLatin1StringView("k_status"), QLatin1StringView("k_room"),
         QLatin1StringView("k_type"), QLatin1StringView("k_serial"), QLatin1StringView("k_connection"),
         QLatin1StringView("k_profile"), QLatin1StringView("k_profile_arn"), QLatin1StringView("k_feature"),
         QLatin1StringView("k_code")},
        {{QLatin1StringView("DeviceName"), 0, Match::Text},
         {QLatin1StringView("DeviceStatus"), 1, Match::Enum, FacetKind::DeviceStatus},
         {QLatin1StringView("RoomName"), 2, Match::Text},
         {QLatin1StringView("DeviceType"), 3, Match::Text},
         {QLatin1StringView("DeviceSerialNumber"), 4, Match::Text},
         {QLatin1StringView("ConnectionStatus"), 5, Match::Enum, FacetKind::ConnectionStatus},
         {QLatin1StringView("NetworkProfileName"), 6, Match::Text},
         {QLatin1StringView("NetworkProfileArn"), 7, Match::Text},
         {QLatin1StringView("Feature"), 8, Match::Enum, FacetKind::Feature},
         {QLatin1StringView("FailureCode"), 9, Match::Enum, FacetKind::DetailCode},
         {QLatin1StringView("DeviceStatusDetailCode"), 9, Match::Enum, FacetKind::DetailCode, false},
         {QLatin1StringView("UnassociatedOnly"), -1, Match::Flag, FacetKind::Unassociated, false}}};
    return entity;
}

const Entity &userEntity()
{
    static const Entity entity{
        QLatin1StringView("users"),
        QLatin1StringView("user_generation"),
        FacetKind::AllUsers,
        {QLatin1StringView("k_id"), QLatin1StringView("k_first"), QLatin1StringView("k_last"),
         QLatin1StringView("k_email"), QLatin1StringView("k_enrollment")},
        {{QLatin1StringView("UserId"), 0, Match::Text},
         {QLatin1StringView("FirstName"), 1, Match::Text},
         {QLatin1StringView("LastName"), 2, Match::Text},
         {QLatin1StringView("Email"), 3, Match::Text},
         {QLatin1StringView("EnrollmentStatus"), 4, Match::Enum, FacetKind::EnrollmentStatus}}};
    return entity;
}

Entry entryOf(const Device &device)
{
    Entry entry;
    entry.arn = device.arn.toUtf8();
    entry.facets = {{FacetKind::AllDevices, QByteArrayLiteral("")}};
    addFacet(entry.facets, FacetKind::DeviceStatus, device.status);
    addFacet(entry.facets, FacetKind::ConnectionStatus, device.connectionStatus);
    if (device.roomArn.isEmpty() && device.roomName.isEmpty())
        entry.facets.append({FacetKind::Unassociated, QByteArrayLiteral("")});
    QByteArray feature = absentKey();
    QByteArray code = absentKey();
    for (const DeviceStatusDetail &detail : device.statusDetails) {
        addFacet(entry.facets, FacetKind::Feature, detail.feature);
        addFacet(entry.facets, FacetKind::DetailCode, detail.code);
        feature = std::min(feature, enumKey(detail.feature));
        code = std::min(code, enumKey(detail.code));
    }
    entry.keys = {textKey(device.name),
                  enumKey(device.status),
                  textKey(device.roomName),
                  textKey(device.type),
                  textKey(device.serialNumber),
                  enumKey(device.connectionStatus),
                  textKey(device.networkProfileName),
                  textKey(device.networkProfileArn),
                  feature,
                  code};
    entry.record = encodeRecord(device);
    return entry;
}

Entry entryOf(const User &user)
{
    Entry entry;
    entry.arn = user.arn.toUtf8();
    entry.facets = {{FacetKind::AllUsers, QByteArrayLiteral("")}};
    addFacet(entry.facets, FacetKind::EnrollmentStatus, user.enrollmentStatus);
    entry.keys = {textKey(userId(user)), textKey(user.firstName), textKey(user.lastName), textKey(user.email),
                  enumKey(user.enrollmentStatus)};
    entry.record = encodeRecord(user);
    return entry;
}

QByteArray absentKey()
{
    return QByteArrayLiteral("\xff");
}

QByteArray foldedKey(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

bool isExclusive(FacetKind kind)
{
    return kind != FacetKind::DetailCode && kind != FacetKind::Feature;
}

qint64 listId(qint64 facetId, int key)
{
    return facetId * 16 + key;
}

} // namespace rollcall::store
