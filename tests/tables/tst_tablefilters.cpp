// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/filterlanguage.h"
#include "models/domain/schema.h"
#include "models/tables/devicetablemodel.h"
#include "models/tables/usertablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

constexpr Instant start(1'800'000'000s);

Device device(int number, const QString &connection, Duration since)
{
    Device result;
    result.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
    result.name = QStringLiteral("Device %1").arg(number);
    result.roomName = QStringLiteral("Room %1").arg(number % 2);
    result.softwareVersion = QStringLiteral("7.%1").arg(number);
    result.connectionStatus = connection;
    result.connectionStatusUpdatedTime = start - since;
    return result;
}

struct Bench
{
    QList<Device> fleet{device(0, schema::offline, 3h), device(1, schema::offline, 119min),
                        device(2, schema::online, 9h), device(3, schema::offline, 48h)};
    ScriptedSource<Device> source{[this](const ScriptedSource<Device>::Request &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, request.maxResults));
    }};
    testing::FixedClock clock{start};
    DeviceTableModel model{&source, &clock};
    FilterLanguage language{deviceFilterFields()};

    bool load()
    {
        model.setFilter({});
        return QTest::qWaitFor([this] { return model.isComplete() && !model.isLoading(); });
    }
    int rows(const char *text)
    {
        model.setFilter(language.parse(QString::fromLatin1(text)).filter);
        return model.rowCount();
    }
};

} // namespace

class TestTableFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachColumnHasAField();
    void timePasses();
    void anyColumnMeansThoseShown();
    void countsAndFacets();
    void theServiceHelpsWithOfflineTimes();
};

void TestTableFilters::eachColumnHasAField()
{
    testing::FixedClock clock{start};
    ScriptedSource<Device> devices;
    ScriptedSource<User> users;
    const DeviceTableModel deviceModel(&devices, &clock);
    const UserTableModel userModel(&users, &clock);
    const std::pair<const PagedTable *, QList<FilterField>> tables[] = {{&deviceModel, deviceFilterFields()},
                                                                        {&userModel, userFilterFields()}};
    for (const auto &[model, fields] : tables) {
        const FilterLanguage language(fields);
        QCOMPARE(model->columnCount(), fields.size());
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString key = QString::fromLatin1(model->columnInfo(column).key);
            const FilterField *field = language.fieldOfColumn(key);
            QVERIFY2(field, qPrintable(key));
            QCOMPARE(field->kind == FilterField::Kind::Time, model->fieldKind(column) == FieldKind::Time);
        }
    }
}

void TestTableFilters::timePasses()
{
    Bench bench;
    QVERIFY(bench.load());
    QCOMPARE(bench.rows("offline:>2h"), 2);
    QCOMPARE(bench.rows("offline:<2h"), 1);
    QCOMPARE(bench.rows("-offline:>2h"), 2);
    QCOMPARE(bench.rows("offline:2h..1d"), 1);
    QCOMPARE(bench.rows("offline:none"), 1);
    QCOMPARE(bench.rows("offline:>2h"), 2);
    // A minute later the second one has been offline for two hours as well.
    bench.clock.time = start + 60s;
    bench.model.timePasses();
    QCOMPARE(bench.model.rowCount(), 3);
}

void TestTableFilters::anyColumnMeansThoseShown()
{
    Bench bench;
    QVERIFY(bench.load());
    bench.model.setShownColumns({DeviceTableModel::Name});
    QCOMPARE(bench.rows("7.1"), 0);
    bench.model.setShownColumns({DeviceTableModel::Name, DeviceTableModel::Software});
    QCOMPARE(bench.model.rowCount(), 1);
    QCOMPARE(bench.rows("device"), 4);
    QCOMPARE(bench.rows("-device"), 0);
}

void TestTableFilters::countsAndFacets()
{
    Bench bench;
    QVERIFY(bench.load());
    QVERIFY(bench.model.isWhole());
    QCOMPARE(bench.model.countOf(bench.language.parse(QStringLiteral("status:offline")).filter), 3);
    QCOMPARE(bench.rows("room:\"Room 0\""), 2);
    // What is filtered now does not matter to the values there are to choose from.
    using Rows = PagedTable::FacetRows;
    const QList<FacetValue> facet = bench.model.facet(DeviceTableModel::Room, Rows::All);
    QCOMPARE(facet.size(), 2);
    QCOMPARE(facet.constFirst().rows, 2U);
    // But it does to how often they would be seen: by what is said of the other columns.
    const QList<FacetValue> same = bench.model.facet(DeviceTableModel::Room, Rows::Matching);
    QCOMPARE(same.size(), 2);
    QCOMPARE(same.constLast().rows, facet.constLast().rows);
    const QList<FacetValue> names = bench.model.facet(DeviceTableModel::Name, Rows::Matching);
    QCOMPARE(names.size(), 2);
    QCOMPARE(bench.model.facet(DeviceTableModel::Name, Rows::All).size(), bench.model.loadedCount());
    QVERIFY(bench.model.facet(DeviceTableModel::OfflineSince, Rows::All).isEmpty());
}

void TestTableFilters::theServiceHelpsWithOfflineTimes()
{
    Bench bench;
    const RowCondition longer =
        bench.language.parse(QStringLiteral("offline:>2h")).filter.conditions.constFirst();
    const PagedTable &table = bench.model;
    const ServerFilter help = table.serverFilter(longer);
    QVERIFY(help.filter.has_value());
    QCOMPARE(help.filter->key, QStringLiteral("ConnectionStatus"));
    QVERIFY(!help.isExact);
    RowCondition opposite = longer;
    opposite.negated = true;
    QVERIFY(!table.serverFilter(opposite).filter);
}

QTEST_GUILESS_MAIN(TestTableFilters)
#include "tst_tablefilters.moc"
