// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/devicetablemodel.h"

#include "models/analysis/devicecondition.h"
#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace rollcall {

namespace {

using Fields = RowFields<Device>;

std::optional<Instant> moment(const FieldStore &store, quint32 row, int field)
{
    const std::optional<qint64> time = store.time(field, row);
    return time ? std::optional(Instant(Instant::duration(*time))) : std::nullopt;
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

constexpr ColumnInfo columns[] = {
    {"status", QT_TRANSLATE_NOOP("Columns", "Status"), "ConnectionStatus", nullptr, false, Qt::AlignLeft,
     true, 124, Fields::Condition},
    {"offlineSince", QT_TRANSLATE_NOOP("Columns", "Offline since"), nullptr, nullptr, false, Qt::AlignRight,
     true, 104, Fields::OfflineSince},
    {"name", QT_TRANSLATE_NOOP("Columns", "Name"), "DeviceName", "DeviceName", false, Qt::AlignLeft, true,
     168, Fields::Name},
    {"room", QT_TRANSLATE_NOOP("Columns", "Room"), "RoomName", "RoomName", false, Qt::AlignLeft, true, 168,
     Fields::RoomName},
    {"type", QT_TRANSLATE_NOOP("Columns", "Type"), "DeviceType", "DeviceType", false, Qt::AlignLeft, true,
     100, Fields::Type},
    {"software", QT_TRANSLATE_NOOP("Columns", "Software"), nullptr, nullptr, false, Qt::AlignRight, true, 92,
     Fields::SoftwareVersion},
    {"serial", QT_TRANSLATE_NOOP("Columns", "Serial"), "DeviceSerialNumber", "DeviceSerialNumber", false,
     Qt::AlignLeft, true, 152, Fields::SerialNumber},
    {"mac", QT_TRANSLATE_NOOP("Columns", "MAC"), nullptr, nullptr, false, Qt::AlignLeft, true, 136,
     Fields::MacAddress},
    {"deviceStatus", QT_TRANSLATE_NOOP("Columns", "Device status"), "DeviceStatus", "DeviceStatus", true,
     Qt::AlignLeft, true, 112, Fields::Status},
    {"details", QT_TRANSLATE_NOOP("Columns", "Details"), "FailureCode", "DeviceStatusDetailCode", true,
     Qt::AlignLeft, true, 220, Fields::StatusDetails},
    {"connectionStatus", QT_TRANSLATE_NOOP("Columns", "Connection status"), nullptr, "ConnectionStatus", true,
     Qt::AlignLeft, false, 136, Fields::ConnectionStatus},
    {"networkProfile", QT_TRANSLATE_NOOP("Columns", "Network profile"), "NetworkProfileName",
     "NetworkProfileName", false, Qt::AlignLeft, false, 152, Fields::NetworkProfileName},
    {"created", QT_TRANSLATE_NOOP("Columns", "Created"), nullptr, nullptr, false, Qt::AlignRight, false, 128,
     Fields::Created},
    {"roomArn", QT_TRANSLATE_NOOP("Columns", "Room ARN"), nullptr, nullptr, false, Qt::AlignLeft, false, 320,
     Fields::RoomArn},
    {"deviceArn", QT_TRANSLATE_NOOP("Columns", "Device ARN"), nullptr, nullptr, false, Qt::AlignLeft, false,
     320, Fields::Arn},
};
static_assert(std::size(columns) == DeviceTableModel::ColumnTotal);

constexpr GroupKind groups[] = {
    {"room", QT_TRANSLATE_NOOP("Groups", "Group by room"), QT_TRANSLATE_NOOP("Groups", "No room"),
     DeviceTableModel::Room, Fields::RoomName},
    {"site", QT_TRANSLATE_NOOP("Groups", "Group by site"), QT_TRANSLATE_NOOP("Groups", "No site"),
     DeviceTableModel::Room, Fields::RoomName,
     [](QByteArrayView room, const SiteRule &sites) { return sites.of(room); }},
    {"type", QT_TRANSLATE_NOOP("Groups", "Group by type"), QT_TRANSLATE_NOOP("Groups", "No type"),
     DeviceTableModel::Type, Fields::Type},
    {"software", QT_TRANSLATE_NOOP("Groups", "Group by software version"),
     QT_TRANSLATE_NOOP("Groups", "No software version"), DeviceTableModel::Software, Fields::SoftwareVersion},
    {"status", QT_TRANSLATE_NOOP("Groups", "Group by status"), QT_TRANSLATE_NOOP("Groups", "No status"),
     DeviceTableModel::Status, Fields::Condition},
    {"deviceStatus", QT_TRANSLATE_NOOP("Groups", "Group by device status"),
     QT_TRANSLATE_NOOP("Groups", "No device status"), DeviceTableModel::DeviceStatus, Fields::Status},
    {"connectionStatus", QT_TRANSLATE_NOOP("Groups", "Group by connection status"),
     QT_TRANSLATE_NOOP("Groups", "No connection status"), DeviceTableModel::ConnectionStatus,
     Fields::ConnectionStatus},
    {"networkProfile", QT_TRANSLATE_NOOP("Groups", "Group by network profile"),
     QT_TRANSLATE_NOOP("Groups", "No network profile"), DeviceTableModel::NetworkProfile,
     Fields::NetworkProfileName},
};

} // namespace

DeviceTableModel::DeviceTableModel(DeviceSource *source, const Clock *clock, QObject *parent)
    : PagedModel<Device>(source, columns, clock, parent)
{
    m_tick.setInterval(tickPause);
    connect(&m_tick, &QTimer::timeout, this, &DeviceTableModel::tick);
    m_tick.start();
}

std::span<const GroupKind> DeviceTableModel::groupKinds() const
{
    return groups;
}

QString DeviceTableModel::countText(const RowGroup &group) const
{
    const auto count = [](const char *text, quint32 number) {
        return QCoreApplication::translate("Groups", text, nullptr, static_cast<int>(number));
    };
    QString devices = count(QT_TRANSLATE_N_NOOP("Groups", "%Ln device(s)"), group.count);
    if (group.marked == 0)
        return devices;
    return QStringLiteral("%1, %2").arg(devices,
                                        count(QT_TRANSLATE_N_NOOP("Groups", "%Ln offline"), group.marked));
}

MarkedRows DeviceTableModel::markedRows() const
{
    return {Fields::Condition, static_cast<quint8>(DeviceCondition::Offline)};
}

void DeviceTableModel::tick()
{
    // What is filtered by how long ago it is is not arranged as often as that.
    if (++m_ticks % ticksPerMinute == 0)
        timePasses();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, OfflineSince), index(rowCount() - 1, OfflineSince), {Qt::DisplayRole});
}

QString DeviceTableModel::display(quint32 row, int column) const
{
    switch (column) {
    case Status: {
        const DeviceCondition condition = conditionAt(row);
        // A status that this version does not know is shown as it came.
        return condition == DeviceCondition::Unknown ? conditionText(Fields::read(store(), row))
                                                     : conditionWord(condition);
    }
    case OfflineSince: {
        const std::optional<Instant> since = moment(store(), row, Fields::OfflineSince);
        return since ? wholeMinutesText(clock()->now() - *since) : QStringLiteral("-");
    }
    case Created: {
        const std::optional<Instant> created = moment(store(), row, Fields::Created);
        return created ? localMoment(*created, clock()->now()) : QString();
    }
    default:
        return FieldModel::display(row, column);
    }
}

QString DeviceTableModel::copyText(quint32 row, int column) const
{
    if (column != OfflineSince && column != Created)
        return display(row, column);
    const std::optional<Instant> time = moment(store(), row, columnInfo(column).field);
    return time ? toIsoUtc(*time) : QString();
}

QString DeviceTableModel::toolTip(quint32 row, int column) const
{
    if (column != OfflineSince && column != Created)
        return display(row, column);
    const std::optional<Instant> time = moment(store(), row, columnInfo(column).field);
    return time ? exactMoment(*time, clock()->now()) : QString();
}

QVariant DeviceTableModel::extra(quint32 row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return toolTip(row, column);
    if (role == ConditionRole && column == Status)
        return static_cast<int>(conditionAt(row));
    return {};
}

/// The API has no filter for a condition as such, but for what it comes from.
ServerFilter DeviceTableModel::serverFilter(const RowCondition &condition) const
{
    const QString column = condition.column;
    const bool hasValue = condition.kind == RowCondition::Kind::Absent && condition.negated;
    // Only who is offline has been so since some time.
    if (column == QLatin1StringView("offlineSince") &&
        (hasValue || (condition.kind == RowCondition::Kind::Time && !condition.negated)))
        return {Filter{QStringLiteral("ConnectionStatus"), {schema::offline}}, false};
    if (condition.negated)
        return {};
    if (column == QLatin1StringView("room") && condition.kind == RowCondition::Kind::Absent)
        return {Filter{QStringLiteral("UnassociatedOnly"), {QStringLiteral("true")}}, true};
    if (column != QLatin1StringView("status"))
        return FieldModel::serverFilter(condition);
    if (condition.kind != RowCondition::Kind::Values || condition.values.size() != 1)
        return {};
    const QString wanted = condition.values.constFirst();
    if (wanted == conditionName(DeviceCondition::Offline))
        return {Filter{QStringLiteral("ConnectionStatus"), {schema::offline}}, true};
    if (wanted == conditionName(DeviceCondition::NeedsUpdate))
        return {Filter{QStringLiteral("DeviceStatusDetailCode"), {schema::softwareUpdateNeeded}}, false};
    const std::pair<DeviceCondition, QString> statuses[] = {
        {DeviceCondition::Failed, schema::failed},
        {DeviceCondition::Deregistered, schema::deregistered},
        {DeviceCondition::WasOffline, schema::wasOffline},
        {DeviceCondition::Pending, schema::pending},
    };
    for (const auto &[value, status] : statuses) {
        if (wanted == conditionName(value))
            return {Filter{QStringLiteral("DeviceStatus"), {status}}, false};
    }
    return {};
}

DeviceCondition DeviceTableModel::conditionAt(quint32 row) const
{
    return static_cast<DeviceCondition>(store().code(Fields::Condition, row));
}

} // namespace rollcall
