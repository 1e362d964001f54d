// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetwalk.h"
#include "tests/support/scriptedfleet.h"

#include <QtCore/qhash.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

/// A service that is far away: calls take long and their answers come in rounds, each telling the next page's
/// token before its rows.
class FarService final : public PageSource<Device, Query>
{
public:
    explicit FarService(QList<Device> fleet)
        : m_fleet(std::move(fleet))
    {
    }

    CallHandle fetchPage(const Query &query, const QString &token, int maxResults,
                         Callback<Page<Device>> done) override
    {
        return fetchAhead(query, token, maxResults, {}, std::move(done));
    }
    CallHandle fetchAhead(const Query &query, const QString &token, int maxResults, const EarlyToken &early,
                          Callback<Page<Device>> done) override
    {
        const auto isOpen = std::make_shared<bool>(true);
        m_waiting.push_back({query, token, maxResults, early, std::move(done), isOpen});
        return std::make_unique<Handle>(*this, isOpen);
    }

    /// Answers all calls that are under way. False when there is none.
    bool answerRound()
    {
        const auto calls = std::exchange(m_waiting, {});
        if (calls.empty())
            return false;
        ++rounds;
        requests += static_cast<int>(calls.size());
        most = std::max(most, static_cast<int>(calls.size()));
        for (const Waiting &call : calls) {
            const Page<Device> page = pageOf(rowsOf(call.query), call.token, call.maxResults);
            if (*call.isOpen && call.early && !page.nextToken.isEmpty())
                call.early(page.nextToken);
            if (std::exchange(*call.isOpen, false))
                call.done(page);
        }
        return true;
    }

    int rounds = 0;
    int requests = 0;
    int most = 0; ///< at the same time
    int dropped = 0;

private:
    struct Waiting
    {
        Query query;
        QString token;
        int maxResults;
        EarlyToken early;
        Callback<Page<Device>> done;
        std::shared_ptr<bool> isOpen;
    };
    class Handle final : public Call
    {
    public:
        Handle(FarService &service, std::shared_ptr<bool> isOpen)
            : m_service(service)
            , m_isOpen(std::move(isOpen))
        {
        }
        ~Handle() override { cancel(); }
        void cancel() override
        {
            if (std::exchange(*m_isOpen, false))
                ++m_service.dropped;
        }

    private:
        FarService &m_service;
        std::shared_ptr<bool> m_isOpen;
    };

    const QList<Device> &rowsOf(const Query &query)
    {
        QString key;
        for (const Filter &filter : query.filters)
            key += filter.key + QLatin1Char('=') + filter.values.join(QLatin1Char(',')) + QLatin1Char(';');
        for (const SortCriterion &sort : query.sort)
            key += sort.key + (sort.direction == SortDirection::Ascending ? u'+' : u'-');
        if (!m_rows.contains(key))
            m_rows.insert(key, found(m_fleet, query));
        return *m_rows.constFind(key);
    }

    QList<Device> m_fleet;
    QHash<QString, QList<Device>> m_rows;
    std::vector<Waiting> m_waiting;
};

/// Devices of which no value is odd: READY mostly, at sites of different sizes. Uneven: most of the others
/// are at a site that has few READY ones.
QList<Device> plainDevices(int count, bool isUneven)
{
    QRandomGenerator random(7);
    const QStringList states = schema::deviceStatuses();
    QList<Device> devices(count);
    for (int i = 0; i < count; ++i) {
        Device &device = devices[i];
        device.arn = QStringLiteral("arn:%1").arg(i);
        device.serialNumber = QStringLiteral("G0%1").arg(i, 8, 10, QLatin1Char('0'));
        device.status = random.bounded(20) > 0 ? states.constFirst() : states[random.bounded(states.size())];
        device.connectionStatus = schema::connectionStatuses()[random.bounded(8) > 0 ? 0 : 1];
        device.type = QStringLiteral("TYPE%1").arg(std::min(random.bounded(5), random.bounded(5)));
        const int site = std::min(random.bounded(16), random.bounded(16));
        if (site != 3)
            device.roomName = QStringLiteral("Site %1 - %2").arg(QChar(u'A' + site)).arg(i);
        if (isUneven && device.status != states.constFirst() && random.bounded(4) > 0)
            device.roomName = QStringLiteral("Site Z - %1").arg(i);
    }
    return devices;
}

} // namespace

/// What a walk costs where the way is long, in rounds of calls and not in time.
class WalkRoundsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheCallsThatItMayMake_data()
    {
        QTest::addColumn<int>("devices");
        QTest::addColumn<bool>("isUneven");
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("percent"); ///< at least, of a walk whose every round brings a full page a call
        QTest::addRow("a small fleet") << 10'000 << false << WalkPace::most << 55;
        QTest::addRow("over 16") << 10'000 << false << 16 << 75;
        QTest::addRow("over 8") << 10'000 << false << 8 << 80;
        QTest::addRow("uneven") << 10'000 << true << WalkPace::most << 55;
        QTest::addRow("a larger one") << 40'000 << false << WalkPace::most << 80;
    }
    void usesTheCallsThatItMayMake()
    {
        QFETCH(int, devices);
        QFETCH(bool, isUneven);
        QFETCH(int, calls);
        QFETCH(int, percent);
        FarService service(plainDevices(devices, isUneven));
        QSet<QString> arns;
        std::optional<Result<void>> result;
        FleetWalk<Device> walk(
            &service, {}, FleetWalk<Device>::Way::SideBySide,
            [&arns](const QList<Device> &rows) {
                for (const Device &row : rows)
                    arns.insert(row.arn);
            },
            [&result](const Result<void> &end) { result = end; });
        walk.setMostAtOnce(calls);
        walk.start();
        while (service.answerRound()) {
        }
        QVERIFY(result && result->ok());
        QCOMPARE(arns.size(), devices);
        QVERIFY(!walk.isOneChain());
        QCOMPARE(service.most, calls);
        // What is asked for is used: a call that is dropped costs a connection. Where the first rows promise
        // more than there is, it happens.
        QVERIFY2(service.dropped <= (isUneven ? 2 : 0), qPrintable(QString::number(service.dropped)));
        const double full = static_cast<double>(devices) / schema::maxResults / calls;
        QVERIFY2(
            full * 100 >= percent * service.rounds,
            qPrintable(QStringLiteral("%1 rounds, %2 requests").arg(service.rounds).arg(service.requests)));
    }
    /// As much as runs is what the service was asked to bear, not what might have run.
    void slowsDownFromWhatRuns()
    {
        WalkPace pace;
        for (int i = 0; i < 10; ++i)
            pace.answered();
        QVERIFY(pace.limit() > 20);
        QVERIFY(pace.throttled(5));
        QCOMPARE(pace.limit(), 3);
        pace.setMost(2);
        QCOMPARE(pace.limit(), 2);
    }
};

QTEST_GUILESS_MAIN(WalkRoundsTest)
#include "tst_walkrounds.moc"
