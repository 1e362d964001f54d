// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/wire.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

// JSON with single quotes, which reads better here. (moc loses track in raw strings.)
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

HttpHeaders with(const char *name, const char *value)
{
    return {{name, value}};
}

} // namespace

class TestWireError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, const char *code, FailureKind kind) {
            QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << int(kind);
        };
        row(400, "ThrottlingException", FailureKind::Throttled);
        row(400, "TooManyRequestsException", FailureKind::Throttled);
        row(503, "SlowDown", FailureKind::Throttled);
        row(429, "SomethingElse", FailureKind::Throttled);
        row(400, "InvalidSignatureException", FailureKind::Credentials);
        row(400, "UnrecognizedClientException", FailureKind::Credentials);
        row(400, "ExpiredTokenException", FailureKind::Credentials);
        row(403, "ExpiredToken", FailureKind::Credentials);
        row(400, "MissingAuthenticationTokenException", FailureKind::Credentials);
        row(400, "IncompleteSignatureException", FailureKind::Credentials);
        row(400, "AccessDeniedException", FailureKind::AccessDenied);
        row(403, "Whatever", FailureKind::AccessDenied);
        row(400, "NotFoundException", FailureKind::NotFound);
        row(400, "ValidationException", FailureKind::Validation);
        row(400, "SerializationException", FailureKind::Validation);
        row(413, "RequestEntityTooLargeException", FailureKind::Validation);
        row(500, "InternalFailure", FailureKind::Server);
        row(503, "ServiceUnavailable", FailureKind::Server);
        row(502, "Whatever", FailureKind::Server);
        row(400, "BrandNewException", FailureKind::Validation);
        row(400, "UnknownOperationException", FailureKind::Protocol);
        row(408, "RequestTimeout", FailureKind::Timeout);
    }
    void kinds()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(int, kind);
        const Failure failure =
            decodeError(status, {}, "{\"__type\":\"" + code.toLatin1() + "\",\"message\":\"why\"}");
        QCOMPARE(int(failure.kind), kind);
        QCOMPARE(failure.code, code);
        QCOMPARE(failure.message, QStringLiteral("why"));
        QCOMPARE(failure.httpStatus, status);
    }

    void forms_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        const HttpHeaders none;
        QTest::newRow("plain") << none << json("{'__type':'NotFoundException','message':'gone'}");
        QTest::newRow("namespace") << none
                                   << (json(
                                          "{'__type':'com.amazon.a4b#NotFoundException','Message':'gone'}"));
        QTest::newRow("code") << none << json("{'code':'NotFoundException','message':'gone'}");
        QTest::newRow("url in body") << none
                                     << QByteArray(json(
                                            "{'__type':'NotFoundException:http://x/#y','message':'gone'}"));
        QTest::newRow("header") << with("X-Amzn-ErrorType",
                                        "NotFoundException:http://internal.example/coral/")
                                << json("{'message':'gone'}");
        QTest::newRow("header with namespace")
            << with("x-amzn-errortype", "aws.a4b#NotFoundException") << json("{'Message':'gone'}");
        QTest::newRow("null type") << with("x-amzn-errortype", "NotFoundException")
                                   << json("{'__type':null,'message':null,'Message':'gone'}");
    }
    void forms()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(QByteArray, body);
        headers.append(HttpHeader{"x-amzn-requestid", "11111111-2222"});
        const Failure failure = decodeError(400, headers, body);
        QCOMPARE(failure.code, QStringLiteral("NotFoundException"));
        QCOMPARE(failure.message, QStringLiteral("gone"));
        QCOMPARE(failure.kind, FailureKind::NotFound);
        QCOMPARE(failure.requestId, QStringLiteral("11111111-2222"));
    }

    void foreignBodies_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        const QByteArray html("<html><head><title>Sorry</title></head></html>");
        QTest::newRow("html 502") << 502 << html << int(FailureKind::Server) << "HTTP 502";
        QTest::newRow("html 404") << 404 << html << int(FailureKind::Protocol) << "HTML";
        QTest::newRow("html 403") << 403 << html << int(FailureKind::AccessDenied) << "HTTP 403";
        QTest::newRow("proxy sign-in") << 407 << html << int(FailureKind::Protocol) << "proxy";
        QTest::newRow("redirect") << 302 << html << int(FailureKind::Protocol) << "http://elsewhere/";
        QTest::newRow("empty 500") << 500 << QByteArray() << int(FailureKind::Server) << "empty body";
        QTest::newRow("empty 400") << 400 << QByteArray() << int(FailureKind::Protocol) << "HTTP 400";
        QTest::newRow("text") << 400 << QByteArray("Sorry") << int(FailureKind::Protocol) << "HTTP 400";
        QTest::newRow("json list") << 500 << QByteArray("[\"Sorry\"]") << int(FailureKind::Server)
                                   << "HTTP 500";
        QTest::newRow("no reason") << 400 << json("{'__type':'FooException'}") << int(FailureKind::Validation)
                                   << "no reason";
    }
    void foreignBodies()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, word);
        const Failure failure = decodeError(status, with("Location", "http://elsewhere/"), body);
        QCOMPARE(int(failure.kind), kind);
        QVERIFY2(failure.message.contains(word), qUtf8Printable(failure.message));
        QVERIFY(!failure.message.contains(QLatin1Char('<')));
        QVERIFY(!failure.message.contains(QStringLiteral("Sorry")));
    }

    void hostileTextIsTamed()
    {
        const QByteArray body =
            json("{'__type':'evil code <b>','message':'a\\u001b[31mb\\n") + QByteArray(5000, 'x') + "\"}";
        const Failure failure = decodeError(400, with("x-amzn-RequestId", "id\x1b[0m"), body);
        QVERIFY(failure.code.isEmpty());
        QVERIFY(failure.message.size() < 1100);
        QVERIFY(!failure.message.contains(QChar(0x1b)));
        QVERIFY(!failure.requestId.contains(QChar(0x1b)));
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("absent") << QByteArray() << qint64(-1);
        QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 09:30:09 GMT") << qint64(9000);
        QTest::newRow("past date") << QByteArray("Mon, 23 Nov 2026 09:29:09 GMT") << qint64(-1);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
        QTest::newRow("nan") << QByteArray("nan") << qint64(-1);
        QTest::newRow("huge") << QByteArray("1e300") << qint64(86400000);
    }
    void retryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, milliseconds);
        const HttpHeaders headers{{"Date", "Mon, 23 Nov 2026 09:30:00 GMT"}, {"Retry-After", value}};
        const Failure failure = decodeError(503, headers, {});
        QCOMPARE(failure.retryAfter ? qint64(failure.retryAfter->count()) : -1, milliseconds);
    }
};

QTEST_GUILESS_MAIN(TestWireError)
#include "tst_wireerror.moc"
