// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/historydesk.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>

#include <set>
#include <thread>
#include <tuple>

#include <sys/stat.h>
#include <unistd.h>

using namespace rollcall;
using namespace rollcall::historydesk;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// While it lives this process can read in the folder, but not write; not even when it is the superuser's.
class ReadOnlyPlace
{
public:
    explicit ReadOnlyPlace(const QString &folder)
        : m_folder(QFile::encodeName(folder))
        , m_user(geteuid())
    {
        constexpr uid_t nobody = 65534;
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            QVERIFY(chmod(QFile::encodeName(file.filePath()).constData(), 0644) == 0);
        QVERIFY(chmod(m_folder.constData(), 0555) == 0);
        if (m_user == 0)
            QVERIFY(seteuid(nobody) == 0);
    }
    ReadOnlyPlace(const ReadOnlyPlace &) = delete;
    ReadOnlyPlace &operator=(const ReadOnlyPlace &) = delete;
    ~ReadOnlyPlace()
    {
        if (seteuid(m_user) != 0)
            qFatal("This process is not what it was any more.");
        chmod(m_folder.constData(), 0700);
    }

private:
    QByteArray m_folder;
    uid_t m_user;
};

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

    void isReadWhereNothingCanBeWritten()
    {
        TestHistory store;
        QVERIFY(store->record(here, {collected(1, today, {on(today - hours(1))})}).ok());
        const auto read = [](const QString &path) {
            const auto opened = HistoryStore::openToRead(path);
            return opened ? opened.value()->connections().value().join(QLatin1Char(' '))
                          : opened.failure().message;
        };
        // A copy that was made in mid-work, of what another process has open.
        const QTemporaryDir copy;
        const QString copied = copy.filePath(QStringLiteral("history.sqlite"));
        for (const char *suffix : {"", "-wal"})
            QVERIFY(
                QFile::copy(store.path() + QLatin1StringView(suffix), copied + QLatin1StringView(suffix)));
        {
            const ReadOnlyPlace place(copy.path());
            QVERIFY2(read(copied).contains(QStringLiteral("Copy the folder")), qPrintable(read(copied)));
        }
        {
            const ReadOnlyPlace place(store.folder());
            QCOMPARE(read(store.path()), here);
        }
        store.close();
        const ReadOnlyPlace place(store.folder());
        QCOMPARE(read(store.path()), here);
        const auto opened = HistoryStore::openToRead(store.path());
        QVERIFY(!opened.value()->record(here, {collected(1, today, {off(today)})}).ok());
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

    void ofOneMomentTheLastValueHolds()
    {
        TestHistory store;
        const QList<DeviceEvent> events{on(today), off(today), on(today)};
        QVERIFY(store->record(here, {collected(1, today, events)}).ok());
        QCOMPARE(store.one(1).events, (QList<DeviceEvent>{on(today), off(today)}));
        // A page that begins in the middle of the moment does not turn it round.
        QVERIFY(store->record(here, {collected(1, today, {on(today), off(today)})}).ok());
        QCOMPARE(store.one(1).events, (QList<DeviceEvent>{on(today), off(today)}));
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
        const Result<qint64> gone = store->forgetBefore(here, today - hours(48));
        QCOMPARE(gone.value(), 2);
        QCOMPARE(store.one(1).events, (QList<DeviceEvent>{on(today - hours(1)), off(today - hours(50))}));
        QCOMPARE(store.one(1).collected, (QList<CollectedSpan>{{today - hours(50), today}}));
        QCOMPARE(store->forgetBefore(here, today - hours(48)).value(), 0);
    }

    void forgetsOfOneConnectionOnly()
    {
        TestHistory store;
        const QString elsewhere = QStringLiteral("elsewhere");
        const QList<DeviceEvent> events{on(today - hours(50)), off(today - hours(60)), on(today - hours(70))};
        QVERIFY(store->record(here, {collected(1, today, events)}).ok());
        QVERIFY(store->record(elsewhere, {collected(1, today, events)}).ok());
        const QList<DeviceHistory> before = store.all({elsewhere, {}, {}, {}, false});
        QCOMPARE(store->forgetBefore(here, today - hours(40)).value(), 2);
        QCOMPARE(store.one(1).events, QList<DeviceEvent>{events[0]});
        const QList<DeviceHistory> after = store.all({elsewhere, {}, {}, {}, false});
        QCOMPARE(after.size(), 1);
        QCOMPARE(after[0].events, before[0].events);
        QCOMPARE(after[0].collected, before[0].collected);
        QCOMPARE(store->forgetBefore(QStringLiteral("nowhere"), today).value(), 0);
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
};

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_historystore.moc"
