// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/wire.h"

#include "models/api/jsontext.h"

#include <algorithm>

namespace rollcall {

namespace {

// Writes the members of one object; those that are absent leave no trace.
class ObjectWriter
{
public:
    explicit ObjectWriter(QByteArray &out)
        : m_out(out)
    {
        m_out.append('{');
    }
    ObjectWriter(const ObjectWriter &) = delete;
    ObjectWriter &operator=(const ObjectWriter &) = delete;
    ~ObjectWriter() { m_out.append('}'); }

    // One growth for all pieces: each append() of its own costs as much as the copy.
    QByteArray &name(QByteArrayView name)
    {
        const qsizetype start = m_out.size();
        m_out.resize(start + name.size() + (m_first ? 3 : 4));
        char *to = m_out.data() + start; // clazy:exclude=detaching-member
        if (!m_first)
            *to++ = ',';
        m_first = false;
        *to++ = '"';
        to = std::copy_n(name.data(), name.size(), to);
        *to++ = '"';
        *to = ':';
        return m_out;
    }
    void text(QByteArrayView key, const QString &value)
    {
        if (!value.isNull())
            appendJsonString(name(key), value);
    }
    void text(QByteArrayView key, QByteArrayView utf8)
    {
        if (!utf8.isNull())
            appendJsonUtf8(name(key), utf8);
    }
    void time(QByteArrayView key, const std::optional<Instant> &value, TimeFormat format)
    {
        if (!value)
            return;
        name(key);
        if (format == TimeFormat::EpochSeconds)
            appendJsonEpoch(m_out, *value);
        else
            m_out.append('"').append(toIsoUtc(*value).toLatin1()).append('"');
    }

private:
    QByteArray &m_out;
    bool m_first = true;
};

template <class List, class Write>
void appendArray(QByteArray &out, const List &list, Write write)
{
    out.append('[');
    bool first = true;
    for (const auto &item : list) {
        if (!first)
            out.append(',');
        first = false;
        write(item);
    }
    out.append(']');
}

void appendFilters(QByteArray &out, const QList<Filter> &filters)
{
    appendArray(out, filters, [&out](const Filter &filter) {
        ObjectWriter object(out);
        object.text("Key", filter.key);
        object.name("Values");
        appendArray(out, filter.values, [&out](const QString &value) { appendJsonString(out, value); });
    });
}

void appendSort(QByteArray &out, const QList<SortCriterion> &sort)
{
    appendArray(out, sort, [&out](const SortCriterion &criterion) {
        ObjectWriter object(out);
        object.text("Key", criterion.key);
        object.name("Value").append(criterion.direction == SortDirection::Ascending ? "\"ASC\"" : "\"DESC\"");
    });
}

void writePaging(ObjectWriter &object, const QString &token, int maxResults)
{
    if (!token.isEmpty())
        object.text("NextToken", token);
    if (maxResults > 0)
        object.name("MaxResults").append(QByteArray::number(maxResults));
}

template <class AnyDevice>
void writeStatusInfo(ObjectWriter &object, const AnyDevice &device, TimeFormat format)
{
    if (!device.hasStatusInfo && device.statusDetails.isEmpty() && device.connectionStatus.isNull() &&
        !device.connectionStatusUpdatedTime)
        return;
    QByteArray &out = object.name("DeviceStatusInfo");
    ObjectWriter info(out);
    if (device.hasStatusDetails || !device.statusDetails.isEmpty()) {
        info.name("DeviceStatusDetails");
        appendArray(out, device.statusDetails, [&out](const auto &detail) {
            ObjectWriter entry(out);
            entry.text("Feature", detail.feature);
            entry.text("Code", detail.code);
        });
    }
    info.text("ConnectionStatus", device.connectionStatus);
    info.time("ConnectionStatusUpdatedTime", device.connectionStatusUpdatedTime, format);
}

template <class AnyDevice>
void writeDevice(QByteArray &out, const AnyDevice &device, TimeFormat format)
{
    ObjectWriter object(out);
    object.text("DeviceArn", device.arn);
    object.text("DeviceSerialNumber", device.serialNumber);
    object.text("DeviceType", device.type);
    object.text("DeviceName", device.name);
    object.text("SoftwareVersion", device.softwareVersion);
    object.text("MacAddress", device.macAddress);
    object.text("DeviceStatus", device.status);
    object.text("NetworkProfileArn", device.networkProfileArn);
    object.text("NetworkProfileName", device.networkProfileName);
    object.text("RoomArn", device.roomArn);
    object.text("RoomName", device.roomName);
    writeStatusInfo(object, device, format);
    object.time("CreatedTime", device.createdTime, format);
    if (device.networkProfileInfo) {
        ObjectWriter info(object.name("NetworkProfileInfo"));
        info.text("NetworkProfileArn", device.networkProfileInfo->networkProfileArn);
        info.text("CertificateArn", device.networkProfileInfo->certificateArn);
        info.time("CertificateExpirationTime", device.networkProfileInfo->certificateExpirationTime, format);
    }
}

} // namespace

QByteArray operationName(Operation operation)
{
    switch (operation) {
    case Operation::SearchDevices:
        return QByteArrayLiteral("SearchDevices");
    case Operation::GetDevice:
        return QByteArrayLiteral("GetDevice");
    case Operation::ListDeviceEvents:
        return QByteArrayLiteral("ListDeviceEvents");
    case Operation::SearchUsers:
        return QByteArrayLiteral("SearchUsers");
    }
    return {};
}

QByteArray encodeSearch(const Query &query, const QString &token, int maxResults)
{
    QByteArray out;
    {
        ObjectWriter object(out);
        writePaging(object, token, maxResults);
        if (!query.filters.isEmpty())
            appendFilters(object.name("Filters"), query.filters);
        if (!query.sort.isEmpty())
            appendSort(object.name("SortCriteria"), query.sort);
    }
    return out;
}

QByteArray encodeListEvents(const EventQuery &query, const QString &token, int maxResults)
{
    QByteArray out;
    {
        ObjectWriter object(out);
        object.text("DeviceArn", query.deviceArn);
        if (!query.eventType.isEmpty())
            object.text("EventType", query.eventType);
        writePaging(object, token, maxResults);
    }
    return out;
}

QByteArray encodeGetDevice(const QString &deviceArn)
{
    QByteArray out;
    {
        ObjectWriter object(out);
        object.text("DeviceArn", deviceArn);
    }
    return out;
}

void appendJson(QByteArray &out, const Device &device, TimeFormat format)
{
    writeDevice(out, device, format);
}

void appendJson(QByteArray &out, const DeviceView &device, TimeFormat format)
{
    writeDevice(out, device, format);
}

void appendJson(QByteArray &out, const User &user, TimeFormat)
{
    ObjectWriter object(out);
    object.text("UserArn", user.arn);
    object.text("FirstName", user.firstName);
    object.text("LastName", user.lastName);
    object.text("Email", user.email);
    object.text("EnrollmentStatus", user.enrollmentStatus);
    object.text("EnrollmentId", user.enrollmentId);
}

void appendJson(QByteArray &out, const DeviceEvent &event, TimeFormat format)
{
    ObjectWriter object(out);
    object.text("Type", event.type);
    object.text("Value", event.value);
    object.time("Timestamp", event.timestamp, format);
}

} // namespace rollcall
