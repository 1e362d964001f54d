// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importcsv.h"
#include "app/service/importrow.h"

#include <QtCore/qbuffer.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

QList<CsvReader::Record> readAll(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    QList<CsvReader::Record> records;
    for (CsvReader::Record record; reader.next(record);)
        records.append(record);
    return records;
}

QString reasonOf(const ImportRow &row)
{
    const auto *reason = std::get_if<QString>(&row);
    return reason ? *reason : QString();
}

} // namespace

class TestImportCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void badRecords_data();
    void badRecords();
    void nullAndEmpty();
    void endlessQuoteStaysSmall();
    void mapsColumns();
    void refusesHeaders_data();
    void refusesHeaders();
    void refusesRows();
    void readsWhatIsExported();
};

void TestImportCsv::records_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("fields");
    QTest::addColumn<QList<qint64>>("lines");
    using Rows = QList<QStringList>;
    using Lines = QList<qint64>;
    const auto row = [](std::initializer_list<const char *> texts) {
        QStringList list;
        for (const char *text : texts)
            list += QString::fromUtf8(text);
        return list;
    };
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{row({"a", "b"}), row({"1", "2"})}
                           << Lines{1, 2};
    QTest::newRow("no last line end")
        << QByteArray("a,b\n1,2") << Rows{row({"a", "b"}), row({"1", "2"})} << Lines{1, 2};
    QTest::newRow("CRLF, mark") << QByteArray("\xef\xbb\xbf"
                                              "a,b\r\n1,2\r\n")
                                << Rows{row({"a", "b"}), row({"1", "2"})} << Lines{1, 2};
    QTest::newRow("CR") << QByteArray("a\r1\r\r2") << Rows{row({"a"}), row({"1"}), row({"2"})}
                        << Lines{1, 2, 4};
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"say \"\"x\"\"\"\n1,2\n")
                            << Rows{row({"a,b", "say \"x\""}), row({"1", "2"})} << Lines{1, 2};
    QTest::newRow("line breaks in quotes") << QByteArray("\"a\r\nb\nc\",d\r\ne,f\r\n")
                                           << Rows{row({"a\r\nb\nc", "d"}), row({"e", "f"})} << Lines{1, 4};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\r\n\nb\n") << Rows{row({"a"}), row({"b"})}
                                 << Lines{3, 6};
    QTest::newRow("empty last field")
        << QByteArray("a,\n,") << Rows{row({"a", ""}), row({"", ""})} << Lines{1, 2};
    QTest::newRow("scripts") << QByteArray("会議室,Zürich\n") << Rows{row({"会議室", "Zürich"})} << Lines{1};
}

void TestImportCsv::records()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QStringList>, fields);
    QFETCH(QList<qint64>, lines);
    const QList<CsvReader::Record> found = readAll(text);
    QCOMPARE(found.size(), fields.size());
    for (qsizetype i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].trouble, QString());
        QCOMPARE(found[i].fields, fields[i]);
        QCOMPARE(found[i].line, lines[i]);
    }
}

void TestImportCsv::badRecords_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("reason");
    QTest::newRow("quote inside") << QByteArray("a\"b,c") << QStringLiteral("middle of a field");
    QTest::newRow("after the quote") << QByteArray("\"a\"b,c") << QStringLiteral("follows the closing quote");
    QTest::newRow("Latin-1") << QByteArray("Z\xfcrich,c") << QStringLiteral("Field 1 is not in UTF-8");
    QTest::newRow("overlong") << QByteArray("a,\xc0\xaf") << QStringLiteral("Field 2 is not in UTF-8");
    QTest::newRow("NUL") << QByteArray("a\0b,c", 5) << QStringLiteral("NUL");
}

void TestImportCsv::badRecords()
{
    QFETCH(QByteArray, bad);
    QFETCH(QString, reason);
    const QList<CsvReader::Record> found = readAll("x,y\n" + bad + "\n1,2\n");
    QCOMPARE(found.size(), 3);
    QVERIFY2(found[1].trouble.contains(reason), qPrintable(found[1].trouble));
    QCOMPARE(found[1].line, 2);
    QCOMPARE(found[2].trouble, QString());
    QCOMPARE(found[2].fields, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(found[2].line, 3);
}

void TestImportCsv::nullAndEmpty()
{
    const QList<CsvReader::Record> found = readAll(",\"\",x\n");
    QVERIFY(found[0].fields[0].isNull());
    QVERIFY(!found[0].fields[1].isNull());
    QVERIFY(found[0].fields[1].isEmpty());
}

void TestImportCsv::endlessQuoteStaysSmall()
{
    const QList<CsvReader::Record> open = readAll("a\nb\n\"never closed\nc\n");
    QCOMPARE(open.size(), 3);
    QVERIFY2(open[2].trouble.contains(QStringLiteral("line 3")), qPrintable(open[2].trouble));

    const QList<CsvReader::Record> huge = readAll("a\n\"" + QByteArray(3 * 1024 * 1024, 'x') + "\nlast\n");
    QCOMPARE(huge.size(), 3);
    QVERIFY2(huge[1].trouble.contains(QStringLiteral("1 MiB")), qPrintable(huge[1].trouble));
    QCOMPARE(huge[2].fields, QStringList(QStringLiteral("last")));
}

void TestImportCsv::mapsColumns()
{
    const QStringList header = {QStringLiteral("devicename"), QStringLiteral("DeviceArn"),
                                QStringLiteral("Colour")};
    const CsvColumns columns(header, {});
    QCOMPARE(columns.trouble(), QString());
    QCOMPARE(columns.ignored(), QStringList(QStringLiteral("Colour")));
    const QString arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/1");
    const ImportRow row = columns.row({QStringLiteral("Hall"), arn, QStringLiteral("red")});
    const auto *device = std::get_if<ImportedDevice>(&row);
    QVERIFY(device);

    Device stored;
    stored.arn = arn;
    stored.name = QStringLiteral("Old");
    stored.roomName = QStringLiteral("Room");
    const Device result = merged(stored, *device);
    QCOMPARE(result.name, QStringLiteral("Hall"));
    QCOMPARE(result.roomName, QStringLiteral("Room")); // not in the file: it stays
}

void TestImportCsv::refusesHeaders_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no key") << QStringList{QStringLiteral("DeviceName")}
                            << QStringLiteral("DeviceArn or UserArn");
    QTest::newRow("semicolons") << QStringList{QStringLiteral("DeviceArn;DeviceName")}
                                << QStringLiteral("semicolons");
    QTest::newRow("twice") << QStringList{QStringLiteral("UserArn"), QStringLiteral("userarn")}
                           << QStringLiteral("twice");
    QTest::newRow("events of nobody")
        << QStringList{QStringLiteral("Type"), QStringLiteral("Timestamp")} << QStringLiteral("DeviceArn");
}

void TestImportCsv::refusesHeaders()
{
    QFETCH(QStringList, header);
    QFETCH(QString, reason);
    const QString trouble = CsvColumns(header, {}).trouble();
    QVERIFY2(trouble.contains(reason), qPrintable(trouble));
}

void TestImportCsv::refusesRows()
{
    const QString arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/1");
    const CsvColumns devices({QStringLiteral("DeviceArn"), QStringLiteral("CreatedTime")}, {});
    QVERIFY(reasonOf(devices.row({arn})).contains(QStringLiteral("1 fields, but the header has 2")));
    QVERIFY(reasonOf(devices.row({QString(), QString()})).contains(QStringLiteral("DeviceArn is missing")));
    QVERIFY(reasonOf(devices.row({QStringLiteral("x"), QString()})).contains(QStringLiteral("no ARN")));
    QVERIFY(reasonOf(devices.row({arn, QStringLiteral("soon")})).contains(QStringLiteral("CreatedTime")));
    QVERIFY(reasonOf(devices.row({arn, QStringLiteral("2026-11-23")})).isEmpty());

    const CsvColumns events({QStringLiteral("Type"), QStringLiteral("Value"), QStringLiteral("Timestamp")},
                            arn);
    QVERIFY(reasonOf(events.row({QStringLiteral("T"), QStringLiteral("V"), QString()}))
                .contains(QStringLiteral("Timestamp")));
    QVERIFY(reasonOf(events.row({QStringLiteral("T"), QStringLiteral("V"), QStringLiteral("0")})).isEmpty());
}

void TestImportCsv::readsWhatIsExported()
{
    const CsvColumns columns({QStringLiteral("DeviceArn"), QStringLiteral("ConnectionStatus"),
                              QStringLiteral("ConnectionStatusUpdatedTime"),
                              QStringLiteral("DeviceStatusDetails")},
                             {});
    QVERIFY(columns.ignored().isEmpty());
    const ImportRow row =
        columns.row({QStringLiteral("arn:aws:a4b:us-east-1:1:device/1"), QStringLiteral("OFFLINE"),
                     QStringLiteral("2026-11-23T09:30:00.250000+00:00"),
                     QStringLiteral("NETWORK_PROFILE:DNS_FAILURE; DEVICE_WAS_OFFLINE")});
    const auto *device = std::get_if<ImportedDevice>(&row);
    QVERIFY(device);
    QCOMPARE(device->device.statusDetails.size(), 2);
    QCOMPARE(device->device.statusDetails[0].feature, QStringLiteral("NETWORK_PROFILE"));
    QCOMPARE(device->device.statusDetails[0].code, QStringLiteral("DNS_FAILURE"));
    QVERIFY(device->device.statusDetails[1].feature.isNull());
    QCOMPARE(toEpochSeconds(*device->device.connectionStatusUpdatedTime), 1795426200.25);
}

QTEST_GUILESS_MAIN(TestImportCsv)
#include "tst_importcsv.moc"
