// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/usertablemodel.h"
#include "tests/tables/groupedfleet.h"
#include "tests/tables/randomfleet.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;
using namespace std::chrono_literals;
using namespace rollcall::testing;

class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomFleets_data();
    void randomFleets();
    void rowsArriveInGroups();
    void headingsAreNoRows();
    void emptyValuesAreAGroupOfTheirOwn();
    void usersByDomain();
    void closedGroupsAreKept();
    void aRowIsFoundInAClosedGroup();
    void inAnotherThread();
    void aGroupIsClosedWhileAnotherThreadWorks();
};

void TestGrouping::randomFleets_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestGrouping::randomFleets()
{
    QFETCH(const quint32, seed);
    RandomFleet random(seed);
    Bench bench(withSites(random.devices(random.below(130))));
    QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    QVERIFY(bench.start());
    bench.model.groupBy(kinds.at(random.below(5)));
    for (int step = 0; step < 25; ++step) {
        switch (random.below(7)) {
        case 0:
            bench.model.groupBy(kinds.at(random.below(5)));
            break;
        case 1:
            bench.sort(random.chance(2) ? DeviceTableModel::Name : DeviceTableModel::Software);
            break;
        case 2:
            bench.filter(random.chance(3) ? QString() : random.pick({"o", "küche", "1", "zz"}));
            break;
        case 3:
            bench.model.setAllGroupsOpen(random.chance(2));
            break;
        case 4:
            bench.fleet =
                withSites(random.devices(random.below(130))) + bench.fleet.mid(random.below(40), 60);
            bench.model.refresh();
            break;
        default:
            for (int turn = 0; turn < 4 && bench.model.rowCount() > 0; ++turn) {
                const int heading = bench.model.headingOf(random.below(bench.model.rowCount()));
                QVERIFY(bench.model.isHeading(heading));
                bench.model.setGroupOpen(heading, !bench.model.headingAt(heading)->isOpen);
            }
        }
        QVERIFY(bench.settle());
        bench.check();
        if (QTest::currentTestFailed())
            return;
    }
    bench.model.groupBy(QString());
    QCOMPARE(bench.model.rowCount(), bench.model.matchingCount());
    for (int row = 0; row < bench.model.rowCount(); ++row)
        QVERIFY(!bench.model.isHeading(row) && bench.model.headingOf(row) == -1);
}

void TestGrouping::rowsArriveInGroups()
{
    Bench bench(withSites(RandomFleet(7).devices(230)));
    QAbstractItemModelTester tester(&bench.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    bench.model.groupBy(QStringLiteral("site"));
    bench.model.setFilter({});
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.loadedCount(), 50);
    bench.check();
    // To scroll to the end asks for nothing, as new rows come anywhere.
    QVERIFY(!bench.model.canFetchMore({}));
    bench.model.setGroupOpen(0, false);
    int changes = 0;
    connect(&bench.model, &PagedTable::stateChanged, this, [&] {
        if (!bench.model.isArranging() && bench.model.isCurrent()) {
            bench.check();
            ++changes;
        }
    });
    bench.model.loadAll();
    QVERIFY(bench.settle());
    QVERIFY(changes > 0);
    QCOMPARE(bench.model.loadedCount(), 230);
    QVERIFY(!bench.model.headingAt(0)->isOpen);
    bench.check();
}

void TestGrouping::headingsAreNoRows()
{
    Bench bench(withSites(RandomFleet(3).devices(40)));
    QVERIFY(bench.start());
    bench.model.groupBy(QStringLiteral("site"));
    QVERIFY(bench.model.isHeading(0));
    QVERIFY(!bench.model.rowAt(0));
    const QModelIndex cell = bench.model.index(0, DeviceTableModel::Name);
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(cell.flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(!cell.data().isValid());
    QVERIFY(!cell.data(PagedTable::ArnRole).isValid());
    QVERIFY(!bench.model.conditionOf(cell));
    const GroupHeading heading = bench.model.headingAt(0).value();
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             heading.name + QStringLiteral(" · ") + heading.counts);
    RowTally tally;
    bench.model.tally(0, bench.model.rowCount() - 1, tally);
    QCOMPARE(tally.rows, 40);
    QCOMPARE(bench.model.matchingCount(), 40);
}

void TestGrouping::emptyValuesAreAGroupOfTheirOwn()
{
    Bench bench(RandomFleet(5).devices(5));
    const char *rooms[] = {"Room 10", "", nullptr, "Room 9", "Room 9"};
    for (qsizetype at = 0; at < 5; ++at)
        bench.fleet[at].roomName = rooms[at] ? QString::fromLatin1(rooms[at]) : QString();
    bench.fleet[1].roomName = QStringLiteral("");
    QVERIFY(bench.start());
    bench.model.groupBy(QStringLiteral("room"));
    QStringList names;
    for (const Shown &group : shownGroups(bench.model))
        names += QStringLiteral("%1: %2").arg(group.heading.name).arg(group.keys.size());
    QCOMPARE(names, QStringList({QStringLiteral("Room 9: 2"), QStringLiteral("Room 10: 1"),
                                 QStringLiteral("No room: 2")}));
}

void TestGrouping::usersByDomain()
{
    QList<User> users;
    const char *emails[] = {"a@beta.example", "b@Alpha.example", nullptr, "c@ALPHA.example", "nobody"};
    for (const char *email : emails) {
        User user;
        user.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:user/%1").arg(users.size());
        user.email = QString::fromLatin1(email);
        user.enrollmentStatus = users.size() < 2 ? QStringLiteral("REGISTERED") : QStringLiteral("PENDING");
        users.append(user);
    }
    ScriptedSource<User> source{
        [&](const auto &request) { return Result<Page<User>>(pageOf(users, request.token, 50)); }};
    testing::FixedClock clock{Instant(1'800'000'000s)};
    UserTableModel model(&source, &clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter({});
    QTRY_VERIFY(model.isComplete());
    const auto headings = [&model] {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.isHeading(row))
                texts += model.index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
        return texts;
    };
    model.groupBy(QStringLiteral("domain"));
    QCOMPARE(headings(), QStringList({QStringLiteral("Alpha.example · 2 user(s)"),
                                      QStringLiteral("beta.example · 1 user(s)"),
                                      QStringLiteral("No email domain · 2 user(s)")}));
    model.groupBy(QStringLiteral("enrollmentStatus"));
    QCOMPARE(headings(),
             QStringList({QStringLiteral("Pending · 3 user(s)"), QStringLiteral("Registered · 2 user(s)")}));
}

void TestGrouping::closedGroupsAreKept()
{
    Bench bench(withSites(RandomFleet(9).devices(60)));
    QVERIFY(bench.start());
    bench.model.groupBy(QStringLiteral("site"));
    QCOMPARE(bench.model.groupState(), GroupState({QStringLiteral("site"), false, {}}));
    bench.model.setGroupOpen(headingRow(bench.model, QStringLiteral("Site 2")), false);
    bench.model.setGroupOpen(headingRow(bench.model, QStringLiteral("No site")), false);
    const GroupState state = bench.model.groupState();
    QCOMPARE(state, GroupState({QStringLiteral("site"), false, {QString(), QStringLiteral("Site 2")}}));
    // Another grouping has groups of its own, and this one's are kept meanwhile.
    bench.model.groupBy(QStringLiteral("type"));
    QVERIFY(bench.model.groupState().except.isEmpty());
    bench.model.groupBy(QStringLiteral("site"));
    QCOMPARE(bench.model.groupState(), state);
    bench.check();
    QVERIFY(!bench.model.headingAt(headingRow(bench.model, QStringLiteral("Site 2")))->isOpen);

    Bench other(bench.fleet);
    other.model.setGroupState(state);
    QVERIFY(other.start());
    QCOMPARE(other.model.groupState(), state);
    QCOMPARE(other.model.rowCount(), bench.model.rowCount());
    other.model.setAllGroupsOpen(false);
    QCOMPARE(other.model.groupState(), GroupState({QStringLiteral("site"), true, {}}));
    QCOMPARE(other.model.rowCount(), shownGroups(other.model).size());
    other.model.setGroupState({QStringLiteral("no such kind"), true, {}});
    QCOMPARE(other.model.grouping(), QString());
    QCOMPARE(other.model.rowCount(), 60);
}

void TestGrouping::aRowIsFoundInAClosedGroup()
{
    Bench bench(withSites(RandomFleet(11).devices(60)));
    QVERIFY(bench.start());
    bench.model.groupBy(QStringLiteral("site"));
    const QString key = bench.model.index(1, 0).data(PagedTable::KeyRole).toString();
    QVERIFY(!key.isEmpty());
    bench.model.setAllGroupsOpen(false);
    QCOMPARE(bench.model.rowOfKey(key), -1);
    bench.model.openGroupOf(key);
    QCOMPARE(bench.model.rowOfKey(key), 1);
    bench.model.openGroupOf(QStringLiteral("no such key"));
    bench.check();
}

void TestGrouping::inAnotherThread()
{
    constexpr int count = static_cast<int>(FieldModel::rowsForAThread) + 3'000;
    RandomFleet random(13);
    // A large fleet is read by parts, in no order of its own: none must be equal.
    int number = 0;
    const auto unlike = [&number](QList<Device> devices) {
        for (Device &device : devices) {
            device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(++number);
            device.name = QStringLiteral("%1 %2").arg(device.name).arg(number);
        }
        return withSites(devices);
    };
    Bench bench(unlike(random.devices(count)));
    bench.pageSize = count;
    bench.source.setAnswer(
        [&](const auto &request) { return Result<Page<Device>>(pageOf(bench.fleet, request.token, count)); });
    QVERIFY(bench.start());
    // What views hold on to goes with the rows.
    QList<std::pair<QPersistentModelIndex, QString>> held;
    for (int row = 0; row < count; row += 97)
        held.append(
            {bench.model.index(row, 1), bench.model.index(row, 0).data(PagedTable::KeyRole).toString()});
    const auto checkHeld = [&] {
        int left = 0;
        for (const auto &[index, key] : std::as_const(held)) {
            if (index.isValid() && ++left)
                QCOMPARE(bench.model.index(index.row(), 0).data(PagedTable::KeyRole).toString(), key);
        }
        QVERIFY(left > 0);
    };
    const auto step = [&](auto change) {
        change();
        QVERIFY(bench.model.isArranging()); // it is not done here
        QVERIFY(bench.settle());
        bench.check();
        checkHeld();
    };
    step([&] { bench.model.groupBy(QStringLiteral("room")); });
    step([&] { bench.sort(DeviceTableModel::Name); });
    step([&] { bench.model.groupBy(QStringLiteral("site")); });
    step([&] { bench.filter(QStringLiteral("o")); });
    bench.model.setGroupOpen(bench.model.headingOf(100), false);
    QVERIFY(!bench.model.isArranging()); // that is
    bench.check();
    step([&] { bench.filter(QString()); });
    step([&] {
        bench.model.setAllGroupsOpen(true);
        bench.model.groupBy(QStringLiteral("status"));
    });
    // Read anew, with other rows among them.
    bench.fleet = bench.fleet.mid(500) + unlike(random.devices(800));
    bench.model.refresh();
    QTRY_VERIFY(bench.model.loadedCount() == bench.fleet.size() && !bench.model.isArranging());
    bench.check();
}

void TestGrouping::aGroupIsClosedWhileAnotherThreadWorks()
{
    constexpr int count = static_cast<int>(FieldModel::rowsForAThread) + 500;
    Bench bench(withSites(RandomFleet(17).devices(count)));
    bench.source.setAnswer(
        [&](const auto &request) { return Result<Page<Device>>(pageOf(bench.fleet, request.token, count)); });
    QVERIFY(bench.start());
    bench.model.groupBy(QStringLiteral("site"));
    QVERIFY(bench.settle());
    bench.sort(DeviceTableModel::Name);
    QVERIFY(bench.model.isArranging());
    bench.model.setGroupOpen(0, false);
    QVERIFY(bench.settle());
    QVERIFY(!bench.model.headingAt(0)->isOpen);
    bench.check();
    // Also while its grouping is about to go.
    bench.model.groupBy(QStringLiteral("type"));
    bench.model.setGroupOpen(0, true);
    QVERIFY(bench.settle());
    bench.check();
    bench.model.groupBy(QStringLiteral("site"));
    QVERIFY(bench.settle());
    QVERIFY(bench.model.headingAt(0)->isOpen);
    bench.check();
}

QTEST_MAIN(TestGrouping)
#include "tst_grouping.moc"
