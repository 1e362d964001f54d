// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/store/fleetstore.h"
#include "tests/store/fixture.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

Instant at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

FleetEvent connection(int device, const QString &value, const char *when)
{
    return {fixture::arn("device", device), {QString(schema::connectionStatusEvent), value, at(when)}};
}

QStringList names(FleetStore &store, const Query &query)
{
    QStringList found;
    const auto page = store.searchDevices(query, {}, 50);
    for (const Device &device : page.value().items)
        found.append(device.name);
    return found;
}

} // namespace

class TestFleetStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writingAgainChangesNothing()
    {
        fixture::TestStore store;
        QRandomGenerator random(3);
        QList<Device> devices;
        QList<User> users;
        for (int i = 0; i < 40; ++i) {
            devices.append(fixture::anyDevice(random, i));
            users.append(fixture::anyUser(random, i));
        }
        QCOMPARE(store->putDevices(devices).value().added, 40);
        QCOMPARE(store->putUsers(users).value().added, 40);
        const qint64 generation = store->contentGeneration().value();
        QCOMPARE(store->putDevices(devices).value().unchanged, 40);
        QCOMPARE(store->putUsers(users).value().unchanged, 40);
        QCOMPARE(store->contentGeneration().value(), generation);
    }

    void replacesAsAWhole()
    {
        fixture::TestStore store;
        Device device = fixture::device(1, QStringLiteral("Before"));
        device.roomName = QStringLiteral("Room");
        device.statusDetails = {{QString(), QStringLiteral("DHCP_FAILURE")}};
        QVERIFY(store->putDevices({device}).ok());
        const Device after = fixture::device(1, QStringLiteral("After"));
        QCOMPARE(store->putDevices({after}).value().changed, 1);
        QCOMPARE(store->device(device.arn).value(), after);
        QVERIFY(
            names(*store, {{fixture::filter("DeviceStatusDetailCode", {QStringLiteral("DHCP_FAILURE")})}, {}})
                .isEmpty());
        QCOMPARE(names(*store, {{fixture::filter("UnassociatedOnly", {QStringLiteral("true")})}, {}}),
                 QStringList{QStringLiteral("After")});
    }

    void connectionFollowsTheNewestEvent()
    {
        fixture::TestStore store;
        Device device = fixture::device(1, QStringLiteral("D"));
        device.connectionStatus = QString(schema::online);
        device.connectionStatusUpdatedTime = at("2026-11-01T00:00:00Z");
        QVERIFY(store->putDevices({device}).ok());
        const QList<FleetEvent> events{connection(1, QString(schema::online), "2026-11-02T09:00:00Z"),
                                       connection(1, QString(schema::offline), "2026-11-02T10:00:00Z"),
                                       connection(1, QString(schema::offline), "2026-10-01T00:00:00Z")};
        QCOMPARE(store->appendEvents(events).value().added, 3);
        QCOMPARE(store->device(device.arn).value().connectionStatus, QString(schema::offline));
        QCOMPARE(store->device(device.arn).value().connectionStatusUpdatedTime, at("2026-11-02T10:00:00Z"));
        QCOMPARE(
            names(*store, {{fixture::filter("ConnectionStatus", {QString(schema::offline)})}, {}}).size(), 1);
        QVERIFY(
            names(*store, {{fixture::filter("ConnectionStatus", {QString(schema::online)})}, {}}).isEmpty());

        // The device's file again, then the events' file again: nothing is different afterwards.
        const qint64 generation = store->contentGeneration().value();
        QCOMPARE(store->putDevices({device}).value().unchanged, 1);
        QCOMPARE(store->appendEvents(events).value().known, 3);
        QCOMPARE(store->contentGeneration().value(), generation);
    }

    void eventsThatCanNotBeKeptAreNamed()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices({fixture::device(1)}).ok());
        const auto counts =
            store->appendEvents({connection(9, QString(schema::online), "2026-11-02T09:00:00Z"),
                                 connection(1, QString(schema::online), "2026-11-02T09:00:00Z"),
                                 {fixture::arn("device", 1),
                                  {QString(schema::connectionStatusEvent), QString(schema::online), {}}}});
        QCOMPARE(counts.value().unknownDevices, QList<qsizetype>{0});
        QCOMPARE(counts.value().untimed, QList<qsizetype>{2});
        QCOMPARE(counts.value().added, 1);
    }

    void eventsComeNewestFirst()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices({fixture::device(1)}).ok());
        QList<FleetEvent> events;
        QList<DeviceEvent> expected;
        for (int i = 0; i < 120; ++i) {
            // Pairs share a moment, and differ in their type.
            const Instant moment = at("2026-11-01T00:00:00Z") + std::chrono::minutes(i / 2);
            const QString type =
                i % 2 == 0 ? QString(schema::connectionStatusEvent) : QString(schema::deviceStatusEvent);
            events.append({fixture::arn("device", 1), {type, QStringLiteral("V%1").arg(i, 3), moment}});
            expected.prepend(events.last().event);
        }
        QVERIFY(store->appendEvents(events).ok());
        QList<DeviceEvent> found;
        QByteArray cursor;
        int pages = 0;
        do {
            const auto page = store->events({fixture::arn("device", 1), {}}, Instant(), cursor, 7);
            QVERIFY(page.ok());
            found += page.value().items;
            cursor = page.value().next;
            // What arrives in mid-walk is newer than all that is still to come.
            QVERIFY(store
                        ->appendEvents({{fixture::arn("device", 1),
                                         {QStringLiteral("X"), QStringLiteral("new"),
                                          at("2026-11-20T00:00:00Z") + std::chrono::minutes(++pages)}}})
                        .ok());
        } while (!cursor.isEmpty());
        QCOMPARE(found, expected);

        const EventQuery one{fixture::arn("device", 1), QString(schema::deviceStatusEvent)};
        QCOMPARE(store->events(one, Instant(), {}, 100).value().items.size(), 60);
        QCOMPARE(store->events(one, at("2026-11-01T00:59:00Z"), {}, 100).value().items.size(), 1);
        QCOMPARE(store->events({fixture::arn("device", 2), {}}, Instant(), {}, 1).failure().kind,
                 FailureKind::NotFound);
        QCOMPARE(store->events(one, Instant(), "nonsense", 1).failure().kind, FailureKind::Validation);
    }

    void removedDevicesAreGone()
    {
        fixture::TestStore store;
        QVERIFY(store
                    ->putDevices(
                        {fixture::device(1, QStringLiteral("A")), fixture::device(2, QStringLiteral("B"))})
                    .ok());
        QVERIFY(store->appendEvents({connection(1, QString(schema::online), "2026-11-02T09:00:00Z")}).ok());
        QCOMPARE(store->removeDevices({fixture::arn("device", 1), fixture::arn("device", 7)}).value(), 1);
        QCOMPARE(names(*store, {}), QStringList{QStringLiteral("B")});
        QCOMPARE(store->searchDevices({}, {}, 1).value().total, 1);
        QVERIFY(store->putDevices({fixture::device(1, QStringLiteral("A"))}).ok());
        QVERIFY(store->events({fixture::arn("device", 1), {}}, Instant(), {}, 9).value().items.isEmpty());
    }

    void aFailedTransactionLeavesNothing()
    {
        fixture::TestStore store;
        Failure wish;
        wish.kind = FailureKind::Input;
        const auto result = store->transaction([&]() -> Result<void> {
            if (!store->putDevices({fixture::device(1)}).ok())
                return {};
            return wish;
        });
        QCOMPARE(result.failure().kind, FailureKind::Input);
        QCOMPARE(store->deviceCount().value(), 0);
        QVERIFY(names(*store, {}).isEmpty());
        QVERIFY(store
                    ->transaction([&]() -> Result<void> {
                        const auto put = store->putDevices({fixture::device(1)});
                        return put.ok() ? Result<void>() : put.failure();
                    })
                    .ok());
        QCOMPARE(store->deviceCount().value(), 1);
    }

    void bulkEqualsOneByOne()
    {
        fixture::TestStore bulk;
        fixture::TestStore single;
        QRandomGenerator random(11);
        QList<Device> devices;
        for (int i = 0; i < 150; ++i)
            devices.append(fixture::anyDevice(random, i));
        QVERIFY(bulk->beginBulk().ok());
        QVERIFY(bulk->putDevices(devices).ok());
        QCOMPARE(bulk->searchDevices({}, {}, 1).value().total, 0);
        QVERIFY(bulk->endBulk().ok());
        QVERIFY(single->putDevices(devices).ok());
        for (const QString &key : schema::deviceSortKeys()) {
            const Query query{{fixture::filter("ConnectionStatus", {QString(schema::offline)})},
                              {{key, SortDirection::Descending}}};
            const auto left = bulk->searchDevices(query, {}, 100);
            const auto right = single->searchDevices(query, {}, 100);
            QCOMPARE(left.value().items, right.value().items);
            QCOMPARE(left.value().total, right.value().total);
        }
        QVERIFY(!bulk->beginBulk().ok());
    }

    void anInterruptedBulkLoadIsFinishedLater()
    {
        fixture::TestStore store;
        QVERIFY(store->beginBulk().ok());
        QVERIFY(store->putDevices({fixture::device(1, QStringLiteral("A"))}).ok());
        store.close();
        const auto again = store.open(OpenMode::ReadWrite);
        QCOMPARE(names(*again, {}), QStringList{QStringLiteral("A")});
        QCOMPARE(again->searchDevices({}, {}, 1).value().total, 1);
    }

    void refusesWhatIsNotTheApis()
    {
        fixture::TestStore store;
        for (const Query &query :
             {Query{{fixture::filter("Colour", {QStringLiteral("x")})}, {}},
              Query{{}, {fixture::ascending("DeviceStatusDetailCode")}},
              Query{{fixture::filter("UnassociatedOnly", {QStringLiteral("yes")})}, {}}}) {
            const auto result = store->searchDevices(query, {}, 1);
            QVERIFY(!result.ok());
            QCOMPARE(result.failure().kind, FailureKind::Validation);
            QVERIFY(!result.failure().message.isEmpty());
        }
        QVERIFY(store->putDevices({fixture::device(1), fixture::device(2)}).ok());
        const QByteArray cursor = store->searchDevices({}, {}, 1).value().next;
        QVERIFY(!cursor.isEmpty());
        const Query two{{}, {fixture::ascending("RoomName"), fixture::ascending("DeviceName")}};
        QCOMPARE(store->searchDevices(two, cursor, 1).failure().kind, FailureKind::Validation);
        for (qsizetype cut = 1; cut < cursor.size(); ++cut)
            QCOMPARE(store->searchDevices({}, cursor.left(cut), 1).ok(), false);
    }
};

QTEST_GUILESS_MAIN(TestFleetStore)
#include "tst_fleetstore.moc"
