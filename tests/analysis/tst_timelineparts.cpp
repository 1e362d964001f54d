// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timelinebrush.h"
#include "models/analysis/timelinehistory.h"
#include "models/analysis/timelineshades.h"
#include "models/domain/schema.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;
using namespace std::chrono;

namespace {

const Instant finish = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
const TimeRange window{finish - days(30), finish};

} // namespace

class TestTimelineParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shadesNightsAndWeekends()
    {
        const QTimeZone berlin("Europe/Berlin");
        const QLocale german(QStringLiteral("de_DE"));
        const auto at = [&berlin](int day, int hour) {
            return fromDateTime(QDateTime(QDate(2026, 11, day), QTime(hour, 0), berlin));
        };
        // 21 and 22 November 2026 are a weekend.
        const TimelineShades shades = timelineShades({at(20, 12), at(23, 3)}, berlin, german);
        QCOMPARE(
            shades.nights,
            (QList<TimeRange>{{at(20, 20), at(21, 6)}, {at(21, 20), at(22, 6)}, {at(22, 20), at(23, 3)}}));
        QCOMPARE(shades.weekends, (QList<TimeRange>{{at(21, 0), at(23, 0)}}));
        // Inside of both, which began before.
        const TimeRange within{at(22, 1), at(22, 2)};
        QCOMPARE(timelineShades(within, berlin, german), (TimelineShades{{within}, {within}}));
        QCOMPARE(timelineShades({at(24, 8), at(24, 19)}, berlin, german), TimelineShades());
        // Where Friday and Saturday are free.
        QCOMPARE(timelineShades({at(18, 0), at(25, 0)}, berlin, QLocale(QStringLiteral("ar_EG"))).weekends,
                 (QList<TimeRange>{{at(20, 0), at(22, 0)}}));
    }

    void shadesOnlyWhereItHelps()
    {
        const QTimeZone utc = QTimeZone::utc();
        const auto shades = [&](int length) {
            return timelineShades({finish - days(length), finish}, utc, QLocale::c());
        };
        QCOMPARE(shades(10).nights.size(), 10);
        QVERIFY(shades(11).nights.isEmpty());
        QCOMPARE(shades(119).weekends.size(), 17);
        QVERIFY(shades(121).weekends.isEmpty());
        QCOMPARE(timelineShades({finish, finish}, utc, QLocale::c()), TimelineShades());
    }

    void nightsAreByTheClock()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto night = [&berlin](const QDate &evening) {
            const TimeRange seen{fromDateTime(QDateTime(evening, QTime(12, 0), berlin)),
                                 fromDateTime(QDateTime(evening.addDays(1), QTime(12, 0), berlin))};
            return timelineShades(seen, berlin, QLocale::c()).nights.value(0).length();
        };
        QCOMPARE(night(QDate(2026, 3, 27)), Duration(hours(10)));
        QCOMPARE(night(QDate(2026, 3, 28)), Duration(hours(9)));
        QCOMPARE(night(QDate(2026, 10, 24)), Duration(hours(11)));
        // Beirut skips midnight itself when summer begins, on a Sunday.
        const QTimeZone beirut("Asia/Beirut");
        const TimeRange spring{*parseInstant(QStringLiteral("2024-03-29T12:00:00Z")),
                               *parseInstant(QStringLiteral("2024-04-02T12:00:00Z"))};
        const TimelineShades shades = timelineShades(spring, beirut, QLocale::c());
        QCOMPARE(shades.weekends.size(), 1);
        QCOMPARE(shades.weekends.at(0).length(), Duration(hours(47)));
    }

    void theBrushIsHeldByItsParts()
    {
        using Part = TimelineBrush::Part;
        const TimelineBrush brush(window, {finish - days(20), finish - days(10)}, 300);
        QCOMPARE(brush.left(), 100.0);
        QCOMPARE(brush.right(), 200.0);
        QCOMPARE(brush.partAt(50), Part::Outside);
        QCOMPARE(brush.partAt(96), Part::LeftEdge);
        QCOMPARE(brush.partAt(104), Part::LeftEdge);
        QCOMPARE(brush.partAt(150), Part::Window);
        QCOMPARE(brush.partAt(196), Part::RightEdge);
        QCOMPARE(brush.partAt(204), Part::RightEdge);
        QCOMPARE(brush.partAt(250), Part::Outside);
        // A minute of 30 days is still a handle that can be held in three places.
        const TimelineBrush narrow(window, {finish - minutes(1), finish}, 300);
        QCOMPARE(narrow.right(), 300.0);
        QCOMPARE(narrow.left(), 300 - TimelineBrush::narrowest);
        QCOMPARE(narrow.partAt(296), Part::Window);
        QCOMPARE(narrow.partAt(299.5), Part::RightEdge);
    }

    void theBrushIsPulledWithinItsBounds()
    {
        using Part = TimelineBrush::Part;
        const TimeRange seen{finish - days(20), finish - days(10)};
        const TimelineBrush brush(window, seen, 300);
        QCOMPARE(brush.pulled(Part::Window, 50), (TimeRange{finish - days(15), finish - days(5)}));
        QCOMPARE(brush.pulled(Part::Window, 5000), (TimeRange{finish - days(10), finish}));
        QCOMPARE(brush.pulled(Part::Window, -5000), (TimeRange{window.from, window.from + days(10)}));
        QCOMPARE(brush.pulled(Part::LeftEdge, 50), (TimeRange{finish - days(15), finish - days(10)}));
        QCOMPARE(brush.pulled(Part::LeftEdge, -5000), (TimeRange{window.from, finish - days(10)}));
        QCOMPARE(brush.pulled(Part::LeftEdge, 5000).length(), TimelineView::shortest);
        QCOMPARE(brush.pulled(Part::RightEdge, 5000), (TimeRange{finish - days(20), finish}));
        QCOMPARE(brush.pulled(Part::RightEdge, -5000),
                 (TimeRange{finish - days(20), finish - days(20) + TimelineView::shortest}));
        QCOMPARE(brush.pulled(Part::Outside, 50), seen);
        QCOMPARE(brush.centredAt(150), (TimeRange{finish - days(20), finish - days(10)}));
        QCOMPARE(brush.centredAt(0), (TimeRange{window.from, window.from + days(10)}));
        // Bounds that are shorter than the shortest view, and a strip without width.
        const TimeRange brief{finish - seconds(1), finish};
        QCOMPARE(TimelineBrush(brief, brief, 300).pulled(Part::LeftEdge, 100), brief);
        QCOMPARE(TimelineBrush(window, seen, 0).pulled(Part::Window, 10), seen);
    }

    void theHistoryIsTheWindowAndWhatIsKnownFromBefore()
    {
        const auto event = [](days ago, QLatin1StringView value, QLatin1StringView type) {
            return DeviceEvent{QString(type), QString(value), finish - ago};
        };
        const auto connection = schema::connectionStatusEvent;
        TimelineFacts facts;
        facts.window = window;
        facts.connection = PresentStatus{QString(schema::online), finish - days(90)};
        facts.complete = true;
        TimelineHistory history = timelineHistory(facts);
        QCOMPARE(history.range, window);
        QCOMPARE(history.connection.intervals().value(0).value, QString(schema::online));
        QVERIFY(history.connectionEvents.empty());

        facts.events = {event(days(1), schema::online, connection),
                        event(days(2), schema::ready, schema::deviceStatusEvent),
                        event(days(3), schema::online, connection),
                        event(days(40), schema::offline, connection),
                        event(days(5), schema::offline, connection), // out of order
                        DeviceEvent{QString(connection), QString(schema::online), std::nullopt},
                        DeviceEvent{QString(connection), QString(schema::online), Instant()}};
        history = timelineHistory(facts);
        QCOMPARE(history.range, (TimeRange{finish - days(40), finish}));
        QCOMPARE(history.connection.intervals().size(), 2);
        QCOMPARE(history.deviceStatus.intervals().size(), 2); // unknown, then ready
        QCOMPARE(history.deviceEvents, (std::vector<Instant>{finish - days(2)}));
        QVERIFY(std::is_sorted(history.connectionEvents.cbegin(), history.connectionEvents.cend()));
        // What is not read yet is left out.
        facts.complete = false;
        QCOMPARE(timelineHistory(facts).deviceStatus.intervals().size(), 1);
    }

    void eventsOfUnknownTypesAreAmongTheDevices()
    {
        const auto event = [](days ago, const QString &value, const QString &type) {
            return DeviceEvent{type, value, finish - ago};
        };
        TimelineFacts facts;
        facts.window = window;
        facts.complete = true;
        const DeviceEvent low = event(days(1), QStringLiteral("LOW"), QStringLiteral("BATTERY"));
        const DeviceEvent full = event(days(4), QStringLiteral("FULL"), QStringLiteral("BATTERY"));
        const DeviceEvent bare = event(days(2), QString(), QString());
        facts.events = {event(days(3), schema::ready, schema::deviceStatusEvent),
                        full,
                        low,
                        bare,
                        event(days(2), schema::online, schema::connectionStatusEvent),
                        DeviceEvent{QStringLiteral("BATTERY"), QStringLiteral("LOW"), std::nullopt}};
        const TimelineHistory history = timelineHistory(facts);
        QCOMPARE(history.otherEvents, (QList<DeviceEvent>{full, bare, low}));
        QCOMPARE(history.deviceEvents, (std::vector<Instant>{finish - days(4), finish - days(3),
                                                             finish - days(2), finish - days(1)}));
        QCOMPARE(history.connectionEvents, (std::vector<Instant>{finish - days(2)}));
        // They change neither status.
        QCOMPARE(history.deviceStatus.intervals().size(), 2);
        QCOMPARE(history.connection.intervals().size(), 2);
    }

    void whatWasNotCollectedIsUnknown()
    {
        TimelineFacts facts;
        const Instant now = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
        const auto ago = [now](int days) { return now - std::chrono::hours(24 * days); };
        facts.window = {ago(30), now};
        facts.complete = true;
        facts.events = {{QString(schema::connectionStatusEvent), QString(schema::offline), ago(10)},
                        {QString(schema::connectionStatusEvent), QString(schema::online), ago(95)}};
        // Without the stretches, online from the first event to the second.
        QCOMPARE(timelineHistory(facts).connection.intervals().size(), 2);
        facts.collected = {{ago(100), ago(70)}, {ago(30), now}};
        const TimelineHistory history = timelineHistory(facts);
        QCOMPARE(history.range, (TimeRange{ago(95), now}));
        QList<std::pair<Severity, Instant>> parts;
        for (const StatusInterval &interval : history.connection.intervals())
            parts.append({interval.severity, interval.to});
        QCOMPARE(parts, (QList<std::pair<Severity, Instant>>{
                            {Severity::Good, ago(70)}, {Severity::Unknown, ago(10)}, {Severity::Bad, now}}));
    }
};

QTEST_GUILESS_MAIN(TestTimelineParts)
#include "tst_timelineparts.moc"
