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
    explicit Walker(Source &source)
        : walk(
              &source, {}, FleetWalk<Device>::Way::SideBySide,
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
