// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/devicetablemodel.h"

#include "models/analysis/devicecondition.h"
#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/statuswords.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace rollcall {

namespace {

std::optional<Instant> offlineSince(const Device &device)
{
    return device.connectionStatus == schema::offline ? device.connectionStatusUpdatedTime : std::nullopt;
}

QString localMoment(Instant instant, Instant now)
{
    return fullMoment(instant, now, QTimeZone::systemTimeZone(), QLocale());
}

/// Exact: local with seconds, and UTC below.
QString exactMoment(Instant instant, Instant now)
{
    const QString local =
        fullMoment(instant, now, QTimeZone::systemTimeZone(), QLocale(), MomentDetail::Seconds);
    return QStringLiteral("%1\n%2").arg(local, utcMoment(instant));
}

QVariant microseconds(std::optional<Instant> instant, int sign)
{
    return instant ? QVariant(static_cast<qlonglong>(sign * instant->time_since_epoch().count()))
                   : QVariant();
}

QString wordOrNothing(const QString &status)
{
    return status.isEmpty() ? QString() : statusWord(status);
}

template <QString Device::*member>
QString text(const Device &device)
{
    return device.*member;
}

template <QString Device::*member>
QVariant textValue(const Device &device)
{
    return device.*member;
}

QString nothing(const Device &)
{
    return {};
}

constexpr Column<Device> columns[] = {
    {{"status", QT_TRANSLATE_NOOP("Columns", "Status"), "ConnectionStatus", Qt::AlignLeft, true, 124},
     conditionText,
     [](const Device &device) { return QVariant(static_cast<int>(conditionOf(device))); }},
    {{"offlineSince", QT_TRANSLATE_NOOP("Columns", "Offline since"), nullptr, Qt::AlignRight, true, 104},
     nothing,                                                                      // depends on the time
     [](const Device &device) { return microseconds(offlineSince(device), -1); }}, // by how long
    {{"name", QT_TRANSLATE_NOOP("Columns", "Name"), "DeviceName", Qt::AlignLeft, true, 168},
     text<&Device::name>,
     textValue<&Device::name>},
    {{"room", QT_TRANSLATE_NOOP("Columns", "Room"), "RoomName", Qt::AlignLeft, true, 168},
     text<&Device::roomName>,
     textValue<&Device::roomName>},
    {{"type", QT_TRANSLATE_NOOP("Columns", "Type"), "DeviceType", Qt::AlignLeft, true, 100},
     text<&Device::type>,
     textValue<&Device::type>},
    {{"software", QT_TRANSLATE_NOOP("Columns", "Software"), nullptr, Qt::AlignRight, true, 92},
     text<&Device::softwareVersion>,
     textValue<&Device::softwareVersion>},
    {{"serial", QT_TRANSLATE_NOOP("Columns", "Serial"), "DeviceSerialNumber", Qt::AlignLeft, true, 152},
     text<&Device::serialNumber>,
     textValue<&Device::serialNumber>},
    {{"mac", QT_TRANSLATE_NOOP("Columns", "MAC"), nullptr, Qt::AlignLeft, true, 136},
     text<&Device::macAddress>,
     textValue<&Device::macAddress>},
    {{"deviceStatus", QT_TRANSLATE_NOOP("Columns", "Device status"), "DeviceStatus", Qt::AlignLeft, true,
      112},
     [](const Device &device) { return wordOrNothing(device.status); },
     textValue<&Device::status>},
    {{"details", QT_TRANSLATE_NOOP("Columns", "Details"), "FailureCode", Qt::AlignLeft, true, 220},
     detailsText,
     [](const Device &device) {
         const QString details = detailsText(device);
         return QVariant(details.isEmpty() ? QString() : details);
     }},
    {{"connectionStatus", QT_TRANSLATE_NOOP("Columns", "Connection status"), nullptr, Qt::AlignLeft, false,
      136},
     [](const Device &device) { return wordOrNothing(device.connectionStatus); },
     textValue<&Device::connectionStatus>},
    {{"networkProfile", QT_TRANSLATE_NOOP("Columns", "Network profile"), "NetworkProfileName", Qt::AlignLeft,
      false, 152},
     text<&Device::networkProfileName>,
     textValue<&Device::networkProfileName>},
    {{"created", QT_TRANSLATE_NOOP("Columns", "Created"), nullptr, Qt::AlignRight, false, 128},
     nothing, // depends on the time
     [](const Device &device) { return microseconds(device.createdTime, 1); }},
    {{"roomArn", QT_TRANSLATE_NOOP("Columns", "Room ARN"), nullptr, Qt::AlignLeft, false, 320},
     text<&Device::roomArn>,
     textValue<&Device::roomArn>},
    {{"deviceArn", QT_TRANSLATE_NOOP("Columns", "Device ARN"), nullptr, Qt::AlignLeft, false, 320},
     text<&Device::arn>,
     textValue<&Device::arn>},
};
static_assert(std::size(columns) == DeviceTableModel::ColumnTotal);

} // namespace

DeviceTableModel::DeviceTableModel(DeviceSource *source, const Clock *clock, QObject *parent)
    : PagedModel<Device>(source, columns, clock, parent)
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &DeviceTableModel::tick);
    m_minute.start();
}

void DeviceTableModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, OfflineSince), index(rowCount() - 1, OfflineSince), {Qt::DisplayRole});
}

QString DeviceTableModel::display(const Device &row, int index) const
{
    if (index == OfflineSince) {
        const std::optional<Instant> since = offlineSince(row);
        return since ? durationText(clock()->now() - *since) : QStringLiteral("-");
    }
    if (index == Created)
        return row.createdTime ? localMoment(*row.createdTime, clock()->now()) : QString();
    return column(index).display(row);
}

QString DeviceTableModel::copyText(const Device &row, int index) const
{
    if (index == OfflineSince) {
        const std::optional<Instant> since = offlineSince(row);
        return since ? toIsoUtc(*since) : QString();
    }
    if (index == Created)
        return row.createdTime ? toIsoUtc(*row.createdTime) : QString();
    return display(row, index);
}

QString DeviceTableModel::toolTip(const Device &row, int index) const
{
    if (index == OfflineSince)
        return offlineSince(row) ? exactMoment(*offlineSince(row), clock()->now()) : QString();
    if (index == Created)
        return row.createdTime ? exactMoment(*row.createdTime, clock()->now()) : QString();
    return display(row, index);
}

QVariant DeviceTableModel::extra(const Device &row, int index, int role) const
{
    if (role == Qt::ToolTipRole)
        return toolTip(row, index);
    if (role == ConditionRole && index == Status)
        return static_cast<int>(conditionOf(row));
    return {};
}

} // namespace rollcall
