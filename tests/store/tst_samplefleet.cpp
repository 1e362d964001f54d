// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/store/samplefleet.h"
#include "tests/store/fixture.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

SampleOptions options(int devices = 600)
{
    SampleOptions made;
    made.devices = devices;
    made.users = 60;
    made.seed = 42;
    made.until = *parseInstant(QStringLiteral("2026-11-18T11:30:00Z"));
    return made;
}

QList<Device> allDevices(FleetStore &store)
{
    QList<Device> devices;
    QByteArray cursor;
    do {
        const auto page = store.searchDevices({}, cursor, 50);
        devices += page.value().items;
        cursor = page.value().next;
    } while (!cursor.isEmpty());
    return devices;
}

QList<DeviceEvent> allEvents(FleetStore &store, const QString &arn, const QString &type = {})
{
    QList<DeviceEvent> events;
    QByteArray cursor;
    do {
        const auto page = store.events({arn, type}, Instant(), cursor, 50);
        events += page.value().items;
        cursor = page.value().next;
    } while (!cursor.isEmpty());
    return events;
}

qint64 countOf(FleetStore &store, const char *key, const QString &value)
{
    return store.searchDevices({{fixture::filter(key, {value})}, {}}, {}, 1).value().total;
}

} // namespace

class TestSampleFleet : public QObject
{
    Q_OBJECT

private:
    fixture::TestStore m_store;

private Q_SLOTS:
    void initTestCase()
    {
        int last = 0;
        qint64 written = 0;
        int steps = 0;
        const auto counts = fillWithSample(*m_store, options(), [&](const SampleStep &step) {
            QVERIFY(step.permille >= last);
            QVERIFY(step.written.devices >= written);
            QCOMPARE(step.devices, 600);
            QCOMPARE(step.users, 60);
            last = step.permille;
            written = step.written.devices;
            ++steps;
        });
        QVERIFY2(counts.ok(), counts.ok() ? "" : qPrintable(counts.failure().message));
        QCOMPARE(counts.value().devices, 600);
        QCOMPARE(counts.value().users, 60);
        QVERIFY(counts.value().events > 600);
        QCOMPARE(last, 1000);
        QCOMPARE(written, 600);
        QVERIFY2(steps >= 8, qPrintable(QString::number(steps)));
    }

    void statusesAgreeWithHistories()
    {
        const Instant until = options().until;
        qsizetype most = 0;
        for (const Device &device : allDevices(*m_store)) {
            const auto events = allEvents(*m_store, device.arn, QString(schema::connectionStatusEvent));
            most = std::max(most, events.size());
            if (events.isEmpty()) {
                QVERIFY(device.connectionStatus.isNull());
                QVERIFY(!device.connectionStatusUpdatedTime);
                QCOMPARE(device.status, QString(schema::pending));
            } else {
                QCOMPARE(device.connectionStatus, events.first().value);
                QCOMPARE(device.connectionStatusUpdatedTime, events.first().timestamp);
                QVERIFY(*events.first().timestamp <= until);
                QVERIFY(device.createdTime < events.last().timestamp);
            }
            for (qsizetype i = 1; i < events.size(); ++i)
                QVERIFY2(events[i].value != events[i - 1].value, "online and offline alternate");
            const auto told = allEvents(*m_store, device.arn, QString(schema::deviceStatusEvent));
            if (!told.isEmpty())
                QCOMPARE(told.first().value, device.status);
        }
        QVERIFY2(most > 2000, "one device flaps");
    }

    void looksLikeAFleet()
    {
        QCOMPARE(m_store->searchDevices({}, {}, 1).value().total, 600);
        const auto offline = countOf(*m_store, "ConnectionStatus", QString(schema::offline));
        QVERIFY2(offline >= 18 && offline <= 60, qPrintable(QString::number(offline)));
        const auto update =
            countOf(*m_store, "DeviceStatusDetailCode", QString(schema::softwareUpdateNeeded));
        QVERIFY2(update >= 60 && update <= 130, qPrintable(QString::number(update)));
        for (const QString &status : schema::deviceStatuses())
            QVERIFY2(countOf(*m_store, "DeviceStatus", status) > 0, qPrintable(status));
        QVERIFY(countOf(*m_store, "UnassociatedOnly", QStringLiteral("true")) > 3);
        for (const QString &status : schema::enrollmentStatuses())
            QVERIFY(m_store->searchUsers({{fixture::filter("EnrollmentStatus", {status})}, {}}, {}, 1)
                        .value()
                        .total > 0);
        for (const char *script : {"Matterhorn", "会議室", "النيل", "Дніпро", "Ρόδος"})
            QVERIFY2(countOf(*m_store, "RoomName", QString::fromUtf8(script)) > 0, script);
    }

    void isDeterministic()
    {
        fixture::TestStore second;
        QVERIFY(fillWithSample(*second, options()).ok());
        const QList<Device> devices = allDevices(*m_store);
        QCOMPARE(allDevices(*second), devices);
        for (qsizetype i = 0; i < devices.size(); i += 37)
            QCOMPARE(allEvents(*second, devices[i].arn), allEvents(*m_store, devices[i].arn));
        fixture::TestStore other;
        SampleOptions changed = options();
        changed.seed = 43;
        QVERIFY(fillWithSample(*other, changed).ok());
        QVERIFY(allDevices(*other) != devices);
    }

    void refusesAddsAndReplaces()
    {
        fixture::TestStore store;
        SampleOptions small = options(30);
        QVERIFY(fillWithSample(*store, small).ok());
        const auto refused = fillWithSample(*store, small);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, FailureKind::Storage);
        QCOMPARE(m_store->checkIntegrity().ok(), true);

        small.target = SampleTarget::Add;
        const qint64 before = store->contentGeneration().value();
        const auto again = fillWithSample(*store, small);
        QVERIFY(again.ok());
        QCOMPARE(again.value().devices, 0);
        QCOMPARE(again.value().events, 0);
        QCOMPARE(store->contentGeneration().value(), before);

        small.target = SampleTarget::Replace;
        small.devices = 12;
        QVERIFY(fillWithSample(*store, small).ok());
        QCOMPARE(store->searchDevices({}, {}, 50).value().total, 12);
        QCOMPARE(store->deviceCount().value(), 12);
    }

    void isMarkedAsSample()
    {
        fixture::TestStore store;
        QCOMPARE(store->isSample().value(), false);
        QVERIFY(fillWithSample(*store, options(5)).ok());
        QCOMPARE(store->isSample().value(), true);
        QVERIFY(store->clear());
        QCOMPARE(store->isSample().value(), false);

        SampleOptions more = options(5);
        more.target = SampleTarget::Add;
        QVERIFY(fillWithSample(*store, more).ok());
        QCOMPARE(store->isSample().value(), true);
        // Beside devices of one's own, more of the sample makes it none.
        QVERIFY(store->markAsSample(false));
        QVERIFY(fillWithSample(*store, more).ok());
        QCOMPARE(store->isSample().value(), false);
        more.target = SampleTarget::Replace;
        QVERIFY(fillWithSample(*store, more).ok());
        QCOMPARE(store->isSample().value(), true);
    }

    void failedFillingLeavesNoMark()
    {
        fixture::TestStore store;
        std::atomic_bool cancelled = true;
        QVERIFY(!fillWithSample(*store, options(5), {}, &cancelled).ok());
        QCOMPARE(store->isSample().value(), false);
    }

    void cancelledLeavesTheStoreEmpty()
    {
        fixture::TestStore store;
        std::atomic_bool cancelled = false;
        const auto result = fillWithSample(
            *store, options(2500), [&](const SampleStep &) { cancelled = true; }, &cancelled);
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().kind, FailureKind::Cancelled);
        QCOMPARE(store->deviceCount().value(), 0);
        QVERIFY(fillWithSample(*store, options(10)).ok());
    }

    void cancelledReplacementKeepsWhatWasThere()
    {
        fixture::TestStore store;
        QVERIFY(fillWithSample(*store, options(30)).ok());
        const QList<Device> before = allDevices(*store);
        std::atomic_bool cancelled = false;
        SampleOptions replacement = options(2500);
        replacement.seed = 43;
        replacement.target = SampleTarget::Replace;
        const auto result = fillWithSample(
            *store, replacement, [&](const SampleStep &) { cancelled = true; }, &cancelled);
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().kind, FailureKind::Cancelled);
        QCOMPARE(allDevices(*store), before);
        QCOMPARE(store->userCount().value(), 60);
    }

    void siteOutageHitsOneSiteAtOneMoment()
    {
        // The moment at which most devices were lost within ten seconds, and where they are.
        QHash<qint64, QSet<QString>> sites;
        QHash<qint64, int> lost;
        for (const Device &device : allDevices(*m_store)) {
            for (const DeviceEvent &event :
                 allEvents(*m_store, device.arn, QString(schema::connectionStatusEvent))) {
                if (event.value != schema::offline || device.roomName.isNull())
                    continue;
                const qint64 moment = event.timestamp->time_since_epoch().count() / 10000000;
                ++lost[moment];
                sites[moment].insert(device.roomName.section(QStringLiteral(" - "), 0, 0));
            }
        }
        const auto worst = std::max_element(lost.cbegin(), lost.cend());
        QVERIFY(*worst >= 8);
        QVERIFY(sites[worst.key()].size() <= 2);
    }
};

QTEST_GUILESS_MAIN(TestSampleFleet)
#include "tst_samplefleet.moc"
