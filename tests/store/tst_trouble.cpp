// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"
#include "models/store/samplefleet.h"
#include "tests/store/fixture.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace rollcall;

namespace {

// Runs statements on the file behind the store's back.
void rawly(const QString &path, const QStringList &statements)
{
    const QString name = QStringLiteral("raw");
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        raw.setDatabaseName(path);
        QVERIFY(raw.open());
        for (const QString &statement : statements) {
            QSqlQuery query(raw);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QList<Device> someDevices(int count)
{
    QRandomGenerator random(1);
    QList<Device> devices;
    for (int i = 0; i < count; ++i)
        devices.append(fixture::anyDevice(random, i));
    return devices;
}

} // namespace

class TestTrouble : public QObject
{
    Q_OBJECT

private:
    // A failure of the kind Storage whose sentence names the file and holds this.
    template <class T>
    void expect(const Result<T> &result, const QString &path, const char *part)
    {
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().kind, FailureKind::Storage);
        QVERIFY2(result.failure().message.contains(path), qPrintable(result.failure().message));
        QVERIFY2(result.failure().message.contains(QLatin1StringView(part)),
                 qPrintable(result.failure().message));
    }

private Q_SLOTS:
    void lockedByAnotherWriter()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices(someDevices(3)).ok());
        store::Database other(store.path(), OpenMode::ReadWrite, {});
        other.begin();
        StoreOptions impatient;
        impatient.busyTimeoutMs = 30;
        const auto blocked = store.open(OpenMode::ReadWrite, impatient);
        expect(blocked->putDevices(someDevices(5)), store.path(), "locked");
        // Reading goes on beside a writer.
        QCOMPARE(blocked->searchDevices({}, {}, 10).value().items.size(), 3);
        other.rollback();
        QCOMPARE(blocked->putDevices(someDevices(5)).value().added, 2);
    }

    void opensWhileABulkLoadIsBroughtIntoOrder()
    {
        fixture::TestStore store;
        QVERIFY(store->beginBulk().ok());
        QVERIFY(store->putDevices(someDevices(3)).ok());
        store::Database other(store.path(), OpenMode::ReadWrite, {});
        other.begin();
        StoreOptions impatient;
        impatient.busyTimeoutMs = 30;
        const auto opened = FleetStore::open(store.path(), OpenMode::ReadWrite, impatient);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.failure().message));
        QCOMPARE(opened.value()->searchDevices({}, {}, 10).value().items.size(), 0);
        other.rollback();
        QVERIFY(store->endBulk().ok());
        QCOMPARE(opened.value()->searchDevices({}, {}, 10).value().items.size(), 3);
    }

    void fullDiskLeavesNothingHalfWritten()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices(someDevices(3)).ok());
        const qint64 pages = 60;
        StoreOptions small;
        small.maxPages = pages;
        const auto full = store.open(OpenMode::ReadWrite, small);
        expect(full->putDevices(someDevices(2000)), store.path(), "full");
        QCOMPARE(full->deviceCount().value(), 3);
        // One of several writes of a transaction failed, and its caller did not care: nothing of it is kept.
        const auto careless = full->transaction([&]() -> Result<void> {
            const auto first = full->putDevices(someDevices(4));
            const auto second = full->putDevices(someDevices(2000));
            const auto third = full->putUsers({User{fixture::arn("user", 1), {}, {}, {}, {}, {}}});
            return first.ok() && !second.ok() && !third.ok() ? Result<void>() : Failure();
        });
        expect(careless, store.path(), "full");
        QCOMPARE(full->deviceCount().value(), 3);
        QCOMPARE(full->userCount().value(), 0);
        QVERIFY(full->checkIntegrity().ok());
        QCOMPARE(store->putDevices(someDevices(4)).value().added, 1);

        SampleOptions options;
        options.devices = 2000;
        options.target = SampleTarget::Replace;
        options.until = Instant(std::chrono::hours(490000));
        expect(fillWithSample(*full, options), store.path(), "full");
        QCOMPARE(full->searchDevices({}, {}, 10).value().items.size(), 4);
        // No bulk load is left behind: what is written now is found at once.
        QCOMPARE(store->putDevices(someDevices(5)).value().added, 1);
        QCOMPARE(full->putDevices(someDevices(6)).value().added, 1);
        QCOMPARE(full->searchDevices({}, {}, 10).value().items.size(), 6);
    }

    void notADatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("fleet.db"));
        const QByteArray content = QByteArray("This is a letter and no database. ").repeated(200);
        writeBytes(path, content);
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create})
            expect(FleetStore::open(path, mode), path, "not a database");
        QCOMPARE(bytesOf(path), content);
    }

    void damagedPages()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices(someDevices(200)).ok());
        QVERIFY(store->checkIntegrity().ok());
        store.close();
        QByteArray bytes = bytesOf(store.path());
        QVERIFY(bytes.size() > 30 * 4096);
        bytes.replace(2 * 4096, bytes.size() - 2 * 4096, QByteArray(bytes.size() - 2 * 4096, '\x55'));
        writeBytes(store.path(), bytes);
        const auto damaged = FleetStore::open(store.path(), OpenMode::ReadWrite);
        if (damaged.ok()) {
            expect(damaged.value()->searchDevices({}, {}, 50), store.path(), "damaged");
            expect(damaged.value()->putDevices(someDevices(3)), store.path(), "damaged");
            expect(damaged.value()->checkIntegrity(), store.path(), "damaged");
        } else {
            expect(damaged, store.path(), "damaged");
        }
        QCOMPARE(bytesOf(store.path()).size(), bytes.size());
    }

    void cutFile()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices(someDevices(200)).ok());
        store.close();
        const QByteArray half = bytesOf(store.path()).left(20 * 4096 + 100);
        writeBytes(store.path(), half);
        const auto damaged = FleetStore::open(store.path(), OpenMode::ReadWrite);
        if (damaged.ok())
            expect(damaged.value()->checkIntegrity(), store.path(), "damaged");
        else
            expect(damaged, store.path(), "damaged");
    }

    void ofANewerVersion()
    {
        fixture::TestStore store;
        QVERIFY(store->putDevices(someDevices(3)).ok());
        store.close();
        rawly(store.path(), {QStringLiteral("PRAGMA user_version = 99")});
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create})
            expect(FleetStore::open(store.path(), mode), store.path(), "newer version");
        rawly(store.path(), {QStringLiteral("PRAGMA user_version = 1")});
        QCOMPARE(store.open(OpenMode::ReadWrite)->deviceCount().value(), 3);
    }

    void ofAnotherProgram()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.db"));
        rawly(path, {QStringLiteral("CREATE TABLE recipes (name TEXT)")});
        expect(FleetStore::open(path, OpenMode::Create), path, "another program");
    }

    void missing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("none.db"));
        expect(FleetStore::open(path, OpenMode::ReadOnly), path, "no database");
        expect(FleetStore::open(path, OpenMode::ReadWrite), path, "no database");
        QVERIFY(!QFileInfo::exists(path));
    }

    void emptyFilesBecomeStores()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("fleet.db"));
        writeBytes(path, {});
        expect(FleetStore::open(path, OpenMode::ReadOnly), path, "older version");
        QVERIFY(FleetStore::open(path, OpenMode::ReadWrite).ok());
        QVERIFY(FleetStore::open(path, OpenMode::ReadOnly).ok());
    }

    void filesAreForTheOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/data/fleet.db"));
        const auto store = FleetStore::open(path, OpenMode::Create);
        QVERIFY(store.ok());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        for (const QString &file : {path, path + QStringLiteral("-wal"), QFileInfo(path).absolutePath()})
            QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    }

    void manyOpenTheSameNewFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("fleet.db"));
        std::atomic_int opened = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                const auto store = FleetStore::open(path, OpenMode::Create);
                if (!store)
                    qWarning("%s", qUtf8Printable(store.failure().message));
                else if (store.value()->putDevices({fixture::device(i)}).ok())
                    ++opened;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(opened.load(), 4);
        QCOMPARE(FleetStore::open(path, OpenMode::ReadOnly).value()->deviceCount().value(), 4);
    }

    void aReaderGoesOnWhileASampleIsMade()
    {
        fixture::TestStore store;
        std::atomic_bool done = false;
        std::atomic_bool failed = false;
        std::thread service([&] {
            const auto reader = store.open(OpenMode::ReadWrite);
            while (!done) {
                const auto page = reader->searchDevices({}, {}, 50);
                if (!page.ok() || (page.value().total != 0 && page.value().total != 400))
                    failed = true;
            }
        });
        SampleOptions options;
        options.devices = 400;
        options.until = Instant(std::chrono::hours(490000));
        const auto filled = fillWithSample(*store, options);
        done = true;
        service.join();
        QVERIFY(filled.ok());
        QVERIFY(!failed);
    }
};

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
