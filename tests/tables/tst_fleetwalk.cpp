// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetwalk.h"
#include "tests/support/scriptedfleet.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

using Source = ScriptedSource<Device>;

struct Outcome
{
    QStringList arns;
    std::optional<Result<void>> result;
};

bool isOnce(const QStringList &arns)
{
    return QSet<QString>(arns.begin(), arns.end()).size() == arns.size();
}

class Walker
{
public:
    using Way = FleetWalk<Device>::Way;
    explicit Walker(Source &source, Way way = Way::SideBySide)
        : walk(
              &source, {}, way,
              [this](const QList<Device> &rows) {
                  for (const Device &row : rows)
                      outcome.arns.append(row.arn);
              },
              [this](const Result<void> &result) { outcome.result = result; })
    {
    }
    Outcome outcome;
    FleetWalk<Device> walk;
};

} // namespace

class FleetWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRandomFleetsOnce_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void readsRandomFleetsOnce()
    {
        QFETCH(quint32, seed);
        const QList<Device> fleet = randomDevices(seed, static_cast<int>(seed * seed * 25));
        Source source([&](const Source::Request &request) { return answer(fleet, request); });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QCOMPARE(walker.outcome.arns.size(), fleet.size());
        QVERIFY(isOnce(walker.outcome.arns));
        QCOMPARE(walker.walk.isOneChain(), hasUnknownStatuses(seed) && !fleet.isEmpty());
    }
    void slowsDownWhenThrottledAndLosesNothing()
    {
        const QList<Device> fleet = randomDevices(2, 2000);
        int calls = 0;
        Source source([&](const Source::Request &request) -> Result<Page<Device>> {
            if (++calls % 3 == 0)
                return Failure{FailureKind::Throttled, {}, {}, {}, 400, {}};
            return answer(fleet, request);
        });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QCOMPARE(walker.outcome.arns.size(), fleet.size());
        QVERIFY(walker.walk.concurrency() <= 4);
    }
    void oneCallAtATimeWhileOthersComeFirst()
    {
        const QList<Device> fleet = randomDevices(2, 2000);
        Source source([&](const Source::Request &request) { return answer(fleet, request); });
        Walker walker(source);
        source.hold();
        walker.walk.yield(true);
        QVERIFY(source.requests().isEmpty()); // it has not begun
        walker.walk.start();
        QCOMPARE(source.requests().size(), 1);
        walker.walk.yield(false);
        QVERIFY(source.requests().size() > 1);
        walker.walk.yield(true);
        source.release();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QCOMPARE(walker.outcome.arns.size(), fleet.size());
        QVERIFY(isOnce(walker.outcome.arns));
    }
    void endsWhenThrottledForGood()
    {
        Source source([](const Source::Request &) -> Result<Page<Device>> {
            return Failure{FailureKind::Throttled, {}, {}, {}, 400, {}};
        });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->failure().kind == FailureKind::Throttled);
    }
    void saysWhatIsMissingAfterADroppedRow()
    {
        const QList<Device> fleet = randomDevices(4, 300);
        Source source([&](const Source::Request &request) {
            Result<Page<Device>> page = answer(fleet, request);
            page.value().items.removeIf(
                [](const Device &row) { return row.arn == QLatin1StringView("arn:7"); });
            return page;
        });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(!walker.outcome.result->ok());
        QVERIFY(walker.outcome.result->failure().message.contains(QLatin1StringView("299")));
        QVERIFY(isOnce(walker.outcome.arns));
    }
    void endsOnRepeatedTokensAndEmptyPages()
    {
        for (const bool fresh : {false, true}) {
            int token = 0;
            Source source([&](const Source::Request &) {
                return Page<Device>{{}, fresh ? QString::number(++token) : QStringLiteral("same"), 9};
            });
            Walker walker(source);
            walker.walk.start();
            QTRY_VERIFY(walker.outcome.result);
            QVERIFY(walker.outcome.result->failure().kind == FailureKind::Protocol);
        }
    }
    void endsOnOldRowsUnderFreshTokens_data()
    {
        QTest::addColumn<bool>("isCounted");
        QTest::addColumn<bool>("isFiltered");
        QTest::addRow("the same rows for all parts") << true << false;
        QTest::addRow("and no count") << false << false;
        QTest::addRow("each part its own") << true << true;
        QTest::addRow("each its own and no count") << false << true;
    }
    void endsOnOldRowsUnderFreshTokens()
    {
        QFETCH(bool, isCounted);
        QFETCH(bool, isFiltered);
        const QList<Device> fleet = randomDevices(2, 400);
        int token = 0;
        Source source([&](const Source::Request &request) {
            Page<Device> page = pageOf(isFiltered ? found(fleet, request.query) : fleet, {}, 50);
            page.nextToken = QString::number(++token);
            page.totalCount = isCounted ? std::optional<qint64>(9000) : std::nullopt;
            return page;
        });
        for (const auto way : {Walker::Way::SideBySide, Walker::Way::OneChain}) {
            Walker walker(source, way);
            walker.walk.start();
            QTRY_VERIFY(walker.outcome.result);
            QVERIFY(walker.outcome.result->failure().kind == FailureKind::Protocol);
            QVERIFY(walker.outcome.result->failure().message.contains(QLatin1StringView("circles")));
            QVERIFY(isOnce(walker.outcome.arns));
        }
        QVERIFY2(source.requests().size() < 2000, qPrintable(QString::number(source.requests().size())));
    }
    void goesOnAfterAnEmptyPage()
    {
        const QList<Device> fleet = randomDevices(2, 900);
        for (const auto way : {Walker::Way::SideBySide, Walker::Way::OneChain}) {
            int calls = 0;
            Source source([&](const Source::Request &request) {
                if (++calls != 12)
                    return answer(fleet, request);
                return Page<Device>{{}, QLatin1Char('0') + request.token, answer(fleet, request).totalCount};
            });
            Walker walker(source, way);
            walker.walk.start();
            QTRY_VERIFY(walker.outcome.result);
            QVERIFY(walker.outcome.result->ok());
            QCOMPARE(walker.outcome.arns.size(), fleet.size());
            QVERIFY(isOnce(walker.outcome.arns));
        }
    }
    /// A row that was read goes, at any time: the service's list moves up by one under the walk, and with one
    /// row fewer to count the one that is passed over is not missed.
    void leavesNoHoleWhereARowGoes()
    {
        for (const auto way : {Walker::Way::SideBySide, Walker::Way::OneChain}) {
            for (int when = 2; when < 60; when += 3) {
                UnsteadyFleet service(4, 1500, {});
                int calls = 0;
                QStringList *arns = nullptr;
                Source source([&](const Source::Request &request) {
                    if (++calls == when && !arns->isEmpty())
                        service.remove(arns->constLast());
                    return service.page(request);
                });
                Walker walker(source, way);
                arns = &walker.outcome.arns;
                walker.walk.start();
                QTRY_VERIFY(walker.outcome.result);
                QVERIFY2(walker.outcome.result->ok(), qPrintable(QString::number(when)));
                QVERIFY(isOnce(*arns));
                const QSet<QString> came(arns->begin(), arns->end());
                for (const Device &device : service.fleet())
                    QVERIFY2(came.contains(device.arn), qPrintable(QString::number(when)));
            }
        }
    }
    void readsRowsThatAreAddedUnderWay()
    {
        UnsteadyFleet service(4, 900, {.added = 6});
        Source source([&](const Source::Request &request) { return service.page(request); });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(isOnce(walker.outcome.arns));
        QVERIFY(!walker.outcome.result->ok() || walker.outcome.arns.size() >= 900);
    }
    /// Devices register, at any time, in parts that are read already, under way or not begun: what the parts
    /// brought is not read once more in one chain.
    void findsRowsThatAreAddedInTheirParts()
    {
        for (int when = 3; when < 70; when += 4) {
            UnsteadyFleet service(4, 1500, {});
            int calls = 0;
            Source source([&](const Source::Request &request) {
                ++calls;
                if (calls == when || calls == when + 9)
                    service.add(calls);
                return service.page(request);
            });
            Walker walker(source);
            walker.walk.start();
            QTRY_VERIFY(walker.outcome.result);
            QVERIFY2(walker.outcome.result->ok(), qPrintable(QString::number(when)));
            QVERIFY2(!walker.walk.isOneChain(), qPrintable(QString::number(when)));
            const QStringList &arns = walker.outcome.arns;
            QVERIFY(isOnce(arns));
            QVERIFY(arns.size() >= 1500 + (calls > when + 9 ? 1 : 0));
            QCOMPARE(arns.size(), *walker.walk.total());
        }
    }
    /// Only the parts that have grown are read once more: each of them is asked, and none of them in one
    /// chain with all the others.
    void readsAddedRowsInFewCalls()
    {
        QList<Device> fleet = randomDevices(4, 6000);
        for (Device &device : fleet) {
            device.roomName.clear(); // so that it is divided by what is sorted like the whole
            device.status = schema::deviceStatuses().at(0);
            if (device.connectionStatus.isEmpty()) // what has none is in no part, and read by the whole of it
                device.connectionStatus = schema::online;
        }
        int calls = 0;
        int callsBefore = 0;
        Source source([&](const Source::Request &request) {
            ++calls;
            if (request.maxResults == 1 && callsBefore == 0) {
                callsBefore = calls;
                Device late = fleet.at(3210);
                late.arn = QStringLiteral("late");
                fleet.append(late);
            }
            return answer(fleet, request);
        });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QVERIFY(isOnce(walker.outcome.arns));
        QCOMPARE(walker.outcome.arns.size(), 6001);
        QVERIFY(!walker.walk.isOneChain());
        QVERIFY2(calls - callsBefore < 60, qPrintable(QString::number(calls - callsBefore)));
    }
    /// What is counted and never listed has been looked for once, in the parts and in one chain: whoever
    /// knows need not look for it again.
    void looksForWhatIsNotListedOnce()
    {
        const QList<Device> fleet = randomDevices(4, 3000);
        Source source([&](const Source::Request &request) {
            Page<Device> page = answer(fleet, request);
            page.items.removeIf([](const Device &row) { return row.arn == QLatin1StringView("arn:7"); });
            return page;
        });
        Walker first(source);
        first.walk.start();
        QTRY_VERIFY(first.outcome.result);
        QVERIFY(first.walk.isShort());
        QVERIFY(first.walk.isOneChain());
        Walker second(source);
        second.walk.setUnlisted(*first.walk.total() - first.walk.count());
        second.walk.start();
        QTRY_VERIFY(second.outcome.result);
        QVERIFY(second.walk.isShort());
        QVERIFY(!second.walk.isOneChain());
        QCOMPARE(second.outcome.arns.size(), 2999);
    }
    void givesRowsWithoutAnArnOnce()
    {
        QList<Device> fleet = randomDevices(2, 700);
        for (int i = 0; i < fleet.size(); i += 7) {
            fleet[i].arn.clear();
            fleet[i].name = QStringLiteral("Nameless %1").arg(i);
        }
        bool hasRepeated = false;
        Source source([&](const Source::Request &request) {
            Page<Device> page = answer(fleet, request);
            const bool isInWhole =
                request.query.filters.isEmpty() && request.token == QLatin1StringView("50");
            if (isInWhole && !std::exchange(hasRepeated, true))
                page.nextToken = QStringLiteral("050");
            return page;
        });
        Walker walker(source);
        for (int i = 0; i < 50; ++i) { // the first page was there before
            if (fleet[i].arn.isEmpty())
                walker.walk.know(fleet[i]);
        }
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QVERIFY(hasRepeated);
        QCOMPARE(walker.walk.count(), fleet.size());
        QCOMPARE(walker.outcome.arns.size(), fleet.size() - 8);
    }
    void endsOnceAndTruthfullyWhateverTheServiceDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void endsOnceAndTruthfullyWhateverTheServiceDoes()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed * 7 + 1);
        const auto onceIn = [&random](int most) {
            return random.bounded(2) == 0 ? 0 : 2 + random.bounded(most);
        };
        const Mischief mischief{onceIn(20), onceIn(9),   onceIn(20),    onceIn(30),
                                onceIn(30), onceIn(300), seed % 11 == 0};
        UnsteadyFleet service(seed, random.bounded(2500), mischief);
        const QList<Device> before = service.fleet();
        std::optional<qint64> counted;
        Source source([&](const Source::Request &request) {
            Page<Device> page = service.page(request);
            if (request.query.filters.isEmpty())
                counted = page.totalCount;
            return page;
        });
        Walker walker(source, seed % 5 == 0 ? Walker::Way::OneChain : Walker::Way::SideBySide);
        walker.walk.start();
        QTRY_VERIFY_WITH_TIMEOUT(walker.outcome.result, 20'000);
        const QStringList &arns = walker.outcome.arns;
        QVERIFY(isOnce(arns));
        if (!walker.outcome.result->ok()) {
            const Failure &failure = walker.outcome.result->failure();
            QVERIFY(failure.kind == FailureKind::Protocol);
            QVERIFY2(failure.message.contains(QString::number(arns.size())), qPrintable(failure.message));
            QVERIFY(!counted || failure.message.contains(QString::number(*counted)));
            return;
        }
        QVERIFY(!counted || arns.size() >= *counted);
        // Where rows go, one that was read may stand for another in the count; else none is missing.
        if (mischief.gone > 0 || mischief.isUncounted)
            return;
        const QSet<QString> came(arns.begin(), arns.end());
        for (const Device &device : before)
            QVERIFY2(came.contains(device.arn), qPrintable(device.arn));
    }
    void leavesNothingBehindWhenItGoes()
    {
        const QList<Device> fleet = randomDevices(6, 900);
        Source source([&](const Source::Request &request) { return answer(fleet, request); });
        QStringList arns;
        bool hasEnded = false;
        auto walk = std::make_unique<FleetWalk<Device>>(
            &source, Query(), FleetWalk<Device>::Way::SideBySide,
            [&](const QList<Device> &rows) {
                for (const Device &row : rows)
                    arns.append(row.arn);
            },
            [&](const Result<void> &) { hasEnded = true; });
        walk->start();
        QTRY_VERIFY(!arns.isEmpty());
        source.hold();
        source.forgetRequests();
        QTRY_VERIFY(source.requests().size() >= 4); // all of them wait
        const qsizetype before = arns.size();
        walk.reset();
        QVERIFY(source.droppedCount() >= source.requests().size());
        source.release();
        QTest::qWait(5);
        QCOMPARE(arns.size(), before);
        QVERIFY(!hasEnded);
    }
    void goesOnAfterStop()
    {
        const QList<Device> fleet = randomDevices(6, 900);
        Source source([&](const Source::Request &request) { return answer(fleet, request); });
        Walker walker(source);
        walker.walk.start();
        QTRY_VERIFY(walker.walk.count() > 0);
        walker.walk.stop();
        QVERIFY(!walker.outcome.result);
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QCOMPARE(walker.outcome.arns.size(), fleet.size());
        QVERIFY(isOnce(walker.outcome.arns));
    }
};

QTEST_GUILESS_MAIN(FleetWalkTest)
#include "tst_fleetwalk.moc"
