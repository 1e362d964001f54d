// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/jsontext.h"
#include "models/api/wire.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

#include <limits>

using namespace rollcall;

namespace {

// JSON with single quotes, which reads better here. (moc loses track in raw strings.)
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

Instant at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

Device fullDevice()
{
    Device device;
    device.arn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/1/2");
    device.serialNumber = QStringLiteral("G090LF1164930001");
    device.type = QStringLiteral("A10A33FOX2NUBK");
    device.name = QStringLiteral("Z\u00fcrich \"Matterhorn\"\n\t\\ \U0001F600");
    device.softwareVersion = QStringLiteral("");
    device.macAddress = QStringLiteral("00:11:22:33:44:55");
    device.roomArn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:room/1/2");
    device.roomName = QStringLiteral("\u6771\u4eac - 3F");
    device.status = QStringLiteral("READY");
    device.hasStatusInfo = true;
    device.hasStatusDetails = true;
    device.statusDetails = {{QStringLiteral("NETWORK_PROFILE"), QStringLiteral("DNS_FAILURE")},
                            {QString(), QStringLiteral("NEW_CODE")}};
    device.connectionStatus = QStringLiteral("OFFLINE");
    device.connectionStatusUpdatedTime = at("2026-11-23T09:30:00.25Z");
    device.createdTime = at("2018-04-30T10:00:00Z");
    device.networkProfileArn = QStringLiteral("arn:profile");
    device.networkProfileName = QStringLiteral("Office");
    device.networkProfileInfo = NetworkProfileInfo{
        QStringLiteral("arn:profile"), QStringLiteral("arn:certificate"), at("2027-01-01T00:00:00Z")};
    return device;
}

QByteArray epochText(qint64 micros)
{
    QByteArray out;
    appendJsonEpoch(out, Instant(Duration(micros)));
    return out;
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void epochNumbers()
    {
        QCOMPARE(epochText(0), QByteArray("0"));
        QCOMPARE(epochText(1525082400000000), QByteArray("1525082400"));
        QCOMPARE(epochText(1525082400250000), QByteArray("1525082400.25"));
        QCOMPARE(epochText(1525082400123457), QByteArray("1525082400.123457"));
        QCOMPARE(epochText(1525082400000001), QByteArray("1525082400.000001"));
        QCOMPARE(epochText(-1), QByteArray("-0.000001"));
        QCOMPARE(epochText(-1500000), QByteArray("-1.5"));
        QCOMPARE(epochText(std::numeric_limits<qint64>::min()), QByteArray("-9223372036854.775808"));
    }

    void stringsMatchQt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QStringLiteral("");
        QTest::newRow("ascii") << QStringLiteral("plain text");
        QTest::newRow("escapes") << QStringLiteral("\"\\/\b\f\n\r\t\u0001\u001f\u007f");
        QTest::newRow("two bytes") << QStringLiteral("\u0080\u00fc\u07ff");
        QTest::newRow("three bytes") << QStringLiteral("\u0800\u6771\uffff");
        QTest::newRow("four bytes") << QStringLiteral("\U00010000\U0010ffff");
    }
    void stringsMatchQt()
    {
        QFETCH(QString, text);
        QByteArray out("[");
        appendJsonString(out, text);
        out.append(']');
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(out, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(document.array().at(0).toString(), text);
    }

    void loneSurrogatesAreReplaced()
    {
        const char16_t units[] = {0xd83d, u'a', 0xde00};
        QByteArray out;
        appendJsonString(out, QStringView(units, 3));
        QCOMPARE(out, QByteArray("\"\xef\xbf\xbd"
                                 "a\xef\xbf\xbd\""));
    }

    void requests()
    {
        QCOMPARE(encodeSearch({}, {}, 0), QByteArray("{}"));
        const Query query{
            {{QStringLiteral("DeviceStatus"), {QStringLiteral("READY"), QStringLiteral("a\"b")}}},
            {{QStringLiteral("DeviceName"), SortDirection::Descending},
             {QStringLiteral("RoomName"), SortDirection::Ascending}}};
        QCOMPARE(encodeSearch(query, QStringLiteral("t"), 50),
                 QByteArray(json("{'NextToken':'t','MaxResults':50,'Filters':[{'Key':'DeviceStatus','Values':"
                                 "['READY','a\\'b']}],'SortCriteria':[{'Key':'DeviceName','Value':'DESC'},{'"
                                 "Key':'RoomName','Value':'ASC'}]}")));
        QCOMPARE(encodeListEvents({QStringLiteral("arn"), QStringLiteral("DEVICE_STATUS")}, {}, 10),
                 json("{'DeviceArn':'arn','EventType':'DEVICE_STATUS','MaxResults':10}"));
        QCOMPARE(encodeListEvents({QStringLiteral("arn"), {}}, QStringLiteral("x"), 0),
                 json("{'DeviceArn':'arn','NextToken':'x'}"));
        QCOMPARE(encodeGetDevice(QStringLiteral("arn")), json("{'DeviceArn':'arn'}"));
    }

    void deviceSurvives()
    {
        QByteArray body("{\"Devices\":[");
        appendJson(body, fullDevice(), TimeFormat::EpochSeconds);
        body += ',';
        appendJson(body, Device(), TimeFormat::EpochSeconds);
        body += "],\"TotalCount\":2,\"NextToken\":\"next\"}";
        const auto page = decodeDevicePage(body);
        QVERIFY2(page.ok(), page.ok() ? "" : qUtf8Printable(page.failure().message));
        QCOMPARE(page.value().items.size(), 2);
        const Device device = page.value().items.constFirst();
        QVERIFY(device == fullDevice());
        QVERIFY(!device.softwareVersion.isNull());
        QVERIFY(device.statusDetails.at(1).feature.isNull());
        const Device blank = page.value().items.constLast();
        QVERIFY(blank == Device());
        QVERIFY(blank.name.isNull());
        QCOMPARE(page.value().nextToken, QStringLiteral("next"));
        QCOMPARE(page.value().totalCount, std::optional<qint64>(2));
    }

    void isoTimes()
    {
        QByteArray out;
        appendJson(out, DeviceEvent{QStringLiteral("T"), QStringLiteral("V"), at("2026-11-23T09:30:00Z")},
                   TimeFormat::Iso8601);
        QCOMPARE(out, json("{'Type':'T','Value':'V','Timestamp':'2026-11-23T09:30:00+00:00'}"));
    }

    void statusInfoKeepsItsShape()
    {
        const auto shapeOf = [](const QByteArray &object) {
            const auto page = decodeDevicePage("{\"Devices\":[" + object + "]}");
            QByteArray out;
            if (page.ok())
                appendJson(out, page.value().items.constFirst(), TimeFormat::EpochSeconds);
            return out;
        };
        for (const QByteArray &shape :
             {QByteArray("{}"), json("{'DeviceStatusInfo':{}}"),
              json("{'DeviceStatusInfo':{'DeviceStatusDetails':[]}}"),
              json("{'DeviceStatusInfo':{'ConnectionStatus':''}}"), json("{'NetworkProfileInfo':{}}"),
              json("{'DeviceStatusInfo':{'DeviceStatusDetails':[{}]}}")})
            QCOMPARE(shapeOf(shape), shape);
    }

    void usersAndEvents()
    {
        const auto users =
            decodeUserPage(json("{'Users':[{'UserArn':'a/"
                                "b','FirstName':'F','LastName':'L','Email':'e@x','EnrollmentStatus':'BRAND_"
                                "NEW','EnrollmentId':'i','Future':[1]}],'TotalCount':7}"));
        QVERIFY(users.ok());
        const User user = users.value().items.constFirst();
        QCOMPARE(user.enrollmentStatus, QStringLiteral("BRAND_NEW"));
        QByteArray out;
        appendJson(out, user, TimeFormat::EpochSeconds);
        QCOMPARE(out, (json("{'UserArn':'a/"
                            "b','FirstName':'F','LastName':'L','Email':'e@x','EnrollmentStatus':'BRAND_NEW','"
                            "EnrollmentId':'i'}")));
        const auto events = decodeEventPage(json("{'DeviceEvents':[{'Type':'CONNECTION_STATUS','Value':'"
                                                 "ONLINE','Timestamp':1.5e9}],'NextToken':null}"));
        QVERIFY(events.ok());
        QCOMPARE(events.value().items.constFirst().timestamp, std::optional(at("1500000000")));
        QVERIFY(events.value().nextToken.isEmpty());
        QVERIFY(!events.value().totalCount);
    }

    void commonTextsAreKeptApart()
    {
        QStringList texts{QString(QLatin1StringView("")), QStringLiteral("x"), QStringLiteral("會議室"),
                          QStringLiteral("\u00c3\u00a9"), QStringLiteral("\u00e9")};
        for (int number = 0; number < 200; ++number) // more than are remembered, alike at their ends
            texts << QStringLiteral("%1 and the same end").arg(number) << QString::number(number % 20);
        QByteArray body("{\"Devices\":[");
        for (const QString &text : texts) {
            Device device;
            device.type = text;
            device.status = QStringLiteral("READY");
            appendJson(body, device, TimeFormat::EpochSeconds);
            body += ',';
        }
        body.chop(1);
        const auto page = decodeDevicePage(body + "]}");
        QVERIFY(page.ok());
        QCOMPARE(page.value().items.size(), texts.size());
        for (qsizetype row = 0; row < texts.size(); ++row) {
            QCOMPARE(page.value().items.at(row).type, texts.at(row));
            QVERIFY(!page.value().items.at(row).type.isNull());
            QCOMPARE(page.value().items.at(row).status, QStringLiteral("READY"));
        }
    }

    void absentIsFine()
    {
        for (const QByteArray &body : {QByteArray("{}"), json("{'Devices':null}"),
                                       json("{'Devices':[],'TotalCount':null}"), QByteArray(" { } ")}) {
            const auto page = decodeDevicePage(body);
            QVERIFY2(page.ok(), body.constData());
            QVERIFY(page.value().items.isEmpty());
        }
        const auto sparse =
            decodeDevicePage(json("{'Devices':[null,{'DeviceName':null,'DeviceStatusInfo':null}]}"));
        QVERIFY(sparse.ok());
        QCOMPARE(sparse.value().items.size(), 1);
        QVERIFY(sparse.value().items.constFirst().name.isNull());
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("place");
        const auto row = [](const QByteArray &body, const char *place) {
            QTest::newRow(body.constData()) << body << QString::fromLatin1(place);
        };
        row(json("[]"), "object");
        row(json("'Devices'"), "object");
        row(json("{'Devices':{}}"), "Devices is");
        row(json("{'Devices':[{},[]]}"), "Devices[1] is");
        row(json("{'Devices':[{'DeviceName':7}]}"), "Devices[0].DeviceName is");
        row(json("{'Devices':[{'CreatedTime':'2018-04-30'}]}"), "Devices[0].CreatedTime is");
        row(json("{'Devices':[{'CreatedTime':true}]}"), "Devices[0].CreatedTime is");
        row(json("{'Devices':[{'CreatedTime':1e300}]}"), "Devices[0].CreatedTime is");
        row(json("{'Devices':[{'DeviceStatusInfo':[]}]}"), "Devices[0].DeviceStatusInfo is");
        row(json("{'Devices':[{'DeviceStatusInfo':{'DeviceStatusDetails':[{'Code':1}]}}]}"),
            "Devices[0].DeviceStatusInfo.DeviceStatusDetails[0].Code is");
        row(json("{'Devices':[{'NetworkProfileInfo':{'CertificateArn':{}}}]}"),
            "Devices[0].NetworkProfileInfo.CertificateArn is");
        row(json("{'NextToken':5}"), "NextToken is");
        row(json("{'TotalCount':'5'}"), "TotalCount is");
        row(json("{'TotalCount':1.5}"), "TotalCount is");
        row(json("{'TotalCount':-1}"), "TotalCount is");
    }
    void wrongTypesAreNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, place);
        const auto page = decodeDevicePage(body);
        QVERIFY(!page.ok());
        QCOMPARE(page.failure().kind, FailureKind::Protocol);
        QVERIFY2(page.failure().message.contains(place), qUtf8Printable(page.failure().message));
    }

    void noJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("spaces") << QByteArray("  \n") << "empty";
        QTest::newRow("html") << QByteArray("\n<!DOCTYPE html><html><b>Bad gateway</b>") << "proxy";
        QTest::newRow("cut") << json("{'Devices':[{'DeviceName':'a") << "valid JSON";
        QTest::newRow("two values") << QByteArray("{} {}") << "valid JSON";
        QTest::newRow("bad utf-8") << QByteArray("{\"Devices\":[{\"DeviceName\":\"\xff\"}]}") << "valid JSON";
        QTest::newRow("bad unknown field") << json("{'Unknown':nul}") << "valid JSON";
        QTest::newRow("deep") << QByteArray(5000, '[') << "valid JSON";
    }
    void noJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, word);
        const auto page = decodeDevicePage(body);
        QVERIFY(!page.ok());
        QCOMPARE(page.failure().kind, FailureKind::Protocol);
        QVERIFY2(page.failure().message.contains(word), qUtf8Printable(page.failure().message));
        QVERIFY(!page.failure().message.contains(QStringLiteral("gateway")));
        QVERIFY(!decodeDevice(body).ok());
    }

    void numbersBeyondTheParserAreReadPast_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char *number : {"18446744073709551616", "-9223372036854775809",
                                   "123456789012345678901234567890", "1e999", "-1.5E+4000"})
            QTest::newRow(number) << QByteArray(number);
    }
    void numbersBeyondTheParserAreReadPast()
    {
        QFETCH(QByteArray, number);
        const QByteArray text = "\"a\\\" : " + number + "\""; // which is no number
        const QByteArray future = "\"Future\":[" + number + ",{\"n\":" + number + "}],\"RoomName\":" + text;
        const auto page = decodeDevicePage("{\"Devices\":[{" + future + "}],\"TotalCount\":1}");
        QVERIFY2(page.ok(), page.ok() ? "" : qUtf8Printable(page.failure().message));
        QCOMPARE(page.value().items.constFirst().roomName,
                 QStringLiteral("a\" : %1").arg(QLatin1StringView(number)));
        const auto record = decodeDevice("{\"Device\":{" + future + "}}");
        QVERIFY(record.ok());
        QCOMPARE(record.value().json, "{" + future + "}");

        const auto wrong = decodeDevicePage("{\"Devices\":[{\"CreatedTime\":" + number + "}]}");
        QVERIFY(!wrong.ok());
        QVERIFY2(wrong.failure().message.contains(QStringLiteral("CreatedTime")),
                 qUtf8Printable(wrong.failure().message));
        QVERIFY(!decodeDevicePage("{\"TotalCount\":" + number + "}").ok());
        for (const QByteArray &broken : {"0" + number, number + "x", number + ".", "--" + number})
            QVERIFY2(!decodeDevicePage("{\"Future\":" + broken + "}").ok(), broken.constData());
    }

    void deviceKeepsItsText()
    {
        const QByteArray object = json("{ 'DeviceArn' : 'a', 'Future': {'n': 1.50e3, 'big': "
                                       "123456789012345678}, 'DeviceName':'\\u00fc' }");
        const auto record = decodeDevice("{\"Other\":[{\"Device\":1}], \"Device\":" + object + ", \"x\":1}");
        QVERIFY(record.ok());
        QCOMPARE(record.value().json, object);
        QCOMPARE(record.value().device.name, QStringLiteral("\u00fc"));
        const auto escapedKey = decodeDevice(json("{'\\u0044evice':{'DeviceArn':'a'}}"));
        QVERIFY(escapedKey.ok());
        QCOMPARE(escapedKey.value().json, json("{'DeviceArn':'a'}"));
    }

    void deviceMustBeThere()
    {
        for (const QByteArray &body : {QByteArray("{}"), json("{'Device':null}"), json("{'Device':[]}"),
                                       json("{'Device':{'DeviceArn':1}}"), QByteArray("[]")}) {
            const auto record = decodeDevice(body);
            QVERIFY2(!record.ok(), body.constData());
            QCOMPARE(record.failure().kind, FailureKind::Protocol);
        }
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
