// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/csvtext.h"
#include "models/export/rowjson.h"
#include "models/export/rowtable.h"
#include "models/export/texttable.h"

#include <QtCore/qtranslator.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

Device sample()
{
    Device d;
    d.arn = QStringLiteral("arn:1");
    d.name = QStringLiteral("Tür \"A\"\n\x01");
    d.roomName = QStringLiteral("");
    d.status = QStringLiteral("WAS_OFFLINE");
    d.hasStatusInfo = true;
    d.hasStatusDetails = true;
    d.statusDetails = {{QString(), QStringLiteral("DEVICE_WAS_OFFLINE")},
                       {QStringLiteral("NETWORK_PROFILE"), QStringLiteral("DNS_FAILURE")}};
    d.connectionStatus = QStringLiteral("OFFLINE");
    d.connectionStatusUpdatedTime = instantFromEpochSeconds(1795426200.25);
    return d;
}

} // namespace

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indentedJson();
    void oneLineJson();
    void emptyLists();
    void csv();
    void csvFields_data();
    void csvFields();
    void widths();
    void table();
    void controlsAreShown();
    void words();
    void wordsOfAnotherLanguage();
};

void TestRows::indentedJson()
{
    QByteArray out;
    JsonLayout json(out, JsonLayout::Form::Indented);
    json.beginObject();
    json.key(QLatin1StringView("Devices"));
    json.beginArray();
    appendJson(json, sample(), DeviceShape::Search);
    json.endArray();
    json.endObject();
    QCOMPARE(out, QByteArray(R"({
    "Devices": [
        {
            "DeviceArn": "arn:1",
            "DeviceName": "Tür \"A\"\n\u0001",
            "DeviceStatus": "WAS_OFFLINE",
            "RoomName": "",
            "DeviceStatusInfo": {
                "DeviceStatusDetails": [
                    {
                        "Code": "DEVICE_WAS_OFFLINE"
                    },
                    {
                        "Feature": "NETWORK_PROFILE",
                        "Code": "DNS_FAILURE"
                    }
                ],
                "ConnectionStatus": "OFFLINE",
                "ConnectionStatusUpdatedTime": "2026-11-23T09:30:00.250000+00:00"
            }
        }
    ]
})"));
}

void TestRows::oneLineJson()
{
    QByteArray out;
    JsonLayout json(out, JsonLayout::Form::OneLine);
    DeviceEvent event{QStringLiteral("T"), QStringLiteral("\\"), instantFromEpochSeconds(0)};
    appendJson(json, event, QStringLiteral("arn:1"));
    QCOMPARE(out,
             QByteArray(
                 R"({"DeviceArn":"arn:1","Type":"T","Value":"\\","Timestamp":"1970-01-01T00:00:00+00:00"})"));
    QVERIFY(!out.contains('\n'));
}

void TestRows::emptyLists()
{
    QByteArray out;
    JsonLayout json(out, JsonLayout::Form::Indented);
    json.beginObject();
    json.key(QLatin1StringView("Users"));
    json.beginArray();
    json.endArray();
    json.endObject();
    QCOMPARE(out, QByteArray("{\n    \"Users\": []\n}"));
    out.clear();
    JsonLayout device(out, JsonLayout::Form::OneLine);
    Device empty;
    empty.hasStatusInfo = true;
    appendJson(device, empty, DeviceShape::Get);
    QCOMPARE(out, QByteArray("{\"DeviceStatusInfo\":{}}"));
}

void TestRows::csv()
{
    QByteArray header;
    appendDeviceCsvHeader(header, DeviceShape::Search);
    QCOMPARE(header.count(','), 14);
    QVERIFY(header.startsWith("DeviceArn,DeviceSerialNumber,"));
    QVERIFY(header.endsWith(",CreatedTime\r\n"));
    QByteArray row;
    appendCsv(row, sample(), DeviceShape::Search);
    QCOMPARE(
        row,
        QByteArray("arn:1,,,\"Tür \"\"A\"\"\n\x01\",,,WAS_OFFLINE,,OFFLINE,2026-11-23T09:30:00.250000+00:00,"
                   "DEVICE_WAS_OFFLINE; NETWORK_PROFILE:DNS_FAILURE,\"\",,,\r\n"));
    QByteArray get;
    appendDeviceCsvHeader(get, DeviceShape::Get);
    QVERIFY(get.contains("CertificateExpirationTime") && !get.contains("RoomName"));
}

void TestRows::csvFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("absent") << QString() << QByteArray();
    QTest::newRow("empty") << QStringLiteral("") << QByteArray("\"\"");
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("\"") << QByteArray("\"\"\"\"");
    QTest::newRow("line break") << QStringLiteral("a\rb") << QByteArray("\"a\rb\"");
    QTest::newRow("space at the end") << QStringLiteral("a ") << QByteArray("\"a \"");
    QTest::newRow("plain") << QStringLiteral("a b") << QByteArray("a b");
}

void TestRows::csvFields()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, field);
    QByteArray out;
    appendCsvField(out, text);
    QCOMPARE(out, field);
}

void TestRows::widths()
{
    QCOMPARE(displayWidth(QStringLiteral("Zürich")), 6);
    QCOMPARE(displayWidth(QStringLiteral("会議室")), 6);
    QCOMPARE(displayWidth(QStringLiteral("ｆｕｌｌ")), 8);
    QCOMPARE(displayWidth(QStringLiteral("한국")), 4);
    QCOMPARE(displayWidth(QStringLiteral("e\u0301")), 1);
    QCOMPARE(displayWidth(QStringLiteral("\U0001F3E2")), 2);
    QCOMPARE(displayWidth(QStringLiteral("\U00020000")), 2);
    QCOMPARE(displayWidth(QStringLiteral("שלום")), 4);
}

void TestRows::table()
{
    TextTable table({QStringLiteral("NAME"), QStringLiteral("ROOM")});
    table.addRow({QStringLiteral("会議室"), QStringLiteral("x")});
    table.addRow({QStringLiteral("abc"), QString()});
    QCOMPARE(table.text(), QByteArray("NAME    ROOM\n会議室  x\nabc     -\n"));
}

void TestRows::controlsAreShown()
{
    QCOMPARE(withoutControls(QStringLiteral("a\x1b[31mb\n\u202ec\u0085")),
             QStringLiteral("a\ufffd[31mb\ufffd\ufffdc\ufffd"));
    QCOMPARE(withoutControls(QStringLiteral("Zürich 会")), QStringLiteral("Zürich 会"));
}

void TestRows::words()
{
    const QStringList cells = tableCells(sample(), QTimeZone("Europe/Zurich"));
    QCOMPARE(cells.size(), deviceTableHeader().size());
    QCOMPARE(cells[0], QStringLiteral("Offline"));
    QCOMPARE(cells[1], QStringLiteral("2026-11-23 10:30:00"));
    QCOMPARE(cells[8], QStringLiteral("Was offline"));
    QCOMPARE(cells[9], QStringLiteral("Was offline; Network profile: Names could not be resolved (DNS)"));
    Device other;
    other.status = QStringLiteral("Newer-Status 2");
    QCOMPARE(tableCells(other, QTimeZone::utc())[8], other.status);
    QVERIFY(tableCells(other, QTimeZone::utc())[0].isEmpty());
    QCOMPARE(tableCells(User()).size(), userTableHeader().size());
    QCOMPARE(tableCells(DeviceEvent(), QTimeZone::utc()).size(), eventTableHeader().size());
}

void TestRows::wordsOfAnotherLanguage()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/rollcall/translations/rollcall_de")));
    QCoreApplication::installTranslator(&german);
    Device device = sample();
    device.status = QStringLiteral("PENDING");
    QCOMPARE(tableCells(device, QTimeZone::utc())[8], QStringLiteral("Ausstehend"));
    User user;
    user.enrollmentStatus = QStringLiteral("REGISTERED");
    QCOMPARE(tableCells(user)[3], QStringLiteral("Registriert"));
    DeviceEvent event;
    event.type = QStringLiteral("CONNECTION_STATUS");
    QCOMPARE(tableCells(event, QTimeZone::utc())[1], QStringLiteral("Verbindung"));
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
