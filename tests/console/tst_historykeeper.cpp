// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/fleetlink.h"
#include "app/console/historykeeper.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace rollcall;
using std::chrono::hours;

namespace {

constexpr int patience = 60000; // a sanitized build makes its sample fleet slowly

/// The local fleet of an empty home, and its history.
struct Desk
{
    Desk()
        : link(options())
        , keeper(link.historyPath(), &clock)
    {
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
    bool collect()
    {
        bool hasRun = false;
        const auto watch = QObject::connect(&keeper, &HistorySource::stateChanged, &keeper,
                                            [&] { hasRun = hasRun || keeper.state().isRunning; });
        keeper.collect();
        const bool ended = QTest::qWaitFor(
            [&] { return (hasRun || keeper.state().problem) && !keeper.state().isRunning; }, patience);
        QObject::disconnect(watch);
        return ended;
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
    void collectsAndAnswers()
    {
        Desk desk;
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
        QCOMPARE(all.value().devices, 2000);
        QCOMPARE(all.value().lanes.size(), 100);
        QVERIFY(all.value().total.outages > 100);
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
        QCOMPARE(report.value().devices.size(), 2000);
        QVERIFY(report.value().groups.size() > 5);
    }

    void aDroppedQuestionIsNotAnswered()
    {
        Desk desk;
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
            Desk desk;
            QVERIFY(desk.connect());
            desk.keeper.collect();
            QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().total > 0 || !desk.keeper.state().isRunning,
                                     patience);
        }
    }

    void canBeStopped()
    {
        Desk desk;
        QVERIFY(desk.connect());
        desk.keeper.collect();
        QTRY_VERIFY_WITH_TIMEOUT(desk.keeper.state().isRunning, patience);
        desk.keeper.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.keeper.state().isRunning, patience);
        QVERIFY(!desk.keeper.state().problem);
        QVERIFY(desk.collect());
        QCOMPARE(desk.lanes({}).value().devices, 2000);
    }

    void aDamagedFileIsRepairedOnDemand()
    {
        Desk desk;
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
        QCOMPARE(desk.lanes({}).value().devices, 2000);
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged-1")));
    }
};

QTEST_GUILESS_MAIN(TestHistoryKeeper)
#include "tst_historykeeper.moc"
