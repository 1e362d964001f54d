// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetwalk.h"
#include "tests/support/scriptedsource.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

using Source = ScriptedSource<Device>;

QList<Device> randomDevices(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const QStringList states = schema::deviceStatuses() + QStringList{QStringLiteral("NEW"), QString()};
    const QStringList links = schema::connectionStatuses() + QStringList{QString()};
    QList<Device> devices(count);
    for (int i = 0; i < count; ++i) {
        devices[i].arn = QStringLiteral("arn:%1").arg(i);
        // Every other fleet has only values that the parts know.
        const int hidden = seed % 2 == 0 ? 0 : 1;
        devices[i].status = states[random.bounded(5 + 2 * hidden)];
        devices[i].connectionStatus = links[random.bounded(2 + hidden)];
    }
    return devices;
}

bool matches(const Device &device, const Query &query)
{
    return std::all_of(query.filters.begin(), query.filters.end(), [&](const Filter &filter) {
        const bool isLink = filter.key == QLatin1StringView("ConnectionStatus");
        return filter.values.contains(isLink ? device.connectionStatus : device.status);
    });
}

Result<Page<Device>> pageOf(const QList<Device> &fleet, const Source::Request &request)
{
    QList<Device> found;
    std::copy_if(fleet.begin(), fleet.end(), std::back_inserter(found),
                 [&](const Device &device) { return matches(device, request.query); });
    const qsizetype from = request.token.toLongLong();
    const qsizetype next = from + request.maxResults;
    return Page<Device>{found.mid(from, request.maxResults),
                        next < found.size() ? QString::number(next) : QString(), found.size()};
}

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
    Walker(Source &source, const QList<Query> &parts)
        : walk(
              &source, {}, parts,
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
        const QList<Device> fleet = randomDevices(seed, static_cast<int>(seed * 97));
        Source source([&](const Source::Request &request) { return pageOf(fleet, request); });
        Walker walker(source, deviceParts({}));
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->ok());
        QCOMPARE(walker.outcome.arns.size(), fleet.size());
        QVERIFY(isOnce(walker.outcome.arns));
        QCOMPARE(walker.walk.isOneChain(), seed % 2 == 1);
    }
    void slowsDownWhenThrottledAndLosesNothing()
    {
        const QList<Device> fleet = randomDevices(2, 2000);
        int calls = 0;
        Source source([&](const Source::Request &request) -> Result<Page<Device>> {
            if (++calls % 3 == 0)
                return Failure{FailureKind::Throttled, {}, {}, {}, 400, {}};
            return pageOf(fleet, request);
        });
        Walker walker(source, deviceParts({}));
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
        Walker walker(source, deviceParts({}));
        walker.walk.start();
        QTRY_VERIFY(walker.outcome.result);
        QVERIFY(walker.outcome.result->failure().kind == FailureKind::Throttled);
    }
    void saysWhatIsMissingAfterADroppedRow()
    {
        const QList<Device> fleet = randomDevices(4, 300);
        Source source([&](const Source::Request &request) {
            Result<Page<Device>> page = pageOf(fleet, request);
            page.value().items.removeIf(
                [](const Device &row) { return row.arn == QLatin1StringView("arn:7"); });
            return page;
        });
        Walker walker(source, deviceParts({}));
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
            Walker walker(source, deviceParts({}));
            walker.walk.start();
            QTRY_VERIFY(walker.outcome.result);
            QVERIFY(walker.outcome.result->failure().kind == FailureKind::Protocol);
        }
    }
    void goesOnAfterStop()
    {
        const QList<Device> fleet = randomDevices(6, 900);
        Source source([&](const Source::Request &request) { return pageOf(fleet, request); });
        Walker walker(source, deviceParts({}));
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
