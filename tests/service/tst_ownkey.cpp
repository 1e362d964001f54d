// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/ownkey.h"
#include "app/service/service.h"

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace rollcall;

class TestOwnKey : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Service> m_service;

    DataFolder folder() const { return DataFolder(m_home.filePath(QStringLiteral("fleet"))); }
    // What a program gets for the endpoint, with no files and only these variables.
    std::optional<Result<Credentials>> fetched(const QString &endpoint, const QString &accessKey = {})
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_home.path());
        if (!accessKey.isEmpty()) {
            environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), accessKey);
            environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("not-the-services"));
        }
        const auto connection = resolveConnection({{}, {}, endpoint}, environment);
        if (!connection)
            return connection.failure();
        const auto provider = credentialsFor(connection.value(), folder());
        if (!provider)
            return provider.failure();
        std::optional<Result<Credentials>> answer;
        const CallHandle call =
            provider.value()->fetch([&answer](Result<Credentials> result) { answer = std::move(result); });
        [&answer] { QTRY_VERIFY(answer); }();
        return answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        ServiceOptions options;
        options.dataFolder = folder();
        options.port = 0;
        auto started = Service::start(std::move(options));
        QVERIFY(started);
        m_service = std::move(started).value();
    }
    void cleanupTestCase() { m_service.reset(); }

    void runningServiceOfTheFolderIsAnsweredWithItsKey()
    {
        const auto answer = fetched(m_service->url().toString());
        QVERIFY(answer && answer->ok());
        QVERIFY(answer->value().accessKeyId == m_service->keys().accessKeyId);
        QVERIFY(answer->value().secretAccessKey == m_service->keys().secretAccessKey);
    }
    void environmentComesFirst()
    {
        const auto answer = fetched(m_service->url().toString(), QStringLiteral("AKIAOTHER"));
        QVERIFY(answer && answer->ok());
        QCOMPARE(answer->value().accessKeyId, QByteArrayLiteral("AKIAOTHER"));
    }
    void anotherEndpointNeverGetsTheKey()
    {
        for (const QString &endpoint :
             {QStringLiteral("http://127.0.0.1:1"),
              QStringLiteral("https://127.0.0.1:%1").arg(m_service->url().port()),
              QStringLiteral("http://example.com:%1").arg(m_service->url().port())}) {
            const auto answer = fetched(endpoint);
            QVERIFY2(answer && !answer->ok(), qPrintable(endpoint));
            QCOMPARE(answer->failure().kind, FailureKind::Credentials);
        }
    }
};

QTEST_GUILESS_MAIN(TestOwnKey)
#include "tst_ownkey.moc"
