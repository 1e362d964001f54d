// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importjson.h"
#include "app/service/importrow.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

struct Found
{
    QList<JsonItem> items;
    JsonTrouble trouble;
};

Found find(QByteArrayView text)
{
    Found found;
    found.trouble = findJsonItems(text, [&](const JsonItem &item) { found.items.append(item); });
    return found;
}

QString reasonOf(QByteArrayView text, JsonPlace place = JsonPlace::Unknown)
{
    const ImportRow row = readJsonItem({1, place, text}, {});
    const auto *reason = std::get_if<QString>(&row);
    return reason ? *reason : QString();
}

} // namespace

class TestImportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItems_data();
    void findsItems();
    void broken_data();
    void broken();
    void oneBadLine();
    void readsDevice();
    void readsEvents();
    void getKeepsWhatItNeverAnswers();
    void refuses();
};

void TestImportJson::findsItems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("place");
    QTest::addColumn<QList<qint64>>("lines");
    const auto p = [](JsonPlace place) { return static_cast<int>(place); };
    using Lines = QList<qint64>;
    QTest::newRow("search") << QByteArray("{\n \"Devices\": [\n  {\"a\": 1},\n  {}\n ],\n \"TotalCount\": 2}")
                            << p(JsonPlace::Devices) << Lines{3, 4};
    QTest::newRow("empty") << QByteArray("{\"Users\": []}") << p(JsonPlace::Users) << Lines{};
    QTest::newRow("two pages") << QByteArray("{\"Users\": [{}]}\n{\"Users\": [{}]}") << p(JsonPlace::Users)
                               << Lines{1, 2};
    QTest::newRow("get") << QByteArray("\xef\xbb\xbf{\"Device\": {\"x\": [1, {}]}}") << p(JsonPlace::Device)
                         << Lines{1};
    QTest::newRow("events") << QByteArray("{\"NextToken\": \"}]\\\"[\", \"DeviceEvents\": [{}, {}, {}]}")
                            << p(JsonPlace::DeviceEvents) << Lines{1, 1, 1};
    QTest::newRow("bare array") << QByteArray("[{},\r\n{}]") << p(JsonPlace::Unknown) << Lines{1, 2};
    QTest::newRow("bare object") << QByteArray("{\n\"UserArn\": \"x\"}\n") << p(JsonPlace::Unknown)
                                 << Lines{1};
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n\n{\"a\":2}\n{\"a\":3}") << p(JsonPlace::Unknown)
                           << Lines{1, 3, 4};
}

void TestImportJson::findsItems()
{
    QFETCH(QByteArray, text);
    QFETCH(int, place);
    QFETCH(QList<qint64>, lines);
    const Found found = find(text);
    QCOMPARE(found.trouble.reason, QString());
    QCOMPARE(found.items.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(found.items[i].line, lines[i]);
        QCOMPARE(static_cast<int>(found.items[i].place), place);
        QVERIFY(found.items[i].text.startsWith('{') && found.items[i].text.endsWith('}'));
    }
}

void TestImportJson::broken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("line");
    QTest::newRow("cut in an item") << QByteArray("{\"Devices\": [\n{\"a\": 1},\n{\"b\"") << qint64(3);
    QTest::newRow("cut in a string") << QByteArray("[\n\"abc") << qint64(2);
    QTest::newRow("brackets crossed") << QByteArray("[{]}") << qint64(1);
    QTest::newRow("no comma") << QByteArray("[{}\n{}]") << qint64(2);
    QTest::newRow("text after") << QByteArray("{\"Devices\": []}\nhello") << qint64(2);
    QTest::newRow("no value") << QByteArray("[,]") << qint64(1);
    QTest::newRow("unclosed array") << QByteArray("[{}") << qint64(1);
}

void TestImportJson::broken()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, line);
    const Found found = find(text);
    QCOMPARE(found.trouble.line, line);
    QVERIFY(!found.trouble.reason.isEmpty());
}

void TestImportJson::oneBadLine()
{
    const Found found = find("{\"a\":1}\n{\"a\": \"x\n{\"a\":3}\n");
    QCOMPARE(found.trouble.line, 0);
    QCOMPARE(found.items.size(), 3);
    QCOMPARE(found.items[1].line, 2);
    QVERIFY(reasonOf(found.items[1].text).contains(QStringLiteral("JSON")));
}

void TestImportJson::readsDevice()
{
    const QByteArrayView text =
        R"({"DeviceArn": "arn:aws:a4b:us-east-1:1:device/1", "DeviceName": "", "RoomName": null,
        "DeviceStatusInfo": {"ConnectionStatus": "OFFLINE", "ConnectionStatusUpdatedTime": 1795426200.25,
        "DeviceStatusDetails": [{"Code": "X"}]}, "CreatedTime": "2026-11-23T10:30:00+01:00", "New": [1]})";
    const ImportRow row = readJsonItem({1, JsonPlace::Devices, text}, {});
    const auto *device = std::get_if<ImportedDevice>(&row);
    QVERIFY(device);
    QVERIFY(!device->device.name.isNull());
    QVERIFY(device->device.roomName.isNull());
    QCOMPARE(device->device.statusDetails.size(), 1);
    QCOMPARE(toEpochSeconds(*device->device.connectionStatusUpdatedTime), 1795426200.25);
    QCOMPARE(toEpochSeconds(*device->device.createdTime), 1795426200.0);

    Device stored;
    stored.roomName = QStringLiteral("Left it");
    QVERIFY(merged(stored, *device).roomName.isNull()); // a search answers all it knows
}

void TestImportJson::readsEvents()
{
    const QByteArrayView text = R"({"Type": "CONNECTION_STATUS", "Value": "ONLINE", "Timestamp": 0})";
    const ImportRow alone = readJsonItem({1, JsonPlace::DeviceEvents, text}, {});
    QVERIFY(std::get_if<QString>(&alone));
    const QString arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/1");
    const ImportRow row = readJsonItem({1, JsonPlace::DeviceEvents, text}, arn);
    const auto *event = std::get_if<ImportedEvent>(&row);
    QVERIFY(event);
    QCOMPARE(event->deviceArn, arn);
}

void TestImportJson::getKeepsWhatItNeverAnswers()
{
    const QByteArrayView text = R"({"DeviceArn": "arn:aws:a4b:us-east-1:1:device/1", "NetworkProfileInfo":
        {"NetworkProfileArn": "arn:aws:a4b:us-east-1:1:network-profile/2", "CertificateExpirationTime": 5}})";
    const ImportRow row = readJsonItem({1, JsonPlace::Device, text}, {});
    const auto *device = std::get_if<ImportedDevice>(&row);
    QVERIFY(device);
    Device stored;
    stored.roomName = QStringLiteral("Room");
    stored.softwareVersion = QStringLiteral("1");
    const Device result = merged(stored, *device);
    QCOMPARE(result.roomName, QStringLiteral("Room"));
    QVERIFY(result.softwareVersion.isNull());
    QVERIFY(result.networkProfileInfo.has_value());
    QCOMPARE(result.networkProfileArn, QStringLiteral("arn:aws:a4b:us-east-1:1:network-profile/2"));
    QCOMPARE(merged(result, *device), result);
}

void TestImportJson::refuses()
{
    QVERIFY(reasonOf("{}").contains(QStringLiteral("Neither")));
    QVERIFY(reasonOf("5").contains(QStringLiteral("object")) ||
            reasonOf("5").contains(QStringLiteral("JSON")));
    QVERIFY(reasonOf("[]").contains(QStringLiteral("object")));
    QVERIFY(reasonOf("{\"UserArn\": 5}").contains(QStringLiteral("UserArn is no text")));
    QVERIFY(reasonOf("{\"DeviceArn\": \"arn:aws:a4b:r:1:device/1\", \"CreatedTime\": \"x\"}")
                .contains(QStringLiteral("CreatedTime")));
    QVERIFY(reasonOf("{\"DeviceArn\": \"arn:aws:a4b:r:1:device/1\", \"DeviceStatusInfo\": 1}")
                .contains(QStringLiteral("no object")));
    QVERIFY(reasonOf("{\"DeviceArn\": \"arn:aws:a4b:r:1:device/1\", \"CreatedTime\": 1e300}")
                .contains(QStringLiteral("CreatedTime")));
    QVERIFY(reasonOf("{\"DeviceName\": \"x\"}", JsonPlace::Devices)
                .contains(QStringLiteral("DeviceArn is missing")));
    QVERIFY(reasonOf("{\"UserArn\": \"\xff\"}").contains(QStringLiteral("JSON")));
}

QTEST_GUILESS_MAIN(TestImportJson)
#include "tst_importjson.moc"
