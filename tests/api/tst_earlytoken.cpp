// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/apiclient.h"
#include "models/api/wire.h"
#include "tests/support/scriptedtransport.h"

#include <QtCore/qsemaphore.h>
#include <QtCore/qthreadpool.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

const QByteArray page("{\"Devices\":[{\"DeviceArn\":\"a\",\"DeviceName\":\"Desk\"},{\"DeviceArn\":\"b\"}],"
                      "\"NextToken\":\"t1\",\"TotalCount\":7}");

/// While it lives, the threads that pages are read in have something else to do.
class BusyThreads
{
public:
    BusyThreads()
        : m_most(m_pool->maxThreadCount())
    {
        m_pool->waitForDone();
        m_pool->setMaxThreadCount(1);
        m_pool->start([this] { m_go.acquire(); });
    }
    BusyThreads(const BusyThreads &) = delete;
    BusyThreads &operator=(const BusyThreads &) = delete;
    ~BusyThreads()
    {
        m_go.release();
        m_pool->waitForDone();
        m_pool->setMaxThreadCount(m_most);
    }

private:
    QThreadPool *m_pool = QThreadPool::globalInstance();
    int m_most;
    QSemaphore m_go;
};

struct Setup
{
    Setup()
    {
        ApiClientOptions options;
        options.endpoint = fixedEndpoint(QUrl(QStringLiteral("http://127.0.0.1:2635")));
        options.credentials = std::make_shared<StaticCredentials>(Credentials{"ID", "SECRET", {}, {}});
        options.transport = transport;
        client = std::make_unique<ApiClient>(options);
    }
    CallHandle search()
    {
        return client->searchDevices(
            {}, {}, 50,
            [this, held = token](const Result<Page<Device>> &result) {
                heard.append(result ? QStringLiteral("page") : QStringLiteral("failure"));
                last = result;
            },
            [this, held = token](const QString &next) { heard.append(next); });
    }

    std::shared_ptr<ScriptedTransport> transport = std::make_shared<ScriptedTransport>();
    std::unique_ptr<ApiClient> client;
    std::shared_ptr<int> token = std::make_shared<int>(0); ///< copies are in the callbacks of a call
    QStringList heard;
    std::optional<Result<Page<Device>>> last;
};

} // namespace

class TestEarlyToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBeforeThePage()
    {
        Setup s;
        s.transport->answer(200, page);
        CallHandle call;
        {
            const BusyThreads busy;
            call = s.search();
            QTRY_COMPARE(s.heard, QStringList{QStringLiteral("t1")});
            QTest::qWait(20);
            QCOMPARE(s.heard.size(), 1); // the page is read in one of the threads that are busy
        }
        QTRY_COMPARE(s.heard, QStringList({QStringLiteral("t1"), QStringLiteral("page")}));
        const Result<Page<Device>> plain = decodeDevicePage(page);
        QVERIFY(s.last->ok() && plain.ok());
        QCOMPARE(s.last->value().items, plain.value().items);
        QCOMPARE(s.last->value().nextToken, plain.value().nextToken);
        QCOMPARE(s.last->value().totalCount, plain.value().totalCount);
        QCOMPARE(s.last->value().items.size(), 2);
    }

    void isNotToldWithoutANextPage_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("end");
        QTest::newRow("last page") << 200 << QByteArray("{\"Devices\":[]}") << "page";
        QTest::newRow("null") << 200 << QByteArray("{\"NextToken\":null}") << "page";
        QTest::newRow("empty") << 200 << QByteArray("{\"NextToken\":\"\"}") << "page";
        QTest::newRow("number") << 200 << QByteArray("{\"NextToken\":5}") << "failure";
        QTest::newRow("refused") << 400 << page << "failure";
        QTest::newRow("HTML") << 200 << QByteArray("<html>\"NextToken\":\"t1\"</html>") << "failure";
    }
    void isNotToldWithoutANextPage()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, end);
        Setup s;
        s.transport->answer(status, body);
        const CallHandle call = s.search();
        QTRY_VERIFY(s.last);
        QCOMPARE(s.heard, QStringList{end});
    }

    void ofAPageThatCannotBeReadIsFollowedByTheFailure()
    {
        Setup s;
        s.transport->answer(200, "{\"NextToken\":\"t1\",\"Devices\":[{\"DeviceArn\":5}]}");
        const CallHandle call = s.search();
        QTRY_COMPARE(s.heard, QStringList({QStringLiteral("t1"), QStringLiteral("failure")}));
        QCOMPARE(s.last->failure().kind, FailureKind::Protocol);
        QCOMPARE(s.last->failure().requestId, QStringLiteral("id-1"));
    }

    void endedInBetweenLeavesNothing_data()
    {
        QTest::addColumn<bool>("cancels");
        QTest::newRow("cancelled") << true;
        QTest::newRow("destroyed") << false;
    }
    void endedInBetweenLeavesNothing()
    {
        QFETCH(bool, cancels);
        Setup s;
        s.transport->answer(200, page);
        {
            const BusyThreads busy;
            CallHandle call = s.search();
            QTRY_COMPARE(s.heard.size(), 1);
            QVERIFY(s.token.use_count() > 1);
            if (cancels) {
                call->cancel();
                QTRY_VERIFY(s.last);
                QCOMPARE(s.last->failure().kind, FailureKind::Cancelled);
            }
            call.reset();
            QCOMPARE(s.token.use_count(), 1);
            QCOMPARE(s.transport->alive, 0);
        }
        QTest::qWait(5);
        QCOMPARE(s.heard.size(), cancels ? 2 : 1);
    }
};

QTEST_GUILESS_MAIN(TestEarlyToken)
#include "tst_earlytoken.moc"
