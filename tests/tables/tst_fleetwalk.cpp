// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetwalk.h"
#include "tests/support/scriptedsource.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

using Source = ScriptedSource<Device>;

/// Every other fleet has only device statuses that the parts know.
bool hasUnknownStatuses(quint32 seed)
{
    return seed % 2 == 1;
}

QList<Device> randomDevices(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const QStringList states = schema::deviceStatuses() + QStringList{QStringLiteral("NEW"), QString()};
    const QStringList links = schema::connectionStatuses() + QStringList{QString()};
    QList<Device> devices(count);
    for (int i = 0; i < count; ++i) {
        devices[i].arn = QStringLiteral("arn:%1").arg(i);
        devices[i].serialNumber = QString::number(random.bounded(count * 4)); // some are the same
        const int likely = random.bounded(4);
        devices[i].status = likely > 0 ? states[0] : states[random.bounded(hasUnknownStatuses(seed) ? 7 : 5)];
        devices[i].connectionStatus = links[random.bounded(3)];
        devices[i].type = QStringLiteral("TYPE%1").arg(random.bounded(4));
        // Sites whose names contain each other, rare ones, and devices in no room.
        const int site = random.bounded(count < 1000 || random.bounded(200) > 0 ? 12 : 40);
        if (site > 0)
            devices[i].roomName = QStringLiteral("Site%1 - %2").arg(site).arg(i);
    }
    return devices;
}

bool matches(const Device &device, const Query &query)
{
    return std::all_of(query.filters.begin(), query.filters.end(), [&](const Filter &filter) {
        if (filter.key == QLatin1StringView("UnassociatedOnly"))
            return device.roomName.isEmpty();
        if (filter.key == QLatin1StringView("RoomName"))
            return device.roomName.contains(filter.values.constFirst());
        if (filter.key == QLatin1StringView("DeviceType"))
            return filter.values.contains(device.type);
        const bool isLink = filter.key == QLatin1StringView("ConnectionStatus");
        return filter.values.contains(isLink ? device.connectionStatus : device.status);
    });
}

QList<Device> found(const QList<Device> &fleet, const Query &query)
{
    QList<Device> rows;
    std::copy_if(fleet.begin(), fleet.end(), std::back_inserter(rows),
                 [&](const Device &device) { return matches(device, query); });
    if (!query.sort.isEmpty()) {
        const bool isDown = query.sort.constFirst().direction == SortDirection::Descending;
        std::stable_sort(rows.begin(), rows.end(), [isDown](const Device &a, const Device &b) {
            return isDown ? b.serialNumber < a.serialNumber : a.serialNumber < b.serialNumber;
        });
    }
    return rows;
}

Page<Device> answer(const QList<Device> &fleet, const Source::Request &request)
{
    return pageOf(found(fleet, request.query), request.token, request.maxResults);
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
