// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/availability.h"
#include "models/domain/schema.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;
using std::chrono::minutes;

namespace {

const Instant origin = *parseInstant(QStringLiteral("2026-11-01T00:00:00Z"));
const Instant finish = origin + minutes(100);

Instant at(int minute)
{
    return origin + minutes(minute);
}

DeviceEvent change(int minute, const QString &value)
{
    return {QString(schema::connectionStatusEvent), value, at(minute)};
}

// "?-10 ONLINE-30 OFFLINE-100": each status with the minute at which it ends.
QString written(const QList<StatusInterval> &intervals)
{
    QStringList parts;
    for (const StatusInterval &interval : intervals) {
        const auto end = std::chrono::duration_cast<minutes>(interval.to - origin).count();
        parts.append(
            QStringLiteral("%1-%2").arg(interval.since ? interval.value : QStringLiteral("?")).arg(end));
    }
    return parts.join(QLatin1Char(' '));
}

QList<StatusInterval> build(const QList<DeviceEvent> &events,
                            const std::optional<PresentStatus> &present = {})
{
    return statusIntervals(events, schema::connectionStatusEvent, {origin, finish}, present);
}

// Stretches from and to a minute.
QList<CollectedSpan> spans(const QList<std::pair<int, int>> &minutes)
{
    QList<CollectedSpan> made;
    for (const auto &[from, to] : minutes)
        made.append({at(from), at(to)});
    return made;
}

} // namespace

Q_DECLARE_METATYPE(rollcall::PresentStatus)

class TestStatusIntervals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builds_data()
    {
        const QString on = schema::online;
        const QString off = schema::offline;
        QTest::addColumn<QList<DeviceEvent>>("events");
        QTest::addColumn<QString>("expected");
        using Events = QList<DeviceEvent>;
        QTest::newRow("none") << Events{} << "?-100";
        QTest::newRow("one") << Events{change(10, on)} << "?-10 ONLINE-100";
        QTest::newRow("newest first")
            << Events{change(30, off), change(10, on)} << "?-10 ONLINE-30 OFFLINE-100";
        QTest::newRow("out of order") << Events{change(30, off), change(50, on), change(10, on)}
                                      << "?-10 ONLINE-30 OFFLINE-50 ONLINE-100";
        QTest::newRow("before the range")
            << Events{change(30, off), change(-10, on)} << "ONLINE-30 OFFLINE-100";
        QTest::newRow("only before the range") << Events{change(-10, off), change(-20, on)} << "OFFLINE-100";
        QTest::newRow("at the start") << Events{change(0, on)} << "ONLINE-100";
        QTest::newRow("at the end") << Events{change(100, off), change(10, on)} << "?-10 ONLINE-100";
        QTest::newRow("in the future") << Events{change(500, off), change(10, on)} << "?-10 ONLINE-100";
        QTest::newRow("repeated") << Events{change(50, on), change(30, on), change(10, on)}
                                  << "?-10 ONLINE-100";
        QTest::newRow("equal times, first is later")
            << Events{change(30, on), change(30, off), change(10, off)} << "?-10 OFFLINE-30 ONLINE-100";
        QTest::newRow("equal times, back again")
            << Events{change(30, on), change(30, off), change(10, on)} << "?-10 ONLINE-100";
        QTest::newRow("value unknown to us")
            << Events{change(50, on), change(30, QStringLiteral("SLEEPING")), change(10, on)}
            << "?-10 ONLINE-30 SLEEPING-50 ONLINE-100";
        QTest::newRow("empty value") << Events{change(10, QString())} << "?-10 -100";
        QTest::newRow("other type") << Events{{QString(schema::deviceStatusEvent), on, at(5)}} << "?-100";
        QTest::newRow("no time") << Events{{QString(schema::connectionStatusEvent), off, {}}, change(10, on)}
                                 << "?-10 ONLINE-100";
        QTest::newRow("time zero") << Events{change(10, on),
                                             {QString(schema::connectionStatusEvent), off, Instant{}}}
                                   << "?-10 ONLINE-100";
    }
    void builds()
    {
        QFETCH(QList<DeviceEvent>, events);
        QFETCH(QString, expected);
        const QList<StatusInterval> intervals = build(events);
        QCOMPARE(written(intervals), expected);
        QCOMPARE(intervals.constFirst().from, origin);
        QCOMPARE(intervals.constLast().to, finish);
        for (qsizetype i = 1; i < intervals.size(); ++i)
            QCOMPARE(intervals.at(i).from, intervals.at(i - 1).to);
    }

    void presentStatusSpeaksOnlyWhenHistoryIsSilent()
    {
        const PresentStatus offline{QString(schema::offline), at(40)};
        QCOMPARE(written(build({}, offline)), QStringLiteral("?-40 OFFLINE-100"));
        QCOMPARE(written(build({change(10, QString(schema::online))}, offline)),
                 QStringLiteral("?-10 ONLINE-100"));
        QCOMPARE(written(build({}, PresentStatus{QString(schema::offline), at(-5000)})),
                 QStringLiteral("OFFLINE-100"));
        QCOMPARE(written(build({}, PresentStatus{QString(schema::offline), {}})), QStringLiteral("?-100"));
        QCOMPARE(written(build({}, PresentStatus{QString(schema::offline), at(200)})),
                 QStringLiteral("?-100"));
        QCOMPARE(written(build({}, PresentStatus{QString(), at(40)})), QStringLiteral("?-100"));
    }

    void presentStatusHoldsInEachStretch_data()
    {
        const QString on = schema::online;
        const QString off = schema::offline;
        QTest::addColumn<QList<CollectedSpan>>("collected");
        QTest::addColumn<QList<DeviceEvent>>("events");
        QTest::addColumn<int>("since"); // of ONLINE
        QTest::addColumn<QString>("expected");
        using Events = QList<DeviceEvent>;
        const QList<CollectedSpan> three = spans({{10, 30}, {50, 60}, {80, 100}});
        QTest::newRow("always online")
            << three << Events{} << -5000 << "ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("one stretch") << spans({{50, 60}}) << Events{} << 20 << "?-20 ONLINE-60 ?-100";
        QTest::newRow("since before the first")
            << three << Events{} << 5 << "?-5 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("since within the first")
            << three << Events{} << 20 << "?-20 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("since the first's end") << three << Events{} << 30 << "?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("since a pause") << three << Events{} << 40 << "?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("since within the last") << three << Events{} << 90 << "?-90 ONLINE-100";
        QTest::newRow("since the end") << three << Events{} << 100 << "?-100";
        QTest::newRow("one has an event")
            << three << Events{change(15, on)} << 15 << "?-15 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("another one before since")
            << three << Events{change(20, on), change(15, off)} << 20
            << "?-15 OFFLINE-20 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("another one at since")
            << three << Events{change(20, off)} << 20 << "?-20 OFFLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("the same, told a little later")
            << three << Events{change(55, on)} << 54 << "?-55 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("contradicted later")
            << three << Events{change(55, off)} << -5000 << "ONLINE-30 ?-55 OFFLINE-60 ?-100";
        QTest::newRow("contradicted and back") << three << Events{change(56, on), change(55, off)} << -5000
                                               << "ONLINE-30 ?-55 OFFLINE-56 ONLINE-60 ?-100";
        QTest::newRow("contradicted in a pause")
            << three << Events{change(40, off)} << 20 << "?-20 ONLINE-30 ?-100";
        QTest::newRow("contradicted before the first") << three << Events{change(5, off)} << 0 << "?-100";
        QTest::newRow("contradicted by the last")
            << three << Events{change(90, off)} << 20 << "?-20 ONLINE-30 ?-50 ONLINE-60 ?-90 OFFLINE-100";
        QTest::newRow("an event in the future")
            << three << Events{change(5000, off)} << 20 << "?-20 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("an event without a time")
            << three << Events{{QString(schema::connectionStatusEvent), off, {}}} << 20
            << "?-20 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("an event of another type")
            << three << Events{{QString(schema::deviceStatusEvent), off, at(55)}} << 20
            << "?-20 ONLINE-30 ?-50 ONLINE-60 ?-80 ONLINE-100";
        QTest::newRow("nothing collected") << spans({}) << Events{} << 20 << "?-100";
    }
    void presentStatusHoldsInEachStretch()
    {
        QFETCH(QList<CollectedSpan>, collected);
        QFETCH(QList<DeviceEvent>, events);
        QFETCH(int, since);
        QFETCH(QString, expected);
        DeviceHistory history;
        history.collected = collected;
        history.events = events;
        history.device.connectionStatus = schema::online;
        history.device.connectionStatusUpdatedTime = at(since);
        const TimeRange range{origin, finish};
        QCOMPARE(written(collectedIntervals(history, schema::connectionStatusEvent, range)), expected);
        // It is the connection's, and needs a moment.
        history.events.clear();
        QCOMPARE(written(collectedIntervals(history, schema::deviceStatusEvent, range)),
                 QStringLiteral("?-100"));
        history.device.connectionStatusUpdatedTime.reset();
        QCOMPARE(written(collectedIntervals(history, schema::connectionStatusEvent, range)),
                 QStringLiteral("?-100"));
        history.device.connectionStatusUpdatedTime = Instant{};
        QCOMPARE(written(collectedIntervals(history, schema::connectionStatusEvent, range)),
                 QStringLiteral("?-100"));
    }

    void remembersWhenItBegan()
    {
        const QList<StatusInterval> intervals = build({change(-10, QString(schema::offline))});
        QCOMPARE(intervals.constFirst().from, origin);
        QCOMPARE(intervals.constFirst().since, std::optional(at(-10)));
        QVERIFY(statusIntervals({}, schema::connectionStatusEvent, {finish, origin}).isEmpty());
    }

    void judges_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("severity");
        const auto row = [](const char *status, Severity severity) {
            QTest::newRow(status) << QString::fromLatin1(status) << static_cast<int>(severity);
        };
        row("ONLINE", Severity::Good);
        row("READY", Severity::Good);
        row("OFFLINE", Severity::Bad);
        row("FAILED", Severity::Bad);
        row("DEREGISTERED", Severity::Bad);
        row("WAS_OFFLINE", Severity::Warning);
        row("PENDING", Severity::Pending);
        row("online", Severity::Unknown);
        row("", Severity::Unknown);
    }
    void judges()
    {
        QFETCH(QString, status);
        QTEST(static_cast<int>(severityOf(status)), "severity");
    }

    void sumsUp()
    {
        const QList<StatusInterval> intervals =
            build({change(10, QString(schema::online)), change(20, QString(schema::offline)),
                   change(25, QString(schema::online)), change(60, QStringLiteral("SLEEPING")),
                   change(70, QString(schema::offline))});
        const Availability all = availability(intervals, {origin, finish});
        QCOMPARE(all.up, Duration(minutes(45)));
        QCOMPARE(all.down, Duration(minutes(35)));
        QCOMPARE(all.unknown, Duration(minutes(20)));
        QCOMPARE(all.outages, 2);
        QCOMPARE(all.longestOutage, Duration(minutes(30)));
        QCOMPARE(all.downSince, std::optional(at(70)));
        QCOMPARE(*all.uptime(), 45.0 / 80.0);

        const Availability part = availability(intervals, {at(22), at(40)});
        QCOMPARE(part.outages, 1);
        QCOMPARE(part.longestOutage, Duration(minutes(3)));
        QVERIFY(!part.downSince);
        QVERIFY(!availability(intervals, {at(2), at(8)}).uptime());
        QVERIFY(!availability({}, {origin, finish}).uptime());
        QCOMPARE(availability(build({change(-10, QString(schema::offline))}), {origin, finish}).downSince,
                 std::optional(at(-10)));
    }

    void roundsWithoutLying()
    {
        QCOMPARE(roundedPercent(0.98249), 98.2);
        QCOMPARE(roundedPercent(0.99999), 99.9);
        QCOMPARE(roundedPercent(0.00001), 0.1);
        QCOMPARE(roundedPercent(1.0), 100.0);
        QCOMPARE(roundedPercent(0.0), 0.0);
    }

    // Minute by minute, the status is that of the newest event not after it.
    void agreesWithCountingMinutes()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 200; ++round) {
            QList<DeviceEvent> events;
            const int count = random.bounded(12);
            for (int i = 0; i < count; ++i)
                events.append(change(random.bounded(-20, 120),
                                     random.bounded(2) ? QString(schema::online) : QString(schema::offline)));
            int up = 0;
            int down = 0;
            for (int minute = 0; minute < 100; ++minute) {
                const DeviceEvent *holds = nullptr;
                for (const DeviceEvent &event : std::as_const(events)) {
                    if (*event.timestamp <= at(minute) && (!holds || *event.timestamp > *holds->timestamp))
                        holds = &event;
                }
                up += holds && holds->value == schema::online;
                down += holds && holds->value == schema::offline;
            }
            const Availability sum = availability(build(events), {origin, finish});
            QCOMPARE(sum.up, Duration(minutes(up)));
            QCOMPARE(sum.down, Duration(minutes(down)));
            QCOMPARE(sum.unknown, Duration(minutes(100 - up - down)));
        }
    }
};

QTEST_GUILESS_MAIN(TestStatusIntervals)
#include "tst_statusintervals.moc"
