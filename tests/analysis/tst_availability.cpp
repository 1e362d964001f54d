// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/availabilityreport.h"
#include "models/domain/schema.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <map>
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

struct Minute
{
    State state = State::Unknown;
    std::optional<Instant> since; ///< of a state that is known
};

State stateOf(const QString &value)
{
    return value == schema::online ? State::Up : value == schema::offline ? State::Down : State::Unknown;
}

/// Whether something that happened since, and before that moment, says that the device's own word is wrong.
bool isContradicted(const DeviceHistory &history, Instant before)
{
    return std::any_of(history.events.cbegin(), history.events.cend(), [&](const DeviceEvent &event) {
        return event.type == schema::connectionStatusEvent && event.timestamp &&
               *event.timestamp > *history.device.connectionStatusUpdatedTime && *event.timestamp < before &&
               event.value != history.device.connectionStatus;
    });
}

Minute minuteOf(const DeviceHistory &history, const CollectedSpan &span, bool isFirst, Instant when)
{
    bool hasAny = false;
    std::map<Instant, QString> values; // up to the moment
    for (const DeviceEvent &event : history.events) {
        if (event.type != schema::connectionStatusEvent || !event.timestamp || *event.timestamp < span.from ||
            *event.timestamp >= span.to)
            continue;
        hasAny = true;
        // Of two at one moment the first in the list is the later one.
        if (*event.timestamp <= when)
            values.emplace(*event.timestamp, event.value);
    }
    if (when >= span.to || (hasAny && values.empty()))
        return {};
    if (hasAny) {
        auto first = std::prev(values.end()); // of those that say the same as the last one
        while (first != values.begin() && std::prev(first)->second == values.rbegin()->second)
            --first;
        return {stateOf(first->second), first->first};
    }
    const Instant told = *history.device.connectionStatusUpdatedTime;
    if (when < told || (when < span.from && !isFirst) || isContradicted(history, span.to))
        return {};
    return {stateOf(history.device.connectionStatus), told};
}

/// The same definition once more, minute by minute and without any of what is tested.
std::vector<Minute> slowly(const DeviceHistory &history, int from, int to)
{
    std::vector<Minute> minutes;
    for (int minute = from; minute < to; ++minute) {
        Minute known;
        for (qsizetype number = history.collected.size() - 1; number >= 0; --number) {
            const Minute told = minuteOf(history, history.collected.at(number), number == 0, at(minute));
            if (told.since)
                known = told;
        }
        minutes.push_back(known);
    }
    return minutes;
}

QString randomStatus(QRandomGenerator &random)
{
    const int one = static_cast<int>(random.bounded(9));
    if (one == 0)
        return QStringLiteral("SLEEPING");
    return one % 2 ? QString(schema::online) : QString(schema::offline);
}

DeviceHistory randomHistory(QRandomGenerator &random)
{
    DeviceHistory history;
    history.device.connectionStatus = randomStatus(random);
    history.device.connectionStatusUpdatedTime = at(static_cast<int>(random.bounded(500)) - 100);
    int minute = static_cast<int>(random.bounded(60));
    for (int spans = static_cast<int>(random.bounded(4)); spans > 0; --spans) {
        const int end = minute + 1 + static_cast<int>(random.bounded(150));
        history.collected.append({at(minute), at(end)});
        minute = end + 1 + static_cast<int>(random.bounded(60));
    }
    for (int events = static_cast<int>(random.bounded(12)); events > 0; --events) {
        const int when = static_cast<int>(random.bounded(500)) - 20;
        DeviceEvent event{QString(schema::connectionStatusEvent), randomStatus(random), at(when)};
        if (random.bounded(8) == 0 && !history.events.isEmpty()) // at a moment that is taken
            event.timestamp = history.events.at(random.bounded(history.events.size())).timestamp;
        if (random.bounded(20) == 0)
            event.timestamp.reset();
        if (random.bounded(20) == 0)
            event.type = schema::deviceStatusEvent;
        history.events.append(event);
    }
    return history;
}

/// What the minutes come to.
struct Counted
{
    Duration up{0};
    Duration down{0};
    Duration unknown{0};
    int outages = 0;
    Duration longest{0};
};

Counted countedUp(const std::vector<Minute> &seen)
{
    Counted counted;
    Duration outage{0};
    std::optional<Instant> lastDown;
    State before = State::Unknown;
    for (const Minute &one : seen) {
        (one.state == State::Up     ? counted.up
         : one.state == State::Down ? counted.down
                                    : counted.unknown) += minutes(1);
        if (one.state == State::Down) {
            const bool isNew = before != State::Down && one.since != lastDown;
            counted.outages += isNew ? 1 : 0;
            outage = isNew ? minutes(1) : outage + minutes(1);
            counted.longest = std::max(counted.longest, outage);
            lastDown = one.since;
        }
        before = one.state;
    }
    return counted;
}

/// When it went down, if it was down when something was known of it last.
std::optional<Instant> downSinceOf(const std::vector<Minute> &seen)
{
    const auto last =
        std::find_if(seen.rbegin(), seen.rend(), [](const Minute &one) { return one.since.has_value(); });
    return last != seen.rend() && last->state == State::Down ? last->since : std::nullopt;
}

} // namespace

class TestAvailability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAnIndependentComputation()
    {
        for (quint32 seed = 0; seed < 1500; ++seed) {
            QRandomGenerator random(seed);
            const DeviceHistory history = randomHistory(random);
            const int from = static_cast<int>(random.bounded(300)) - 50;
            const int to = from + 1 + static_cast<int>(random.bounded(300));
            const TimeRange range{at(from), at(to)};
            const QList<StatusInterval> intervals =
                collectedIntervals(history, schema::connectionStatusEvent, range);
            const Availability found = availability(intervals, range);
            const std::vector<Minute> seen = slowly(history, from, to);
            const Counted counted = countedUp(seen);
            const QByteArray which = "seed " + QByteArray::number(seed);
            QVERIFY2(found.up == counted.up, which.constData());
            QVERIFY2(found.down == counted.down, which.constData());
            QVERIFY2(found.unknown == counted.unknown, which.constData());
            QVERIFY2(found.outages == counted.outages, which.constData());
            QVERIFY2(found.longestOutage == counted.longest, which.constData());
            QVERIFY2(found.downSince == downSinceOf(seen), which.constData());
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

    void oneOutageThatAPauseInterruptsIsOne()
    {
        DeviceHistory history;
        history.device.connectionStatus = schema::offline;
        history.device.connectionStatusUpdatedTime = at(20);
        history.collected = {{at(0), at(100)}, {at(200), at(250)}, {at(260), at(300)}};
        const TimeRange range{at(0), at(300)};
        const Availability found =
            availability(collectedIntervals(history, schema::connectionStatusEvent, range), range);
        QCOMPARE(found.down, Duration(minutes(80 + 50 + 40)));
        QCOMPARE(found.unknown, Duration(minutes(20 + 100 + 10)));
        QCOMPARE(found.outages, 1);
        QCOMPARE(found.longestOutage, found.down);
        QVERIFY(!found.isFlapping());
        QCOMPARE(found.downSince, std::optional(at(20)));
    }

    void downNowIsNotForWhatNobodyHeardOfForLong_data()
    {
        QTest::addColumn<int>("hoursBefore"); // the range's end
        QTest::addColumn<bool>("isDown");
        QTest::newRow("just collected") << 0 << true;
        QTest::newRow("closed for a week") << 24 * 7 << true;
        QTest::newRow("as long as the service keeps") << 24 * 30 << true;
        QTest::newRow("longer") << 24 * 30 + 1 << false;
        QTest::newRow("deleted months ago") << 24 * 100 << false;
    }

    void downNowIsNotForWhatNobodyHeardOfForLong()
    {
        QFETCH(int, hoursBefore);
        QFETCH(bool, isDown);
        const TimeRange range{origin - hours(24 * 200), origin};
        const Instant heard = range.to - hours(hoursBefore);
        DeviceHistory history;
        history.device.arn = QStringLiteral("arn");
        history.device.connectionStatus = schema::offline;
        history.device.connectionStatusUpdatedTime = heard - hours(48);
        history.collected = {{heard - hours(24), heard}};
        for (const bool hasEvent : {false, true}) {
            if (hasEvent)
                history.events = {
                    {QString(schema::connectionStatusEvent), QString(schema::offline), heard - hours(12)}};
            ReportBuilder builder(range, ReportGroup::None);
            builder.add(history);
            const AvailabilityReport report = builder.finish();
            QCOMPARE(report.downNow, isDown ? 1 : 0);
            QCOMPARE(report.fleet.downSince.has_value(), isDown);
            QCOMPARE(report.devices.constFirst().availability.downSince.has_value(), isDown);
            // What was known stays counted.
            QCOMPARE(report.fleet.outages, 1);
            QCOMPARE(report.fleet.down, Duration(hours(hasEvent ? 12 : 48)));
        }
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
