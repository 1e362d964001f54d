// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/store/historyrepair.h"
#include "models/store/historystore.h"
#include "tests/store/fixture.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtSql/qsqldatabase.h>
#include <QtSql/qsqlquery.h>
#include <QtTest/qtest.h>

#include <set>
#include <thread>
#include <tuple>

using namespace rollcall;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Instant today = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
const QString here = QStringLiteral("local");

DeviceEvent eventAt(Instant at, const QString &value, QLatin1StringView type = schema::connectionStatusEvent)
{
    return {QString(type), value, at};
}

DeviceEvent on(Instant at)
{
    return eventAt(at, QString(schema::online));
}

DeviceEvent off(Instant at)
{
    return eventAt(at, QString(schema::offline));
}

class TestHistory
{
public:
    TestHistory()
        : m_store(open())
    {
    }
    QString path() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString folder() const { return m_folder.path(); }
    std::unique_ptr<HistoryStore> open(OpenMode mode = OpenMode::Create) const
    {
        auto opened = HistoryStore::open(path(), mode);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.failure().message));
        return std::move(opened).value();
    }
    void close() { m_store.reset(); }
    void reopen() { m_store = open(); }
    HistoryStore *operator->() const { return m_store.get(); }

    QList<DeviceHistory> all(const HistoryStore::Wanted &wanted) const
    {
        QList<DeviceHistory> histories;
        const auto visited = m_store->visit(wanted, [&histories](const DeviceHistory &history) {
            histories.append(history);
            return true;
        });
        if (!visited)
            qWarning("%s", qUtf8Printable(visited.failure().message));
        return histories;
    }
    DeviceHistory one(int number) const
    {
        return all({here, fixture::arn("device", number), {}, {}, false}).value(0);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

CollectedDevice collected(int number, Instant at, const QList<DeviceEvent> &events)
{
    return {fixture::device(number), at, true, events};
}

void rawly(const QString &path, const QString &statement)
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        raw.setDatabaseName(path);
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

} // namespace

class TestHistoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEachEventOnce()
    {
        TestHistory store;
        const QList<DeviceEvent> events{on(today - hours(1)), off(today - hours(2))};
        Result<HistoryCounts> counts = store->record(here, {collected(1, today, events)});
        QVERIFY(counts.ok());
        QCOMPARE(counts.value().added, 2);
        counts = store->record(
            here, {collected(1, today + hours(1), {off(today + minutes(5)), events[0], events[1]})});
        QCOMPARE(counts.value().added, 1);
        QCOMPARE(counts.value().known, 2);
        store.close();
        store.reopen();
        QCOMPARE(store.one(1).events, (QList<DeviceEvent>{off(today + minutes(5)), events[0], events[1]}));
    }

    void lateAndStrangeEventsMerge()
    {
        TestHistory store;
        const DeviceEvent strange =
            eventAt(today - hours(3), QStringLiteral("ЖДЁТ"), QLatin1StringView("MOOD"));
        QVERIFY(store->record(here, {collected(1, today, {on(today - hours(1))})}).ok());
        QVERIFY(
            store
                ->record(here,
                         {collected(1, today,
                                    {off(today - hours(2)), strange, {QStringLiteral("X"), QString(), {}}})})
                .ok());
        QCOMPARE(store.one(1).events,
                 (QList<DeviceEvent>{on(today - hours(1)), off(today - hours(2)), strange}));
    }

    void ofOneMomentTheFirstAnsweredIsTheLast()
    {
        TestHistory store;
        const QList<DeviceEvent> events{off(today), on(today), off(today - hours(1))};
        QVERIFY(store->record(here, {collected(1, today, events)}).ok());
        QVERIFY(store->record(here, {collected(1, today, events)}).ok());
        QCOMPARE(store.one(1).events, events);
    }

    void connectionsAreApart()
    {
        TestHistory store;
        QVERIFY(store->record(here, {collected(1, today, {on(today)})}).ok());
        QVERIFY(store
                    ->record(QStringLiteral("elsewhere"),
                             {collected(1, today, {off(today)}), collected(2, today, {})})
                    .ok());
        QCOMPARE(store->connections().value(), (QStringList{QStringLiteral("elsewhere"), here}));
        QCOMPARE(store.one(1).events, QList<DeviceEvent>{on(today)});
        QCOMPARE(store.all({QStringLiteral("elsewhere"), {}, {}, {}, false}).size(), 2);
        QVERIFY(store.all({QStringLiteral("nowhere"), {}, {}, {}, false}).isEmpty());
    }

    void collectionsJoinUnlessThePauseWasTooLong()
    {
        TestHistory store;
        const hours keeps(24 * schema::historyDays);
        QVERIFY(store->record(here, {collected(1, today, {})}).ok());
        QVERIFY(store->record(here, {collected(1, today + keeps, {})}).ok());
        QCOMPARE(store.one(1).collected, (QList<CollectedSpan>{{today - keeps, today + keeps}}));
        const Instant late = today + keeps + keeps + minutes(1);
        // A clock that was never set does not bridge the pause.
        QVERIFY(store->record(here, {collected(1, late, {on(late), off(Instant())})}).ok());
        QCOMPARE(store.one(1).collected,
                 (QList<CollectedSpan>{{today - keeps, today + keeps}, {late - keeps, late}}));
        // An older collection, of another process, that is written only now.
        QVERIFY(store->record(here, {collected(1, late - minutes(2), {})}).ok());
        QCOMPARE(store.one(1).collected, (QList<CollectedSpan>{{today - keeps, late}}));
    }

    void marksSayWhatIsKnown()
    {
        TestHistory store;
        CollectedDevice first = collected(1, today, {});
        first.device.connectionStatusUpdatedTime = today - hours(5);
        QVERIFY(store->record(here, {first}).ok());
        CollectedDevice second = collected(1, today + hours(1), {});
        second.hasAllTypes = false;
        second.device.connectionStatusUpdatedTime = today - hours(4);
        QVERIFY(store->record(here, {second}).ok());
        // Gone: nothing is known of now.
        CollectedDevice gone = collected(2, today, {});
        gone.at.reset();
        QVERIFY(store->record(here, {gone}).ok());
        const auto marks = store->marks(here, today + hours(24 * 400)).value();
        QCOMPARE(marks.size(), 1);
        const CollectionMark mark = marks.value(fixture::arn("device", 1));
        QCOMPARE(mark.at, today + hours(1));
        QCOMPARE(mark.allTypesAt, std::optional(today));
        QCOMPARE(mark.connectionStatusTime, std::optional(today - hours(4)));
        // Overtaken: what the device said of itself later stays.
        QVERIFY(store->record(here, {first}).ok());
        QCOMPARE(store.one(1).device.connectionStatusUpdatedTime, std::optional(today - hours(4)));
    }

    void readsARange()
    {
        TestHistory store;
        QList<DeviceEvent> events;
        for (int hour = 0; hour < 10; ++hour)
            events.append(eventAt(today - hours(hour), hour % 2 ? schema::online : schema::offline));
        events.append(eventAt(today - hours(20), QStringLiteral("READY"), schema::deviceStatusEvent));
        QVERIFY(store->record(here, {collected(1, today, events)}).ok());
        HistoryStore::Wanted wanted{here, {}, today - hours(5), today - hours(2), false};
        QCOMPARE(store.all(wanted).constFirst().events, events.mid(3, 3));
        wanted.withStatusAtStart = true;
        QCOMPARE(store.all(wanted).constFirst().events, events.mid(3, 4) + events.mid(10));
        wanted.deviceArn = QStringLiteral("arn:unheard-of");
        const Result<qint64> missing = store->visit(wanted, [](const DeviceHistory &) { return true; });
        QCOMPARE(missing.failure().kind, FailureKind::NotFound);
        QVERIFY(missing.failure().message.contains(wanted.deviceArn));
    }

    void forgetsButNotWhatHeldThen()
    {
        TestHistory store;
        QVERIFY(store
                    ->record(here, {collected(1, today,
                                              {on(today - hours(1)), off(today - hours(50)),
                                               on(today - hours(60)), off(today - hours(70))})})
                    .ok());
        const Result<qint64> gone = store->forgetBefore(today - hours(48));
        QCOMPARE(gone.value(), 2);
        QCOMPARE(store.one(1).events, (QList<DeviceEvent>{on(today - hours(1)), off(today - hours(50))}));
        QCOMPARE(store.one(1).collected, (QList<CollectedSpan>{{today - hours(50), today}}));
        QCOMPARE(store->forgetBefore(today - hours(48)).value(), 0);
    }

    void manyWriteAtTheSameTime()
    {
        TestHistory store;
        std::vector<std::thread> writers;
        std::atomic<int> failures{0};
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&store, &failures, writer] {
                const auto own = store.open();
                for (int round = 0; round < 20; ++round) {
                    QList<CollectedDevice> devices;
                    for (int number = 0; number < 10; ++number)
                        devices.append(collected(number, today + minutes(round),
                                                 {on(today + minutes(round)), off(today - minutes(writer))}));
                    failures += own->record(here, devices).ok() ? 0 : 1;
                }
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(failures.load(), 0);
        for (int number = 0; number < 10; ++number)
            QCOMPARE(store.one(number).events.size(), 24);
    }

    void agreesWithASet()
    {
        QRandomGenerator random(4);
        TestHistory store;
        using Key = std::tuple<int, Instant, QString, QString>;
        std::set<Key> expected;
        for (int round = 0; round < 60; ++round) {
            QList<CollectedDevice> devices;
            for (int number = 0; number < 5; ++number) {
                QList<DeviceEvent> events;
                for (int i = static_cast<int>(random.bounded(6)); i > 0; --i) {
                    events.append(eventAt(today - minutes(random.bounded(50)),
                                          random.bounded(2) ? schema::online : schema::offline,
                                          random.bounded(2) ? schema::connectionStatusEvent
                                                            : schema::deviceStatusEvent));
                    expected.insert({number, *events.constLast().timestamp, events.constLast().type,
                                     events.constLast().value});
                }
                devices.append(collected(number, today, events));
            }
            QVERIFY(store->record(here, devices).ok());
        }
        std::set<Key> found;
        int count = 0;
        for (int number = 0; number < 5; ++number) {
            const QList<DeviceEvent> events = store.one(number).events;
            for (qsizetype i = 0; i < events.size(); ++i) {
                QVERIFY(i == 0 || *events.at(i).timestamp <= *events.at(i - 1).timestamp);
                found.insert({number, *events.at(i).timestamp, events.at(i).type, events.at(i).value});
                ++count;
            }
        }
        QVERIFY(found == expected);
        QCOMPARE(count, static_cast<int>(expected.size()));
    }

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

    void aClockThatWasWrongDoesNoHarm()
    {
        TestHistory store;
        const Instant wrong = today + hours(24 * 1500);
        QVERIFY(store->record(here, {collected(1, wrong, {on(today)})}).ok());
        QVERIFY(store->marks(here, wrong).value().contains(collected(1, today, {}).device.arn));
        QVERIFY(store->marks(here, today).value().isEmpty());
        CollectedDevice right = collected(1, today, {off(today - hours(1))});
        right.device.name = QStringLiteral("renamed");
        QVERIFY(store->record(here, {right}).ok());
        QCOMPARE(store.one(1).device.name, right.device.name);
        const auto marks = store->marks(here, today).value();
        QCOMPARE(marks.value(right.device.arn).at, today);
        QCOMPARE(marks.value(right.device.arn).allTypesAt, std::optional(today));
        QCOMPARE(store.one(1).events.size(), 2);
    }

    void oneOldEventDoesNotHideAPause()
    {
        TestHistory store;
        const Instant before = today - hours(24 * 100);
        QVERIFY(store->record(here, {collected(1, before, {on(before - hours(1))})}).ok());
        QVERIFY(
            store->record(here, {collected(1, today, {on(today - hours(1)), off(before - hours(24 * 50))})})
                .ok());
        QCOMPARE(store.one(1).collected.size(), 2);
        // Of a device that is new, it is the first event; but not one of a clock that was never set.
        QVERIFY(store->record(here, {collected(2, today, {on(today - hours(24 * 90))})}).ok());
        QCOMPARE(store.one(2).collected.constFirst().from, today - hours(24 * 90));
        QVERIFY(store->record(here, {collected(3, today, {on(Instant() + hours(1))})}).ok());
        QCOMPARE(store.one(3).collected.constFirst().from, today - hours(24 * 30));
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

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_historystore.moc"
