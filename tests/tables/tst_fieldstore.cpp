// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowfields.h"
#include "tests/tables/randomfleet.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using testing::RandomFleet;

namespace {

/// Null and empty are told apart, which == of QString does not do.
bool identical(const QString &a, const QString &b)
{
    return a == b && a.isNull() == b.isNull();
}

bool identical(const Device &a, const Device &b)
{
    return a == b && identical(a.arn, b.arn) && identical(a.name, b.name) &&
           identical(a.serialNumber, b.serialNumber) && identical(a.macAddress, b.macAddress) &&
           identical(a.type, b.type) && identical(a.softwareVersion, b.softwareVersion) &&
           identical(a.roomArn, b.roomArn) && identical(a.roomName, b.roomName) &&
           identical(a.status, b.status) && identical(a.connectionStatus, b.connectionStatus);
}

FieldStore storeOf(const QList<Device> &devices)
{
    FieldStore store(RowFields<Device>::fields());
    for (const Device &device : devices)
        RowFields<Device>::append(store, device);
    return store;
}

} // namespace

class TestFieldStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesComeBackAsTheyWere();
    void usersComeBackAsTheyWere();
    void findsEachKey();
    void tellsSameRows();
    void longAndOddTexts();
    void textsInTheSameMemory();
    void textsThatChangeInPlace();
    void manyPrefixes();
    void numbersGrowWide();
    void memoryOfALargeFleet();
};

void TestFieldStore::devicesComeBackAsTheyWere()
{
    const QList<Device> devices = RandomFleet(1).devices(3000);
    const FieldStore store = storeOf(devices);
    QCOMPARE(store.rowCount(), 3000U);
    for (quint32 row = 0; row < store.rowCount(); ++row)
        QVERIFY2(identical(RowFields<Device>::read(store, row), devices.at(row)),
                 qPrintable(devices.at(row).arn));
}

void TestFieldStore::usersComeBackAsTheyWere()
{
    User user;
    user.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:user/ab/cd");
    user.firstName = QStringLiteral("Ürsula");
    user.email = QStringLiteral("");
    user.enrollmentStatus = QStringLiteral("PENDING");
    FieldStore store(RowFields<User>::fields());
    RowFields<User>::append(store, user);
    RowFields<User>::append(store, {});
    const User read = RowFields<User>::read(store, 0);
    QCOMPARE(read, user);
    QVERIFY(read.lastName.isNull() && !read.email.isNull());
    QVERIFY(RowFields<User>::read(store, 1).arn.isNull());
    QCOMPARE(store.text(RowFields<User>::UserId, 0), QStringLiteral("cd"));
    QCOMPARE(store.words(RowFields<User>::EnrollmentStatus, 0), QStringLiteral("Pending"));
}

void TestFieldStore::findsEachKey()
{
    const QList<Device> devices = RandomFleet(2).devices(2000);
    const FieldStore store = storeOf(devices);
    for (qsizetype row = 0; row < devices.size(); ++row) {
        if (!devices.at(row).arn.isNull())
            QCOMPARE(store.find(devices.at(row).arn), std::optional<quint32>(quint32(row)));
    }
    QVERIFY(!store.find(QString()));
    QVERIFY(!store.find(QStringLiteral("arn:aws:a4b:us-east-1:1:device/none")));
    QVERIFY(!store.find(QStringLiteral("arn:of:nobody/none")));
}

void TestFieldStore::tellsSameRows()
{
    QList<Device> devices = RandomFleet(3).devices(500);
    const FieldStore store = storeOf(devices);
    FieldStore other = store.emptyLikeThis();
    RandomFleet change(4);
    for (Device &device : devices) {
        if (change.chance(2))
            device = change.device(change.below(1'000'000));
        RowFields<Device>::append(other, device);
    }
    int same = 0;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        const bool expected = identical(RowFields<Device>::read(store, row), devices.at(row));
        QCOMPARE(store.isSameRow(row, other, row), expected);
        same += expected;
    }
    QVERIFY(same > 100 && same < 400);
}

void TestFieldStore::longAndOddTexts()
{
    Device device;
    device.arn = QStringLiteral("no slash");
    device.name = QString(3'000'000, QLatin1Char('x'));
    device.roomName = QString(2'000'000, QChar(0x4e2d));
    device.serialNumber = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    Device next;
    next.arn = QStringLiteral("/");
    next.name = QStringLiteral("after");
    const FieldStore store = storeOf({device, next, device});
    QCOMPARE(RowFields<Device>::read(store, 0), device);
    QCOMPARE(RowFields<Device>::read(store, 1), next);
    QCOMPARE(store.find(QStringLiteral("/")), std::optional<quint32>(1));
    QCOMPARE(store.find(QStringLiteral("no slash")), std::optional<quint32>(0)); // the first of two
}

void TestFieldStore::textsInTheSameMemory()
{
    Utf8Scratch scratch;
    const QStringList texts = {QStringLiteral("plain"),
                               QString(),
                               QStringLiteral("Zürich – 会議室 😀"),
                               QStringLiteral("a"),
                               QString(3000, QChar(0x20ac)),
                               QStringLiteral("after it"),
                               QString(QChar(0xd800))};
    for (const QString &text : texts)
        QCOMPARE(scratch.take(text).toByteArray(), text.toUtf8());
    // A head may be longer than what it replaces, or shorter.
    scratch.take(QStringLiteral("/room"));
    QCOMPARE(scratch.behead(1, "xy").toByteArray(), "xyroom");
    scratch.take(QStringLiteral("arn:aws/room"));
    QCOMPARE(scratch.behead(8, "xy").toByteArray(), "xyroom");
}

void TestFieldStore::textsThatChangeInPlace()
{
    FieldStore store(RowFields<Device>::fields());
    Device device;
    QStringList types;
    for (int number = 0; number < 200; ++number) {
        device.arn = QStringLiteral("arn:device/%1").arg(number);
        if (number % 3 == 0)
            device.type = QString::number(number); // likely where one has just been freed
        else if (number % 3 == 1)
            device.type[0] = QLatin1Char('x');
        types << device.type;
        RowFields<Device>::append(store, device);
    }
    for (quint32 row = 0; row < store.rowCount(); ++row)
        QCOMPARE(store.text(RowFields<Device>::Type, row), types.at(row));
}

void TestFieldStore::manyPrefixes()
{
    QList<Device> devices;
    for (int number = 0; number < 600; ++number) {
        Device device;
        device.arn = QStringLiteral("arn:%1:device/x").arg(number);
        devices.append(device);
    }
    const FieldStore store = storeOf(devices);
    for (int number = 0; number < 600; ++number) {
        QCOMPARE(store.text(RowFields<Device>::Arn, quint32(number)), devices.at(number).arn);
        QCOMPARE(store.find(devices.at(number).arn), std::optional<quint32>(quint32(number)));
    }
}

void TestFieldStore::numbersGrowWide()
{
    QList<Device> devices;
    for (int number = 0; number < 70'000; ++number) {
        Device device;
        device.type = number < 200 ? QStringLiteral("type") : QStringLiteral("type %1").arg(number);
        devices.append(device);
    }
    const FieldStore store = storeOf(devices);
    for (quint32 row = 0; row < store.rowCount(); row += 7)
        QCOMPARE(store.text(RowFields<Device>::Type, row), devices.at(row).type);
}

void TestFieldStore::memoryOfALargeFleet()
{
    // One device a room is the dear case.
    FieldStore store(RowFields<Device>::fields());
    constexpr int count = 50'000;
    store.reserve(count);
    QRandomGenerator random(5);
    const auto hex = [&random](int digits) {
        QString text;
        while (text.size() < digits)
            text += QStringLiteral("%1").arg(random.generate(), 8, 16, QLatin1Char('0'));
        return text.left(digits);
    };
    for (int number = 0; number < count; ++number) {
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/%1/%2").arg(hex(32), hex(32));
        device.roomArn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:room/%1").arg(hex(32));
        device.roomName = QStringLiteral("Building 4, room %1").arg(number);
        device.name = QStringLiteral("Room device %1").arg(number);
        device.serialNumber = hex(16).toUpper();
        device.macAddress = hex(12).toUpper();
        device.type = QStringLiteral("A3S5BH2HU6VAYF");
        device.softwareVersion = QStringLiteral("4.2.%1").arg(number % 7);
        device.connectionStatus = QStringLiteral("ONLINE");
        device.connectionStatusUpdatedTime = device.createdTime = Instant(std::chrono::seconds(number));
        RowFields<Device>::append(store, device);
    }
    store.squeeze();
    const double perDevice = double(store.memory()) / count;
    QVERIFY2(perDevice < 300, qPrintable(QString::number(perDevice)));
}

QTEST_GUILESS_MAIN(TestFieldStore)
#include "tst_fieldstore.moc"
