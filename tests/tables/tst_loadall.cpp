// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All rows by parts side by side, as a table's loadAll() and refresh() read them.

#include "models/tables/devicetablemodel.h"
#include "tests/support/scriptedfleet.h"

#include <QtCore/qset.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

using Source = ScriptedSource<Device>;

Failure failureOf(FailureKind kind)
{
    return {kind, {}, QStringLiteral("no"), {}, 0, {}};
}

} // namespace

class LoadAllTest : public QObject
{
    Q_OBJECT

private:
    QList<Device> m_fleet;
    std::unique_ptr<Source> m_source;
    SystemClock m_clock;
    std::unique_ptr<DeviceTableModel> m_model;
    QList<Result<void>> m_ends;

    int column(const char *key) const { return m_model->columnOfKey(QLatin1StringView(key)); }
    QStringList arns() const
    {
        QStringList list;
        for (int row = 0; row < m_model->rowCount(); ++row)
            list.append(m_model->index(row, 0).data(PagedTable::ArnRole).toString());
        return list;
    }
    bool isWholeFleet() const
    {
        const QStringList list = arns();
        return list.size() == m_fleet.size() && QSet<QString>(list.begin(), list.end()).size() == list.size();
    }
    /// Until some rows came by parts.
    bool waitForParts()
    {
        return QTest::qWaitFor([this] { return m_model->isGathering() && m_model->loadedCount() > 300; });
    }

private Q_SLOTS:
    void init()
    {
        m_fleet = randomDevices(2, 2500);
        for (Device &device : m_fleet)
            device.name = QStringLiteral("Name %1").arg(device.serialNumber);
        m_source = std::make_unique<Source>(
            [this](const Source::Request &request) { return answer(m_fleet, request); });
        m_model = std::make_unique<DeviceTableModel>(m_source.get(), &m_clock);
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     m_model.get());
        m_ends.clear();
        connect(m_model.get(), &PagedTable::loadFinished, this,
                [this](const Result<void> &result) { m_ends.append(result); });
        m_model->setQuery({});
        QTRY_COMPARE(m_ends.size(), 1);
        m_ends.clear();
        m_source->forgetRequests();
    }
    void cleanup() { m_model.reset(); }

    void readsByPartsAndSortsOnce()
    {
        m_model->loadAll();
        QVERIFY(m_model->isGathering());
        QVERIFY(!m_model->canFetchMore({}));
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_ends[0].ok());
        QVERIFY(isWholeFleet());
        QVERIFY(m_model->isComplete());
        QVERIFY(m_model->isWhole());
        QVERIFY(m_model->isSortedHere());
        QVERIFY(!m_model->isGathering());
        QSet<QString> keys;
        for (const Source::Request &request : m_source->requests()) {
            for (const Filter &filter : request.query.filters)
                keys.insert(filter.key);
        }
        QVERIFY(keys.contains(QStringLiteral("DeviceStatus")));
        QVERIFY(keys.contains(QStringLiteral("RoomName")));
    }
    void goesOnWhereItWasStopped()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        m_model->stop();
        QCOMPARE(m_ends.size(), 1);
        QVERIFY(m_ends[0].failure().kind == FailureKind::Cancelled);
        const qsizetype loaded = m_model->loadedCount();
        QVERIFY(loaded < m_fleet.size());
        const auto asked = m_source->requests().size();
        QTest::qWait(80);
        QCOMPARE(m_source->requests().size(), asked);
        QVERIFY(m_model->isGathering());
        QVERIFY(!m_model->canFetchMore({}));
        m_model->loadAll();
        QTRY_COMPARE(m_ends.size(), 2);
        QVERIFY(m_ends[1].ok());
        QVERIFY(isWholeFleet());
        // Most of what was there is not read a second time.
        const auto pages = (m_fleet.size() - loaded) / 50;
        QVERIFY(m_source->requests().size() - asked < pages + 60);
    }
    // What was stopped stays so until someone wants it otherwise.
    void keepingUpLeavesItAloneWhenStopped()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        m_model->stop();
        const qsizetype loaded = m_model->loadedCount();
        const auto asked = m_source->requests().size();
        m_model->keepUp();
        QVERIFY(!m_model->isLoading());
        QVERIFY(m_model->isGathering());
        QCOMPARE(m_model->loadedCount(), loaded);
        QCOMPARE(m_source->requests().size(), asked);
        m_model->loadAll();
        QTRY_VERIFY(m_model->isComplete());
        QVERIFY(isWholeFleet());
        QVERIFY(m_source->requests().size() - asked < (m_fleet.size() - loaded) / 50 + 60);
    }
    void refreshedByHandWhenStoppedReadsAll()
    {
        int calls = 0;
        m_source->setAnswer([&](const Source::Request &request) -> Result<Page<Device>> {
            if (++calls == 45)
                return failureOf(FailureKind::Network);
            return answer(m_fleet, request);
        });
        m_model->loadAll();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_model->isGathering());
        QVERIFY(m_model->loadedCount() > 1000 && m_model->loadedCount() < m_fleet.size());
        m_model->refresh();
        QTRY_VERIFY(m_model->isComplete());
        QVERIFY(isWholeFleet());
        QVERIFY(m_model->isSortedHere());
        QVERIFY(!m_model->isGathering());
    }
    void rowsWithoutArnComeOnce()
    {
        m_fleet[0].arn.clear();
        m_fleet[0].status.clear(); // in no part
        m_fleet[7].arn.clear();
        m_model->setQuery({});
        m_model->refresh();
        QTRY_VERIFY(!m_model->isLoading());
        m_model->loadAll();
        QTRY_VERIFY(m_model->isComplete());
        QCOMPARE(m_model->loadedCount(), m_fleet.size());
    }
    void keepsRowsAfterAFailureAndGoesOn()
    {
        int calls = 0;
        m_source->setAnswer([&](const Source::Request &request) -> Result<Page<Device>> {
            if (++calls == 30)
                return failureOf(FailureKind::Network);
            return answer(m_fleet, request);
        });
        m_model->loadAll();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(!m_ends[0].ok());
        QVERIFY(m_model->loadedCount() > 300);
        QVERIFY(m_model->failure());
        m_model->retry();
        QTRY_COMPARE(m_ends.size(), 2);
        QVERIFY(m_ends[1].ok());
        QVERIFY(isWholeFleet());
    }
    void beginsAnewWhenTokensAreRefused()
    {
        bool isRefusing = false;
        m_source->setAnswer([&](const Source::Request &request) -> Result<Page<Device>> {
            if (isRefusing && !request.token.isEmpty())
                return failureOf(FailureKind::Validation);
            return answer(m_fleet, request);
        });
        m_model->loadAll();
        QVERIFY(waitForParts());
        isRefusing = true;
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_ends[0].failure().kind == FailureKind::Validation);
        isRefusing = false;
        m_source->forgetRequests();
        m_model->retry();
        QTRY_COMPARE(m_ends.size(), 2);
        QVERIFY(m_ends[1].ok());
        QVERIFY(isWholeFleet());
        QVERIFY(m_source->requests().constFirst().token.isEmpty());
    }
    void keepsReadingWhenTheOrderChanges()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        const int serial = column("serial");
        QVERIFY(serial >= 0);
        m_model->sort(serial, Qt::DescendingOrder);
        QVERIFY(m_model->loadedCount() > 300);
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_ends[0].ok());
        QCOMPARE(m_model->sortColumns(), QList<SortColumn>({{serial, Qt::DescendingOrder}}));
        QVERIFY(isWholeFleet());
        for (int row = 1; row < m_model->rowCount(); ++row)
            QVERIFY(m_model->index(row - 1, serial).data().toString().toInt() >=
                    m_model->index(row, serial).data().toString().toInt());
    }
    void startsOverWithAnotherFilter()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        RowCondition offlineOnly;
        offlineOnly.column = QStringLiteral("connectionStatus");
        offlineOnly.kind = RowCondition::Kind::Values;
        offlineOnly.values = {QStringLiteral("OFFLINE")};
        m_model->setFilter(RowFilter{{offlineOnly}});
        QTRY_VERIFY(m_model->isCurrent());
        QVERIFY(!m_model->isGathering());
        m_model->loadAll();
        QTRY_VERIFY(m_model->isComplete());
        const auto offline = std::count_if(m_fleet.cbegin(), m_fleet.cend(), [](const Device &device) {
            return device.connectionStatus == QLatin1StringView("OFFLINE");
        });
        QCOMPARE(m_model->rowCount(), offline);
    }
    void rereadsTheWholeByParts()
    {
        m_model->loadAll();
        QTRY_VERIFY(m_model->isWhole());
        const QString gone = m_fleet.takeAt(700).arn;
        m_fleet[20].name = QStringLiteral("Renamed");
        const QPersistentModelIndex current =
            m_model->index(m_model->rowOfKey(m_fleet.at(20).arn), column("name"));
        m_ends.clear();
        m_source->forgetRequests();
        m_model->refresh();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_ends[0].ok());
        QVERIFY(isWholeFleet());
        QCOMPARE(m_model->rowOfKey(gone), -1);
        QVERIFY(current.isValid());
        QCOMPARE(current.data().toString(), QStringLiteral("Renamed"));
        QVERIFY(!m_source->requests().constFirst().query.filters.isEmpty());
    }
    void keepsTheOldRowsWhenRereadingFails()
    {
        m_model->loadAll();
        QTRY_VERIFY(m_model->isWhole());
        m_source->setAnswer([&](const Source::Request &request) -> Result<Page<Device>> {
            if (!request.token.isEmpty())
                return failureOf(FailureKind::Network);
            return answer(m_fleet, request);
        });
        m_ends.clear();
        m_model->refresh();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(!m_ends[0].ok());
        QVERIFY(isWholeFleet());
        QCOMPARE(m_model->missedRefreshes(), 1);
        m_source->setAnswer([&](const Source::Request &request) { return answer(m_fleet, request); });
        m_model->retry();
        QTRY_COMPARE(m_ends.size(), 2);
        QVERIFY(m_ends[1].ok());
        QVERIFY(isWholeFleet());
    }
    void saysWhatIsMissing()
    {
        m_source->setAnswer([&](const Source::Request &request) {
            Page<Device> page = answer(m_fleet, request);
            page.items.removeIf([](const Device &row) { return row.arn == QLatin1StringView("arn:1234"); });
            return page;
        });
        m_model->loadAll();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_ends.at(0).ok());
        QCOMPARE(m_model->rowCount(), 2499);
        QCOMPARE(m_model->missingCount(), 1);
        QVERIFY(m_model->isComplete());
        QVERIFY(m_model->isSortedHere());
    }
    // What is there can be sorted, and is kept up to date, each time for no more calls than a whole fleet.
    void servesWhatIsThereWhenOneIsMissing()
    {
        saysWhatIsMissing();
        const auto lacking = [this](const Source::Request &request) {
            Page<Device> page = answer(m_fleet, request);
            page.items.removeIf([](const Device &row) { return row.arn == QLatin1StringView("arn:1234"); });
            return page;
        };
        m_model->sort(column("serial"), Qt::DescendingOrder);
        QTRY_VERIFY(!m_model->isArranging());
        const int serial = column("serial");
        for (int row = 1; row < m_model->rowCount(); ++row)
            QVERIFY(m_model->index(row - 1, serial).data().toString().toInt() >=
                    m_model->index(row, serial).data().toString().toInt());
        m_fleet[17].softwareVersion = QStringLiteral("777");
        // A refresh that fails tells nothing about it.
        m_ends.clear();
        m_source->setAnswer(
            [](const Source::Request &) -> Result<Page<Device>> { return failureOf(FailureKind::Network); });
        m_model->refresh();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(!m_ends.at(0).ok());
        m_source->setAnswer(lacking);
        m_source->forgetRequests();
        m_model->keepUp();
        QTRY_COMPARE(m_ends.size(), 2);
        QVERIFY(m_ends.at(1).ok());
        QCOMPARE(m_model->rowCount(), 2499);
        QCOMPARE(m_model->missingCount(), 1);
        const int row = m_model->rowOfKey(m_fleet.at(17).arn);
        QCOMPARE(m_model->index(row, column("software")).data().toString(), QStringLiteral("777"));
        for (const Source::Request &request : m_source->requests())
            QVERIFY(!request.query.filters.isEmpty() || request.maxResults == 1);
        // Who asks for it has it looked for.
        m_source->forgetRequests();
        m_model->refresh();
        QTRY_COMPARE(m_ends.size(), 3);
        const auto &asked = m_source->requests();
        QVERIFY(std::any_of(asked.begin(), asked.end(), [](const Source::Request &request) {
            return request.query.filters.isEmpty() && request.maxResults > 1;
        }));
    }
    void readsAnewWhatWasMissing_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("by hand") << 0;
        QTest::newRow("retry") << 1;
        QTest::newRow("the automatic refresh") << 2;
    }
    // A walk that is at its end has nothing to go on with.
    void readsAnewWhatWasMissing()
    {
        QFETCH(const int, way);
        saysWhatIsMissing();
        m_source->setAnswer([&](const Source::Request &request) { return answer(m_fleet, request); });
        if (way == 0)
            m_model->refresh();
        else if (way == 1)
            m_model->retry();
        else
            m_model->keepUp();
        QTRY_COMPARE(m_model->missingCount(), 0);
        QTRY_VERIFY(!m_model->isLoading());
        QVERIFY(isWholeFleet());
        QVERIFY(m_model->isSortedHere());
    }
    // Who works in the window comes first, but not before who waits for the rows.
    void yieldsUntilSomeoneWaitsForIt()
    {
        m_model->yield(true);
        m_model->loadAll();
        QTRY_VERIFY(m_model->isComplete());
        // It rests a while after each.
        const auto keepsUp = [this] {
            m_model->keepUp();
            return m_model->isLoading();
        };
        const auto asked = [this] { return m_source->requests().size(); };
        for (const bool byLoadAll : {false, true}) {
            m_ends.clear();
            m_source->forgetRequests();
            m_source->hold();
            QTRY_VERIFY_WITH_TIMEOUT(keepsUp(), 60000);
            QVERIFY(m_model->load() == PagedTable::Load::Refresh);
            QCOMPARE(asked(), 1);
            m_model->keepUp();
            QCOMPARE(asked(), 1);
            if (byLoadAll)
                m_model->loadAll();
            else
                m_model->refresh();
            QVERIFY(asked() > 1);
            m_source->release();
            QTRY_COMPARE(m_ends.size(), 1);
            QVERIFY(m_ends[0].ok());
            QVERIFY(isWholeFleet());
        }
        m_ends.clear();
        m_source->forgetRequests();
        m_source->hold();
        QTRY_VERIFY_WITH_TIMEOUT(keepsUp(), 60000);
        QCOMPARE(asked(), 1);
        m_model->yield(false);
        QVERIFY(asked() > 1);
        m_source->release();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(isWholeFleet());
    }
    void aRefreshThatIsStoppedLeavesTheReadingAsItWas()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        m_model->stop();
        m_model->refresh();
        m_model->stop();
        QVERIFY(m_model->isGathering());
        QVERIFY(!m_model->canFetchMore({}));
        const auto asked = m_source->requests().size();
        m_model->keepUp();
        QCOMPARE(m_source->requests().size(), asked);
        m_model->loadAll();
        QTRY_VERIFY(m_model->isComplete());
        QVERIFY(isWholeFleet());
    }
    void aRefreshThatFailsLeavesTheReadingAsItWas()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        m_model->stop();
        m_source->setAnswer([](const Source::Request &) { return failureOf(FailureKind::Network); });
        m_ends.clear();
        m_model->refresh();
        QTRY_COMPARE(m_ends.size(), 1);
        QVERIFY(m_model->isGathering());
        m_source->setAnswer([&](const Source::Request &request) { return answer(m_fleet, request); });
        m_model->retry();
        QTRY_VERIFY(m_model->isComplete());
        QVERIFY(isWholeFleet());
        QVERIFY(!m_model->isGathering());
    }
    void mayGoAwayInBetween()
    {
        m_model->loadAll();
        QVERIFY(waitForParts());
        m_model.reset();
        QTest::qWait(60);
    }
};

QTEST_GUILESS_MAIN(LoadAllTest)
#include "tst_loadall.moc"
