// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/pagewalk.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

class ScriptedSource final : public DeviceSource
{
public:
    CallHandle fetchPage(const Query &, const QString &token, int maxResults,
                         Callback<Page<Device>> done) override
    {
        tokens.append(token);
        sizes.append(maxResults);
        Result<Page<Device>> page =
            pages.isEmpty() ? Result<Page<Device>>(Page<Device>()) : pages.takeFirst();
        return finishedCall<Page<Device>>(std::move(page), std::move(done));
    }
    void add(int items, const char *next)
    {
        pages.append(Page<Device>{QList<Device>(items), QString::fromLatin1(next), 99});
    }

    QList<Result<Page<Device>>> pages;
    QStringList tokens;
    QList<int> sizes;
};

struct Walked
{
    int items = 0;
    int results = 0;
    std::optional<Result<WalkSummary>> end;
};

} // namespace

class TestPageWalk : public QObject
{
    Q_OBJECT

private:
    static void walk(ScriptedSource &source, Walked &out, WalkOptions options = {})
    {
        const CallHandle call = walkPages<Device, Query>(
            &source, {}, options, [&out](const QList<Device> &items) { out.items += int(items.size()); },
            [&out](const Result<WalkSummary> &end) {
                ++out.results;
                out.end = end;
            });
        QVERIFY(!out.end);
        QTRY_COMPARE(out.results, 1);
    }

private Q_SLOTS:
    void walksAllPagesAndOverEmptyOnes()
    {
        ScriptedSource source;
        source.add(50, "a");
        source.add(0, "b");
        source.add(7, "");
        Walked walked;
        walk(source, walked);
        QVERIFY(walked.end->ok());
        QCOMPARE(walked.items, 57);
        QCOMPARE(walked.end->value().items, 57);
        QCOMPARE(walked.end->value().pages, 3);
        QVERIFY(walked.end->value().isComplete);
        QCOMPARE(walked.end->value().totalCount, std::optional<qint64>(99));
        QCOMPARE(source.tokens, (QStringList{QString(), QStringLiteral("a"), QStringLiteral("b")}));
    }

    void repeatedTokenEndsIt()
    {
        ScriptedSource source;
        source.add(1, "a");
        source.add(1, "b");
        source.add(1, "a");
        Walked walked;
        walk(source, walked);
        QCOMPARE(walked.end->failure().kind, FailureKind::Protocol);
        QCOMPARE(walked.items, 3);
        QCOMPARE(source.tokens.size(), 3);
    }

    void stopsAtMaxItems()
    {
        ScriptedSource source;
        source.add(20, "a");
        source.add(20, "b");
        Walked walked;
        walk(source, walked, {20, 30});
        QCOMPARE(walked.items, 30);
        QVERIFY(!walked.end->value().isComplete);
        QCOMPARE(source.sizes, (QList<int>{20, 10}));
        ScriptedSource untouched;
        Walked nothing;
        walk(untouched, nothing, {20, 0});
        QCOMPARE(nothing.items, 0);
        QVERIFY(untouched.tokens.isEmpty());
    }

    void failureKeepsWhatCame()
    {
        ScriptedSource source;
        source.add(20, "a");
        source.pages.append(Failure{FailureKind::Network, {}, QStringLiteral("gone"), {}, 0, {}});
        Walked walked;
        walk(source, walked);
        QCOMPARE(walked.items, 20);
        QCOMPARE(walked.end->failure().message, QStringLiteral("gone"));
    }

    void receiverMayEndIt()
    {
        for (const bool destroys : {false, true}) {
            ScriptedSource source;
            source.add(1, "a");
            source.add(1, "b");
            CallHandle call;
            int results = 0;
            FailureKind kind = FailureKind::Storage;
            call = walkPages<Device, Query>(
                &source, {}, {},
                [&](const QList<Device> &) {
                    if (destroys)
                        call.reset();
                    else
                        call->cancel();
                },
                [&](const Result<WalkSummary> &end) {
                    ++results;
                    kind = end.failure().kind;
                });
            QTest::qWait(5);
            QCOMPARE(source.tokens.size(), 1);
            QCOMPARE(results, destroys ? 0 : 1);
            if (!destroys)
                QCOMPARE(kind, FailureKind::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestPageWalk)
#include "tst_pagewalk.moc"
