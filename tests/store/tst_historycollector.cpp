// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/store/historycollector.h"
#include "tests/store/fixture.h"
#include "tests/support/fakeevents.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace rollcall;
using rollcall::testing::FakeEvents;
using rollcall::testing::FixedClock;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Instant today = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
const QString here = QStringLiteral("local");

Failure failureOf(FailureKind kind)
{
    Failure failure;
    failure.kind = kind;
    failure.message = QStringLiteral("scripted");
    return failure;
}

/// A service, a store and a collector of them.
struct Desk
{
    explicit Desk(int devices = 3)
    {
        auto opened = HistoryStore::open(folder.filePath(QStringLiteral("history.sqlite")), OpenMode::Create);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.failure().message));
        store = std::move(opened).value();
        for (int number = 0; number < devices; ++number) {
            fleet.append(fixture::device(number));
            fleet.last().connectionStatusUpdatedTime = today - hours(40);
            source.script(arn(number), eventsOf(number));
        }
    }
    static QString arn(int number) { return fixture::arn("device", number); }
    /// 120 of them, an hour apart, the last one 40 hours ago.
    static QList<DeviceEvent> eventsOf(int number)
    {
        QList<DeviceEvent> events;
        for (int hour = 40; hour < 160; ++hour)
            events.append(
                {hour % 3 ? QString(schema::connectionStatusEvent) : QString(schema::deviceStatusEvent),
                 hour % 2 ? QString(schema::online) : QString(schema::offline),
                 today - hours(hour) - minutes(number)});
        return events;
    }
    /// Devices have their turn to be read anew only where a test is about that.
    static CollectionOptions withoutTurns()
    {
        CollectionOptions options;
        options.rereadEvery = {};
        return options;
    }
    Result<void> collect(const CollectionOptions &options = withoutTurns())
    {
        source.asked.clear();
        HistoryCollector collector(&source, store.get(), &clock, here, options);
        std::optional<Result<void>> end;
        QObject::connect(&collector, &HistoryCollector::finished, &collector,
                         [&end](const Result<void> &result) { end = result; });
        QObject::connect(&collector, &HistoryCollector::kept, &collector,
                         [this](const QList<CollectedCount> &devices) { kept += devices; });
        collector.add(fleet);
        collector.start();
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 20000))
            qFatal("no end");
        summary = collector.summary();
        return *end;
    }
    QList<DeviceEvent> stored(int number)
    {
        QList<DeviceEvent> events;
        const auto visited =
            store->visit({here, arn(number), {}, {}, false}, [&events](const DeviceHistory &history) {
                events = history.events;
                return true;
            });
        return visited ? events : QList<DeviceEvent>();
    }
    int askedFor(int number) const
    {
        return static_cast<int>(
            std::count_if(source.asked.cbegin(), source.asked.cend(),
                          [number](const auto &asked) { return asked.query.deviceArn == arn(number); }));
    }

    QTemporaryDir folder;
    std::unique_ptr<HistoryStore> store;
    FixedClock clock{today};
    FakeEvents source;
    QList<Device> fleet;
    QList<CollectedCount> kept;
    CollectionSummary summary;
};

} // namespace

class TestHistoryCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllAtFirst()
    {
        Desk desk;
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.devices, 3);
        QCOMPARE(desk.summary.added, 360);
        QCOMPARE(desk.summary.unproven, 3);
        QCOMPARE(desk.kept.size(), 3);
        for (int number = 0; number < 3; ++number) {
            QCOMPARE(desk.stored(number), Desk::eventsOf(number));
            QCOMPARE(desk.askedFor(number), 3);
        }
    }

    void stopsAtWhatIsKnown()
    {
        Desk desk;
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(30); // long enough that all types are asked for
        desk.fleet[0].connectionStatusUpdatedTime = today + hours(1);
        QList<DeviceEvent> events = Desk::eventsOf(0);
        events.prepend({QString(schema::connectionStatusEvent), QString(schema::online), today + hours(1)});
        desk.source.script(Desk::arn(0), events);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.askedFor(0), 1);
        QCOMPARE(desk.summary.added, 1);
        QCOMPARE(desk.stored(0), events);
    }

    void asksForTheOtherTypeWhereNothingChanged()
    {
        Desk desk;
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(1);
        desk.fleet[1].connectionStatusUpdatedTime = today + minutes(30);
        desk.fleet[2].connectionStatusUpdatedTime.reset();
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.unproven, 2);
        for (const FakeEvents::Asked &asked : std::as_const(desk.source.asked))
            QCOMPARE(asked.query.eventType,
                     asked.query.deviceArn == Desk::arn(0) ? QString(schema::deviceStatusEvent) : QString());
    }

    // A device that fell silent and came back in between has the status it had, but not the time.
    void aFlapIsNotMissed()
    {
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(1);
        QList<DeviceEvent> events = Desk::eventsOf(0);
        events.prepend(
            {QString(schema::connectionStatusEvent), QString(schema::offline), today + minutes(10)});
        events.prepend(
            {QString(schema::connectionStatusEvent), QString(schema::online), today + minutes(11)});
        desk.source.script(Desk::arn(0), events);
        desk.fleet[0].connectionStatusUpdatedTime = today + minutes(11);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.stored(0), events);
    }

    void aPauseLongerThanTheApiKeepsReadsAll()
    {
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(24 * 31);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.unproven, 1);
        QCOMPARE(desk.askedFor(0), 3);
    }

    void lateEventsWithinTheOverlapAreFound()
    {
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(25);
        QList<DeviceEvent> events = Desk::eventsOf(0);
        const DeviceEvent late{QString(schema::connectionStatusEvent), QString(schema::offline),
                               today - hours(20)};
        events.prepend(late);
        desk.source.script(Desk::arn(0), events);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.stored(0).constFirst(), late);
    }

    void aDeviceThatWentAwayEndsNothing()
    {
        Desk desk;
        desk.source.pages.remove(FakeEvents::key(Desk::arn(1), QString()));
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.gone, 1);
        QCOMPARE(desk.summary.devices, 2);
        QVERIFY(!desk.store->marks(here, desk.clock.now()).value().contains(Desk::arn(1)));
    }

    void aPageThatFailsLosesThatDeviceOnly()
    {
        Desk desk;
        desk.source.failures.insert(FakeEvents::key(Desk::arn(1), QStringLiteral("1")),
                                    failureOf(FailureKind::Server));
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.failed, 1);
        QCOMPARE(desk.summary.lastFailure.message, QStringLiteral("scripted"));
        // What was read of it is kept, and counts as no collection.
        QCOMPARE(desk.stored(1), Desk::eventsOf(1).first(50));
        QCOMPARE(desk.stored(2).size(), 120);
        QCOMPARE(desk.summary.devices, 2);
        QVERIFY(!desk.store->marks(here, desk.clock.now()).value().contains(Desk::arn(1)));
        // The next one brings it.
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.source.asked.constFirst().query.deviceArn, Desk::arn(1));
        QCOMPARE(desk.stored(1), Desk::eventsOf(1));
    }

    // A clock that was never set, or a service that answers in another order: what is new stands behind it.
    void anOldEventInFrontHidesNothing_data()
    {
        QTest::addColumn<Instant>("moment");
        QTest::newRow("at 0") << Instant();
        QTest::newRow("out of its place") << Instant(today - hours(24 * 10));
    }
    void anOldEventInFrontHidesNothing()
    {
        QFETCH(const Instant, moment);
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(30);
        QList<DeviceEvent> events;
        for (int minute = 0; minute < 60; ++minute)
            events.append({QString(schema::connectionStatusEvent), QString(schema::offline),
                           today + hours(2) - minutes(minute)});
        events.insert(3, {QString(schema::connectionStatusEvent), QString(schema::online), moment});
        desk.source.script(Desk::arn(0), events + Desk::eventsOf(0));
        desk.fleet[0].connectionStatusUpdatedTime = today + hours(2);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.added, 61);
    }

    void oldestFirstIsReadToTheEnd()
    {
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(30);
        QList<DeviceEvent> events = Desk::eventsOf(0);
        events.prepend({QString(schema::connectionStatusEvent), QString(schema::online), today + hours(1)});
        std::reverse(events.begin(), events.end());
        desk.source.script(Desk::arn(0), events);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.added, 1);
    }

    // What the list says holds for the moment it was told, not for the one when the device's turn comes.
    void provenAsFarAsTheListTold()
    {
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(1);
        HistoryCollector collector(&desk.source, desk.store.get(), &desk.clock, here, Desk::withoutTurns());
        QSignalSpy finished(&collector, &HistoryCollector::finished);
        collector.add(desk.fleet);
        desk.clock.time = today + hours(2);
        collector.start();
        QVERIFY(finished.wait());
        QCOMPARE(collector.summary().unproven, 0);
        QCOMPARE(desk.store->marks(here, desk.clock.now()).value().value(Desk::arn(0)).at, today + hours(1));
    }

    void onceInAWhileAllIsReadAnew()
    {
        Desk desk(1);
        CollectionOptions options;
        QVERIFY(desk.collect(options).ok());
        QList<DeviceEvent> events = Desk::eventsOf(0);
        events.insert(100, {QString(schema::connectionStatusEvent), QStringLiteral("LATE"),
                            *events[99].timestamp - minutes(5)});
        desk.source.script(Desk::arn(0), events);
        int readWhole = 0;
        for (int hour = 1; hour <= 7 * 24; ++hour) {
            desk.clock.time = today + hours(hour);
            QVERIFY(desk.collect(options).ok());
            readWhole += desk.askedFor(0) == 3 ? 1 : 0;
        }
        QCOMPARE(readWhole, 1);
        QCOMPARE(desk.stored(0), events);
    }

    void aServiceThatIsGoneEndsIt()
    {
        Desk desk(60);
        for (int number = 0; number < 60; ++number)
            desk.source.failures.insert(FakeEvents::key(Desk::arn(number), QString()),
                                        failureOf(FailureKind::Network));
        const Result<void> result = desk.collect();
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().kind, FailureKind::Network);
        QVERIFY(desk.source.asked.size() < 40);
    }

    void wrongCredentialsEndItAtOnce()
    {
        Desk desk(60);
        desk.source.failures.insert(FakeEvents::key(Desk::arn(59), QString()),
                                    failureOf(FailureKind::Credentials));
        CollectionOptions options;
        options.jobs = 1;
        QVERIFY(!desk.collect(options).ok());
        QCOMPARE(desk.source.asked.size(), 1);
    }

    void aCircleOfTokensEnds()
    {
        Desk desk(1);
        const QString key = FakeEvents::key(Desk::arn(0), QStringLiteral("2"));
        desk.source.pages[key].nextToken = QStringLiteral("1");
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.failed, 1);
        QCOMPARE(desk.summary.lastFailure.kind, FailureKind::Protocol);
    }

    void anOlderServiceWithoutTheTypeIsAskedForAll()
    {
        Desk desk(1);
        QVERIFY(desk.collect().ok());
        desk.clock.time = today + hours(1);
        desk.source.failures.insert(FakeEvents::key(Desk::arn(0), QString()),
                                    failureOf(FailureKind::Validation));
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.source.asked.size(), 2);
        QCOMPARE(desk.source.asked.constFirst().query.eventType, QString(schema::deviceStatusEvent));
        QCOMPARE(desk.source.asked.constLast().query.eventType, QString());
        QCOMPARE(desk.summary.devices, 1);
    }

    void boundedAndStoppable()
    {
        Desk desk(40);
        desk.source.delay = 20;
        CollectionOptions options;
        options.jobs = 4;
        HistoryCollector collector(&desk.source, desk.store.get(), &desk.clock, here, options);
        QSignalSpy finished(&collector, &HistoryCollector::finished);
        collector.add(desk.fleet);
        collector.start();
        QCOMPARE(desk.source.asked.size(), 4);
        QVERIFY(QTest::qWaitFor([&] { return desk.source.asked.size() > 20; }));
        collector.stop();
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().value<Result<void>>().failure().kind,
                 FailureKind::Cancelled);
        const qint64 kept = collector.summary().devices;
        QVERIFY(kept > 0 && kept < 40);
        // Of those under way the pages that were here are kept, too.
        qsizetype inPart = 0;
        for (int number = 0; number < 40; ++number)
            inPart += desk.stored(number).isEmpty() ? 0 : 1;
        QVERIFY(inPart >= kept && inPart <= kept + options.jobs);
        QCOMPARE(desk.store->marks(here, desk.clock.now()).value().size(), kept);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.store->marks(here, desk.clock.now()).value().size(), 40);
    }

    void heldItAsksAboutNoFurtherDevice()
    {
        Desk desk(12);
        desk.source.delay = 5;
        CollectionOptions options;
        options.jobs = 4;
        HistoryCollector collector(&desk.source, desk.store.get(), &desk.clock, here, options);
        QSignalSpy finished(&collector, &HistoryCollector::finished);
        QSignalSpy progressed(&collector, &HistoryCollector::progressed);
        collector.hold(true);
        collector.add(desk.fleet);
        collector.start();
        QVERIFY(!finished.wait(50));
        QVERIFY(desk.source.asked.isEmpty());
        collector.hold(false);
        QVERIFY(progressed.wait());
        collector.hold(true);
        // Those that were asked about are read to their end.
        const auto started = [&desk] {
            QSet<QString> arns;
            for (const auto &asked : desk.source.asked)
                arns.insert(asked.query.deviceArn);
            return arns.size();
        };
        const qsizetype before = started();
        QTRY_COMPARE(progressed.size(), before);
        QVERIFY(!finished.wait(50));
        QCOMPARE(started(), before);
        QVERIFY(before < 12);
        collector.hold(false);
        QVERIFY(finished.wait());
        QVERIFY(finished.constFirst().constFirst().value<Result<void>>().ok());
        QCOMPARE(collector.summary().devices, 12);
    }

    void anEmptyFleetEnds()
    {
        Desk desk(0);
        QVERIFY(desk.collect().ok());
        QCOMPARE(desk.summary.devices, 0);
        QCOMPARE(desk.store->connections().value(), QStringList{here});
    }
};

QTEST_GUILESS_MAIN(TestHistoryCollector)
#include "tst_historycollector.moc"
