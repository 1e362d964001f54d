// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/csvtext.h"

#include <iterator>

namespace rollcall {

namespace {

template <class T>
struct CsvColumn
{
    QLatin1StringView name;
    QString (*text)(const T &);
};

QString timeText(const std::optional<Instant> &time)
{
    return time ? toIsoUtc(*time) : QString();
}

constexpr CsvColumn<Device> commonColumns[] = {
    {QLatin1StringView("DeviceArn"), [](const Device &d) { return d.arn; }},
    {QLatin1StringView("DeviceSerialNumber"), [](const Device &d) { return d.serialNumber; }},
    {QLatin1StringView("DeviceType"), [](const Device &d) { return d.type; }},
    {QLatin1StringView("DeviceName"), [](const Device &d) { return d.name; }},
    {QLatin1StringView("SoftwareVersion"), [](const Device &d) { return d.softwareVersion; }},
    {QLatin1StringView("MacAddress"), [](const Device &d) { return d.macAddress; }},
    {QLatin1StringView("DeviceStatus"), [](const Device &d) { return d.status; }},
    {QLatin1StringView("RoomArn"), [](const Device &d) { return d.roomArn; }},
    {QLatin1StringView("ConnectionStatus"), [](const Device &d) { return d.connectionStatus; }},
    {QLatin1StringView("ConnectionStatusUpdatedTime"),
     [](const Device &d) { return timeText(d.connectionStatusUpdatedTime); }},
    {QLatin1StringView("DeviceStatusDetails"), csvDetails},
};

constexpr CsvColumn<Device> searchColumns[] = {
    {QLatin1StringView("RoomName"), [](const Device &d) { return d.roomName; }},
    {QLatin1StringView("NetworkProfileArn"), [](const Device &d) { return d.networkProfileArn; }},
    {QLatin1StringView("NetworkProfileName"), [](const Device &d) { return d.networkProfileName; }},
    {QLatin1StringView("CreatedTime"), [](const Device &d) { return timeText(d.createdTime); }},
};

constexpr CsvColumn<Device> getColumns[] = {
    {QLatin1StringView("NetworkProfileArn"),
     [](const Device &d) {
         return d.networkProfileInfo ? d.networkProfileInfo->networkProfileArn : QString();
     }},
    {QLatin1StringView("CertificateArn"),
     [](const Device &d) { return d.networkProfileInfo ? d.networkProfileInfo->certificateArn : QString(); }},
    {QLatin1StringView("CertificateExpirationTime"),
     [](const Device &d) {
         return d.networkProfileInfo ? timeText(d.networkProfileInfo->certificateExpirationTime) : QString();
     }},
};

constexpr CsvColumn<User> userColumns[] = {
    {QLatin1StringView("UserArn"), [](const User &u) { return u.arn; }},
    {QLatin1StringView("FirstName"), [](const User &u) { return u.firstName; }},
    {QLatin1StringView("LastName"), [](const User &u) { return u.lastName; }},
    {QLatin1StringView("Email"), [](const User &u) { return u.email; }},
    {QLatin1StringView("EnrollmentStatus"), [](const User &u) { return u.enrollmentStatus; }},
    {QLatin1StringView("EnrollmentId"), [](const User &u) { return u.enrollmentId; }},
};

// Fields go through here, so that the separators are in one place.
class Line
{
public:
    explicit Line(QByteArray &out)
        : m_out(out)
    {
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;
    ~Line() { m_out += "\r\n"; }

    void field(const QString &text)
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
        appendCsvField(m_out, text);
    }
    template <class T, std::size_t n>
    void names(const CsvColumn<T> (&columns)[n])
    {
        for (const CsvColumn<T> &column : columns)
            field(QString(column.name));
    }
    template <class T, std::size_t n>
    void values(const CsvColumn<T> (&columns)[n], const T &row)
    {
        for (const CsvColumn<T> &column : columns)
            field(column.text(row));
    }

private:
    QByteArray &m_out;
    bool m_first = true;
};

} // namespace

QString csvDetails(const Device &device)
{
    if (!device.hasStatusDetails)
        return {};
    QString text = QStringLiteral("");
    for (const DeviceStatusDetail &detail : device.statusDetails) {
        if (!text.isEmpty())
            text += QStringLiteral("; ");
        if (!detail.feature.isNull())
            text += detail.feature + QLatin1Char(':');
        text += detail.code;
    }
    return text;
}

void appendCsvField(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    bool quote = utf8.isEmpty() && !text.isNull();
    // Spaces at the ends survive RFC 4180, but not every program that reads it.
    if (!utf8.isEmpty() && (utf8.front() == ' ' || utf8.back() == ' '))
        quote = true;
    for (const char c : utf8)
        quote = quote || c == ',' || c == '"' || c == '\n' || c == '\r';
    if (!quote) {
        out += utf8;
        return;
    }
    out += '"';
    out += QByteArray(utf8).replace('"', "\"\"");
    out += '"';
}

void appendDeviceCsvHeader(QByteArray &out, DeviceShape shape)
{
    Line line(out);
    line.names(commonColumns);
    if (shape == DeviceShape::Search)
        line.names(searchColumns);
    else
        line.names(getColumns);
}

void appendUserCsvHeader(QByteArray &out)
{
    Line(out).names(userColumns);
}

void appendEventCsvHeader(QByteArray &out)
{
    out += "DeviceArn,Type,Value,Timestamp\r\n";
}

void appendCsv(QByteArray &out, const Device &device, DeviceShape shape)
{
    Line line(out);
    line.values(commonColumns, device);
    if (shape == DeviceShape::Search)
        line.values(searchColumns, device);
    else
        line.values(getColumns, device);
}

void appendCsv(QByteArray &out, const User &user)
{
    Line(out).values(userColumns, user);
}

void appendCsv(QByteArray &out, const DeviceEvent &event, const QString &deviceArn)
{
    Line line(out);
    line.field(deviceArn);
    line.field(event.type);
    line.field(event.value);
    line.field(timeText(event.timestamp));
}

} // namespace rollcall
