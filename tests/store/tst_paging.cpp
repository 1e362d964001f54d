// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/store/database.h"
#include "models/store/plan.h"
#include "models/store/search.h"
#include "models/store/totals.h"
#include "tests/store/fixture.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

Device named(int number, const QString &name, const QString &room = {})
{
    Device made = fixture::device(number, name);
    made.roomName = room;
    return made;
}

} // namespace

class TestPaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesChangesInMidWalk_data()
    {
        QTest::addColumn<Query>("query");
        const Filter offline = fixture::filter("ConnectionStatus", {QString(schema::offline)});
        QTest::newRow("name") << Query{{}, {fixture::ascending("DeviceName")}};
        QTest::newRow("room, down") << Query{{}, {fixture::descending("RoomName")}};
        QTest::newRow("offline by code, down") << Query{{offline}, {fixture::descending("FailureCode")}};
        QTest::newRow("status, then name down")
            << Query{{}, {fixture::ascending("DeviceStatus"), fixture::descending("DeviceName")}};
    }
    // A device that keeps its values for the whole walk comes exactly once.
    void survivesChangesInMidWalk()
    {
        QFETCH(Query, query);
        fixture::TestStore store;
        QRandomGenerator random(99);
        QHash<QString, Device> steady;
        QList<Device> others;
        for (int i = 0; i < 300; ++i) {
            Device device = fixture::anyDevice(random, i);
            device.connectionStatus = QString(schema::offline);
            QVERIFY(store->putDevices({device}).ok());
            if (i % 3 == 0)
                others.append(device);
            else
                steady.insert(device.arn, device);
        }
        QHash<QString, int> seen;
        QByteArray cursor;
        int next = 1000;
        do {
            const auto page = store->searchDevices(query, cursor, 9);
            QVERIFY(page.ok());
            for (const Device &device : page.value().items)
                ++seen[device.arn];
            cursor = page.value().next;
            Device changed = others[random.bounded(static_cast<int>(others.size()))];
            changed.name = fixture::anyText(random);
            changed.roomName = fixture::anyText(random);
            QVERIFY(store->putDevices({changed, fixture::anyDevice(random, next++)}).ok());
            // The very row that the cursor was made of goes, unless it has to stay.
            if (!page.value().items.isEmpty() && !steady.contains(page.value().items.last().arn))
                QVERIFY(store->removeDevices({page.value().items.last().arn}).ok());
        } while (!cursor.isEmpty());
        for (auto device = steady.cbegin(); device != steady.cend(); ++device)
            QCOMPARE(seen.value(device.key()), 1);
    }

    void cursorsStayShortAndOutliveTheStore()
    {
        fixture::TestStore store;
        const QString longText(100, QChar(0x6f22));
        QList<Device> devices;
        for (int i = 0; i < 6; ++i) {
            Device device = named(i, longText, longText);
            device.serialNumber = QString(200, QLatin1Char('9'));
            device.type = QString(200, QLatin1Char('A'));
            device.networkProfileName = longText;
            device.networkProfileArn = fixture::arn("profile", i / 2) + QString(900, QLatin1Char('x'));
            devices.append(device);
        }
        QVERIFY(store->putDevices(devices).ok());
        Query query;
        for (const QString &key : schema::deviceSortKeys())
            query.sort.append({key, SortDirection::Descending});
        QStringList seen;
        QByteArray cursor;
        do {
            // Another instance each time, as after a restart.
            store.close();
            const auto instance = store.open(OpenMode::ReadWrite);
            const auto page = instance->searchDevices(query, cursor, 1);
            QVERIFY(page.ok());
            seen.append(page.value().items.first().arn);
            cursor = page.value().next;
            QVERIFY(cursor.size() <= FleetStore::maxCursorBytes);
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 6);
        QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), 6);
        QCOMPARE(seen.first(), fixture::arn("device", 4));

        // Read-only, nothing can be kept for later: the walk works all the same.
        const auto reader = store.open(OpenMode::ReadOnly);
        const QByteArray longCursor = reader->searchDevices(query, {}, 1).value().next;
        QVERIFY(longCursor.size() > FleetStore::maxCursorBytes);
        QCOMPARE(reader->searchDevices(query, longCursor, 1).value().items.first().arn, seen[1]);
    }

    void countsOncePerQueryAndState()
    {
        fixture::TestStore store;
        QList<Device> devices;
        for (int i = 0; i < 100; ++i)
            devices.append(named(i, QStringLiteral("name %1").arg(i)));
        QVERIFY(store->putDevices(devices).ok());
        store::Database database(store.path(), OpenMode::ReadWrite, {});
        store::Totals totals;
        Query query{{fixture::filter("DeviceName", {QStringLiteral("NAME 1")})}, {}};
        QByteArray cursor;
        do {
            const auto page = store::search(database, totals, store::deviceEntity(), query, cursor, 3);
            QCOMPARE(page.total, 11);
            cursor = page.next;
        } while (!cursor.isEmpty());
        QCOMPARE(totals.counted(), 1);
        // Another order of the same filters has the same total.
        query.sort = {fixture::descending("RoomName")};
        QCOMPARE(store::search(database, totals, store::deviceEntity(), query, {}, 3).total, 11);
        QCOMPARE(totals.counted(), 1);
        // Another connection's change is a new state, also in mid-walk.
        const QByteArray next = store::search(database, totals, store::deviceEntity(), query, {}, 3).next;
        QVERIFY(store->putDevices({named(200, QStringLiteral("name 1!"))}).ok());
        QCOMPARE(store::search(database, totals, store::deviceEntity(), query, next, 3).total, 12);
        QCOMPARE(totals.counted(), 2);
    }

    void noSingleSortIsSortedByHand()
    {
        fixture::TestStore store;
        QRandomGenerator random(5);
        QList<Device> devices;
        QList<User> users;
        for (int i = 0; i < 60; ++i) {
            devices.append(fixture::anyDevice(random, i));
            users.append(fixture::anyUser(random, i));
        }
        QVERIFY(store->putDevices(devices).ok());
        QVERIFY(store->putUsers(users).ok());
        store::Database database(store.path(), OpenMode::ReadWrite, {});
        QStringList explained;
        database.observe([&](const QString &sql) { explained.append(sql); });
        store::Totals totals;
        const auto walkTwoPages = [&](const store::Entity &entity, const Query &query) {
            const auto first = store::search(database, totals, entity, query, {}, 2);
            QVERIFY(!first.next.isEmpty());
            store::search(database, totals, entity, query, first.next, 2);
        };
        for (const SortDirection direction : {SortDirection::Ascending, SortDirection::Descending}) {
            for (const QString &key : schema::deviceSortKeys()) {
                walkTwoPages(store::deviceEntity(), {{}, {{key, direction}}});
                for (const Filter &filter :
                     {fixture::filter("ConnectionStatus", {QString(schema::offline)}),
                      fixture::filter("DeviceStatus", {QString(schema::ready), QString(schema::pending)}),
                      fixture::filter("FailureCode", {schema::deviceStatusDetailCodes().first()}),
                      fixture::filter("Feature", {schema::features().first()}),
                      fixture::filter("UnassociatedOnly", {QStringLiteral("true")})})
                    walkTwoPages(store::deviceEntity(), {{filter}, {{key, direction}}});
            }
            for (const QString &key : schema::userSortKeys()) {
                walkTwoPages(store::userEntity(), {{}, {{key, direction}}});
                walkTwoPages(store::userEntity(),
                             {{fixture::filter("EnrollmentStatus", {schema::enrollmentStatuses().first()})},
                              {{key, direction}}});
            }
        }
        database.observe({});
        int searches = 0;
        for (const QString &sql : std::as_const(explained)) {
            if (!sql.contains(QLatin1StringView("FROM orderings o")))
                continue;
            ++searches;
            store::Rows rows = database.select(QStringLiteral("EXPLAIN QUERY PLAN ") + sql,
                                               QVariantList(sql.count(QLatin1Char('?')), 0));
            QStringList plan;
            while (rows.next())
                plan.append(rows.value(3).toString());
            const QString whole = plan.join(QStringLiteral("; "));
            QVERIFY2(!whole.contains(QLatin1StringView("TEMP B-TREE")), qPrintable(sql + whole));
            QVERIFY2(!whole.contains(QLatin1StringView("SCAN")), qPrintable(sql + whole));
            QVERIFY2(whole.contains(QLatin1StringView("SEARCH o USING PRIMARY KEY (list=?")),
                     qPrintable(sql + whole));
        }
        QVERIFY(searches > 5);
    }
};

QTEST_GUILESS_MAIN(TestPaging)
#include "tst_paging.moc"
