// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"
#include "views/devicedetails.h"
#include "views/devicepanel.h"
#include "views/statusheading.h"
#include "views/theme/theme.h"
#include "views/valuelabel.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>

using namespace rollcall;
using namespace rollcall::testing;

namespace {

Device
row(const QString &arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/0123456789abcdef0123456789abcdef"))
{
    Device device;
    device.arn = arn;
    device.name = QStringLiteral("Lobby North 3");
    device.serialNumber = QStringLiteral("G0911B05");
    device.roomName = QStringLiteral("Lobby");
    device.connectionStatus = schema::offline;
    device.connectionStatusUpdatedTime = parseInstant(QStringLiteral("2020-11-23T11:48:00Z"));
    return device;
}

DeviceRecord answer()
{
    DeviceRecord record;
    record.device.arn = row().arn;
    record.device.name = QStringLiteral("Lobby North 3");
    record.device.macAddress = QStringLiteral("A4:08:EA:12:9B:01");
    record.device.connectionStatus = schema::offline;
    record.json = "{\"DeviceName\":\"Lobby \\\"North\\\" 3\",\"Battery\":{\"Level\":12345678901234567890},"
                  "\"Tags\":[],\"A\":[1,2]}";
    return record;
}

struct Fixture
{
    FakeLookup lookup;
    DevicePanel panel{&lookup};

    Fixture()
    {
        panel.setSettleTime(std::chrono::milliseconds(0));
        panel.resize(320, 500);
        panel.show();
        lookup.records.insert(row().arn, answer());
    }
    template <class T>
    T *find(const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }
    QString value(const char *key)
    {
        auto *label = find<ValueLabel>(key);
        return label ? label->value() : QStringLiteral("(none)");
    }
};

} // namespace

class TestDevicePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(ColorScheme::Light);
    }

    void asksToSelectADevice()
    {
        Fixture f;
        QVERIFY(f.find<QLabel>("deviceEmpty")->isVisible());
        f.panel.setDevice(row());
        QVERIFY(!f.find<QLabel>("deviceEmpty")->isVisible());
        f.panel.setDevice({});
        QVERIFY(f.find<QLabel>("deviceEmpty")->isVisible());
        QTest::qWait(10);
        QVERIFY(f.lookup.asked.isEmpty());
    }

    void showsTheRowAtOnceAndTheAnswerLater()
    {
        Fixture f;
        f.panel.setDevice(row());
        QCOMPARE(f.find<QLabel>("deviceHeading")->text(), QStringLiteral("Lobby North 3"));
        QCOMPARE(f.find<StatusHeading>("deviceStatus")->text(), QStringLiteral("Offline since 23 Nov 2020"));
        QCOMPARE(f.value("detailDeviceSerialNumber"), QStringLiteral("G0911B05"));
        QCOMPARE(f.value("detailMacAddress"), QStringLiteral("(none)"));
        QTRY_COMPARE(f.value("detailMacAddress"), QStringLiteral("A4:08:EA:12:9B:01"));
        QCOMPARE(f.value("detailRoomName"), QStringLiteral("Lobby")); // search only: kept from the row
        QCOMPARE(f.value("detailDeviceSerialNumber"), QStringLiteral("G0911B05"));
    }

    void showsTheRawAnswer()
    {
        Fixture f;
        f.panel.setDevice(row());
        auto *raw = f.find<QPlainTextEdit>("deviceRaw");
        QVERIFY(!f.find<QAbstractButton>("copyRaw")->isEnabled());
        QTRY_VERIFY(!raw->toPlainText().isEmpty());
        QVERIFY(raw->isReadOnly());
        const QStringList lines = raw->toPlainText().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 11);
        QCOMPARE(lines.at(1), QStringLiteral("  \"DeviceName\": \"Lobby \\\"North\\\" 3\","));
        QCOMPARE(lines.at(3), QStringLiteral("    \"Level\": 12345678901234567890"));
        QCOMPARE(lines.at(5), QStringLiteral("  \"Tags\": [],"));
        QCOMPARE(lines.at(8), QStringLiteral("    2"));
        f.find<QAbstractButton>("copyRaw")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), raw->toPlainText());
    }

    void movingOnDropsTheCall()
    {
        Fixture f;
        f.lookup.delay = 200;
        const Device other = row(QStringLiteral("arn:other"));
        f.lookup.records.insert(other.arn, {});
        f.panel.setDevice(row());
        QTRY_COMPARE(f.lookup.asked.size(), 1);
        f.panel.setDevice(other);
        QCOMPARE(f.lookup.dropped, 1);
        f.lookup.delay = 0;
        QTRY_COMPARE(f.lookup.asked.size(), 2);
        QTest::qWait(250);
        QCOMPARE(f.value("detailMacAddress"), QStringLiteral("(none)"));
        QCOMPARE(f.panel.device().arn, other.arn);
    }

    void arrowingDownAsksOnce()
    {
        Fixture f;
        f.panel.setSettleTime(std::chrono::milliseconds(40));
        for (int i = 0; i < 20; ++i)
            f.panel.setDevice(row(QStringLiteral("arn:%1").arg(i)));
        QTest::qWait(120);
        QCOMPARE(f.lookup.asked, QStringList{QStringLiteral("arn:19")});
    }

    void aRefreshedRowKeepsWhatGetDeviceAdded()
    {
        Fixture f;
        f.panel.setDevice(row());
        QTRY_COMPARE(f.value("detailMacAddress"), QStringLiteral("A4:08:EA:12:9B:01"));
        Device changed = row();
        changed.connectionStatus = schema::online;
        f.lookup.delay = 100;
        f.panel.setDevice(changed);
        QCOMPARE(f.value("detailConnectionStatus"), QStringLiteral("Online"));
        QCOMPARE(f.value("detailMacAddress"), QStringLiteral("A4:08:EA:12:9B:01"));
        QTRY_COMPARE(f.lookup.asked.size(), 2);
    }

    void offersRetry()
    {
        Fixture f;
        Failure failure;
        failure.kind = FailureKind::NotFound;
        failure.code = QStringLiteral("NotFoundException");
        failure.message = QStringLiteral("There is no such device.");
        f.lookup.failures.insert(row().arn, failure);
        f.panel.setDevice(row());
        auto *text = f.find<QLabel>("failureText");
        QTRY_VERIFY(text->isVisible());
        QVERIFY(text->text().contains(QStringLiteral("NotFoundException: There is no such device.")));
        QCOMPARE(f.value("detailDeviceSerialNumber"), QStringLiteral("G0911B05")); // what the row knew stays
        f.find<QAbstractButton>("retryButton")->click();
        QTRY_COMPARE(f.value("detailMacAddress"), QStringLiteral("A4:08:EA:12:9B:01"));
        QVERIFY(!text->isVisible());
    }

    void longValuesKeepTheirEndsAndAreCopiedWhole()
    {
        Fixture f;
        f.panel.setDevice(row());
        auto *arn = f.find<ValueLabel>("detailDeviceArn");
        QTRY_VERIFY(arn->text().contains(QChar(0x2026)));
        QVERIFY(arn->text().startsWith(QStringLiteral("arn:")));
        QVERIFY(arn->text().endsWith(QStringLiteral("cdef")));
        QCOMPARE(arn->toolTip(), row().arn);
        QTest::keySequence(arn, QKeySequence(QKeySequence::Copy));
        QCOMPARE(QGuiApplication::clipboard()->text(), row().arn);
    }

    void prettyJsonLeavesWhatIsNoneAlone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("empty object") << QByteArray("{ }") << QStringLiteral("{}");
        QTest::newRow("brackets in text")
            << QByteArray("{\"a\":\"{[,:]}\"}") << QStringLiteral("{\n  \"a\": \"{[,:]}\"\n}");
        QTest::newRow("escapes") << QByteArray("{\"a\":\"\\\\\"}")
                                 << QStringLiteral("{\n  \"a\": \"\\\\\"\n}");
        QTest::newRow("spaced already")
            << QByteArray("{\n \"a\" : 1 }") << QStringLiteral("{\n  \"a\": 1\n}");
        QTest::newRow("too many ends") << QByteArray("}}") << QStringLiteral("\n}\n}");
    }
    void prettyJsonLeavesWhatIsNoneAlone()
    {
        QFETCH(QByteArray, json);
        QTEST(prettyJson(json), "expected");
    }

    void everythingHasAName()
    {
        Fixture f;
        f.panel.setDevice(row());
        QTRY_COMPARE(f.value("detailMacAddress"), QStringLiteral("A4:08:EA:12:9B:01"));
        QVERIFY(!f.panel.accessibleName().isEmpty());
        for (const char *name :
             {"deviceHeading", "deviceStatus", "deviceTabs", "deviceDetails", "deviceRaw", "copyRaw"})
            QVERIFY2(!f.find<QWidget>(name)->accessibleName().isEmpty(), name);
        QCOMPARE(f.find<ValueLabel>("detailMacAddress")->accessibleName(),
                 QStringLiteral("MAC: A4:08:EA:12:9B:01"));
    }
};

QTEST_MAIN(TestDevicePanel)
#include "tst_devicepanel.moc"
