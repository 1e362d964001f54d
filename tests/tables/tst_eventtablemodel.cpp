// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/tables/eventtablemodel.h"
#include "tests/support/fakeevents.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace rollcall;
using namespace rollcall::testing;
using State = EventTableModel::State;

namespace {

const Instant now = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
const QString arn = QStringLiteral("arn:device/1");
const QString otherArn = QStringLiteral("arn:device/2");

DeviceEvent happened(int minutesAgo, const QString &value, bool connection = true)
{
    return {connection ? QString(schema::connectionStatusEvent) : QString(schema::deviceStatusEvent), value,
            now - std::chrono::minutes(minutesAgo)};
}

QList<DeviceEvent> flapping(int count, int newestMinutesAgo = 0)
{
    QList<DeviceEvent> events;
    for (int i = 0; i < count; ++i)
        events.append(happened(newestMinutesAgo + i, (i + newestMinutesAgo) % 2 ? QString(schema::offline)
                                                                                : QString(schema::online)));
    return events;
}

Failure failure(FailureKind kind)
{
    Failure result;
    result.kind = kind;
    result.message = QStringLiteral("It did not work.");
    return result;
}

struct Fixture
{
    FakeEvents source;
    FixedClock clock{now};
    EventTableModel model{&source, &clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture()
    {
        model.setSettleTime(std::chrono::milliseconds(0));
        model.setTimeZone(QTimeZone::utc());
        model.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    bool wait(State state)
    {
        return QTest::qWaitFor([this, state] { return model.state() == state; }, 5000);
    }
};

} // namespace

class TestEventTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllPages()
    {
        Fixture f;
        const QList<DeviceEvent> events = flapping(334);
        f.source.script(arn, events);
        QCOMPARE(f.model.state(), State::Idle);
        f.model.setDevice(arn);
        QCOMPARE(f.model.state(), State::Loading);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), events);
        QCOMPARE(f.model.rowCount(), 334);
        QCOMPARE(f.source.asked.size(), 7);
        QCOMPARE(f.source.asked.constFirst().maxResults, 50);
        QCOMPARE(f.source.asked.constFirst().query, (EventQuery{arn, QString()}));
    }

    void whatComesAfterOlderEventsIsSortedIn()
    {
        Fixture f;
        QList<DeviceEvent> events;
        for (int minutes = 2000; minutes < 2050; ++minutes)
            events.append(happened(minutes, QStringLiteral("ONLINE")));
        for (int minutes = 0; minutes < 180; ++minutes)
            events.append(happened(minutes, QStringLiteral("OFFLINE")));
        f.source.script(arn, events);
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.rowCount(), 230);
        for (int row = 1; row < f.model.rowCount(); ++row) {
            QVERIFY(f.model.eventAt(row - 1)->timestamp > f.model.eventAt(row)->timestamp);
            QCOMPARE(f.model.events().at(row), *f.model.eventAt(row));
        }
    }

    void saysWhatACellHolds()
    {
        Fixture f;
        f.source.script(arn, {happened(12, QStringLiteral("OFFLINE")),
                              happened(60, QStringLiteral("WAS_OFFLINE"), false),
                              {QStringLiteral("BATTERY"), QStringLiteral("LOW"), std::nullopt}});
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        const auto text = [&f](int row, int column) { return f.model.index(row, column).data().toString(); };
        QCOMPARE(text(0, EventTableModel::TimeColumn), QStringLiteral("23 Nov 11:48"));
        QCOMPARE(text(0, EventTableModel::EventColumn), QStringLiteral("Connection"));
        QCOMPARE(text(0, EventTableModel::ValueColumn), QStringLiteral("Offline"));
        QCOMPARE(text(1, EventTableModel::EventColumn), QStringLiteral("Device status"));
        QCOMPARE(text(1, EventTableModel::ValueColumn), QStringLiteral("Was offline"));
        QCOMPARE(text(2, EventTableModel::TimeColumn), QStringLiteral("No time"));
        QCOMPARE(text(2, EventTableModel::EventColumn), QStringLiteral("BATTERY"));
        QCOMPARE(text(2, EventTableModel::ValueColumn), QStringLiteral("LOW"));
        const auto header = [&f] {
            return f.model.headerData(EventTableModel::TimeColumn, Qt::Horizontal, Qt::DisplayRole)
                .toString();
        };
        QCOMPARE(header(), QStringLiteral("Time (UTC)"));
        f.model.setTimeZone(QTimeZone("Europe/Berlin"));
        QCOMPARE(header(), QStringLiteral("Time"));
        QCOMPARE(text(0, EventTableModel::TimeColumn), QStringLiteral("23 Nov 12:48"));
        const QModelIndex first = f.model.index(0, 0);
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), QStringLiteral("2026-11-23 11:48:00 UTC"));
        QCOMPARE(first.data(EventTableModel::SeverityRole).toInt(), static_cast<int>(Severity::Bad));
        QCOMPARE(first.data(EventTableModel::TypeRole).toString(), QStringLiteral("CONNECTION_STATUS"));
        QCOMPARE(first.data(EventTableModel::ValueRole).toString(), QStringLiteral("OFFLINE"));
        QCOMPARE(first.data(EventTableModel::InstantRole).toLongLong(),
                 happened(12, {}).timestamp->time_since_epoch().count());
        QVERIFY(!f.model.index(2, 0).data(EventTableModel::InstantRole).isValid());
    }

    void goesOnAfterAnEmptyPage()
    {
        Fixture f;
        f.source.pages.insert(FakeEvents::key(arn, {}), {{}, QStringLiteral("a"), {}});
        f.source.pages.insert(FakeEvents::key(arn, QStringLiteral("a")), {flapping(3), QString(), {}});
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.rowCount(), 3);
    }

    void anEmptyHistoryIsComplete()
    {
        Fixture f;
        f.source.script(arn, {});
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.rowCount(), 0);
    }

    void aRepeatedTokenEndsTheWalk()
    {
        Fixture f;
        f.source.pages.insert(FakeEvents::key(arn, {}), {flapping(2), QStringLiteral("a"), {}});
        f.source.pages.insert(FakeEvents::key(arn, QStringLiteral("a")),
                              {flapping(2, 2), QStringLiteral("b"), {}});
        f.source.pages.insert(FakeEvents::key(arn, QStringLiteral("b")),
                              {flapping(2, 4), QStringLiteral("a"), {}});
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Failed));
        QCOMPARE(f.model.failure().kind, FailureKind::Protocol);
        QVERIFY(!f.model.failure().message.isEmpty());
        QCOMPARE(f.model.events(), flapping(6));

        f.source.script(arn, flapping(7), 2);
        f.model.resume();
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), flapping(7)); // read anew, nothing doubled
    }

    void aFailureKeepsRowsAndGoesOnFromTheSameToken()
    {
        Fixture f;
        f.source.script(arn, flapping(120));
        f.source.failures.insert(FakeEvents::key(arn, QStringLiteral("1")), failure(FailureKind::Network));
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Failed));
        QCOMPARE(f.model.failure().kind, FailureKind::Network);
        QCOMPARE(f.model.rowCount(), 50);
        f.model.resume();
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), flapping(120));
        QCOMPARE(f.source.asked.size(), 4);
        QCOMPARE(f.source.asked.at(2).token, QStringLiteral("1"));
        QVERIFY(f.model.failure().message.isEmpty());
    }

    void aRefusedTokenStartsAnew()
    {
        Fixture f;
        f.source.script(arn, flapping(120));
        f.source.failures.insert(FakeEvents::key(arn, QStringLiteral("1")), failure(FailureKind::Validation));
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Failed));
        f.model.resume();
        QCOMPARE(f.model.rowCount(), 50); // they stay meanwhile
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), flapping(120));
    }

    void stopsAndGoesOn()
    {
        Fixture f;
        f.source.script(arn, flapping(500));
        connect(&f.model, &EventTableModel::eventsChanged, &f.model, [&f] {
            if (f.model.arrivedCount() == 100)
                f.model.stop();
        });
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Stopped));
        QTest::qWait(20);
        QCOMPARE(f.model.rowCount(), 100);
        QCOMPARE(f.source.dropped, 1);
        f.model.resume();
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), flapping(500));
    }

    void movingOnDropsTheOldWalk()
    {
        Fixture f;
        f.source.delay = 200;
        f.source.script(arn, flapping(500));
        f.source.script(otherArn, flapping(3, 7));
        f.model.setDevice(arn);
        QTRY_COMPARE(f.model.rowCount(), 50);
        f.model.setDevice(otherArn);
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(f.source.dropped, 1);
        f.source.delay = 0;
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), flapping(3, 7));
        f.model.setDevice({});
        QCOMPARE(f.model.state(), State::Idle);
        QCOMPARE(f.model.rowCount(), 0);
    }

    void arrowingDownAsksOnce()
    {
        Fixture f;
        f.model.setSettleTime(std::chrono::milliseconds(50));
        f.source.script(arn, flapping(3));
        for (int i = 0; i < 30; ++i)
            f.model.setDevice(QStringLiteral("arn:device/%1").arg(100 + i));
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.source.asked.size(), 1);
    }

    void filtersByType()
    {
        Fixture f;
        QList<DeviceEvent> events = flapping(70);
        events.insert(10, happened(10, QStringLiteral("PENDING"), false));
        events.insert(65, happened(64, QStringLiteral("READY"), false));
        f.source.script(arn, events);
        f.model.setDevice(arn);
        f.model.setTypeFilter(schema::deviceStatusEvent);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.rowCount(), 2);
        QCOMPARE(f.model.events().size(), 72);
        f.model.setTypeFilter(schema::connectionStatusEvent);
        QCOMPARE(f.model.rowCount(), 70);
        f.model.setTypeFilter(QStringLiteral("BATTERY"));
        QCOMPARE(f.model.rowCount(), 0);
        f.model.setTypeFilter({});
        QCOMPARE(f.model.rowCount(), 72);
    }

    void refreshMerges_data()
    {
        QTest::addColumn<int>("newEvents");
        QTest::addColumn<int>("expired");
        QTest::newRow("nothing new") << 0 << 0;
        QTest::newRow("new on top") << 3 << 0;
        QTest::newRow("old ones expire") << 0 << 4;
        QTest::newRow("both") << 3 << 4;
        QTest::newRow("all of it") << 3 << 60;
    }
    void refreshMerges()
    {
        QFETCH(int, newEvents);
        QFETCH(int, expired);
        Fixture f;
        const QList<DeviceEvent> before = flapping(60, 10);
        f.source.script(arn, before);
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        const QPersistentModelIndex kept = f.model.index(5, 0);
        const QList<DeviceEvent> after =
            flapping(newEvents, 10 - newEvents) + before.mid(0, before.size() - expired);
        f.source.script(arn, after);
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&f.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removes(&f.model, &QAbstractItemModel::rowsRemoved);
        f.model.refresh();
        QVERIFY(f.model.isRefreshing());
        QCOMPARE(f.model.rowCount(), 60);
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), after);
        QCOMPARE(f.model.rowCount(), int(after.size()));
        for (int row = 0; row < f.model.rowCount(); ++row)
            QCOMPARE(*f.model.eventAt(row), after.at(row));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(inserts.size(), newEvents ? 1 : 0);
        QCOMPARE(removes.size(), expired ? 1 : 0);
        QCOMPARE(kept.isValid() ? kept.row() : -1, expired == 60 ? -1 : 5 + newEvents);
    }

    void refreshMergesLateEventsUnderAFilter()
    {
        Fixture f;
        QList<DeviceEvent> events = flapping(60);
        f.source.script(arn, events);
        f.model.setDevice(arn);
        f.model.setTypeFilter(schema::connectionStatusEvent);
        QVERIFY(f.wait(State::Complete));
        events.insert(31, {QString(schema::connectionStatusEvent), QStringLiteral("SLEEPING"),
                           *events.at(30).timestamp - std::chrono::seconds(1)});
        events.insert(20, happened(20, QStringLiteral("READY"), false));
        events.removeAt(3);
        f.source.script(arn, events);
        f.model.refresh();
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.rowCount(), 60);
        QCOMPARE(f.model.eventAt(30)->value, QStringLiteral("SLEEPING"));
    }

    void aRefreshInNoOrderIsPutInOrder()
    {
        Fixture f;
        const QList<DeviceEvent> events = flapping(120);
        f.source.script(arn, events);
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        // The newest come after the oldest: from a service that could not be reached at first.
        f.source.script(arn, events.mid(60) + events.mid(0, 60));
        f.source.failures.insert(FakeEvents::key(arn, QStringLiteral("2")), failure(FailureKind::Timeout));
        f.model.refresh();
        QVERIFY(f.wait(State::Failed));
        QCOMPARE(f.model.events(), events); // none twice
        f.model.resume();
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), events);
        QCOMPARE(f.model.rowCount(), 120);
    }

    void refreshThatFailsKeepsEverything()
    {
        Fixture f;
        f.source.script(arn, flapping(60));
        f.model.setDevice(arn);
        QVERIFY(f.wait(State::Complete));
        f.source.failures.insert(FakeEvents::key(arn, QStringLiteral("1")), failure(FailureKind::Timeout));
        f.model.refresh();
        QVERIFY(f.wait(State::Failed));
        QCOMPARE(f.model.events(), flapping(60));
        f.model.resume();
        QVERIFY(f.wait(State::Complete));
        QCOMPARE(f.model.events(), flapping(60));
    }

    void findsTheRowAtAMoment()
    {
        Fixture f;
        QList<DeviceEvent> events{
            happened(1, QStringLiteral("ONLINE")),      happened(5, QStringLiteral("READY"), false),
            happened(10, QStringLiteral("OFFLINE")),    happened(10, QStringLiteral("ONLINE")),
            happened(12, QStringLiteral("LOW"), false), happened(20, QStringLiteral("OFFLINE")),
            happened(20, QStringLiteral("OFFLINE")),    happened(30, QStringLiteral("ONLINE"))};
        events[4].type = QStringLiteral("BATTERY");
        *events[5].timestamp += Duration(800);
        events.append({QString(schema::connectionStatusEvent), QStringLiteral("ONLINE"), std::nullopt});
        f.source.script(arn, events);
        f.model.setDevice(arn);
        QTRY_COMPARE(f.model.rowCount(), 9);
        const auto row = [&f](Instant instant, QLatin1StringView type = schema::connectionStatusEvent) {
            return f.model.rowAt(instant, QString(type));
        };
        const auto minute = [](int ago) { return now - std::chrono::minutes(ago); };
        QCOMPARE(row(minute(1)), 0);
        QCOMPARE(row(minute(10)), 2); // of two the one that holds from then on
        QCOMPARE(row(minute(5), schema::deviceStatusEvent), 1);
        QCOMPARE(row(minute(12), QLatin1StringView("BATTERY")), 4);
        QCOMPARE(row(minute(5)), -1);
        // The nearest within a millisecond, and nothing further.
        QCOMPARE(row(minute(20) + Duration(300)), 6);
        QCOMPARE(row(minute(20) + Duration(500)), 5);
        QCOMPARE(row(minute(30) - Duration(999)), 7);
        QCOMPARE(row(minute(30) - Duration(1000)), -1);
    }

    void diesWithACallInFlight()
    {
        FakeEvents source;
        source.delay = 1000;
        FixedClock clock{now};
        source.script(arn, flapping(60));
        {
            EventTableModel model(&source, &clock);
            model.setSettleTime(std::chrono::milliseconds(0));
            model.setDevice(arn);
            QTRY_COMPARE(source.asked.size(), 1);
        }
        QTest::qWait(5);
        QCOMPARE(source.dropped, 1);
    }
};

QTEST_GUILESS_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"
