// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"
#include "models/tables/rowfields.h"
#include "models/tables/rowmask.h"
#include "models/tables/rowranks.h"
#include "models/tables/textscan.h"
#include "tests/tables/randomfleet.h"

#include <QtCore/qcollator.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <numeric>

using namespace rollcall;
using testing::RandomFleet;

namespace {

using F = RowFields<Device>;

const QHash<QString, int> &columns()
{
    static const QHash<QString, int> fields{{QStringLiteral("name"), F::Name},
                                            {QStringLiteral("room"), F::RoomName},
                                            {QStringLiteral("type"), F::Type},
                                            {QStringLiteral("status"), F::Condition},
                                            {QStringLiteral("details"), F::StatusDetails},
                                            {QStringLiteral("arn"), F::Arn},
                                            {QStringLiteral("created"), F::Created},
                                            {QStringLiteral("offlineSince"), F::OfflineSince}};
    return fields;
}

/// What a reader sees, worked out from the device alone.
QString seen(const Device &device, int field)
{
    switch (field) {
    case F::Name:
        return device.name;
    case F::RoomName:
        return device.roomName;
    case F::Type:
        return device.type;
    case F::Arn:
        return device.arn;
    case F::StatusDetails:
        return device.statusDetails.isEmpty() ? QString() : QStringLiteral("") + detailsText(device);
    case F::Condition:
        return conditionWord(conditionOf(device));
    default:
        return {};
    }
}

std::optional<Instant> timeOf(const Device &device, int field)
{
    if (field == F::Created)
        return device.createdTime;
    return device.connectionStatus == QLatin1StringView("OFFLINE") ? device.connectionStatusUpdatedTime
                                                                   : std::nullopt;
}

bool isAbsent(const Device &device, int field)
{
    if (field == F::Created || field == F::OfflineSince)
        return !timeOf(device, field);
    return seen(device, field).isNull();
}

bool hasText(const Device &device, int field, const QStringList &texts)
{
    const QString text = seen(device, field);
    return !text.isNull() && std::any_of(texts.begin(), texts.end(), [&](const QString &part) {
        return text.toCaseFolded().contains(part.toCaseFolded());
    });
}

bool matches(const Device &device, const RowCondition &condition, const QList<int> &shown)
{
    const int field = columns().value(condition.column, -1);
    bool result = false;
    switch (condition.kind) {
    case RowCondition::Kind::Text:
        if (field >= 0)
            result = hasText(device, field, condition.values);
        else
            result = std::any_of(shown.begin(), shown.end(),
                                 [&](int one) { return hasText(device, one, condition.values); });
        break;
    case RowCondition::Kind::Values:
        if (field == F::Condition)
            result = condition.values.contains(conditionName(conditionOf(device)));
        else
            result = !isAbsent(device, field) && condition.values.contains(seen(device, field));
        break;
    case RowCondition::Kind::Time: {
        const std::optional<Instant> time = timeOf(device, field);
        const qint64 count = time ? time->time_since_epoch().count() : 0;
        result = time && (!condition.from || count >= *condition.from) &&
                 (!condition.until || count < *condition.until);
        break;
    }
    case RowCondition::Kind::Absent:
        // An empty text is no value to whoever looks for one.
        result = isAbsent(device, field) ||
                 (field != F::Created && field != F::OfflineSince && seen(device, field).isEmpty());
        break;
    }
    return result != condition.negated;
}

RowCondition randomCondition(RandomFleet &random)
{
    RowCondition condition;
    condition.negated = random.chance(3);
    switch (random.below(4)) {
    case 0:
        condition.column = random.pick({"", "name", "room", "type", "status", "details", "arn"});
        condition.values = {random.pick({"küche", "O", "strasse", "STRASSE", "k", "s", "1", "会議", "приём",
                                         "line", "update", "été", "device/0", "lobby 2", "nowhere", ""})};
        if (random.chance(3))
            condition.values += random.pick({"9", "echo"});
        break;
    case 1:
        condition.kind = RowCondition::Kind::Values;
        condition.column = random.pick({"name", "room", "type", "status"});
        condition.values = {random.pick({"Room 9", "Echo Dot", "offline", "online", "Lobby", ""}),
                            random.pick({"Room 10", "Küche", "wasOffline", "unheard of"})};
        break;
    case 2:
        condition.kind = RowCondition::Kind::Time;
        condition.column = random.pick({"created", "offlineSince"});
        if (!random.chance(4))
            condition.from = (random.below(30) - 15) * 1'000'000LL;
        if (!random.chance(4))
            condition.until = random.below(20) * 1'000'000LL;
        break;
    default:
        condition.kind = RowCondition::Kind::Absent;
        condition.column = random.pick({"name", "room", "status", "created", "offlineSince"});
    }
    return condition;
}

FieldStore storeOf(const QList<Device> &devices)
{
    FieldStore store(F::fields());
    for (const Device &device : devices)
        F::append(store, device);
    return store;
}

} // namespace

class TestRowIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersEqualReference();
    void sortsEqualReference();
    void roomNineComesBeforeRoomTen();
    void rowSetsAreWalked();
    void facetsCount();
    void unknownConditionsAreLeftOut();
    void emptyStore();
};

void TestRowIndex::filtersEqualReference()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        RandomFleet random(seed);
        const QList<Device> devices = random.devices(random.below(400) + 1);
        const FieldStore store = storeOf(devices);
        const ColumnFields fields{columns(), {F::Condition, F::Name, F::RoomName, F::Type, F::Created}};
        for (int round = 0; round < 40; ++round) {
            RowFilter filter;
            for (int left = random.below(3) + 1; left > 0; --left)
                filter.conditions.append(randomCondition(random));
            const RowSet rows = matchingRows(store, filter, fields);
            for (quint32 row = 0; row < store.rowCount(); ++row) {
                const bool expected = std::all_of(
                    filter.conditions.cbegin(), filter.conditions.cend(),
                    [&](const auto &condition) { return matches(devices.at(row), condition, fields.shown); });
                if (rows.contains(row) == expected)
                    continue;
                const RowCondition &first = filter.conditions.constFirst();
                QFAIL(qPrintable(QStringLiteral("seed %1 row %2: %3 kind %4 %5, name %6")
                                     .arg(seed)
                                     .arg(row)
                                     .arg(first.column)
                                     .arg(static_cast<int>(first.kind))
                                     .arg(first.values.join(QLatin1Char('|')), devices.at(row).name)));
            }
        }
    }
}

void TestRowIndex::sortsEqualReference()
{
    const QLocale locale(QLocale::German, QLocale::Germany);
    QCollator collator(locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto compare = [&](const Device &a, const Device &b, int field) {
        if (isAbsent(a, field) || isAbsent(b, field))
            return int(isAbsent(a, field)) - int(isAbsent(b, field));
        if (field == F::Condition)
            return int(conditionOf(a)) - int(conditionOf(b));
        if (field == F::OfflineSince) // by how long
            return int(timeOf(a, field) < timeOf(b, field)) - int(timeOf(a, field) > timeOf(b, field));
        if (field == F::Created)
            return int(timeOf(a, field) > timeOf(b, field)) - int(timeOf(a, field) < timeOf(b, field));
        return collator.compare(seen(a, field), seen(b, field));
    };
    const QList<int> sortable = columns().values();
    for (quint32 seed = 100; seed < 130; ++seed) {
        RandomFleet random(seed);
        // Large fleets are ranked on two threads.
        const QList<Device> devices = random.devices(seed == 100 ? 25'000 : random.below(500) + 1);
        const FieldStore store = storeOf(devices);
        RowRanks ranks(locale);
        for (int round = 0; round < 6; ++round) {
            QList<SortLevel> levels;
            for (int left = random.below(3) + 1; left > 0; --left)
                levels.append({sortable.at(random.below(int(sortable.size()))),
                               random.chance(2) ? Qt::AscendingOrder : Qt::DescendingOrder});
            std::vector<quint32> expected(size_t(devices.size()));
            std::iota(expected.begin(), expected.end(), 0U);
            std::stable_sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
                for (const SortLevel &level : std::as_const(levels)) {
                    const int order = compare(devices.at(a), devices.at(b), level.field);
                    if (order != 0)
                        return (order < 0) == (level.order == Qt::AscendingOrder);
                }
                return false;
            });
            QVERIFY(ranks.ordered(store, levels) == expected);
        }
    }
}

void TestRowIndex::roomNineComesBeforeRoomTen()
{
    QList<Device> devices(4);
    devices[0].roomName = QStringLiteral("Room 10");
    devices[1].roomName = QStringLiteral("room 9");
    devices[3].roomName = QStringLiteral("Room 1");
    const FieldStore store = storeOf(devices);
    RowRanks ranks;
    QVERIFY(!ranks.isRanked(F::RoomName));
    QVERIFY((ranks.ordered(store, {{F::RoomName, Qt::AscendingOrder}}) == std::vector<quint32>{3, 1, 0, 2}));
    QVERIFY((ranks.ordered(store, {{F::RoomName, Qt::DescendingOrder}}) == std::vector<quint32>{2, 0, 1, 3}));
    QVERIFY(ranks.isRanked(F::RoomName));
    RowSet some(4);
    some.insert(1);
    some.insert(2);
    QVERIFY((RowRanks::only({3, 1, 0, 2}, some) == std::vector<quint32>{1, 2}));
}

void TestRowIndex::rowSetsAreWalked()
{
    QCOMPARE(RowSet(0).next(0), 0U);
    QCOMPARE(RowSet(200).next(0), 200U);
    for (const quint32 size : {1U, 64U, 65U, 200U}) {
        RowSet rows(size);
        std::vector<quint32> expected;
        for (const quint32 row : {0U, 1U, 63U, 64U, 127U, 128U, 199U}) {
            if (row >= size)
                continue;
            rows.insert(row);
            expected.push_back(row);
        }
        std::vector<quint32> walked;
        for (quint32 row = rows.next(0); row < rows.size(); row = rows.next(row + 1))
            walked.push_back(row);
        QVERIFY2(walked == expected, qPrintable(QString::number(size)));
    }
}

void TestRowIndex::facetsCount()
{
    QList<Device> devices(6);
    devices[0].roomName = devices[2].roomName = devices[4].roomName = QStringLiteral("Lobby");
    devices[1].roomName = QStringLiteral("Board");
    devices[3].status = QStringLiteral("PENDING");
    const FieldStore store = storeOf(devices);
    RowSet rows(6, true);
    const QList<FacetValue> rooms = facetOf(store, F::RoomName, rows);
    QCOMPARE(rooms.size(), 3);
    QCOMPARE(rooms.at(0).value, QStringLiteral("Lobby"));
    QCOMPARE(rooms.at(0).rows, 3U);
    QVERIFY(rooms.at(1).value.isNull());
    QCOMPARE(rooms.at(1).rows, 2U);
    const QList<FacetValue> conditions = facetOf(store, F::Condition, rows);
    QCOMPARE(conditions.size(), 2);
    QCOMPARE(conditions.at(1).words, QStringLiteral("Pending"));
    QVERIFY(facetOf(store, F::Name, rows).isEmpty());
    const QList<FacetValue> one = facetOf(store, F::RoomName, rows, 1);
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.constFirst().value, QStringLiteral("Lobby"));
}

void TestRowIndex::unknownConditionsAreLeftOut()
{
    const FieldStore store = storeOf(RandomFleet(9).devices(10));
    RowCondition unknown;
    unknown.column = QStringLiteral("of a later version");
    unknown.values = {QStringLiteral("x")};
    RowCondition timeOfText;
    timeOfText.column = QStringLiteral("name");
    timeOfText.kind = RowCondition::Kind::Time;
    QCOMPARE(matchingRows(store, {{unknown, timeOfText}}, {columns(), {}}).count(), 10U);
}

void TestRowIndex::emptyStore()
{
    const FieldStore store(F::fields());
    RowCondition text;
    text.values = {QStringLiteral("x")};
    QCOMPARE(matchingRows(store, {{text}}, {columns(), {F::Name, F::RoomName}}).count(), 0U);
    RowRanks ranks;
    QVERIFY(ranks.ordered(store, {{F::Name, Qt::AscendingOrder}, {F::Created, Qt::AscendingOrder}}).empty());
}

QTEST_GUILESS_MAIN(TestRowIndex)
#include "tst_rowindex.moc"
