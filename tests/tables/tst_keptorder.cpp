// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a refresh makes of a table that is sorted and filtered here, against a plain reference: random fleets
// that change at random between any two refreshes, read by one chain or by parts, arranged in this thread or
// in another.

#include "models/analysis/devicecondition.h"
#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedfleet.h"

#include <QtCore/qcollator.h>
#include <QtCore/qitemselectionmodel.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

using Source = ScriptedSource<Device>;

/// Names and types occur several times, so that the second level matters; serial numbers do not.
Device randomDevice(QRandomGenerator &random, int number)
{
    Device device;
    device.arn = QStringLiteral("arn:%1").arg(number);
    device.serialNumber = QString::number(number);
    device.name = QStringLiteral("Lobby %1").arg(random.bounded(40));
    device.type = QStringLiteral("TYPE%1").arg(random.bounded(4));
    device.status = schema::deviceStatuses().at(random.bounded(2));
    device.connectionStatus = random.bounded(3) == 0 ? schema::offline : schema::online;
    if (random.bounded(5) > 0)
        device.roomName = QStringLiteral("Site %1 - %2").arg(random.bounded(5)).arg(random.bounded(30));
    return device;
}

class Desk
{
public:
    explicit Desk(quint32 seed, int count)
        : m_random(seed)
    {
        m_collator.setNumericMode(true);
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        while (fleet.size() < count)
            fleet.append(randomDevice(m_random, m_next++));
        if (count < 10'000) // it looks at every row each time that some come
            m_tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void changeFleet(int changes)
    {
        m_found.clear();
        for (int change = 0; change < changes; ++change) {
            const auto size = static_cast<int>(fleet.size());
            const int at = size > 0 ? m_random.bounded(size) : 0;
            switch (m_random.bounded(3)) {
            case 0:
                fleet.insert(at, randomDevice(m_random, m_next++));
                break;
            case 1:
                if (size > 0)
                    fleet.removeAt(at);
                break;
            default:
                if (size > 0) {
                    Device other = randomDevice(m_random, 0);
                    other.arn = fleet.at(at).arn;
                    other.serialNumber = fleet.at(at).serialNumber;
                    fleet[at] = other;
                }
            }
        }
    }

    /// Two levels and a last one that no two devices have in common; and conditions on up to two columns.
    void choose()
    {
        const QList<int> columns{DeviceTableModel::Name, DeviceTableModel::Type, DeviceTableModel::Room};
        const int first = m_random.bounded(3);
        m_levels = {{columns.at(first), order()},
                    {columns.at((first + 1) % 3), order()},
                    {DeviceTableModel::Serial, order()}};
        m_filter = {};
        if (m_random.bounded(2) == 0) {
            RowCondition offline;
            offline.column = QStringLiteral("connectionStatus");
            offline.kind = RowCondition::Kind::Values;
            offline.values = {schema::offline};
            offline.negated = m_random.bounded(2) == 0;
            m_filter.conditions.append(offline);
        }
        if (m_random.bounded(2) == 0) {
            RowCondition named;
            named.column = QStringLiteral("name");
            named.values = {QStringLiteral("lobby 1")};
            m_filter.conditions.append(named);
        }
        model.setFilter(m_filter);
        model.sortBy(m_levels);
    }

    QStringList expected() const
    {
        QList<Device> rows = fleet;
        rows.removeIf([this](const Device &device) {
            return std::any_of(m_filter.conditions.begin(), m_filter.conditions.end(),
                               [&device](const RowCondition &condition) {
                                   const bool isMet =
                                       condition.kind == RowCondition::Kind::Text
                                           ? device.name.contains(condition.values.constFirst(),
                                                                  Qt::CaseInsensitive)
                                           : condition.values.contains(device.connectionStatus);
                                   return isMet == condition.negated;
                               });
        });
        std::sort(rows.begin(), rows.end(), [this](const Device &a, const Device &b) {
            for (const SortColumn &level : m_levels) {
                const int order = compare(textOf(a, level.column), textOf(b, level.column));
                if (order != 0)
                    return (order < 0) == (level.order == Qt::AscendingOrder);
            }
            return false;
        });
        QStringList arns;
        for (const Device &device : std::as_const(rows))
            arns.append(device.arn);
        return arns;
    }
    QStringList shown() const
    {
        QStringList arns;
        for (int row = 0; row < model.rowCount(); ++row)
            arns.append(model.index(row, 0).data(PagedTable::ArnRole).toString());
        return arns;
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !model.isLoading() && !model.isArranging(); }, 30'000);
    }

    QList<Device> fleet;
    /// As answer() would, but what a query finds is looked for once.
    Source source{[this](const Source::Request &request) -> Result<Page<Device>> {
        auto known = std::find_if(m_found.begin(), m_found.end(),
                                  [&request](const auto &one) { return one.first == request.query; });
        if (known == m_found.end())
            known = m_found.emplace(m_found.end(), request.query, found(fleet, request.query));
        return pageOf(known->second, request.token, request.maxResults);
    }};
    testing::FixedClock clock{Instant(1'800'000'000s)};
    DeviceTableModel model{&source, &clock};

private:
    Qt::SortOrder order() { return m_random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder; }
    static QString textOf(const Device &device, int column)
    {
        switch (column) {
        case DeviceTableModel::Name:
            return device.name;
        case DeviceTableModel::Type:
            return device.type;
        case DeviceTableModel::Room:
            return device.roomName;
        default:
            return device.serialNumber;
        }
    }
    /// Who has none comes last.
    int compare(const QString &a, const QString &b) const
    {
        if (a.isNull() || b.isNull())
            return int(a.isNull()) - int(b.isNull());
        return m_collator.compare(a, b);
    }

    std::optional<QAbstractItemModelTester> m_tester;
    std::vector<std::pair<Query, QList<Device>>> m_found;
    QRandomGenerator m_random;
    QCollator m_collator{QLocale()};
    int m_next = 1;
    QList<SortColumn> m_levels;
    RowFilter m_filter;
};

} // namespace

class KeptOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void refreshedFleetsEqualReference_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("devices");
        QTest::addColumn<int>("rounds");
        for (quint32 seed = 0; seed < 8; ++seed)
            QTest::addRow("small %u", seed) << seed << static_cast<int>(seed * seed * 12) << 12;
        QTest::addRow("by parts") << 100U << 1'500 << 3;
        QTest::addRow("in another thread") << 101U << 20'500 << 1;
    }
    void refreshedFleetsEqualReference()
    {
        QFETCH(quint32, seed);
        QFETCH(int, devices);
        QFETCH(int, rounds);
        Desk desk(seed, devices);
        QItemSelectionModel selection(&desk.model);
        desk.model.setQuery({});
        desk.model.loadAll();
        QVERIFY(desk.settle());
        for (int round = 0; round < rounds; ++round) {
            desk.choose();
            QVERIFY(desk.settle());
            QCOMPARE(desk.shown(), desk.expected());
            const QString current =
                desk.model.index(desk.model.rowCount() / 2, 0).data(PagedTable::ArnRole).toString();
            selection.setCurrentIndex(desk.model.index(desk.model.rowCount() / 2, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            desk.changeFleet(1 << (round % 8));
            desk.model.refresh();
            QVERIFY(desk.settle());
            const QStringList expected = desk.expected();
            QCOMPARE(desk.shown(), expected);
            if (expected.contains(current))
                QCOMPARE(selection.currentIndex().data(PagedTable::ArnRole).toString(), current);
        }
    }
};

QTEST_GUILESS_MAIN(KeptOrderTest)
#include "tst_keptorder.moc"
