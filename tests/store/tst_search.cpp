// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/fleetstore.h"
#include "tests/store/fixture.h"
#include "tests/store/reference.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

template <class T>
Result<StorePage<T>> fetch(FleetStore &store, const Query &query, const QByteArray &cursor, int limit)
{
    if constexpr (std::is_same_v<T, Device>)
        return store.searchDevices(query, cursor, limit);
    else
        return store.searchUsers(query, cursor, limit);
}

// All ARNs in the order they come; `between` runs after every page.
template <class T>
QStringList walk(FleetStore &store, const Query &query, int limit, const std::function<void()> &between = {})
{
    QStringList arns;
    QByteArray cursor;
    do {
        const auto page = fetch<T>(store, query, cursor, limit);
        if (!page)
            qFatal("%s", qUtf8Printable(page.failure().message));
        for (const T &item : page.value().items)
            arns.append(item.arn);
        cursor = page.value().next;
        if (cursor.size() > FleetStore::maxCursorBytes)
            qFatal("the cursor has %d bytes", static_cast<int>(cursor.size()));
        if (between)
            between();
    } while (!cursor.isEmpty());
    return arns;
}

Query anyQuery(QRandomGenerator &random, const QStringList &filterKeys, const QStringList &sortKeys)
{
    Query query;
    for (int filters = random.bounded(3); filters > 0; --filters) {
        Filter filter{filterKeys[random.bounded(static_cast<int>(filterKeys.size()))], {}};
        for (int values = 1 + random.bounded(3); values > 0; --values) {
            QStringList pool{QStringLiteral("ALPHA"), QStringLiteral("s"), QStringLiteral("_"),
                             QStringLiteral("%"),     QStringLiteral("*"), QStringLiteral("ω"),
                             QStringLiteral("i"),     QStringLiteral("😀")};
            if (filter.key == QLatin1StringView("DeviceStatus"))
                pool = schema::deviceStatuses() + QStringList{QStringLiteral("ready")};
            else if (filter.key == QLatin1StringView("ConnectionStatus"))
                pool = schema::connectionStatuses();
            else if (filter.key == QLatin1StringView("EnrollmentStatus"))
                pool = schema::enrollmentStatuses();
            else if (filter.key == QLatin1StringView("Feature"))
                pool = schema::features().mid(0, 4);
            else if (reference::isEnum(filter.key))
                pool = schema::deviceStatusDetailCodes().mid(0, 5);
            else if (filter.key == QLatin1StringView("UnassociatedOnly"))
                pool = {QStringLiteral("true"), QStringLiteral("true"), QStringLiteral("false")};
            filter.values.append(pool[random.bounded(static_cast<int>(pool.size()))]);
        }
        query.filters.append(filter);
    }
    for (int criteria = random.bounded(4); criteria > 0; --criteria)
        query.sort.append({sortKeys[random.bounded(static_cast<int>(sortKeys.size()))],
                           random.bounded(2) == 0 ? SortDirection::Ascending : SortDirection::Descending});
    return query;
}

QByteArray describe(const Query &query)
{
    QString text;
    for (const Filter &filter : query.filters)
        text += QStringLiteral("%1=%2 ").arg(filter.key, filter.values.join(QLatin1Char(',')));
    for (const SortCriterion &criterion : query.sort)
        text += QStringLiteral("%1:%2 ").arg(criterion.key).arg(static_cast<int>(criterion.direction));
    return text.toUtf8();
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private:
    QList<Device> m_devices;
    QList<User> m_users;
    fixture::TestStore m_store;

private Q_SLOTS:
    void initTestCase()
    {
        QRandomGenerator random(20260101);
        for (int i = 0; i < 400; ++i)
            m_devices.append(fixture::anyDevice(random, i));
        for (int i = 0; i < 200; ++i)
            m_users.append(fixture::anyUser(random, i));
        QVERIFY(m_store->putDevices(m_devices).ok());
        QVERIFY(m_store->putUsers(m_users).ok());
    }

    void everySingleSort_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("ofDevices");
        for (const QString &key : schema::deviceSortKeys())
            QTest::addRow("device %s", qPrintable(key)) << key << true;
        for (const QString &key : schema::userSortKeys())
            QTest::addRow("user %s", qPrintable(key)) << key << false;
    }
    void everySingleSort()
    {
        QFETCH(QString, key);
        QFETCH(bool, ofDevices);
        for (const SortDirection direction : {SortDirection::Ascending, SortDirection::Descending}) {
            const Query query{{}, {{key, direction}}};
            for (int limit : {1, 7, 50}) {
                if (ofDevices)
                    QCOMPARE(walk<Device>(*m_store, query, limit), reference::search(m_devices, query, key));
                else
                    QCOMPARE(walk<User>(*m_store, query, limit), reference::search(m_users, query, key));
            }
        }
    }

    void anyQueryAgreesWithTheReference()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 250; ++round) {
            const Query query = anyQuery(random, schema::deviceFilterKeys(), schema::deviceSortKeys());
            const QStringList expected = reference::search(m_devices, query, QStringLiteral("DeviceName"));
            const auto first = m_store->searchDevices(query, {}, 13);
            QVERIFY(first.ok());
            QVERIFY2(first.value().total == expected.size(), describe(query).constData());
            QVERIFY2(walk<Device>(*m_store, query, 13) == expected, describe(query).constData());
        }
        for (int round = 0; round < 100; ++round) {
            const Query query = anyQuery(random, schema::userFilterKeys(), schema::userSortKeys());
            const QStringList expected = reference::search(m_users, query, QStringLiteral("UserId"));
            QVERIFY2(m_store->searchUsers(query, {}, 13).value().total == expected.size(),
                     describe(query).constData());
            QVERIFY2(walk<User>(*m_store, query, 13) == expected, describe(query).constData());
        }
    }

    void answersWhatWasWritten()
    {
        for (const Device &device : m_devices) {
            const auto found = m_store->device(device.arn);
            QVERIFY(found.ok());
            QCOMPARE(found.value(), device);
            QCOMPARE(found.value().name.isNull(), device.name.isNull());
        }
        QCOMPARE(m_store->user(m_users[3].arn).value(), m_users[3]);
        const auto missing = m_store->device(QStringLiteral("arn:aws:a4b:us-east-1:1:device/none"));
        QVERIFY(!missing.ok());
        QCOMPARE(missing.failure().kind, FailureKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
