// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/fleetlink.h"
#include "app/console/historykeeper.h"
#include "app/service/datafolder.h"
#include "models/analysis/keptevents.h"
#include "models/store/fleetstore.h"
#include "models/store/samplefleet.h"
#include "tests/support/fakeevents.h"
#include "tests/support/spoiledfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;
using std::chrono::hours;

namespace {

constexpr int patience = 60000; // the collecting thread stands back, on a busy machine for long
constexpr int fleetSize = 400;

/// The local fleet of a home, a copy of a sample that is made once, and its history.
struct Desk
{
    explicit Desk(const QString &sample)
        : link(options())
        , keeper(link.historyPath(), &clock)
    {
        const DataFolder folder(home.filePath(QStringLiteral("data")));
        if (!folder.create() || !QFile::copy(sample, folder.databasePath()))
            qFatal("no fleet");
        keeper.setInterval(std::chrono::milliseconds(0));
        link.connectToFleet();
    }
    FleetLinkOptions options() const
    {
        FleetLinkOptions made;
        made.dataDir = home.filePath(QStringLiteral("data"));
        made.environment.insert(QStringLiteral("HOME"), home.path());
        return made;
    }
    bool connect()
    {
        if (!QTest::qWaitFor([this] { return link.isConnected(); }, patience))
            return false;
        keeper.setWay(link.historyWay());
        return true;
    }
    bool collect() { return collect(keeper); }
    bool collect(HistoryKeeper &who)
    {
        return beginToCollect(who) && QTest::qWaitFor([&who] { return !who.state().isRunning; }, patience);
    }
    bool beginToCollect() { return beginToCollect(keeper); }
    /// It may have ended, too.
    bool beginToCollect(HistoryKeeper &who)
    {
        bool hasRun = false;
        const auto watch = QObject::connect(&who, &HistorySource::stateChanged, &who,
                                            [&] { hasRun = hasRun || who.state().isRunning; });
        who.collect();
        const bool begun = QTest::qWaitFor([&] { return hasRun || who.state().problem; }, patience);
        QObject::disconnect(watch);
        return begun;
    }
    template <class T>
    static Result<T> wait(const std::function<CallHandle(Callback<T>)> &ask)
    {
        std::optional<Result<T>> answer;
        const CallHandle call = ask([&answer](Result<T> result) { answer = std::move(result); });
        if (answer)
            qFatal("answered at once");
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
            qFatal("no answer");
        return *answer;
    }
    /// Collects, and leaves one page in the middle of the file that can't be read.
    bool collectAndDamage()
    {
        {
            HistoryKeeper first(link.historyPath(), &clock);
            first.setInterval(std::chrono::milliseconds(0));
            first.setWay(link.historyWay());
            if (!collect(first) || first.state().problem)
                return false;
        }
        return rollcall::testing::spoilPage(link.historyPath());
    }
    Result<SwimLanes> lanes(const HistoryScope &scope, int most = 100)
    {
        const Instant now = clock.now();
        return wait<SwimLanes>([&](Callback<SwimLanes> done) {
            return keeper.fetchLanes(scope, {now - hours(24 * 30), now}, most, std::move(done));
        });
    }

    QTemporaryDir home;
    SystemClock clock;
    FleetLink link;
    HistoryKeeper keeper;
};

} // namespace

class TestHistoryKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_sample = m_folder.filePath(QStringLiteral("sample.sqlite"));
        const Result<std::unique_ptr<FleetStore>> store = FleetStore::open(m_sample, OpenMode::Create);
        QVERIFY(store.ok());
        SampleOptions options;
        options.devices = fleetSize;
        options.users = 10;
        options.until = SystemClock().now();
        QVERIFY(fillWithSample(*store.value(), options).ok());
    }

    void collectsAndAnswers()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        // Before the first collection.
        const Result<SwimLanes> nothing = desk.lanes({});
        QVERIFY(nothing.ok());
        QCOMPARE(nothing.value().devices, 0);
        const Result<DeviceHistory> none = Desk::wait<DeviceHistory>([&](Callback<DeviceHistory> done) {
            return desk.keeper.fetchHistory(QStringLiteral("arn:x"), std::move(done));
        });
        QCOMPARE(none.failure().kind, FailureKind::NotFound);

        const QSignalSpy grown(&desk.keeper, &HistorySource::grown);
        QVERIFY(desk.collect());
        QVERIFY2(!desk.keeper.state().problem,
                 qPrintable(desk.keeper.state().problem.value_or(Failure()).message));
        QVERIFY(desk.keeper.state().lastEnd);
        QCOMPARE(grown.size(), 1);
        const Result<SwimLanes> all = desk.lanes({});
        QCOMPARE(all.value().devices, fleetSize);
        QCOMPARE(all.value().lanes.size(), 100);
        QVERIFY(all.value().total.outages > 20);
        QVERIFY(!all.value().incidents.isEmpty());

        const Device worst = all.value().lanes.constFirst().device;
        const Result<SwimLanes> room = desk.lanes({HistoryScope::Kind::Room, {}, worst.roomName});
        QVERIFY(room.value().devices >= 1 && room.value().devices < 20);
        for (const SwimLane &lane : room.value().lanes)
            QCOMPARE(lane.device.roomName, worst.roomName);
        const Result<SwimLanes> two =
            desk.lanes({HistoryScope::Kind::Devices, {worst.arn, QStringLiteral("arn:unheard-of")}, {}});
        QCOMPARE(two.value().devices, 2);
        QCOMPARE(two.value().lanes.constFirst().availability.down,
                 all.value().lanes.constFirst().availability.down);
        QCOMPARE(two.value().lanes.constLast().device.arn, QStringLiteral("arn:unheard-of"));

        const Result<DeviceHistory> one = Desk::wait<DeviceHistory>([&](Callback<DeviceHistory> done) {
            return desk.keeper.fetchHistory(worst.arn, std::move(done));
        });
        QVERIFY(!one.value().events.isEmpty());
        const Instant now = desk.clock.now();
        const Result<AvailabilityReport> report =
            Desk::wait<AvailabilityReport>([&](Callback<AvailabilityReport> done) {
                return desk.keeper.fetchReport({}, {now - hours(24 * 30), now}, ReportGroup::Site,
                                               std::move(done));
            });
        QCOMPARE(report.value().devices.size(), fleetSize);
        QVERIFY(report.value().groups.size() > 5);
    }

    void heldItWaitsAndThenBegins()
    {
        Desk desk(m_sample);
        desk.keeper.setInterval(std::chrono::milliseconds(100));
        desk.keeper.hold(true);
        QVERIFY(desk.connect());
        QTest::qWait(500);
        QVERIFY(!desk.keeper.state().isRunning);
        QVERIFY(!desk.keeper.state().lastEnd);
        // Held once it has begun, it asks about no further device.
        bool hasBegun = false;
        const auto begun = QObject::connect(&desk.keeper, &HistorySource::stateChanged, &desk.keeper, [&] {
            if (!std::exchange(hasBegun, true))
                desk.keeper.hold(true);
        });
        desk.keeper.hold(false);
        QTRY_VERIFY_WITH_TIMEOUT(hasBegun, patience);
        QObject::disconnect(begun);
        QTest::qWait(1500);
        const qint64 done = desk.keeper.state().done; // what was under way then
        QTest::qWait(500);
        QVERIFY(desk.keeper.state().isRunning);
        QCOMPARE(desk.keeper.state().done, done);
        QVERIFY(done < fleetSize);
        desk.keeper.setInterval(std::chrono::milliseconds(0));
        desk.keeper.hold(false);
        QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().lastEnd.has_value(), patience);
        QVERIFY(!desk.keeper.state().problem);
    }

    void aDroppedQuestionIsNotAnswered()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        bool isAnswered = false;
        CallHandle call =
            desk.keeper.fetchLanes({}, {desk.clock.now() - hours(1), desk.clock.now()}, 10,
                                   [&isAnswered](const Result<SwimLanes> &) { isAnswered = true; });
        call.reset();
        QVERIFY(desk.lanes({}).ok()); // asked after it
        QVERIFY(!isAnswered);
        std::optional<Result<SwimLanes>> cancelled;
        call =
            desk.keeper.fetchLanes({}, {desk.clock.now() - hours(1), desk.clock.now()}, 10,
                                   [&cancelled](Result<SwimLanes> result) { cancelled = std::move(result); });
        call->cancel();
        QVERIFY(!cancelled);
        QTRY_VERIFY(cancelled);
    }

    void canBeLeftInTheMiddle()
    {
        for (int round = 0; round < 3; ++round) {
            Desk desk(m_sample);
            QVERIFY(desk.connect());
            desk.keeper.collect();
            QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().total > 0 || !desk.keeper.state().isRunning,
                                     patience);
        }
    }

    void canBeStopped()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        QVERIFY(desk.beginToCollect());
        desk.keeper.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.keeper.state().isRunning, patience);
        QVERIFY(!desk.keeper.state().problem);
        QVERIFY(desk.collect());
        QCOMPARE(desk.lanes({}).value().devices, fleetSize);
    }

    void aDamagedFileIsRepairedOnDemand()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        const QString path = desk.link.historyPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10000, 'x'));
        file.close();
        QVERIFY(desk.collect());
        QVERIFY(desk.keeper.state().problem && desk.keeper.state().isDamaged);
        QCOMPARE(desk.lanes({}).failure().kind, FailureKind::Storage);
        desk.keeper.repair();
        QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().lastEnd, patience);
        QVERIFY(!desk.keeper.state().problem);
        QCOMPARE(desk.lanes({}).value().devices, fleetSize);
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged-1")));
    }

    void aQuestionFindsABadPageAndARepairMendsIt()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        QVERIFY(desk.collectAndDamage());
        QVERIFY(!desk.keeper.state().isDamaged);
        QCOMPARE(desk.lanes({}).failure().kind, FailureKind::Storage);
        QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().isDamaged, patience);
        QVERIFY(desk.keeper.state().problem && !desk.keeper.state().isRunning);
        int told = 0;
        QObject::connect(&desk.keeper, &HistorySource::stateChanged, &desk.keeper, [&told] { ++told; });
        // To look into the whole file once is enough for now.
        QCOMPARE(desk.lanes({}).failure().kind, FailureKind::Storage);
        QCOMPARE(desk.lanes({}).failure().kind, FailureKind::Storage);
        QCOMPARE(told, 0);
        // It is the file that is damaged, whatever the connection.
        HistoryWay way = desk.link.historyWay();
        way.connection = QStringLiteral("another");
        desk.keeper.setWay(way);
        QTRY_COMPARE(told, 1);
        QVERIFY(desk.keeper.state().isDamaged);
        desk.keeper.setWay(desk.link.historyWay());
        QTRY_COMPARE(told, 2);

        desk.keeper.repair();
        QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().lastEnd, patience);
        QVERIFY(!desk.keeper.state().problem && !desk.keeper.state().isDamaged);
        QCOMPARE(desk.lanes({}).value().devices, fleetSize);
        QVERIFY(QFile::exists(desk.link.historyPath() + QStringLiteral(".damaged-1")));
    }

    void aBadPageIsToldAfterTheServicesEvents()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        QVERIFY(desk.collect());
        const QList<SwimLane> lanes = desk.lanes({}, fleetSize).value().lanes;
        Desk other(m_sample);
        QVERIFY(other.connect());
        QVERIFY(other.collectAndDamage());
        QString unreadable;
        for (const SwimLane &lane : lanes) {
            const Result<DeviceHistory> history =
                Desk::wait<DeviceHistory>([&](Callback<DeviceHistory> done) {
                    return other.keeper.fetchHistory(lane.device.arn, std::move(done));
                });
            if (!history && history.failure().kind == FailureKind::Storage) {
                unreadable = lane.device.arn;
                break;
            }
        }
        QVERIFY(!unreadable.isEmpty());
        rollcall::testing::FakeEvents service;
        const QList<DeviceEvent> events = {
            {QStringLiteral("CONNECTION_STATUS"), QStringLiteral("ONLINE"), other.clock.now()}};
        service.script(unreadable, events);
        KeptEvents kept(&service, &other.keeper);
        const auto page = [&](const QString &token) {
            return Desk::wait<Page<DeviceEvent>>([&](Callback<Page<DeviceEvent>> done) {
                return kept.fetchPage({unreadable, {}}, token, 50, std::move(done));
            });
        };
        const Result<Page<DeviceEvent>> first = page({});
        QCOMPARE(first.value().items, events);
        QCOMPARE(page(first.value().nextToken).failure().kind, FailureKind::Storage);
        QTRY_VERIFY_WITH_TIMEOUT(other.keeper.state().isDamaged, patience);
    }

    void allThatIsKnownBeginsWithTheFirst()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        QVERIFY(desk.collect());
        const Instant now = desk.clock.now();
        const TimeRange all{HistorySource::beginning, now};
        const Result<SwimLanes> lanes = Desk::wait<SwimLanes>([&](Callback<SwimLanes> done) {
            return desk.keeper.fetchLanes({}, all, fleetSize, std::move(done));
        });
        const TimeRange range = lanes.value().range;
        QCOMPARE(range.to, now);
        QVERIFY(range.from > HistorySource::beginning && range.length() >= hours(24 * 29));
        QCOMPARE(range.length() % hours(24), Duration(0));
        // One of the devices is known within a day of its begin.
        QVERIFY(
            std::any_of(lanes.value().lanes.cbegin(), lanes.value().lanes.cend(), [&](const SwimLane &lane) {
                return std::any_of(lane.intervals.cbegin(), lane.intervals.cend(),
                                   [&range](const StatusInterval &interval) {
                                       return interval.since && interval.from <= range.from + hours(24);
                                   });
            }));
        const Result<AvailabilityReport> report =
            Desk::wait<AvailabilityReport>([&](Callback<AvailabilityReport> done) {
                return desk.keeper.fetchReport({}, all, ReportGroup::Room, std::move(done));
            });
        QCOMPARE(report.value().range, range);
        QCOMPARE(report.value().groupedBy, ReportGroup::Room);
        // Of what nothing is known it is a day.
        const Result<SwimLanes> none = Desk::wait<SwimLanes>([&](Callback<SwimLanes> done) {
            return desk.keeper.fetchLanes({HistoryScope::Kind::Devices, {QStringLiteral("arn:x")}, {}}, all,
                                          10, std::move(done));
        });
        QCOMPARE(none.value().range.length(), Duration(hours(24)));
    }

    void answersWhileItCollects()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        QVERIFY(desk.collect());
        QVERIFY(desk.beginToCollect());
        QCOMPARE(desk.lanes({}).value().devices, fleetSize);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.keeper.state().isRunning, patience);
        QVERIFY(!desk.keeper.state().problem);
    }

    void canBeLeftInARepair()
    {
        Desk desk(m_sample);
        QVERIFY(desk.connect());
        QVERIFY(desk.collectAndDamage());
        desk.keeper.repair();
        const CallHandle call =
            desk.keeper.fetchHistory(QStringLiteral("arn:x"), [](const Result<DeviceHistory> &) {});
    }

private:
    QTemporaryDir m_folder;
    QString m_sample;
};

QTEST_GUILESS_MAIN(TestHistoryKeeper)
#include "tst_historykeeper.moc"
