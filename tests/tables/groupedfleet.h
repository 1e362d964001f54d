// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/devicecondition.h"
#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"

#include <QtCore/qcollator.h>
#include <QtTest/qtest.h>

#include <algorithm>

namespace rollcall::testing {

/// What a group is called by, worked out from the device alone; empty for none.
inline QString groupName(const Device &device, const QString &kind)
{
    if (kind == QLatin1StringView("room"))
        return device.roomName;
    if (kind == QLatin1StringView("site"))
        return SiteRule().of(device.roomName);
    if (kind == QLatin1StringView("type"))
        return device.type;
    if (kind == QLatin1StringView("software"))
        return device.softwareVersion;
    return conditionWord(conditionOf(device));
}

inline bool isBefore(const QString &a, const QString &b)
{
    static const QCollator collator = [] {
        QCollator made{QLocale(QLocale::English)}; // the C locale knows no order of words
        made.setNumericMode(true);
        made.setCaseSensitivity(Qt::CaseInsensitive);
        return made;
    }();
    return collator.compare(a, b) < 0;
}

inline QString countsOf(qsizetype rows, qsizetype offline)
{
    const QString devices = QStringLiteral("%1 device(s)").arg(QLocale().toString(rows));
    return offline == 0 ? devices
                        : QStringLiteral("%1, %2 offline").arg(devices, QLocale().toString(offline));
}

struct Shown
{
    GroupHeading heading;
    QStringList keys;
};

inline QList<Shown> shownGroups(const DeviceTableModel &model)
{
    QList<Shown> groups;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (const std::optional<GroupHeading> heading = model.headingAt(row))
            groups.append({*heading, {}});
        else
            groups.last().keys += model.index(row, 0).data(PagedTable::KeyRole).toString();
    }
    return groups;
}

/// A model over a list that a test can change, and what it is asked to show.
struct Bench
{
    QList<Device> fleet;
    int pageSize = 50;
    ScriptedSource<Device> source{[this](const auto &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, std::min(request.maxResults, pageSize)));
    }};
    testing::FixedClock clock{Instant(std::chrono::seconds(1'800'000'000))};
    DeviceTableModel model{&source, &clock};
    QString text;
    int sortColumn = -1;

    explicit Bench(QList<Device> devices)
        : fleet(std::move(devices))
    {
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return !model.isLoading() && !model.isArranging(); });
    }
    bool start()
    {
        model.setFilter({});
        model.loadAll();
        return settle();
    }
    void filter(const QString &wanted)
    {
        text = wanted;
        RowCondition condition;
        condition.column = QStringLiteral("name");
        condition.values = {text};
        model.setFilter(text.isEmpty() ? RowFilter() : RowFilter{{condition}});
    }
    void sort(int column)
    {
        sortColumn = column;
        model.sort(column, Qt::AscendingOrder);
    }

    /// The same groups by plain means, over the first rows of the fleet.
    QMap<QString, QList<int>> plainGroups(qsizetype loaded) const
    {
        QList<int> rows;
        for (int row = 0; row < static_cast<int>(loaded); ++row) {
            if (fleet.at(row).name.toCaseFolded().contains(text.toCaseFolded()))
                rows += row;
        }
        const auto value = [this](int row) {
            const Device &device = fleet.at(row);
            return sortColumn == DeviceTableModel::Software ? device.softwareVersion : device.name;
        };
        if (sortColumn >= 0)
            std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
                if (value(a).isNull() != value(b).isNull())
                    return value(b).isNull();
                return isBefore(value(a), value(b));
            });
        QMap<QString, QList<int>> groups;
        for (const int row : std::as_const(rows))
            groups[groupName(fleet.at(row), model.grouping())] += row;
        return groups;
    }
    void check() const
    {
        const QMap<QString, QList<int>> expected = plainGroups(model.loadedCount());
        const QList<Shown> shown = shownGroups(model);
        QCOMPARE(shown.size(), expected.size());
        QString before;
        for (qsizetype at = 0; at < shown.size(); ++at) {
            const Shown &group = shown.at(at);
            const bool isNone = at == shown.size() - 1 && expected.contains(QString());
            const QString name = isNone ? QString() : group.heading.name;
            QVERIFY2(expected.contains(name), qPrintable(name));
            if (model.grouping() != QLatin1StringView("status") && !isNone)
                QVERIFY2(!isBefore(name, before), qPrintable(before + QStringLiteral(", then ") + name));
            before = name;
            QStringList keys;
            qsizetype offline = 0;
            for (const int row : expected.value(name)) {
                const Device &device = fleet.at(row);
                keys += device.arn.isEmpty() ? QStringLiteral("#%1").arg(row) : device.arn;
                offline += conditionOf(device) == DeviceCondition::Offline ? 1 : 0;
            }
            QCOMPARE(group.keys, group.heading.isOpen ? keys : QStringList());
            QCOMPARE(group.heading.counts, countsOf(keys.size(), offline));
        }
    }
};

inline QList<Device> withSites(QList<Device> devices)
{
    for (qsizetype at = 0; at < devices.size(); ++at) {
        if (at % 3 != 0)
            devices[at].roomName = QStringLiteral("Site %1 - Room %2").arg(at % 11).arg(at % 4);
    }
    return devices;
}

inline const QStringList kinds = {QStringLiteral("room"), QStringLiteral("site"), QStringLiteral("type"),
                                  QStringLiteral("software"), QStringLiteral("status")};

inline int headingRow(const DeviceTableModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const std::optional<GroupHeading> heading = model.headingAt(row);
        if (heading && heading->name == name)
            return row;
    }
    return -1;
}

} // namespace rollcall::testing
