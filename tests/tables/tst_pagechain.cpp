// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/pagechain.h"
#include "tests/support/scriptedsource.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

/// Tells tokens early, and delivers pages when the test says so, in any order.
class EarlySource final : public DeviceSource
{
public:
    struct Asked
    {
        QString token;
        EarlyToken early;
        Callback<Page<Device>> done;
        std::weak_ptr<int> handle;
    };

    CallHandle fetchPage(const Query &query, const QString &token, int maxResults,
                         Callback<Page<Device>> done) override
    {
        return fetchAhead(query, token, maxResults, {}, std::move(done));
    }
    CallHandle fetchAhead(const Query &, const QString &token, int, const EarlyToken &early,
                          Callback<Page<Device>> done) override
    {
        auto handle = std::make_unique<Handle>();
        asked.append({token, early, std::move(done), handle->alive});
        return handle;
    }
    bool isAlive(int call) const { return !asked[call].handle.expired(); }
    void tellEarly(int call, const QString &token) const
    {
        const EarlyToken early = asked[call].early;
        early(token);
    }
    void answer(int call, const QStringList &arns, const QString &nextToken) const
    {
        Page<Device> page;
        for (const QString &arn : arns) {
            page.items.emplaceBack();
            page.items.last().arn = arn;
        }
        page.nextToken = nextToken;
        const auto done = asked[call].done;
        done(page);
    }
    void fail(int call) const
    {
        const auto done = asked[call].done;
        done(Failure{FailureKind::Network, {}, {}, {}, 0, {}});
    }

    QList<Asked> asked;

private:
    struct Handle final : Call
    {
        void cancel() override {}
        std::shared_ptr<int> alive = std::make_shared<int>(0);
    };
};

} // namespace

class PageChainTest : public QObject
{
    Q_OBJECT

private:
    using Chain = PageChain<Device, Query>;

    std::unique_ptr<Chain> makeChain()
    {
        return std::make_unique<Chain>(
            &m_source, Query(),
            [this](const Result<Page<Device>> &page) {
                if (!page) {
                    m_heard.append(QStringLiteral("failed"));
                    return;
                }
                for (const Device &device : page.value().items)
                    m_heard.append(device.arn);
            },
            [this] { ++m_rooms; });
    }

    EarlySource m_source;
    QStringList m_heard;
    int m_rooms = 0;

private Q_SLOTS:
    void init()
    {
        m_source.asked.clear();
        m_heard.clear();
        m_rooms = 0;
    }
    void asksAheadAndHandsOverInOrder()
    {
        const auto chain = makeChain();
        chain->ask(50);
        QVERIFY(!chain->canAsk());
        m_source.tellEarly(0, QStringLiteral("t1"));
        QCOMPARE(m_rooms, 1);
        QVERIFY(chain->canAsk());
        chain->ask(50);
        QCOMPARE(m_source.asked[1].token, QStringLiteral("t1"));
        m_source.tellEarly(1, QStringLiteral("t2"));
        QVERIFY(!chain->canAsk()); // two pages wait to be read
        m_source.answer(1, {QStringLiteral("b")}, QStringLiteral("t2"));
        QVERIFY(m_heard.isEmpty());
        m_source.answer(0, {QStringLiteral("a")}, QStringLiteral("t1"));
        QCOMPARE(m_heard, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(chain->canAsk());
        chain->ask(50);
        QCOMPARE(m_source.asked[2].token, QStringLiteral("t2"));
        m_source.answer(2, {QStringLiteral("c")}, {});
        QVERIFY(chain->isOver());
        QVERIFY(!chain->isBroken());
        QCOMPARE(chain->pagesRead(), 3);
    }
    void goesOnAtThePageThatFailed()
    {
        const auto chain = makeChain();
        chain->ask(50);
        m_source.answer(0, {QStringLiteral("a")}, QStringLiteral("t1"));
        chain->ask(50);
        m_source.tellEarly(1, QStringLiteral("t2"));
        chain->ask(50);
        m_source.fail(1);
        QCOMPARE(m_heard.last(), QStringLiteral("failed"));
        QVERIFY(!m_source.isAlive(2)); // the page behind it is of no use
        QVERIFY(chain->canAsk());
        chain->ask(50);
        QCOMPARE(m_source.asked[3].token, QStringLiteral("t1"));
        m_source.answer(3, {QStringLiteral("b")}, QStringLiteral("t2"));
        QVERIFY(!chain->isOver());
        QCOMPARE(m_heard.last(), QStringLiteral("b"));
    }
    void goesOnAfterDrop()
    {
        const auto chain = makeChain();
        chain->ask(50);
        m_source.tellEarly(0, QStringLiteral("t1"));
        chain->ask(50);
        chain->drop();
        QVERIFY(!m_source.isAlive(0));
        QVERIFY(!m_source.isAlive(1));
        chain->ask(50);
        QCOMPARE(m_source.asked[2].token, QString());
    }
    void endsWhenATokenComesTwice()
    {
        const auto chain = makeChain();
        chain->ask(50);
        m_source.answer(0, {QStringLiteral("a")}, QStringLiteral("t1"));
        chain->ask(50);
        m_source.tellEarly(1, QStringLiteral("t1"));
        QVERIFY(!chain->canAsk());
        m_source.answer(1, {QStringLiteral("b")}, QStringLiteral("t1"));
        QVERIFY(chain->isOver());
        QVERIFY(chain->isBroken());
        QCOMPARE(m_heard.last(), QStringLiteral("b"));
    }
    void readsAnewWhatWasAskedForWithAWrongToken()
    {
        const auto chain = makeChain();
        chain->ask(50);
        m_source.tellEarly(0, QStringLiteral("wrong"));
        chain->ask(50);
        QCOMPARE(m_source.asked[1].token, QStringLiteral("wrong"));
        m_source.answer(1, {QStringLiteral("z")}, {});
        m_source.answer(0, {QStringLiteral("a")}, QStringLiteral("t1"));
        QCOMPARE(m_heard, QStringList{QStringLiteral("a")});
        QVERIFY(!m_source.isAlive(1));
        QVERIFY(!chain->isOver());
        QVERIFY(chain->canAsk());
        chain->ask(50);
        QCOMPARE(m_source.asked[2].token, QStringLiteral("t1"));
        m_source.answer(2, {QStringLiteral("b")}, {});
        QCOMPARE(m_heard.last(), QStringLiteral("b"));
        QVERIFY(chain->isOver());
        QVERIFY(!chain->isBroken());
    }
    void endsWithTheLastPageWhateverWasToldEarly()
    {
        const auto chain = makeChain();
        chain->ask(50);
        m_source.tellEarly(0, QStringLiteral("wrong"));
        chain->ask(50);
        m_source.answer(0, {QStringLiteral("a")}, {});
        QVERIFY(chain->isOver());
        QVERIFY(!chain->isBroken());
        QVERIFY(!m_source.isAlive(1));
    }
    void letsGoOfItsCallsWhenItGoes()
    {
        auto chain = makeChain();
        chain->ask(50);
        m_source.tellEarly(0, QStringLiteral("t1"));
        chain->ask(50);
        QVERIFY(m_source.isAlive(0) && m_source.isAlive(1));
        chain.reset();
        QVERIFY(!m_source.isAlive(0) && !m_source.isAlive(1));
    }
    void mayBeDestroyedByWhoTakesAPage()
    {
        std::unique_ptr<Chain> chain;
        int pages = 0;
        chain = std::make_unique<Chain>(
            &m_source, Query(),
            [&](const Result<Page<Device>> &) {
                ++pages;
                chain.reset();
            },
            nullptr);
        chain->ask(50);
        m_source.tellEarly(0, QStringLiteral("t1"));
        chain->ask(50);
        m_source.answer(1, {}, {});
        m_source.answer(0, {}, QStringLiteral("t1"));
        QCOMPARE(pages, 1);
    }
};

QTEST_GUILESS_MAIN(PageChainTest)
#include "tst_pagechain.moc"
