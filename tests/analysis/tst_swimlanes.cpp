// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/swimlanes.h"
#include "models/domain/schema.h"

#include <QtCore/qrandom.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace rollcall;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Instant origin = *parseInstant(QStringLiteral("2026-11-20T00:00:00Z"));

Instant at(int minute)
{
    return origin + minutes(minute);
}

Outage outage(const char *arn, const char *site, int from, int to)
{
    return {QLatin1StringView(arn), QLatin1StringView(site), at(from), at(to)};
}

QList<Incident> find(const QList<Outage> &outages, int devices = 20)
{
    return incidentsOf(outages, [devices](const QString &) { return devices; });
}

DeviceHistory history(const QString &name, const QString &room, const QList<std::pair<int, int>> &outages)
{
    DeviceHistory made;
    made.device.arn = QStringLiteral("arn:") + name;
    made.device.name = name;
    made.device.roomName = room;
    made.collected = {{at(-60), at(600)}};
    made.events.append({QString(schema::connectionStatusEvent), QString(schema::online), at(-50)});
    for (const auto &[from, to] : outages) {
        made.events.prepend({QString(schema::connectionStatusEvent), QString(schema::offline), at(from)});
        made.events.prepend({QString(schema::connectionStatusEvent), QString(schema::online), at(to)});
    }
    return made;
}

} // namespace

class TestSwimLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeThatBeginTogetherAreAnIncident()
    {
        const QList<Incident> found =
            find({outage("b", "Berlin", 11, 50), outage("a", "Berlin", 10, 20), outage("c", "Berlin", 15, 30),
                  outage("d", "Berlin", 40, 60), outage("e", "Rome", 12, 20)});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst(),
                 (Incident{QStringLiteral("Berlin"),
                           at(10),
                           at(50),
                           {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}}));
    }

    void oneThatFlapsIsNone()
    {
        QVERIFY(find({outage("a", "Berlin", 10, 11), outage("a", "Berlin", 12, 13),
                      outage("a", "Berlin", 14, 15), outage("b", "Berlin", 14, 15)})
                    .isEmpty());
    }

    void twoAreEnoughAtASmallSite()
    {
        const QList<Outage> two{outage("a", "Berlin", 10, 20), outage("b", "Berlin", 12, 20)};
        QVERIFY(find(two, 10).isEmpty());
        QCOMPARE(find(two, 9).size(), 1);
    }

    void countedFromTheFirst()
    {
        // Each begins within five minutes of the one before, but all of them take an hour.
        QList<Outage> chain;
        const char *names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
        for (int i = 0; i < 12; ++i)
            chain.append(outage(names[i], "Berlin", i * 4, i * 4 + 1));
        QVERIFY(find(chain).isEmpty());
        chain.append(outage("x", "Berlin", 5, 90));
        const QList<Incident> found = find(chain);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().deviceArns.size(), 3);
    }

    void noOutageIsInTwo()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 200; ++round) {
            QList<Outage> outages;
            for (int i = 0; i < 40; ++i) {
                const int from = static_cast<int>(random.bounded(120));
                outages.append({QString::number(i), QString::number(random.bounded(3)), at(from),
                                at(from + 1 + static_cast<int>(random.bounded(60)))});
            }
            QSet<QString> seen;
            Instant last = at(-1);
            for (const Incident &incident : find(outages)) {
                QVERIFY(incident.deviceArns.size() >= 3 && incident.from >= last);
                last = incident.from;
                for (const QString &arn : incident.deviceArns) {
                    QVERIFY(!seen.contains(arn));
                    seen.insert(arn);
                    const Outage &mine = outages.at(arn.toInt());
                    QVERIFY(mine.site == incident.site && mine.from >= incident.from &&
                            mine.to <= incident.to && mine.from - incident.from <= minutes(5));
                }
            }
        }
    }

    void lanesAreSortedByTrouble()
    {
        SwimLaneBuilder builder({at(0), at(600)}, 10);
        builder.add(history(QStringLiteral("calm"), QStringLiteral("Berlin - 1"), {}));
        builder.add(history(QStringLiteral("short"), QStringLiteral("Berlin - 2"), {{100, 110}}));
        builder.add(history(QStringLiteral("long"), QStringLiteral("Berlin - 3"), {{101, 200}}));
        DeviceHistory unknown;
        unknown.device.arn = QStringLiteral("unknown");
        builder.add(unknown);
        const SwimLanes lanes = builder.finish();
        QStringList names;
        for (const SwimLane &lane : lanes.lanes)
            names += lane.device.arn;
        QCOMPARE(names, QStringList({QStringLiteral("arn:long"), QStringLiteral("arn:short"),
                                     QStringLiteral("unknown"), QStringLiteral("arn:calm")}));
        QCOMPARE(lanes.devices, 4);
        QCOMPARE(lanes.unknown, 1);
        QCOMPARE(lanes.total.outages, 2);
        QCOMPARE(lanes.incidents.size(), 1);
        QCOMPARE(lanes.incidents.constFirst().site, QStringLiteral("Berlin"));
    }

    void anOutageBeginsWhenItBeganNotWhenThePauseEnded()
    {
        SwimLaneBuilder builder({at(0), at(600)}, 10);
        // Down since other times, and nothing was collected from minute 100 to 400.
        for (const int since : {-30, 120, 200, 280}) {
            DeviceHistory down = history(QString::number(since), QStringLiteral("Berlin - 1"), {});
            down.device.connectionStatus = schema::offline;
            down.device.connectionStatusUpdatedTime = at(since);
            down.collected = {{at(-60), at(100)}, {at(400), at(600)}};
            if (since < 0)
                down.events.clear();
            builder.add(down);
        }
        SwimLanes lanes = builder.finish();
        QCOMPARE(lanes.total.outages, 4);
        QVERIFY(lanes.incidents.isEmpty());
        // Two that did begin together in the pause, and one with a stretch before it as well.
        SwimLaneBuilder together({at(0), at(600)}, 10);
        for (const int since : {50, 51, 150, 152}) {
            DeviceHistory down =
                history(QString::number(since), QStringLiteral("S%1 - 1").arg(since / 100), {});
            down.device.connectionStatus = schema::offline;
            down.device.connectionStatusUpdatedTime = at(since);
            down.collected = {{at(0), at(100)}, {at(400), at(600)}};
            down.events.clear();
            together.add(down);
        }
        lanes = together.finish();
        QCOMPARE(lanes.incidents.size(), 2);
        QCOMPARE(lanes.incidents.at(0).from, at(150));
        QCOMPARE(lanes.incidents.at(0).to, at(600));
        QCOMPARE(lanes.incidents.at(1).from, at(50));
        QCOMPARE(lanes.incidents.at(1).to, at(600));
        QCOMPARE(lanes.incidents.at(1).deviceArns.size(), 2);
        QCOMPARE(lanes.total.outages, 4);
    }

    void devicesWithoutASiteHaveNothingInCommon()
    {
        for (const QString &room : {QString(), QStringLiteral(""), QStringLiteral("  "),
                                    QStringLiteral(" - Room"), QStringLiteral("Berlin - Room")}) {
            SwimLaneBuilder builder({at(0), at(600)}, 10);
            for (int number = 0; number < 4; ++number)
                builder.add(history(QString::number(number), room, {{100 + number, 200}}));
            const SwimLanes lanes = builder.finish();
            QCOMPARE(lanes.total.outages, 4);
            QCOMPARE(lanes.lanes.size(), 4);
            QCOMPARE(lanes.incidents.size(), room.startsWith(QLatin1Char('B')) ? 1 : 0);
        }
    }

    void onlySoManyLanesAreKeptAndAllCounted()
    {
        SwimLaneBuilder builder({at(0), at(600)}, 5);
        for (int number = 0; number < 300; ++number)
            builder.add(history(QString::number(number), QStringLiteral("S%1 - R").arg(number),
                                {{number, number + 1 + number % 7}}));
        const SwimLanes lanes = builder.finish();
        QCOMPARE(lanes.lanes.size(), 5);
        QCOMPARE(lanes.devices, 300);
        QCOMPARE(lanes.total.outages, 300);
        for (const SwimLane &lane : lanes.lanes)
            QCOMPARE(lane.availability.down, Duration(minutes(7)));
    }
};

QTEST_GUILESS_MAIN(TestSwimLanes)
#include "tst_swimlanes.moc"
