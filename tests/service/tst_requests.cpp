// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/service.h"
#include "models/api/sigv4.h"
#include "models/store/fleetstore.h"
#include "tests/service/serviceclient.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <random>

using namespace rollcall;
using serviceclient::Answer;
using serviceclient::Client;

/// What the service refuses: parameters, signatures and noise.
class TestRequests : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Service> m_service;

private Q_SLOTS:
    void initTestCase()
    {
        ServiceOptions options;
        options.dataFolder = DataFolder(m_dir.filePath(QStringLiteral("fleet")));
        options.port = 0;
        auto started = Service::start(options);
        QVERIFY2(started, started ? "" : qPrintable(started.failure().message));
        m_service = std::move(started).value();
    }

    void refusesParameters_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named");
        const auto add = [](const char *operation, const QByteArray &body, const char *code,
                            const char *named) {
            QTest::newRow((operation + QByteArray(" ") + body.left(60)).constData())
                << QByteArray(operation) << body << QString::fromLatin1(code) << QString::fromLatin1(named);
        };
        const char *serialization = "SerializationException";
        const char *validation = "ValidationException";
        for (const char *body : {"", "[]", "null", "{", "{}x", "\xff", "1"})
            add("SearchDevices", body, serialization, "JSON object");
        add("SearchDevices", "{\"MaxResults\":\"5\"}", serialization, "MaxResults");
        add("SearchDevices", "{\"MaxResults\":1.5}", serialization, "MaxResults");
        add("SearchDevices", "{\"MaxResults\":0}", validation, "MaxResults must be 1 to 50");
        add("SearchDevices", "{\"MaxResults\":51}", validation, "MaxResults");
        add("SearchDevices", "{\"MaxResults\":1e300}", validation, "MaxResults");
        add("SearchDevices", "{\"NextToken\":\"\"}", validation, "NextToken");
        add("SearchUsers", "{\"NextToken\":\"" + QByteArray(1101, 'x') + "\"}", validation, "1100");
        add("SearchDevices", "{\"Filters\":{}}", serialization, "Filters");
        add("SearchDevices", "{\"Filters\":[1]}", serialization, "Filters[0]");
        add("SearchDevices", "{\"Filters\":[{\"Key\":\"DeviceName\"}]}", validation, "Filters[0].Values");
        add("SearchDevices", "{\"Filters\":[{\"Key\":\"Colour\",\"Values\":[\"a\"]}]}", validation,
            "ConnectionStatus");
        add("SearchDevices", "{\"Filters\":[{\"Key\":\"RoomName\",\"Values\":[\"\"]}]}", validation,
            "Values[0]");
        add("SearchDevices", "{\"Filters\":[{\"Key\":\"RoomName\",\"Values\":[null]}]}", serialization,
            "Values[0]");
        add("SearchDevices", "{\"Filters\":[{\"Key\":\"UnassociatedOnly\",\"Values\":[\"yes\"]}]}",
            validation, "true");
        add("SearchUsers", "{\"SortCriteria\":[{\"Key\":\"UserId\",\"Value\":\"asc\"}]}", validation, "ASC");
        add("SearchUsers", "{\"SortCriteria\":[{\"Key\":\"RoomName\",\"Value\":\"ASC\"}]}", validation,
            "EnrollmentStatus");
        add("GetDevice", "{}", validation, "DeviceArn is required");
        add("GetDevice", "{\"DeviceArn\":null}", validation, "DeviceArn");
        add("GetDevice", "{\"DeviceArn\":\"device 7\"}", validation, "DeviceArn");
        add("GetDevice", "{\"DeviceArn\":7}", serialization, "DeviceArn");
        add("ListDeviceEvents", "{\"DeviceArn\":\"arn:aws:a4b:r:1:d\",\"EventType\":\"X\"}", validation,
            "DEVICE_STATUS");
        add("DeleteDevice", "{}", "UnknownOperationException", "SearchDevices");
        add("SearchDevices2", "{}", "UnknownOperationException", "X-Amz-Target");
    }
    void refusesParameters()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, named);
        Client client(*m_service);
        const Answer answer = client.call(operation, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), code);
        QVERIFY2(answer.message().contains(named), qPrintable(answer.message()));
    }

    void countsCodePointsAndPassesOverTheUnknown()
    {
        Client client(*m_service);
        const QByteArray face("\xf0\x9f\x98\x80");
        const auto filter = [](const QByteArray &value) {
            return QByteArray("{\"Unknown\":1,\"SortCriteria\":null,\"Filters\":[{\"Key\":\"RoomName\","
                              "\"Values\":[\"") +
                   value + "\"]}]}";
        };
        QCOMPARE(client.call("SearchDevices", filter(face.repeated(500))).status, 200);
        QCOMPARE(client.call("SearchDevices", filter(face.repeated(501))).status, 400);
    }

    void refusesSignatures()
    {
        const QByteArray body("{}");
        const auto codeOf = [&](auto change, const char *begin = "") {
            Client client(*m_service);
            change(client);
            const Answer answer = client.call("SearchDevices", body);
            return answer.message().startsWith(QString::fromLatin1(begin)) ? answer.code() : answer.message();
        };
        const auto invalid = QStringLiteral("InvalidSignatureException");
        using namespace std::chrono_literals;
        QCOMPARE(codeOf([](Client &) {}), QString());
        QCOMPARE(codeOf([](Client &c) { c.key.secretAccessKey = "wrong"; }), invalid);
        QCOMPARE(codeOf([](Client &c) { c.key.accessKeyId = "AKRCOTHER"; }),
                 QStringLiteral("UnrecognizedClientException"));
        QCOMPARE(codeOf([](Client &c) { c.region = "eu-west-1"; }), invalid);
        QCOMPARE(codeOf([](Client &c) { c.service = "s3"; }), invalid);
        QCOMPARE(codeOf([](Client &c) { c.now -= 16min; }, "Signature expired"), invalid);
        QCOMPARE(codeOf([](Client &c) { c.now += 16min; }, "Signature not yet current"), invalid);
        QCOMPARE(codeOf([](Client &c) { c.now -= 14min; }), QString());

        Client client(*m_service);
        const HttpHeaders plain = client.headersFor("SearchDevices");
        QCOMPARE(client.send(plain, body).code(), QStringLiteral("MissingAuthenticationTokenException"));
        QCOMPARE(client.send(plain + HttpHeaders{{"Authorization", "AWS4-HMAC-SHA256 x"}}, body).code(),
                 QStringLiteral("IncompleteSignatureException"));
        QCOMPARE(client.send(client.sign(plain, body), "{ }").code(), invalid);
        const HttpHeaders hash{{"x-amz-content-sha256", "UNSIGNED-PAYLOAD"}};
        QCOMPARE(client.send(client.sign(plain + hash, body), body).code(), invalid);
        HttpHeaders untargeted = client.sign(plain.first(2), body);
        untargeted.append(plain.at(2));
        QCOMPARE(client.send(untargeted, body).code(), invalid);
        QCOMPARE(client.send(plain, body, "GET /").status, 405);
        QCOMPARE(client.send(plain, body, "POST /other").status, 404);
    }

    void survivesNoise()
    {
        Client client(*m_service);
        std::mt19937 random(7);
        const QByteArray seed =
            "{\"Filters\":[{\"Key\":\"RoomName\",\"Values\":[\"a\",\"b\"]}],\"MaxResults\":5}";
        for (int i = 0; i < 300; ++i) {
            QByteArray body = seed;
            for (unsigned changes = random() % 4 + 1; changes > 0; --changes)
                body[static_cast<qsizetype>(random() % body.size())] = static_cast<char>(random());
            const int status = client.call("SearchDevices", body).status;
            QVERIFY2(status == 200 || status == 400, body.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
