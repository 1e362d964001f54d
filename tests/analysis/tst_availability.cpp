// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/availabilityreport.h"
#include "models/domain/schema.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <vector>

using namespace rollcall;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Instant origin = *parseInstant(QStringLiteral("2026-11-01T00:00:00Z"));

Instant at(int minute)
{
    return origin + minutes(minute);
}

DeviceEvent change(int minute, QLatin1StringView value)
{
    return {QString(schema::connectionStatusEvent), QString(value), at(minute)};
}

enum class State { Unknown, Up, Down };

/// The same definition once more, minute by minute and without any of what is tested.
std::vector<State> slowly(const DeviceHistory &history, int from, int to)
{
    std::vector<State> states;
    for (int minute = from; minute < to; ++minute) {
        State state = State::Unknown;
        for (qsizetype number = 0; number < history.collected.size(); ++number) {
            const CollectedSpan &span = history.collected.at(number);
            bool hasAny = false;
            std::optional<Instant> last;
            QString value;
            for (const DeviceEvent &event : history.events) {
                if (event.type != schema::connectionStatusEvent || *event.timestamp < span.from ||
                    *event.timestamp >= span.to)
                    continue;
                hasAny = true;
                if (*event.timestamp <= at(minute) && (!last || *event.timestamp > *last)) {
                    last = event.timestamp;
                    value = event.value;
                }
            }
            const bool isLast = number == history.collected.size() - 1;
            const Instant begin = isLast && number == 0 && !hasAny
                                      ? std::min(span.from, *history.device.connectionStatusUpdatedTime)
                                      : span.from;
            if (at(minute) < begin || at(minute) >= span.to)
                continue;
            if (!hasAny && isLast && *history.device.connectionStatusUpdatedTime <= at(minute))
                value = history.device.connectionStatus;
            if (value == schema::online)
                state = State::Up;
            else if (value == schema::offline)
                state = State::Down;
        }
        states.push_back(state);
    }
    return states;
}

DeviceHistory randomHistory(QRandomGenerator &random)
{
    DeviceHistory history;
    history.device.connectionStatus = random.bounded(2) ? schema::online : schema::offline;
    history.device.connectionStatusUpdatedTime = at(static_cast<int>(random.bounded(500)) - 100);
    int minute = static_cast<int>(random.bounded(60));
    for (int spans = static_cast<int>(random.bounded(4)); spans > 0; --spans) {
        const int end = minute + 1 + static_cast<int>(random.bounded(150));
        history.collected.append({at(minute), at(end)});
        minute = end + 1 + static_cast<int>(random.bounded(60));
    }
    for (int events = static_cast<int>(random.bounded(12)); events > 0; --events) {
        const int when = static_cast<int>(random.bounded(500)) - 20;
        const DeviceEvent event = change(when, random.bounded(2) ? schema::online : schema::offline);
        const bool isTaken =
            std::any_of(history.events.cbegin(), history.events.cend(),
                        [&event](const auto &other) { return other.timestamp == event.timestamp; });
        if (!isTaken)
            history.events.append(event);
    }
    return history;
}

} // namespace

class TestAvailability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAnIndependentComputation()
    {
        for (quint32 seed = 0; seed < 3000; ++seed) {
            QRandomGenerator random(seed);
            const DeviceHistory history = randomHistory(random);
            const int from = static_cast<int>(random.bounded(300)) - 50;
            const int to = from + 1 + static_cast<int>(random.bounded(300));
            const TimeRange range{at(from), at(to)};
            const QList<StatusInterval> intervals =
                collectedIntervals(history, schema::connectionStatusEvent, range);
            const Availability found = availability(intervals, range);
            const std::vector<State> states = slowly(history, from, to);
            const auto count = [&states](State state) {
                return Duration(minutes(std::count(states.begin(), states.end(), state)));
            };
            int outages = 0;
            int longest = 0;
            int run = 0;
            for (const State state : states) {
                run = state == State::Down ? run + 1 : 0;
                outages += run == 1 ? 1 : 0;
                longest = std::max(longest, run);
            }
            const QByteArray which = "seed " + QByteArray::number(seed);
            QVERIFY2(found.up == count(State::Up), which.constData());
            QVERIFY2(found.down == count(State::Down), which.constData());
            QVERIFY2(found.unknown == count(State::Unknown), which.constData());
            QVERIFY2(found.outages == outages, which.constData());
            QVERIFY2(found.longestOutage == minutes(longest), which.constData());
            Instant end = range.from;
            for (const StatusInterval &interval : intervals) {
                QVERIFY2(interval.from == end && interval.to > interval.from, which.constData());
                end = interval.to;
            }
            QVERIFY2(end == range.to, which.constData());
        }
    }

    void aPauseSplitsAnOutage()
    {
        DeviceHistory history;
        history.collected = {{at(0), at(100)}, {at(200), at(300)}};
        history.events = {change(250, schema::online), change(220, schema::offline),
                          change(50, schema::offline), change(10, schema::online)};
        const TimeRange range{at(0), at(300)};
        const Availability found =
            availability(collectedIntervals(history, schema::connectionStatusEvent, range), range);
        QCOMPARE(found.up, Duration(minutes(40 + 50)));
        QCOMPARE(found.down, Duration(minutes(50 + 30)));
        QCOMPARE(found.unknown, Duration(minutes(10 + 100 + 20)));
        QCOMPARE(found.outages, 2);
        QVERIFY(!found.downSince);
    }

    void thePresentOutageIsToldBeyondTheLastCollection()
    {
        DeviceHistory history;
        history.collected = {{at(0), at(100)}};
        history.events = {change(50, schema::offline), change(10, schema::online)};
        const TimeRange range{at(60), at(200)};
        const Availability found =
            availability(collectedIntervals(history, schema::connectionStatusEvent, range), range);
        QCOMPARE(found.downSince, std::optional(at(50)));
        QCOMPARE(found.down, Duration(minutes(40)));
        QCOMPARE(found.unknown, Duration(minutes(100)));
        QCOMPARE(found.outages, 1);
    }

    void flappingIsThreeWithinAnHour()
    {
        const TimeRange range{at(0), at(600)};
        for (const int apart : {25, 31}) {
            DeviceHistory history;
            history.collected = {{at(0), at(600)}};
            for (int number = 0; number < 3; ++number) {
                history.events.prepend(change(10 + number * apart, schema::offline));
                history.events.prepend(change(12 + number * apart, schema::online));
            }
            const Availability found =
                availability(collectedIntervals(history, schema::connectionStatusEvent, range), range);
            QCOMPARE(found.outages, 3);
            QCOMPARE(found.isFlapping(), apart == 25);
            // The first one reaches into this range, and began long before.
            const TimeRange rest{at(11), at(600)};
            QCOMPARE(availability(collectedIntervals(history, schema::connectionStatusEvent, rest), rest)
                         .isFlapping(),
                     apart == 25);
            QCOMPARE(found.meanOutage(), std::optional(Duration(minutes(2))));
        }
    }

    void aReportAddsUp()
    {
        const TimeRange range{origin, origin + hours(24 * 10)};
        ReportBuilder builder(range, ReportGroup::Site);
        QRandomGenerator random(7);
        Availability sum;
        for (int number = 0; number < 50; ++number) {
            DeviceHistory history = randomHistory(random);
            history.device.arn = QString::number(number);
            history.device.roomName =
                number % 5 ? QStringLiteral("Site %1 - Room").arg(number % 5) : QString();
            sum.add(availability(collectedIntervals(history, schema::connectionStatusEvent, range), range));
            builder.add(history);
        }
        const AvailabilityReport report = builder.finish();
        QCOMPARE(report.fleet.down, sum.down);
        QCOMPARE(report.fleet.outages, sum.outages);
        QCOMPARE(report.groups.size(), 5);
        Availability grouped;
        int devices = 0;
        for (const GroupAvailability &group : report.groups) {
            grouped.add(group.availability);
            devices += group.devices;
        }
        QCOMPARE(devices, 50);
        QCOMPARE(grouped.up, sum.up);
        Duration sliced{0};
        QCOMPARE(report.slices.size(), 10);
        for (const ReportSlice &slice : report.slices)
            sliced += slice.availability.down;
        QCOMPARE(sliced, sum.down);
        for (qsizetype i = 1; i < report.devices.size(); ++i)
            QVERIFY(report.devices.at(i).availability.down <= report.devices.at(i - 1).availability.down);
    }
};

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
