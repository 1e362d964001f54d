// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"
#include "models/domain/schema.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestDeviceCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derives_data();
    void derives();
    void everyKnownCodeHasWords();
    void unknownValuesComeAsTheyAre();
};

void TestDeviceCondition::derives_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *connection, const char *status, const char *code, const char *text) {
        QTest::addRow("%s/%s/%s", connection, status, code)
            << QString::fromLatin1(connection) << QString::fromLatin1(status) << QString::fromLatin1(code)
            << QString::fromLatin1(text);
    };
    row("OFFLINE", "READY", "", "Offline");
    row("OFFLINE", "PENDING", "DEVICE_SOFTWARE_UPDATE_NEEDED", "Offline");
    row("ONLINE", "FAILED", "", "Failed");
    row("ONLINE", "DEREGISTERED", "", "Deregistered");
    row("ONLINE", "WAS_OFFLINE", "DEVICE_SOFTWARE_UPDATE_NEEDED", "Was offline");
    row("ONLINE", "PENDING", "", "Pending");
    row("ONLINE", "READY", "DEVICE_SOFTWARE_UPDATE_NEEDED", "Needs update");
    row("ONLINE", "READY", "DNS_FAILURE", "Online");
    row("", "READY", "", "Online");
    row("", "", "", "Unknown");
    row("SLEEPING", "READY", "", "SLEEPING");
    row("", "RESTING", "", "RESTING");
}

void TestDeviceCondition::derives()
{
    QFETCH(QString, connection);
    QFETCH(QString, status);
    QFETCH(QString, code);
    QFETCH(QString, text);
    Device device;
    device.connectionStatus = connection;
    device.status = status;
    if (!code.isEmpty())
        device.statusDetails.append({QString(), code});
    QCOMPARE(conditionText(device), text);
}

void TestDeviceCondition::everyKnownCodeHasWords()
{
    for (const QString &code : schema::deviceStatusDetailCodes())
        QVERIFY2(detailText(code) != code, qPrintable(code));
    for (const QString &feature : schema::features())
        QVERIFY2(featureText(feature) != feature, qPrintable(feature));
}

void TestDeviceCondition::unknownValuesComeAsTheyAre()
{
    Device device;
    device.statusDetails = {{QStringLiteral("TOASTER"), QStringLiteral("CRUMBS_LEFT")},
                            {QString(), QStringLiteral("DEVICE_SOFTWARE_UPDATE_NEEDED")}};
    QCOMPARE(detailsText(device), QStringLiteral("TOASTER: CRUMBS_LEFT; Software update needed"));
}

QTEST_GUILESS_MAIN(TestDeviceCondition)
#include "tst_devicecondition.moc"
