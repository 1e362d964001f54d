// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/credentialsprovider.h"
#include "models/api/pendingcall.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

// Answers when told to.
class ScriptedProvider final : public CredentialsProvider
{
public:
    CallHandle fetch(Callback<Credentials> done) override
    {
        ++fetches;
        return finishedCall<Credentials>(answer, std::move(done));
    }
    void forget() override { ++forgotten; }

    Result<Credentials> answer = Credentials{"ID", "SECRET", {}, {}};
    int fetches = 0;
    int forgotten = 0;
};

Failure none()
{
    return {FailureKind::Credentials, {}, QStringLiteral("None here."), {}, 0, {}};
}

std::optional<Result<Credentials>> ask(CredentialsProvider &provider)
{
    std::optional<Result<Credentials>> got;
    const CallHandle call = provider.fetch([&](const Result<Credentials> &result) { got = result; });
    if (got)
        return std::nullopt; // came before the event loop
    return QTest::qWaitFor([&] { return got.has_value(); }) ? got : std::nullopt;
}

} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    SharedConfigPaths pathsWith(const QByteArray &credentials)
    {
        QFile file(m_folder.filePath(QStringLiteral("credentials")));
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(credentials);
        return {m_folder.filePath(QStringLiteral("config")), file.fileName()};
    }

private Q_SLOTS:
    void environment()
    {
        QProcessEnvironment variables;
        const auto kind = [&] {
            EnvironmentCredentials provider(variables);
            const auto got = ask(provider);
            return got->ok() ? FailureKind::Cancelled : got->failure().kind;
        };
        QCOMPARE(kind(), FailureKind::Credentials);
        variables.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral(" "));
        variables.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral(" "));
        QCOMPARE(kind(), FailureKind::Credentials);
        variables.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("ID"));
        QCOMPARE(kind(), FailureKind::Input);
        variables.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("SECRET"));
        variables.insert(QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("TOKEN"));
        EnvironmentCredentials provider(variables);
        const auto got = ask(provider);
        QVERIFY(got->ok());
        QVERIFY((got->value() == Credentials{"ID", "SECRET", "TOKEN", {}}));
    }

    void files()
    {
        const SharedConfigPaths paths =
            pathsWith("[work]\naws_access_key_id=ID\naws_secret_access_key=SECRET\n"
                      "[half]\naws_secret_access_key=hunter2\n[empty]\n");
        SharedFileCredentials work(paths, QStringLiteral("work"));
        QCOMPARE(ask(work)->value().secretAccessKey, QByteArray("SECRET"));
        SharedFileCredentials half(paths, QStringLiteral("half"));
        const auto incomplete = ask(half);
        QCOMPARE(incomplete->failure().kind, FailureKind::Input);
        QVERIFY(incomplete->failure().message.contains(QStringLiteral("half")));
        QVERIFY(!incomplete->failure().message.contains(QStringLiteral("hunter2")));
        for (const char *profile : {"empty", "missing"}) {
            SharedFileCredentials provider(paths, QString::fromLatin1(profile));
            const auto got = ask(provider);
            QCOMPARE(got->failure().kind, FailureKind::Credentials);
            QVERIFY(got->failure().message.contains(QString::fromLatin1(profile)));
        }
        // Another tool renews the key.
        pathsWith("[work]\naws_access_key_id=ID2\naws_secret_access_key=SECRET2\n");
        QCOMPARE(ask(work)->value().accessKeyId, QByteArray("ID2"));
    }

    void chainTakesTheFirst()
    {
        const auto first = std::make_shared<ScriptedProvider>();
        const auto second = std::make_shared<ScriptedProvider>();
        CredentialsChain chain({first, second});
        QVERIFY(ask(chain)->ok());
        QCOMPARE(second->fetches, 0);
        first->answer = none();
        QVERIFY(ask(chain)->ok());
        QCOMPARE(second->fetches, 1);
        first->answer = Failure{FailureKind::Input, {}, QStringLiteral("Broken."), {}, 0, {}};
        QCOMPARE(ask(chain)->failure().message, QStringLiteral("Broken."));
        QCOMPARE(second->fetches, 1);
        first->answer = none();
        second->answer = none();
        QCOMPARE(ask(chain)->failure().message,
                 QStringLiteral("No credentials were found. None here. None here."));
        chain.forget();
        QCOMPARE(first->forgotten + second->forgotten, 2);
    }

    void cacheAsksOnceForAll()
    {
        const auto source = std::make_shared<ScriptedProvider>();
        CachedCredentials cache(source, [] { return Instant(); });
        int results = 0;
        const auto count = [&](const Result<Credentials> &result) { results += result.ok() ? 1 : 100; };
        const CallHandle a = cache.fetch(count);
        const CallHandle b = cache.fetch(count);
        CallHandle gone = cache.fetch(count);
        gone.reset();
        QCOMPARE(results, 0);
        QTRY_COMPARE(results, 2);
        const CallHandle c = cache.fetch(count);
        QTRY_COMPARE(results, 3);
        QCOMPARE(source->fetches, 1);
        cache.forget();
        QCOMPARE(source->forgotten, 1);
        QVERIFY(ask(cache)->ok());
        QCOMPARE(source->fetches, 2);
    }

    void cacheRenewsBeforeTheEnd()
    {
        const auto source = std::make_shared<ScriptedProvider>();
        Instant now;
        source->answer = Credentials{"ID", "SECRET", {}, now + std::chrono::hours(1)};
        CachedCredentials cache(source, [&now] { return now; });
        QVERIFY(ask(cache)->ok());
        now += std::chrono::minutes(54);
        QVERIFY(ask(cache)->ok());
        QCOMPARE(source->fetches, 1);
        now += std::chrono::minutes(2);
        QVERIFY(ask(cache)->ok());
        QCOMPARE(source->fetches, 2);
    }

    void cacheKeepsNoFailure()
    {
        const auto source = std::make_shared<ScriptedProvider>();
        source->answer = none();
        CachedCredentials cache(source, [] { return Instant(); });
        QVERIFY(!ask(cache)->ok());
        source->answer = Credentials{"ID", "SECRET", {}, {}};
        QVERIFY(ask(cache)->ok());
    }

    void handleOutlivesTheCache()
    {
        std::optional<Result<Credentials>> got;
        CallHandle call;
        {
            CachedCredentials cache(std::make_shared<ScriptedProvider>(), [] { return Instant(); });
            call = cache.fetch([&](const Result<Credentials> &result) { got = result; });
        }
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->failure().kind, FailureKind::Cancelled);
    }

    void callsKeepTheirPromises()
    {
        int results = 0;
        FailureKind kind = FailureKind::Storage;
        StaticCredentials provider({"ID", "SECRET", {}, {}});
        const auto count = [&](const Result<Credentials> &result) {
            ++results;
            kind = result.ok() ? FailureKind::Storage : result.failure().kind;
        };
        CallHandle dropped = provider.fetch(count);
        dropped.reset();
        CallHandle cancelled = provider.fetch(count);
        cancelled->cancel();
        cancelled->cancel();
        QCOMPARE(results, 0);
        QTRY_COMPARE(results, 1);
        QCOMPARE(kind, FailureKind::Cancelled);
        cancelled->cancel();
        QTest::qWait(0);
        QCOMPARE(results, 1);
        // A callback may destroy its own handle.
        CallHandle suicidal;
        suicidal = provider.fetch([&](const Result<Credentials> &) {
            suicidal.reset();
            ++results;
        });
        QTRY_COMPARE(results, 2);
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
