// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/httpserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

// Answers "/slow" when it is let go, all else at once; knows how many are answered at a time.
struct Work
{
    std::counting_semaphore<100> go{0};
    std::atomic<int> waiting{0};
    std::atomic<int> slow{0};
};

HttpServerOptions options(Work &work)
{
    HttpServerOptions out;
    out.workers = 2;
    out.limits.idleTime = 30s;
    out.makeHandler = [&work]() -> HttpHandler {
        return [&work, home = std::this_thread::get_id()](const ServiceRequest &request) {
            if (home != std::this_thread::get_id())
                return ServiceResponse{500, {}, "another thread's handler"};
            if (request.target == "/slow") {
                ++work.waiting;
                work.go.acquire();
                --work.waiting;
                ++work.slow;
            }
            return ServiceResponse{200, {}, "<" + request.target + request.body + ">"};
        };
    };
    out.answerFault = [](HttpFault) { return ServiceResponse{400, {}, "<fault>"}; };
    return out;
}

class Peer
{
public:
    explicit Peer(const HttpServer &server)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        if (!m_socket.waitForConnected(2000))
            qFatal("cannot connect");
    }
    void ask(const QByteArray &target)
    {
        m_socket.write("POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n!");
        m_socket.flush();
    }
    // The next answer's body; empty when there is none in time.
    QByteArray answer(int milliseconds = 3000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_read.contains('>') && timer.elapsed() < milliseconds) {
            m_socket.waitForReadyRead(20);
            m_read += m_socket.readAll();
        }
        const qsizetype end = m_read.indexOf('>');
        QByteArray body = m_read.mid(m_read.indexOf('<'), end + 1 - m_read.indexOf('<'));
        m_read.remove(0, end + 1);
        return body;
    }

private:
    QTcpSocket m_socket;
    QByteArray m_read;
};

} // namespace

class TestHttpCrew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowAnswerHoldsUpNobody()
    {
        Work work;
        const auto server = std::move(HttpServer::start(options(work))).value();
        Peer slow(*server);
        Peer quick(*server);
        for (int round = 0; round < 20; ++round) {
            slow.ask("/slow");
            QTRY_COMPARE(work.waiting, 1);
            for (int i = 0; i < 5; ++i) {
                quick.ask("/quick");
                QCOMPARE(quick.answer(), QByteArray("</quick!>"));
            }
            QCOMPARE(work.waiting, 1);
            work.go.release();
            QCOMPARE(slow.answer(), QByteArray("</slow!>"));
        }
    }

    // With all workers busy requests wait, but connections are still taken, refused and watched.
    void asManyAsThereAreWorkers()
    {
        Work work;
        auto given = options(work);
        given.limits.headerTime = 200ms;
        const auto server = std::move(HttpServer::start(given)).value();
        std::vector<std::unique_ptr<Peer>> peers;
        for (int i = 0; i < 5; ++i) {
            peers.push_back(std::make_unique<Peer>(*server));
            peers.back()->ask("/slow");
        }
        QTRY_COMPARE(work.waiting, 2);
        Peer noise(*server);
        noise.ask("no target");
        QCOMPARE(noise.answer(), QByteArray("<fault>"));
        QTcpSocket trickle;
        trickle.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        QVERIFY(trickle.waitForConnected(2000));
        trickle.write("POST / HT");
        QVERIFY(trickle.waitForDisconnected(3000));
        Peer quick(*server);
        quick.ask("/quick");
        QVERIFY(quick.answer(50).isEmpty());
        QCOMPARE(work.waiting, 2);
        QCOMPARE(work.slow, 0);
        work.go.release(5);
        for (const auto &peer : peers)
            QCOMPARE(peer->answer(), QByteArray("</slow!>"));
        QCOMPARE(quick.answer(), QByteArray("</quick!>"));
    }

    // After a pause long enough for the watcher to sleep, too.
    void aSlowAnswerAfterQuietHoldsUpNobody()
    {
        Work work;
        const auto server = std::move(HttpServer::start(options(work))).value();
        Peer slow(*server);
        Peer quick(*server);
        for (int round = 0; round < 3; ++round) {
            QTest::qWait(200);
            slow.ask("/slow");
            QTRY_COMPARE(work.waiting, 1);
            quick.ask("/quick");
            QCOMPARE(quick.answer(), QByteArray("</quick!>"));
            work.go.release();
            QCOMPARE(slow.answer(), QByteArray("</slow!>"));
        }
    }

    void quickAndSlowFromManySides()
    {
        Work work;
        const auto server = std::move(HttpServer::start(options(work))).value();
        work.go.release(40);
        std::vector<std::thread> threads;
        threads.reserve(4);
        std::atomic<int> right{0};
        for (int side = 0; side < 4; ++side)
            threads.emplace_back([&, side] {
                Peer peer(*server);
                for (int i = 0; i < 100; ++i) {
                    const QByteArray target = i % 10 == side ? "/slow" : "/" + QByteArray::number(i);
                    peer.ask(target);
                    right += peer.answer() == "<" + target + "!>" ? 1 : 0;
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right, 400);
        QCOMPARE(work.slow, 40);
    }

    void stopsAtOnceAfterItsStart()
    {
        for (int round = 0; round < 50; ++round) {
            Work work;
            const auto server = std::move(HttpServer::start(options(work))).value();
            if (round % 2 == 0) {
                Peer peer(*server);
                peer.ask("/x");
            }
        }
    }

    // Answers under way are sent; requests that nobody has begun with are not.
    void stopSendsWhatWasBegun()
    {
        Work work;
        const auto server = std::move(HttpServer::start(options(work))).value();
        Peer first(*server);
        Peer second(*server);
        Peer third(*server);
        first.ask("/slow");
        QTRY_COMPARE(work.waiting, 1);
        second.ask("/slow");
        QTRY_COMPARE(work.waiting, 2);
        third.ask("/quick");
        QTest::qWait(30);
        std::thread stopper([&server] { server->stop(); });
        QTest::qWait(30);
        work.go.release(2);
        stopper.join();
        QCOMPARE(first.answer(), QByteArray("</slow!>"));
        QCOMPARE(second.answer(), QByteArray("</slow!>"));
        QVERIFY(third.answer(50).isEmpty());
        QCOMPARE(server->connectionCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpCrew)
#include "tst_httpcrew.moc"
