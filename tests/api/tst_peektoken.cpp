// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/wire.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestPeekToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("token");
        QTest::newRow("first") << QByteArray("{\"NextToken\":\"t1\",\"Devices\":[{\"DeviceArn\":\"a\"}]}")
                               << "t1";
        QTest::newRow("last") << QByteArray("{\"Devices\":[{\"DeviceArn\":\"a\"}],\"NextToken\":\"t1\"}")
                              << "t1";
        QTest::newRow("before the count")
            << QByteArray("{\"Devices\":[{\"DeviceArn\":\"a\"}],\"NextToken\":\"t1\",\"TotalCount\":3}")
            << "t1";
        QTest::newRow("escaped, before the count")
            << QByteArray("{\"Devices\":[],\"NextToken\":\"a\\\"b\",\"TotalCount\":3}") << "a\"b";
        QTest::newRow("behind a long list")
            << QByteArray("{\"Devices\":[") + QByteArray("{\"DeviceArn\":\"a\"},").repeated(1000) +
                   QByteArray("{}],\"NextToken\":\"t1\"}")
            << "t1";
        QTest::newRow("within the last row, behind a list")
            << QByteArray("{\"Devices\":[{\"X\":[],\"NextToken\":\"no\"}]}") << "";
        QTest::newRow("spaced") << QByteArray(" {\n \"NextToken\" : \"t1\" } ") << "t1";
        QTest::newRow("absent") << QByteArray("{\"Devices\":[],\"TotalCount\":3}") << "";
        QTest::newRow("null") << QByteArray("{\"NextToken\":null}") << "";
        QTest::newRow("escaped") << QByteArray("{\"NextToken\":\"a\\/b\\\"\\u00e4\\ud83d\\ude00\"}")
                                 << QString::fromUtf8("a/b\"ä😀");
        QTest::newRow("UTF-8") << QByteArray("{\"NextToken\":\"ä\"}") << QString::fromUtf8("ä");
        QTest::newRow("within a row")
            << QByteArray("{\"Devices\":[{\"NextToken\":\"no\"}],\"X\":{\"NextToken\":\"no\"}}") << "";
        QTest::newRow("within a row and behind")
            << QByteArray("{\"Devices\":[{\"NextToken\":\"no\"}],\"NextToken\":\"t1\"}") << "t1";
        QTest::newRow("as a value")
            << QByteArray("{\"Devices\":[{\"DeviceName\":\"\\\"NextToken\\\":\\\"no\\\"\"}]}") << "";
    }
    void finds()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, token);
        QCOMPARE(peekNextToken(body), token);
        const Result<Page<Device>> page = decodeDevicePage(body);
        QVERIFY(page.ok());
        QCOMPARE(page.value().nextToken, token);
    }

    void findsNothingIn_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("space") << QByteArray("  \n");
        QTest::newRow("HTML") << QByteArray("<html>\"NextToken\":\"t1\"</html>");
        QTest::newRow("list") << QByteArray("[{\"NextToken\":\"t1\"}]");
        QTest::newRow("text") << QByteArray("\"NextToken\"");
        QTest::newRow("number") << QByteArray("{\"NextToken\":17}");
        QTest::newRow("object") << QByteArray("{\"NextToken\":{\"NextToken\":\"t1\"}}");
        QTest::newRow("not UTF-8") << QByteArray("{\"NextToken\":\"\xff\xfe\"}");
        QTest::newRow("wrong escape") << QByteArray("{\"NextToken\":\"\\q\"}");
        QTest::newRow("zeros") << QByteArray(200, '\0');
        QTest::newRow("deep") << QByteArray(5000, '[');
    }
    void findsNothingIn()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(peekNextToken(body), QString());
    }

    // A token told early is the whole token, wherever the body ends.
    void cutBodies()
    {
        const QByteArray last(
            "{\"Devices\":[{\"DeviceArn\":\"a\",\"X\":{\"NextToken\":\"no\"}}],\"NextToken\":\"t1\"}");
        const QByteArray first(
            "{\"NextToken\":\"t1\",\"Devices\":[{\"DeviceArn\":\"a\",\"X\":{\"NextToken\":\"no\"}}]}");
        for (const QByteArray &body : {last, first}) {
            for (qsizetype size = 0; size < body.size(); ++size) {
                const QString token = peekNextToken(body.first(size));
                QVERIFY2(token.isEmpty() || token == QLatin1StringView("t1"), qPrintable(token));
                QVERIFY(token.isEmpty() || size > body.indexOf("\"t1\"") + 3);
            }
            QCOMPARE(peekNextToken(body), QStringLiteral("t1"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPeekToken)
#include "tst_peektoken.moc"
