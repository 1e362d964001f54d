// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/keptevents.h"
#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using rollcall::testing::FakeEvents;
using rollcall::testing::TimedCall;
using std::chrono::hours;

namespace {

const Instant today = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
const QString arn = QStringLiteral("arn:1");

DeviceEvent eventAt(int hoursAgo)
{
    return {QString(schema::connectionStatusEvent),
            hoursAgo % 2 ? QString(schema::online) : QString(schema::offline), today - hours(hoursAgo)};
}

QList<DeviceEvent> events(int from, int to)
{
    QList<DeviceEvent> made;
    for (int hour = from; hour < to; ++hour)
        made.append(eventAt(hour));
    return made;
}

class FakeHistory final : public HistorySource
{
public:
    CallHandle fetchHistory(const QString &, Callback<DeviceHistory> done) override
    {
        ++asked;
        return std::make_unique<TimedCall>(
            0,
            [this, done] {
                if (!failure) {
                    DeviceHistory history;
                    history.events = stored;
                    done(history);
                    return;
                }
                done(*failure);
            },
            [done] {
                done(Failure{FailureKind::Cancelled, {}, {}, {}, 0, {}});
            },
            &dropped);
    }
    CallHandle fetchCollected(const QString &, Callback<QList<CollectedSpan>>) override { return {}; }
    CallHandle fetchLanes(const HistoryScope &, const TimeRange &, int, Callback<SwimLanes>) override
    {
        return {};
    }
    CallHandle fetchReport(const HistoryScope &, const TimeRange &, ReportGroup,
                           Callback<AvailabilityReport>) override
    {
        return {};
    }
    CollectionState state() const override { return {}; }
    void collect() override {}
    void stop() override {}
    void repair() override {}

    QList<DeviceEvent> stored;
    std::optional<Failure> failure;
    int asked = 0;
    int dropped = 0;
};

struct Desk
{
    Result<Page<DeviceEvent>> page(const QString &token)
    {
        std::optional<Result<Page<DeviceEvent>>> answer;
        const CallHandle call =
            kept.fetchPage({arn, {}}, token, 50,
                           [&answer](Result<Page<DeviceEvent>> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }
    Failure failure(FailureKind kind) const
    {
        Failure made;
        made.kind = kind;
        made.message = QStringLiteral("scripted");
        return made;
    }

    FakeEvents service;
    FakeHistory history;
    KeptEvents kept{&service, &history};
};

} // namespace

class TestKeptEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHistoryGoesOnWhereTheServiceEnds()
    {
        Desk desk;
        desk.service.script(arn, events(0, 70));
        desk.history.stored = events(40, 200);
        QList<DeviceEvent> all;
        QString token;
        int pages = 0;
        do {
            const Result<Page<DeviceEvent>> page = desk.page(token);
            QVERIFY(page.ok());
            all += page.value().items;
            token = page.value().nextToken;
            ++pages;
        } while (!token.isEmpty());
        QCOMPARE(all, events(0, 200));
        QCOMPARE(pages, 3);
        QCOMPARE(desk.history.asked, 1);
    }

    void yearsComeInPieces()
    {
        constexpr int count = 35'000;
        Desk desk;
        desk.service.script(arn, events(0, 50));
        desk.history.stored = events(0, count);
        QList<DeviceEvent> all;
        QString token;
        QStringList tokens;
        do {
            const Result<Page<DeviceEvent>> page = desk.page(token);
            QVERIFY(page.ok());
            QVERIFY(page.value().items.size() <= 10'000);
            all += page.value().items;
            token = page.value().nextToken;
            QVERIFY(!tokens.contains(token));
            tokens.append(token);
        } while (!token.isEmpty());
        QCOMPARE(all.size(), count);
        QVERIFY(all == events(0, count));
        QCOMPARE(desk.history.asked, 1);

        // A piece that is not waited for.
        const Result<Page<DeviceEvent>> first = desk.page({});
        const Result<Page<DeviceEvent>> second = desk.page(first.value().nextToken);
        std::optional<Result<Page<DeviceEvent>>> answer;
        const CallHandle call =
            desk.kept.fetchPage({arn, {}}, second.value().nextToken, 50,
                                [&answer](Result<Page<DeviceEvent>> result) { answer = std::move(result); });
        call->cancel();
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->failure().kind, FailureKind::Cancelled);
    }

    void withoutAHistoryTheServiceIsAll()
    {
        Desk desk;
        desk.service.script(arn, events(0, 10));
        desk.history.failure = desk.failure(FailureKind::NotFound);
        const Result<Page<DeviceEvent>> first = desk.page({});
        QCOMPARE(first.value().items.size(), 10);
        const Result<Page<DeviceEvent>> last = desk.page(first.value().nextToken);
        QVERIFY(last.ok() && last.value().items.isEmpty() && last.value().nextToken.isEmpty());
    }

    void outOfReachTheHistoryIsShownAndTheFailureTold()
    {
        Desk desk;
        desk.service.script(arn, events(0, 20));
        desk.history.stored = events(10, 30);
        const QString key = FakeEvents::key(arn, {});
        desk.service.failures.insert(key, desk.failure(FailureKind::Network));
        const Result<Page<DeviceEvent>> first = desk.page({});
        QCOMPARE(first.value().items, events(10, 30));
        desk.service.failures.insert(key, desk.failure(FailureKind::Network));
        const Result<Page<DeviceEvent>> second = desk.page(first.value().nextToken);
        QCOMPARE(second.failure().kind, FailureKind::Network);
        // It is there again: only what is missing comes.
        const Result<Page<DeviceEvent>> third = desk.page(first.value().nextToken);
        QCOMPARE(third.value().items, events(0, 10));
        QVERIFY(third.value().nextToken.isEmpty());
        QCOMPARE(desk.history.asked, 1);
    }

    void aServiceThatFailsOnTheWayLeavesTheHistory()
    {
        Desk desk;
        desk.service.script(arn, events(0, 150));
        desk.history.stored = events(30, 200);
        const QString key = FakeEvents::key(arn, QStringLiteral("1"));
        desk.service.failures.insert(key, desk.failure(FailureKind::Network));
        const Result<Page<DeviceEvent>> first = desk.page({});
        QCOMPARE(first.value().items, events(0, 50));
        const Result<Page<DeviceEvent>> kept = desk.page(first.value().nextToken);
        QCOMPARE(kept.value().items, events(50, 200));
        desk.service.failures.insert(key, desk.failure(FailureKind::Network));
        QCOMPARE(desk.page(kept.value().nextToken).failure().kind, FailureKind::Network);
        // It goes on where the service failed, and what was told is not told again.
        QList<DeviceEvent> more;
        QString token = kept.value().nextToken;
        while (!token.isEmpty()) {
            const Result<Page<DeviceEvent>> page = desk.page(token);
            QVERIFY(page.ok());
            more += page.value().items;
            token = page.value().nextToken;
        }
        QVERIFY(more.isEmpty());
        QCOMPARE(desk.history.asked, 1);
        QCOMPARE(desk.service.asked.constLast().token, QStringLiteral("2"));
    }

    void yearsAfterAFailureComeOnce()
    {
        constexpr int count = 25'000;
        for (const int stored : {count, 50}) {
            Desk desk;
            desk.service.script(arn, events(0, count), 20'000);
            desk.history.stored = events(0, stored);
            desk.service.failures.insert(FakeEvents::key(arn, QStringLiteral("1")),
                                         desk.failure(FailureKind::Network));
            QList<DeviceEvent> all;
            QString token;
            QStringList tokens;
            int failures = 0;
            do {
                const Result<Page<DeviceEvent>> page = desk.page(token);
                if (!page) {
                    QVERIFY(++failures < 3);
                    continue; // tries the same again
                }
                all += page.value().items;
                token = page.value().nextToken;
                QVERIFY(!tokens.contains(token));
                tokens.append(token);
            } while (!token.isEmpty());
            QVERIFY(all == events(0, count));
            // The one with nothing new is told as a failure at once.
            QCOMPARE(failures, stored == count ? 0 : 1);
        }
    }

    void nothingNewInManyPiecesStillLeadsToTheService()
    {
        Desk desk;
        desk.service.script(arn, events(0, 25'000), 22'000);
        desk.history.stored = events(0, 22'000);
        const QString key = FakeEvents::key(arn, QStringLiteral("1"));
        desk.service.failures.insert(key, desk.failure(FailureKind::Timeout));
        QString token;
        for (int page = 0; page < 4; ++page)
            token = desk.page(token).value().nextToken;
        desk.service.failures.insert(key, desk.failure(FailureKind::Timeout));
        QCOMPARE(desk.page(token).failure().kind, FailureKind::Timeout);
        QCOMPARE(desk.page(token).value().items, events(22'000, 25'000));
    }

    void aHistoryThatCantBeReadIsToldAfterTheServicesEvents()
    {
        Desk desk;
        desk.service.script(arn, events(0, 10));
        desk.history.stored = events(0, 20);
        desk.history.failure = desk.failure(FailureKind::Storage);
        const Result<Page<DeviceEvent>> first = desk.page({});
        QCOMPARE(first.value().items, events(0, 10));
        QCOMPARE(desk.page(first.value().nextToken).failure().kind, FailureKind::Storage);
        // After a repair.
        desk.history.failure.reset();
        const Result<Page<DeviceEvent>> last = desk.page(first.value().nextToken);
        QCOMPARE(last.value().items, events(10, 20));
        QVERIFY(last.value().nextToken.isEmpty());
    }

    void bothFailuresAreTold()
    {
        Desk desk;
        desk.service.script(arn, events(0, 10));
        desk.service.failures.insert(FakeEvents::key(arn, {}), desk.failure(FailureKind::Network));
        desk.history.failure = desk.failure(FailureKind::Storage);
        desk.history.failure->message = QStringLiteral("The file is damaged.");
        const Failure both = desk.page({}).failure();
        QCOMPARE(both.kind, FailureKind::Network);
        QVERIFY2(both.message.startsWith(QStringLiteral("scripted")) &&
                     both.message.contains(QStringLiteral("The file is damaged.")),
                 qPrintable(both.message));
        QCOMPARE(desk.page({}).value().items, events(0, 10));
    }

    void outOfReachWithoutAHistoryIsAFailure()
    {
        Desk desk;
        desk.history.failure = desk.failure(FailureKind::NotFound);
        desk.service.failures.insert(FakeEvents::key(arn, {}), desk.failure(FailureKind::Timeout));
        QCOMPARE(desk.page({}).failure().kind, FailureKind::Timeout);
        // A device that the service does not know is not asked for elsewhere.
        desk.service.failures.insert(FakeEvents::key(arn, {}), desk.failure(FailureKind::NotFound));
        desk.history.failure.reset();
        desk.history.stored = events(0, 3);
        QCOMPARE(desk.page({}).failure().kind, FailureKind::NotFound);
    }

    void aDroppedCallIsNotAnswered()
    {
        Desk desk;
        desk.service.script(arn, events(0, 10));
        bool isAnswered = false;
        desk.kept.fetchPage({arn, {}}, {}, 50,
                            [&isAnswered](const Result<Page<DeviceEvent>> &) { isAnswered = true; });
        QTest::qWait(50);
        QVERIFY(!isAnswered);
        std::optional<FailureKind> kind;
        const CallHandle call =
            desk.kept.fetchPage({arn, {}}, {}, 50, [&kind](const Result<Page<DeviceEvent>> &result) {
                kind = result.failure().kind;
            });
        call->cancel();
        QTRY_COMPARE(kind, std::optional(FailureKind::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TestKeptEvents)
#include "tst_keptevents.moc"
