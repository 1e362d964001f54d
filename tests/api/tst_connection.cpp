// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/connection.h"
#include "models/api/sharedconfig.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace rollcall;

class TestConnection : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;

    void write(const QString &name, const QByteArray &text)
    {
        QDir(m_home.path()).mkpath(QStringLiteral(".aws"));
        QFile file(m_home.filePath(QStringLiteral(".aws/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    void set(const char *name, const QString &value) { m_environment.insert(QLatin1StringView(name), value); }

    Credentials credentialsOf(const Connection &connection)
    {
        std::optional<Result<Credentials>> got;
        const CallHandle call =
            connection.credentials->fetch([&](const Result<Credentials> &result) { got = result; });
        if (!QTest::qWaitFor([&] { return got.has_value(); }) || !got->ok())
            return {};
        return got->value();
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_home.isValid());
        QDir(m_home.filePath(QStringLiteral(".aws"))).removeRecursively();
        m_environment = QProcessEnvironment();
        set("HOME", m_home.path());
    }

    void nothingMeansTheLocalFleet()
    {
        const auto connection = resolveConnection({}, m_environment);
        QVERIFY(connection.ok());
        QVERIFY(connection.value().isLocalFleet);
        QCOMPARE(connection.value().region, QStringLiteral("us-east-1"));
        QVERIFY(connection.value().credentials == nullptr);
    }

    void defaultProfileForOtherWorkIsNoEndpoint()
    {
        write(QStringLiteral("config"), "[default]\nregion = eu-west-1\n");
        write(QStringLiteral("credentials"), "[default]\naws_access_key_id = A\naws_secret_access_key = S\n");
        const auto connection = resolveConnection({}, m_environment);
        QVERIFY(connection.ok() && connection.value().isLocalFleet);
        QCOMPARE(connection.value().region, QStringLiteral("eu-west-1"));
    }

    void namedProfileMeansAws()
    {
        write(QStringLiteral("config"), "[profile work]\nregion = eu-west-1\n");
        write(QStringLiteral("credentials"),
              "[work]\naws_access_key_id = A\naws_secret_access_key = S\naws_session_token = T\n");
        const auto byOption = resolveConnection({QStringLiteral("work"), {}, {}}, m_environment);
        QVERIFY(byOption.ok() && !byOption.value().isLocalFleet);
        QCOMPARE(byOption.value().endpoint, QUrl(QStringLiteral("https://a4b.eu-west-1.amazonaws.com")));
        QCOMPARE(credentialsOf(byOption.value()).sessionToken, QByteArray("T"));
        set("AWS_PROFILE", QStringLiteral("work"));
        const auto byVariable = resolveConnection({}, m_environment);
        QVERIFY(byVariable.ok() && !byVariable.value().isLocalFleet);
        QCOMPARE(byVariable.value().endpoint, byOption.value().endpoint);
    }

    void endpointsInTheirOrder()
    {
        write(
            QStringLiteral("config"),
            "[profile work]\nendpoint_url = http://general:1\nservices = mine\n"
            "[services mine]\nalexa_for_business =\n  endpoint_url = http://own:2\n"
            "[profile plain]\nendpoint_url = http://general:1\n"
            "[profile ignoring]\nendpoint_url = http://general:1\nignore_configured_endpoint_urls = TRUE\n");
        const auto endpoint = [this](const QString &profile, const QString &option = {}) {
            const auto connection = resolveConnection({profile, {}, option}, m_environment);
            return connection.ok() ? connection.value().endpoint.toString() : connection.failure().message;
        };
        QCOMPARE(endpoint(QStringLiteral("plain")), QStringLiteral("http://general:1"));
        QCOMPARE(endpoint(QStringLiteral("work")), QStringLiteral("http://own:2"));
        QCOMPARE(endpoint(QStringLiteral("ignoring")), QStringLiteral("https://a4b.us-east-1.amazonaws.com"));
        set("AWS_ENDPOINT_URL", QStringLiteral("http://variable:3"));
        QCOMPARE(endpoint(QStringLiteral("work")), QStringLiteral("http://variable:3"));
        set("AWS_ENDPOINT_URL_ALEXA_FOR_BUSINESS", QStringLiteral("http://service:4"));
        QCOMPARE(endpoint(QStringLiteral("work")), QStringLiteral("http://service:4"));
        QCOMPARE(endpoint({}), QStringLiteral("http://service:4"));
        QCOMPARE(endpoint(QStringLiteral("work"), QStringLiteral("http://option:5")),
                 QStringLiteral("http://option:5"));
        set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", QStringLiteral("true"));
        QCOMPARE(endpoint(QStringLiteral("work")), QStringLiteral("https://a4b.us-east-1.amazonaws.com"));
        QVERIFY(resolveConnection({}, m_environment).value().isLocalFleet);
        QCOMPARE(endpoint({}, QStringLiteral("http://option:5")), QStringLiteral("http://option:5"));
    }

    void regionsInTheirOrder()
    {
        write(QStringLiteral("config"), "[default]\nregion = from-file\n");
        const auto region = [this](const QString &option = {}) {
            return resolveConnection({{}, option, {}}, m_environment).value().region;
        };
        QCOMPARE(region(), QStringLiteral("from-file"));
        set("AWS_DEFAULT_REGION", QStringLiteral("from-default"));
        QCOMPARE(region(), QStringLiteral("from-default"));
        set("AWS_REGION", QStringLiteral("from-region"));
        QCOMPARE(region(), QStringLiteral("from-region"));
        QCOMPARE(region(QStringLiteral("from-option")), QStringLiteral("from-option"));
    }

    void environmentKeysBowToAnExplicitProfile()
    {
        write(QStringLiteral("credentials"), "[work]\naws_access_key_id = FILE\naws_secret_access_key = S\n");
        set("AWS_ACCESS_KEY_ID", QStringLiteral("ENV"));
        set("AWS_SECRET_ACCESS_KEY", QStringLiteral("S"));
        set("AWS_ENDPOINT_URL", QStringLiteral("http://host"));
        QCOMPARE(credentialsOf(resolveConnection({QStringLiteral("work"), {}, {}}, m_environment).value())
                     .accessKeyId,
                 QByteArray("FILE"));
        set("AWS_PROFILE", QStringLiteral("work"));
        QCOMPARE(credentialsOf(resolveConnection({}, m_environment).value()).accessKeyId, QByteArray("ENV"));
    }

    void otherFilesByVariable()
    {
        const QString path = m_home.filePath(QStringLiteral("elsewhere"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xef\xbb\xbf[profile bom]\r\nendpoint_url = http://crlf:9 # comment\r\n");
        file.close();
        set("AWS_CONFIG_FILE", QStringLiteral("~/elsewhere"));
        const auto connection = resolveConnection({QStringLiteral("bom"), {}, {}}, m_environment);
        QVERIFY2(connection.ok(), connection.ok() ? "" : qUtf8Printable(connection.failure().message));
        QCOMPARE(connection.value().endpoint, QUrl(QStringLiteral("http://crlf:9")));
    }

    void badUrls_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"localhost:2635", "ftp://host", "http://", "http:///path", "not a url", "//host",
              "http://host/?a=b", "http://host/#f", "http://host:99999", "http://user:hunter2@host"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void badUrls()
    {
        QFETCH(QString, url);
        const auto connection = resolveConnection({{}, {}, url}, m_environment);
        QVERIFY(!connection.ok());
        QCOMPARE(connection.failure().kind, FailureKind::Input);
        QVERIFY(connection.failure().message.contains(QStringLiteral("--endpoint-url")));
        QVERIFY(!connection.failure().message.contains(QStringLiteral("hunter2")));
    }

    void badRegionAndProfile()
    {
        for (const char *region : {"us_east_1", "a.b", "x/y", "-a", "a b"}) {
            const auto connection = resolveConnection({{}, QString::fromLatin1(region), {}}, m_environment);
            QVERIFY2(!connection.ok(), region);
            QVERIFY(connection.failure().message.contains(QString::fromLatin1(region)));
        }
        const auto connection = resolveConnection({QStringLiteral("nobody"), {}, {}}, m_environment);
        QVERIFY(!connection.ok());
        QCOMPARE(connection.failure().kind, FailureKind::Input);
        QVERIFY(connection.failure().message.contains(QStringLiteral("nobody")));
    }

    void brokenFilesAreNamedAndNotQuoted()
    {
        write(QStringLiteral("credentials"), "[default]\naws_access_key_id = A\nhunter2\n");
        const auto connection = resolveConnection({}, m_environment);
        QVERIFY(!connection.ok());
        QVERIFY(connection.failure().message.contains(QStringLiteral(".aws/credentials, line 3")));
        QVERIFY(!connection.failure().message.contains(QStringLiteral("hunter2")));
        set("AWS_SHARED_CREDENTIALS_FILE", m_home.path()); // a folder can't be read as a file
        const auto unreadable = resolveConnection({}, m_environment);
        QVERIFY(!unreadable.ok());
        QVERIFY(unreadable.failure().message.contains(m_home.path()));
    }

    void loopback()
    {
        for (const char *host : {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
            QVERIFY2(isLoopback(QString::fromLatin1(host)), host);
        for (const char *host : {"", "localhost.example", "10.0.0.1", "::2", "example.com"})
            QVERIFY2(!isLoopback(QString::fromLatin1(host)), host);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
