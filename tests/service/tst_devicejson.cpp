// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/jsontext.h"
#include "models/api/wire.h"
#include "models/store/fleetstore.h"

#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

// Of all widths in UTF-8, what JSON escapes, a mark at the start, empty and absent.
QString anyText(QRandomGenerator &random)
{
    static const QStringList pieces{
        QStringLiteral("a"),      QStringLiteral("Building 4"), QStringLiteral("\""),
        QStringLiteral("\\"),     QStringLiteral("\n\r\t"),     QString(QChar(0x1f)),
        QString(QChar(0x7f)),     QStringLiteral("\u00e9"),     QStringLiteral("\u4f1a\u8b70"),
        QStringLiteral("\uFEFF"), QStringLiteral("\uFFFD"),     QString(QChar(0xffff)),
        QString(QChar(0)),        QStringLiteral("\U0001F600"), QStringLiteral("0123456789abcdef")};
    if (random.bounded(6) == 0)
        return random.bounded(2) == 0 ? QString() : QStringLiteral("");
    QString text;
    for (int count = random.bounded(1, 6); count > 0; --count)
        text += pieces[random.bounded(static_cast<int>(pieces.size()))];
    return text;
}

std::optional<Instant> anyTime(QRandomGenerator &random)
{
    if (random.bounded(3) == 0)
        return std::nullopt;
    const qint64 step = random.bounded(2) == 0 ? 1 : 1'000'000;
    return Instant(Duration((random.bounded(4'000'000) - 1'000'000) * step));
}

Device anyDevice(QRandomGenerator &random, int number)
{
    Device device;
    device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
    for (QString *field : {&device.serialNumber, &device.type, &device.name, &device.softwareVersion,
                           &device.macAddress, &device.roomArn, &device.roomName, &device.status,
                           &device.connectionStatus, &device.networkProfileArn, &device.networkProfileName})
        *field = anyText(random);
    device.hasStatusInfo = random.bounded(2) == 0;
    device.hasStatusDetails = random.bounded(2) == 0;
    for (int details = random.bounded(7); details > 0; --details)
        device.statusDetails.append({anyText(random), anyText(random)});
    device.connectionStatusUpdatedTime = anyTime(random);
    device.createdTime = anyTime(random);
    if (random.bounded(3) == 0)
        device.networkProfileInfo = NetworkProfileInfo{anyText(random), anyText(random), anyTime(random)};
    return device;
}

} // namespace

/// The two ways from the store to JSON, by Device and by DeviceView, give the same bytes.
class TestDeviceJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWaysGiveTheSameBytes()
    {
        const QTemporaryDir folder;
        auto opened = FleetStore::open(folder.filePath(QStringLiteral("fleet.db")), OpenMode::Create);
        QVERIFY(opened);
        FleetStore &store = *opened.value();
        QRandomGenerator random(20261123);
        QList<Device> devices;
        for (int i = 0; i < 700; ++i)
            devices.append(anyDevice(random, i));
        QVERIFY(store.putDevices(devices));
        Query byRoom;
        byRoom.sort = {{QStringLiteral("RoomName"), SortDirection::Descending}};
        for (const Query &query : {Query(), byRoom}) {
            QByteArray cursor;
            qsizetype rows = 0;
            do {
                const auto page = store.searchDevices(query, cursor, 50);
                QVERIFY(page);
                QList<QByteArray> expected;
                for (const Device &device : page.value().items)
                    appendJson(expected.emplaceBack(), device, TimeFormat::EpochSeconds);
                QList<QByteArray> found;
                const auto end = store.visitDevices(query, cursor, 50, [&](const DeviceView &device) {
                    appendJson(found.emplaceBack(), device, TimeFormat::EpochSeconds);
                });
                QVERIFY(end);
                QCOMPARE(found, expected);
                QCOMPARE(end.value().next, page.value().next);
                QCOMPARE(end.value().total, page.value().total);
                rows += found.size();
                cursor = page.value().next;
            } while (!cursor.isEmpty());
            QCOMPARE(rows, devices.size());
        }
    }

    void bytesOfAnyKindStayText()
    {
        QRandomGenerator random(7);
        const QByteArrayView mark("\xef\xbb\xbf");
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = random.bounded(4) == 0 ? mark.toByteArray() : QByteArray("");
            const int kind = random.bounded(3);
            for (int length = random.bounded(40); length > 0; --length) {
                // Now ASCII, now what decodes, now noise.
                if (kind == 1)
                    bytes += anyText(random).toUtf8();
                else
                    bytes += static_cast<char>(random.bounded(kind == 0 ? 0x80 : 0x100));
            }
            const QString text = QString::fromUtf8("x" + bytes).sliced(1); // a mark at the start is dropped
            QByteArray expected("[");
            appendJsonString(expected, text);
            QByteArray found("[");
            appendJsonUtf8(found, bytes);
            QCOMPARE(found, expected);
        }
    }

    void aRefusalVisitsNothing()
    {
        const QTemporaryDir folder;
        auto opened = FleetStore::open(folder.filePath(QStringLiteral("fleet.db")), OpenMode::Create);
        QVERIFY(opened);
        Query query;
        query.sort = {{QStringLiteral("Colour"), SortDirection::Ascending}};
        int visited = 0;
        const auto visit = [&](const DeviceView &) { ++visited; };
        const auto unsortable = opened.value()->visitDevices(query, {}, 50, visit);
        QVERIFY(!unsortable);
        QCOMPARE(unsortable.failure().kind, FailureKind::Validation);
        const auto badCursor = opened.value()->visitDevices({}, "no cursor", 50, visit);
        QVERIFY(!badCursor);
        QCOMPARE(badCursor.failure().kind, FailureKind::Validation);
        QCOMPARE(visited, 0);
    }
};

QTEST_GUILESS_MAIN(TestDeviceJson)
#include "tst_devicejson.moc"
