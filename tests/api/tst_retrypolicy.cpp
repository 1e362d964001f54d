// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/retrypolicy.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using std::chrono::milliseconds;

namespace {

Failure of(FailureKind kind, std::optional<milliseconds> retryAfter = {})
{
    return {kind, {}, {}, {}, 0, retryAfter};
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backoffDoublesUnderFullJitter()
    {
        RetryOptions options;
        options.maxAttempts = 10;
        RetryPolicy longest(options, [] { return 1.0; });
        RetryPolicy shortest(options, [] { return 0.0; });
        const qint64 expected[] = {1000, 2000, 4000, 8000, 16000, 20000, 20000};
        for (int i = 0; i < 7; ++i) {
            RetryPolicy::Account account{i + 1, 0};
            QCOMPARE(longest.nextDelay(account, of(FailureKind::Server)),
                     std::optional(milliseconds(expected[i])));
            QCOMPARE(shortest.nextDelay(account, of(FailureKind::Server)), std::optional(milliseconds(0)));
        }
    }

    void threeAttempts()
    {
        RetryPolicy policy({}, [] { return 0.5; });
        RetryPolicy::Account account{1, 0};
        QVERIFY(policy.nextDelay(account, of(FailureKind::Network)));
        account.attempts = 2;
        QVERIFY(policy.nextDelay(account, of(FailureKind::Network)));
        account.attempts = 3;
        QVERIFY(!policy.nextDelay(account, of(FailureKind::Network)));
    }

    void onlyWhatMayHelp()
    {
        RetryPolicy policy;
        for (const FailureKind kind :
             {FailureKind::Credentials, FailureKind::AccessDenied, FailureKind::NotFound,
              FailureKind::Validation, FailureKind::Protocol, FailureKind::Input, FailureKind::Cancelled}) {
            RetryPolicy::Account account{1, 0};
            QVERIFY(!policy.nextDelay(account, of(kind)));
        }
        for (const FailureKind kind :
             {FailureKind::Network, FailureKind::Timeout, FailureKind::Throttled, FailureKind::Server}) {
            RetryPolicy::Account account{1, 0};
            QVERIFY(policy.nextDelay(account, of(kind)));
        }
    }

    void retryAfterIsHonouredOrNotWaitedFor()
    {
        RetryPolicy policy({}, [] { return 1.0; });
        RetryPolicy::Account account{1, 0};
        QCOMPARE(policy.nextDelay(account, of(FailureKind::Throttled, milliseconds(7000))),
                 std::optional(milliseconds(7000)));
        QCOMPARE(policy.nextDelay(account, of(FailureKind::Throttled, milliseconds(0))),
                 std::optional(milliseconds(0)));
        QVERIFY(!policy.nextDelay(account, of(FailureKind::Throttled, std::chrono::minutes(5))));
    }

    void budgetRunsOutAndRefills()
    {
        RetryOptions options;
        options.budget = 20;
        RetryPolicy policy(options, [] { return 0.0; });
        RetryPolicy::Account timedOut{1, 0};
        QVERIFY(policy.nextDelay(timedOut, of(FailureKind::Timeout)));
        QCOMPARE(policy.budgetLeft(), 10);
        RetryPolicy::Account failed{1, 0};
        QVERIFY(policy.nextDelay(failed, of(FailureKind::Server)));
        RetryPolicy::Account another{1, 0};
        QVERIFY(policy.nextDelay(another, of(FailureKind::Server)));
        QCOMPARE(policy.budgetLeft(), 0);
        RetryPolicy::Account refused{1, 0};
        QVERIFY(!policy.nextDelay(refused, of(FailureKind::Server)));
        policy.succeeded(failed);
        QCOMPARE(policy.budgetLeft(), 5);
        policy.succeeded({});
        QCOMPARE(policy.budgetLeft(), 6);
        for (int i = 0; i < 50; ++i)
            policy.succeeded({});
        QCOMPARE(policy.budgetLeft(), 20);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
