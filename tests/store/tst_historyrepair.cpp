// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/historyrepair.h"
#include "tests/store/historydesk.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <thread>

using namespace rollcall;
using namespace rollcall::historydesk;
using std::chrono::hours;

class TestHistoryRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofANewerVersionIsRefused()
    {
        TestHistory store;
        store.close();
        rawly(store.path(), QStringLiteral("PRAGMA user_version = 9999"));
        const auto opened = HistoryStore::open(store.path(), OpenMode::Create);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.failure().kind, FailureKind::Storage);
        QVERIFY2(opened.failure().message.contains(store.path()), qPrintable(opened.failure().message));
        // No repair of ours may touch what it does not understand.
        QVERIFY(!isHistoryDamaged(store.path()));
        const Result<HistoryRepair> repaired = repairHistory(store.path());
        QVERIFY(!repaired.ok());
        QCOMPARE(repaired.failure().message, opened.failure().message);
        QCOMPARE(QDir(QFileInfo(store.path()).path()).entryList({QStringLiteral("*damaged*")}),
                 QStringList());
    }

    void aRecordThatCantBeReadIsRepaired()
    {
        TestHistory store;
        QVERIFY(store->record(here, {collected(1, today, {on(today), off(today - hours(1))})}).ok());
        QVERIFY(store->record(here, {collected(2, today, {on(today)})}).ok());
        store.close();
        rawly(store.path(), QStringLiteral("UPDATE devices SET record = x'ff00' WHERE id = 1"));
        QVERIFY(isHistoryDamaged(store.path()));
        const Result<HistoryRepair> repaired = repairHistory(store.path());
        QVERIFY2(repaired.ok(), qPrintable(repaired.ok() ? QString() : repaired.failure().message));
        QVERIFY(!repaired.value().isWhole);
        QCOMPARE(repaired.value().devices, 2);
        QCOMPARE(repaired.value().events, 3);
        QVERIFY(!isHistoryDamaged(store.path()));
        store.reopen();
        QCOMPARE(store.one(1).events, QList<DeviceEvent>({on(today), off(today - hours(1))}));
        // What it said of itself comes back.
        QVERIFY(store->record(here, {collected(1, today, {})}).ok());
        QCOMPARE(store.one(1).device.name, collected(1, today, {}).device.name);
    }

    void damagedIsRepairedAndKept()
    {
        TestHistory store;
        for (int number = 0; number < 300; ++number)
            QVERIFY(store->record(here, {collected(number, today, {on(today), off(today - hours(number))})})
                        .ok());
        store.close();
        QFile file(store.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(size > 16 * 4096);
        // A page in the middle of the file is overwritten.
        QVERIFY(file.seek(size / 4096 / 2 * 4096));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const Result<HistoryRepair> repaired = repairHistory(store.path());
        QVERIFY2(repaired.ok(), qPrintable(repaired.ok() ? QString() : repaired.failure().message));
        QVERIFY(repaired.value().devices > 100);
        QVERIFY(!repaired.value().isWhole);
        QCOMPARE(QFileInfo(repaired.value().setAside).size(), size);
        store.reopen();
        QVERIFY(store->checkIntegrity().ok());
        const QList<DeviceHistory> histories = store.all({here, {}, {}, {}, false});
        QCOMPARE(histories.size(), repaired.value().devices);
        qint64 events = 0;
        for (const DeviceHistory &history : histories)
            events += history.events.size();
        QCOMPARE(events, repaired.value().events);
        QVERIFY(events > 100);
    }

    void isNotRepairedWhileItIsOpen()
    {
        TestHistory store;
        QVERIFY(store->record(here, {collected(1, today, {on(today)})}).ok());
        rawly(store.path(), QStringLiteral("UPDATE devices SET record = x'ff00' WHERE id = 1"));
        const Result<HistoryRepair> refused = repairHistory(store.path());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, FailureKind::Storage);
        QVERIFY2(refused.failure().message.contains(store.path()), qPrintable(refused.failure().message));
        QVERIFY(isHistoryDamaged(store.path()));
        store.close();
        QVERIFY(repairHistory(store.path()).ok());
        QVERIFY(!isHistoryDamaged(store.path()));
    }

    void isNotOpenedWhileItIsRepaired()
    {
        TestHistory store;
        store.close();
        auto repair = std::make_unique<HistoryLock>();
        QCOMPARE(repair->take(store.path(), HistoryLock::Way::Alone), HistoryLock::Answer::Held);
        StoreOptions impatient;
        impatient.busyTimeoutMs = 50;
        const auto refused = HistoryStore::open(store.path(), OpenMode::ReadWrite, impatient);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.failure().message.contains(store.path()), qPrintable(refused.failure().message));
        std::thread repairer([&repair] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            repair.reset();
        });
        const auto opened = HistoryStore::open(store.path(), OpenMode::ReadWrite);
        repairer.join();
        QVERIFY(opened.ok());
    }

    void aRepairThatWasKilledIsFinished()
    {
        TestHistory store;
        QVERIFY(store->record(here, {collected(1, today, {on(today)})}).ok());
        store.close();
        // The damaged one is set aside, the new one not in its place yet.
        QVERIFY(QFile::rename(store.path(), store.path() + QStringLiteral(".new")));
        store.reopen();
        QCOMPARE(store.one(1).events.size(), 1);
        QVERIFY(!QFileInfo::exists(store.path() + QStringLiteral(".new")));
    }

    void nothingReadableIsSetAside()
    {
        TestHistory store;
        store.close();
        QFile file(store.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray noise(20000, 'n');
        file.write(noise);
        file.close();
        QVERIFY(!HistoryStore::open(store.path(), OpenMode::Create).ok());
        const Result<HistoryRepair> repaired = repairHistory(store.path());
        QVERIFY2(repaired.ok(), qPrintable(repaired.ok() ? QString() : repaired.failure().message));
        QCOMPARE(repaired.value().devices, 0);
        QFile aside(repaired.value().setAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), noise);
        store.reopen();
        QVERIFY(store->connections().value().isEmpty());
    }

    void whatIsNotDamagedStaysWhole()
    {
        TestHistory store;
        QVERIFY(store->record(here, {collected(1, today, {on(today), off(today - hours(1))})}).ok());
        const DeviceHistory before = store.one(1);
        store.close();
        const Result<HistoryRepair> repaired = repairHistory(store.path());
        QVERIFY(repaired.ok() && repaired.value().isWhole);
        QCOMPARE(repaired.value().setAside, QString());
        store.reopen();
        QCOMPARE(store.one(1).events, before.events);
    }
};

QTEST_GUILESS_MAIN(TestHistoryRepair)
#include "tst_historyrepair.moc"
