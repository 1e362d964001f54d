// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/sharedconfig.h"
#include "tests/support/peer.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

QMap<QString, ConfigSection> sectionsFrom(const QJsonObject &object)
{
    QMap<QString, ConfigSection> out;
    for (auto section = object.begin(); section != object.end(); ++section) {
        ConfigSection &properties = out[section.key()];
        const QJsonObject values = section.value().toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            properties.insert(value.key(), value.value().toString());
    }
    return out;
}

} // namespace

class TestProfileParserPeer : public QObject
{
    Q_OBJECT

private:
    QJsonArray m_cases;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(peerDir().filePath(QStringLiteral("profile-parser-tests.json")));
        if (!file.exists())
            QSKIP("profile-parser-tests.json of the peer cases is not there");
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_cases = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("tests")).toArray();
        QVERIFY(!m_cases.isEmpty());
    }

    void parses_data()
    {
        QTest::addColumn<QJsonObject>("testCase");
        for (const QJsonValue &value : std::as_const(m_cases)) {
            const QJsonObject testCase = value.toObject();
            QTest::newRow(qUtf8Printable(testCase.value(QStringLiteral("name")).toString())) << testCase;
        }
    }
    void parses()
    {
        QFETCH(QJsonObject, testCase);
        const QJsonObject input = testCase.value(QStringLiteral("input")).toObject();
        const QJsonObject output = testCase.value(QStringLiteral("output")).toObject();
        const auto result = parseSharedConfig(
            {QStringLiteral("config"), input.value(QStringLiteral("configFile")).toString()},
            {QStringLiteral("credentials"), input.value(QStringLiteral("credentialsFile")).toString()});
        if (output.contains(QStringLiteral("errorContaining"))) {
            QVERIFY(!result.ok());
            QCOMPARE(result.failure().kind, FailureKind::Input);
            QVERIFY2(result.failure().message.startsWith(QStringLiteral("config, line ")),
                     qUtf8Printable(result.failure().message));
            return;
        }
        QVERIFY2(result.ok(), result.ok() ? "" : qUtf8Printable(result.failure().message));
        const QJsonObject expected = output.value(QStringLiteral("config")).toObject();
        QCOMPARE(result.value().profiles,
                 sectionsFrom(expected.value(QStringLiteral("profiles")).toObject()));
        QCOMPARE(result.value().ssoSessions,
                 sectionsFrom(expected.value(QStringLiteral("sso_sessions")).toObject()));
    }
};

QTEST_GUILESS_MAIN(TestProfileParserPeer)
#include "tst_profileparserpeer.moc"
