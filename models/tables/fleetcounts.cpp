// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetcounts.h"

#include "models/analysis/statuswords.h"
#include "models/domain/schema.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

Filter filter(const char *key, QLatin1StringView value)
{
    return {QString::fromLatin1(key), {QString(value)}};
}

RowFilter valueIs(const char *column, QLatin1StringView value)
{
    RowCondition condition;
    condition.column = QString::fromLatin1(column);
    condition.kind = RowCondition::Kind::Values;
    condition.values = {value};
    return {{condition}};
}

RowFilter isAbsent(const char *column)
{
    RowCondition condition;
    condition.column = QString::fromLatin1(column);
    condition.kind = RowCondition::Kind::Absent;
    return {{condition}};
}

} // namespace

QList<QuickFilter> deviceQuickFilters()
{
    const auto word = [](const char *text) { return QCoreApplication::translate("QuickFilters", text); };
    return {
        {QStringLiteral("all"), word(QT_TRANSLATE_NOOP("QuickFilters", "All")), {}, {}},
        {QStringLiteral("offline"),
         word(QT_TRANSLATE_NOOP("QuickFilters", "Offline")),
         {filter("ConnectionStatus", schema::offline)},
         valueIs("connectionStatus", schema::offline)},
        {QStringLiteral("wasOffline"),
         word(QT_TRANSLATE_NOOP("QuickFilters", "Was offline")),
         {filter("DeviceStatus", schema::wasOffline)},
         valueIs("deviceStatus", schema::wasOffline)},
        {QStringLiteral("pending"),
         word(QT_TRANSLATE_NOOP("QuickFilters", "Pending")),
         {filter("DeviceStatus", schema::pending)},
         valueIs("deviceStatus", schema::pending)},
        {QStringLiteral("needsUpdate"),
         word(QT_TRANSLATE_NOOP("QuickFilters", "Needs update")),
         {filter("DeviceStatusDetailCode", schema::softwareUpdateNeeded)},
         valueIs("details", schema::softwareUpdateNeeded)},
        {QStringLiteral("noRoom"),
         word(QT_TRANSLATE_NOOP("QuickFilters", "No room")),
         {filter("UnassociatedOnly", QLatin1StringView("true"))},
         isAbsent("room")},
    };
}

QList<QuickFilter> userQuickFilters()
{
    QList<QuickFilter> filters{
        {QStringLiteral("all"), QCoreApplication::translate("QuickFilters", "All"), {}, {}}};
    for (const QString &status : schema::enrollmentStatuses()) {
        RowCondition condition;
        condition.column = QStringLiteral("enrollmentStatus");
        condition.kind = RowCondition::Kind::Values;
        condition.values = {status};
        filters.append({status,
                        enrollmentText(status),
                        {{QStringLiteral("EnrollmentStatus"), {status}}},
                        {{condition}}});
    }
    return filters;
}

FleetCounts::FleetCounts(QList<QuickFilter> filters, QObject *parent)
    : QObject(parent)
    , m_filters(std::move(filters))
    , m_counts(m_filters.size())
{
}

void FleetCounts::setFilters(QList<QuickFilter> filters)
{
    m_calls.clear();
    m_waiting = 0;
    m_filters = std::move(filters);
    m_counts = QList<std::optional<qint64>>(m_filters.size());
}

void FleetCounts::refresh()
{
    m_calls.clear();
    m_waiting = static_cast<int>(m_filters.size());
    for (int index = 0; index < static_cast<int>(m_filters.size()); ++index)
        m_calls.push_back(ask({m_filters.at(index).filters, {}},
                              [this, index](std::optional<qint64> count) { take(index, count); }));
}

void FleetCounts::take(int index, std::optional<qint64> count)
{
    if (count && count != m_counts.at(index)) {
        m_counts[index] = count;
        Q_EMIT countChanged(index);
    }
    if (--m_waiting == 0)
        Q_EMIT refreshed();
}

} // namespace rollcall
