// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importer.h"
#include "models/store/fleetstore.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

constexpr char arn1[] = "arn:aws:a4b:us-east-1:1:device/1";
const QByteArray threeDevices = "DeviceArn,DeviceName,RoomName\r\n"
                                "arn:aws:a4b:us-east-1:1:device/1,One,A\r\n"
                                "arn:aws:a4b:us-east-1:1:device/2,Two,B\r\n"
                                "arn:aws:a4b:us-east-1:1:device/3,Three,\r\n";

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void devicesTwice();
    void changesAreCounted();
    void badRowsKeepAllOut();
    void skipBadTakesTheRest();
    void otherColumnsStay();
    void sameDeviceTwiceInAFile();
    void mixedJson();
    void eventsOfUnknownDevices();
    void eventsTwice();
    void manyRows();
    void wholeFileTroubles_data();
    void wholeFileTroubles();
    void missingFile();
    void whatIsImportedIsNoSample();

private:
    Result<ImportReport> import(const QByteArray &text, ImportOptions options = {});
    QString nameOf(const char *arn)
    {
        const Result<Device> device = m_store->device(QString::fromLatin1(arn));
        return device ? device.value().name : QStringLiteral("(none)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FleetStore> m_store;
};

void TestImporter::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = FleetStore::open(m_folder->filePath(QStringLiteral("fleet.db")), OpenMode::Create);
    QVERIFY(store);
    m_store = std::move(store).value();
}

Result<ImportReport> TestImporter::import(const QByteArray &text, ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return Importer(*m_store, std::move(options)).importFrom(buffer, QStringLiteral("file"));
}

void TestImporter::devicesTwice()
{
    const auto first = import(threeDevices);
    QVERIFY(first);
    QCOMPARE(first.value().added, 3);
    QCOMPARE(nameOf(arn1), QStringLiteral("One"));
    const qint64 generation = m_store->contentGeneration().value();
    const auto second = import(threeDevices);
    QVERIFY(second);
    QCOMPARE(second.value().added, 0);
    QCOMPARE(second.value().changed, 0);
    QCOMPARE(second.value().unchanged, 3);
    QCOMPARE(m_store->contentGeneration().value(), generation);
}

void TestImporter::changesAreCounted()
{
    QVERIFY(import(threeDevices));
    const auto report = import(QByteArray(threeDevices).replace("Two", "Zwei"));
    QCOMPARE(report.value().changed, 1);
    QCOMPARE(report.value().unchanged, 2);
}

void TestImporter::badRowsKeepAllOut()
{
    const auto report =
        import(threeDevices + "not-an-arn,Four,C\r\n\"arn:aws:a4b:us-east-1:1:device/5\"x,y,z\r\n");
    QVERIFY(report);
    QVERIFY(!report.value().kept);
    QCOMPARE(report.value().bad, 2);
    QCOMPARE(report.value().added, 0);
    QCOMPARE(report.value().badRows[0].line, 5);
    QCOMPARE(report.value().badRows[1].line, 6);
    QCOMPARE(m_store->deviceCount().value(), 0);
}

void TestImporter::skipBadTakesTheRest()
{
    const auto report = import(threeDevices + "not-an-arn,Four,C\r\n", {true, {}});
    QVERIFY(report);
    QVERIFY(report.value().kept);
    QCOMPARE(report.value().bad, 1);
    QCOMPARE(report.value().added, 3);
    QCOMPARE(m_store->deviceCount().value(), 3);
}

void TestImporter::otherColumnsStay()
{
    QVERIFY(import(threeDevices));
    QVERIFY(import("DeviceArn,DeviceName\narn:aws:a4b:us-east-1:1:device/1,New\n"));
    const Result<Device> device = m_store->device(QString::fromLatin1(arn1));
    QCOMPARE(device.value().name, QStringLiteral("New"));
    QCOMPARE(device.value().roomName, QStringLiteral("A"));
    QVERIFY(import("DeviceArn,RoomName\narn:aws:a4b:us-east-1:1:device/1,\n"));
    QVERIFY(m_store->device(QString::fromLatin1(arn1)).value().roomName.isNull());
}

void TestImporter::sameDeviceTwiceInAFile()
{
    const auto report =
        import("[{\"DeviceArn\": \"arn:aws:a4b:us-east-1:1:device/1\", \"DeviceName\": \"x\"},"
               "{\"DeviceArn\": \"arn:aws:a4b:us-east-1:1:device/1\", \"DeviceName\": \"y\"}]");
    QVERIFY(report);
    QCOMPARE(nameOf(arn1), QStringLiteral("y"));
    QCOMPARE(m_store->deviceCount().value(), 1);
}

void TestImporter::mixedJson()
{
    // Events stand before the device that they are of.
    const auto report =
        import("{\"DeviceArn\":\"arn:aws:a4b:us-east-1:1:device/1\",\"Type\":\"CONNECTION_STATUS\",\"Value\":"
               "\"OFFLINE\",\"Timestamp\":1795426200}\n"
               "{\"UserArn\":\"arn:aws:a4b:us-east-1:1:user/u\",\"FirstName\":\"U\"}\n"
               "{\"DeviceArn\":\"arn:aws:a4b:us-east-1:1:device/1\",\"DeviceName\":\"One\"}\n");
    QVERIFY(report);
    QVERIFY(report.value().kept);
    QCOMPARE(report.value().added, 3);
    QCOMPARE(m_store->device(QString::fromLatin1(arn1)).value().connectionStatus, QStringLiteral("OFFLINE"));
    QCOMPARE(m_store->userCount().value(), 1);
}

void TestImporter::eventsOfUnknownDevices()
{
    const QByteArray events =
        "DeviceArn,Type,Value,Timestamp\n"
        "arn:aws:a4b:us-east-1:1:device/1,CONNECTION_STATUS,ONLINE,2026-11-23T09:30:00Z\n"
        "arn:aws:a4b:us-east-1:1:device/9,CONNECTION_STATUS,ONLINE,2026-11-23T09:30:00Z\n";
    QVERIFY(import(threeDevices));
    const auto report = import(events);
    QVERIFY(report);
    QVERIFY(!report.value().kept);
    QCOMPARE(report.value().badRows[0].line, 3);
    QVERIFY(report.value().badRows[0].reason.contains(QStringLiteral("device/9")));
    const auto skipped = import(events, {true, {}});
    QCOMPARE(skipped.value().added, 1);
    QCOMPARE(skipped.value().bad, 1);
}

void TestImporter::eventsTwice()
{
    QVERIFY(import(threeDevices));
    const QByteArray saved = "{\"DeviceEvents\": [{\"Type\": \"CONNECTION_STATUS\", \"Value\": \"ONLINE\", "
                             "\"Timestamp\": 1795426200.5}]}";
    QVERIFY(!import(saved).value().kept); // whose?
    const ImportOptions options{false, QString::fromLatin1(arn1)};
    QCOMPARE(import(saved, options).value().added, 1);
    const auto again = import(saved, options);
    QCOMPARE(again.value().added, 0);
    QCOMPARE(again.value().unchanged, 1);
}

void TestImporter::manyRows()
{
    QByteArray text = "DeviceArn,DeviceName\n";
    for (int i = 0; i < 2500; ++i)
        text += "arn:aws:a4b:us-east-1:1:device/" + QByteArray::number(i) + ",x\n";
    QCOMPARE(import(text).value().added, 2500);
    // The bad row is in the last batch: what went before must not stay.
    init();
    const auto report = import(text + "bad,x\n");
    QVERIFY(!report.value().kept);
    QCOMPARE(m_store->deviceCount().value(), 0);
}

void TestImporter::wholeFileTroubles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("file: The file is empty.");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "D\0",
                                          4)
                            << QStringLiteral("UTF-16");
    QTest::newRow("no header") << QByteArray("hello\nworld\n")
                               << QStringLiteral("file:1: The first line is no header");
    QTest::newRow("cut JSON") << QByteArray(
                                     "{\"Devices\": [\n{\"DeviceArn\": \"arn:aws:a4b:r:1:device/1\"},\n")
                              << QStringLiteral("file:3: This is no sound JSON");
}

void TestImporter::wholeFileTroubles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    const auto report = import(text, {true, {}});
    QVERIFY(!report);
    QCOMPARE(report.failure().kind, FailureKind::Input);
    QVERIFY2(report.failure().message.contains(reason), qPrintable(report.failure().message));
    QCOMPARE(m_store->deviceCount().value(), 0);
}

void TestImporter::missingFile()
{
    const auto report = Importer(*m_store, {}).importFile(m_folder->filePath(QStringLiteral("nope.csv")));
    QVERIFY(!report);
    QVERIFY(report.failure().message.contains(QStringLiteral("nope.csv")));
}

void TestImporter::whatIsImportedIsNoSample()
{
    QVERIFY(m_store->markAsSample(true));
    QVERIFY(import(threeDevices + "nothing\r\n")); // refused as a whole
    QCOMPARE(m_store->isSample().value(), true);
    QVERIFY(import(threeDevices));
    QCOMPARE(m_store->isSample().value(), false);
    QVERIFY(m_store->markAsSample(true));
    QVERIFY(import(threeDevices)); // brings nothing new
    QCOMPARE(m_store->isSample().value(), true);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
