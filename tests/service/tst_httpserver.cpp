// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/httpserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

#include <random>
#include <thread>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

HttpServerOptions options()
{
    HttpServerOptions out;
    out.limits.headerTime = 300ms;
    out.limits.requestTime = 600ms;
    out.limits.idleTime = 400ms;
    out.limits.drainTime = 500ms;
    out.makeHandler = []() -> HttpHandler {
        return [](const ServiceRequest &request) {
            if (request.target == "/throw")
                throw std::runtime_error("as asked");
            return ServiceResponse{200, {}, request.target + ':' + request.body};
        };
    };
    out.answerFault = [](HttpFault fault) {
        static constexpr int statuses[] = {400, 431, 413, 417, 501, 503, 500};
        return ServiceResponse{statuses[static_cast<int>(fault)], {}, "fault"};
    };
    return out;
}

class Peer
{
public:
    explicit Peer(const HttpServer &server)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        if (!socket.waitForConnected(2000))
            qFatal("cannot connect");
    }
    void send(const QByteArray &data)
    {
        socket.write(data);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) {
        }
    }
    // Until the text is there or the server closes.
    QByteArray readUntil(const QByteArray &text, int milliseconds = 3000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!read.contains(text) && timer.elapsed() < milliseconds &&
               socket.waitForReadyRead(milliseconds))
            read += socket.readAll();
        read += socket.readAll();
        return read;
    }
    bool isClosedWithin(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < milliseconds)
            socket.waitForReadyRead(20);
        read += socket.readAll();
        return socket.state() != QAbstractSocket::ConnectedState;
    }
    QTcpSocket socket;
    QByteArray read;
};

std::unique_ptr<HttpServer> started(HttpServerOptions given)
{
    auto server = HttpServer::start(std::move(given));
    return server ? std::move(server).value() : nullptr;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInOrder()
    {
        const auto server = started(options());
        Peer peer(*server);
        QByteArray requests;
        for (int i = 0; i < 20; ++i)
            requests +=
                "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab";
        peer.send(requests);
        const QByteArray read = peer.readUntil("/19:ab");
        qsizetype at = 0;
        for (int i = 0; i < 20; ++i) {
            at = read.indexOf("/" + QByteArray::number(i) + ":ab", at);
            QVERIFY2(at >= 0, read.constData());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray post = "POST / HTTP/1.1\r\nHost: h\r\n";
        QTest::newRow("noise") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("400");
        QTest::newRow("two hosts") << post + "Host: i\r\n\r\n" << QByteArray("400");
        QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"
                                     << QByteArray("400");
        QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n" << QByteArray("400");
        QTest::newRow("length and chunks")
            << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("chunks and length")
            << post + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("gzip") << post + "Transfer-Encoding: gzip\r\n\r\n" << QByteArray("501");
        QTest::newRow("expectation") << post + "Expect: miracles\r\n\r\n" << QByteArray("417");
        QTest::newRow("headers") << post + "X: " + QByteArray(20000, 'x') + "\r\n\r\n" << QByteArray("431");
        QTest::newRow("body") << post + "Content-Length: 262145\r\n\r\n" << QByteArray("413");
        QTest::newRow("chunked body")
            << post + "Transfer-Encoding: chunked\r\n\r\n50000\r\n" + QByteArray(0x50000, 'x')
            << QByteArray("413");
        QTest::newRow("handler throws") << QByteArray("GET /throw HTTP/1.0\r\n\r\n") << QByteArray("500");
    }
    void refuses()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const auto server = started(options());
        Peer peer(*server);
        peer.send(request);
        const QByteArray read = peer.readUntil("fault");
        QVERIFY2(read.startsWith("HTTP/1.1 " + status), read.constData());
        QVERIFY(read.contains("Connection: close"));
        QVERIFY(peer.isClosedWithin(2000));
    }

    void takesBodiesAsTheyCome()
    {
        const auto server = started(options());
        Peer peer(*server);
        peer.send("POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: "
                  "chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n");
        QVERIFY(peer.readUntil("/c:abcd").contains("/c:abcd"));
        peer.send("POST /e HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(peer.readUntil("100 Continue").contains("HTTP/1.1 100 Continue\r\n\r\n"));
        peer.send("ok");
        QVERIFY(peer.readUntil("/e:ok").contains("/e:ok"));
        const QByteArray most(256 * 1024, 'm');
        peer.send("POST /m HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 262144\r\n\r\n" +
                  most);
        QVERIFY(peer.readUntil("/m:" + most).endsWith(most));
        QVERIFY(peer.isClosedWithin(2000));
    }

    void tooLargeCanBeReadWhileSending()
    {
        const auto server = started(options());
        Peer peer(*server);
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
        for (int i = 0; i < 30; ++i)
            peer.send(QByteArray(100000, 'x'));
        QVERIFY(peer.readUntil("fault").startsWith("HTTP/1.1 413"));
    }

    void aTrickleDoesNotProlong_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<int>("least");
        QTest::newRow("headers") << QByteArray("POST / HTTP/1.1\r\nX: ") << 250;
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n")
                              << 550;
    }
    void aTrickleDoesNotProlong()
    {
        QFETCH(QByteArray, begin);
        QFETCH(int, least);
        const auto server = started(options());
        Peer peer(*server);
        peer.send(begin);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 3000 && peer.socket.state() == QAbstractSocket::ConnectedState) {
            peer.send("x");
            peer.socket.waitForReadyRead(50);
        }
        QVERIFY2(timer.elapsed() >= least, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(timer.elapsed() < 2500, "the connection was still open");
        QTRY_COMPARE(server->connectionCount(), 0);
    }

    void closesIdleConnections()
    {
        const auto server = started(options());
        Peer peer(*server);
        QVERIFY(!peer.isClosedWithin(200));
        QVERIFY(peer.isClosedWithin(2000));
        QTRY_COMPARE(server->connectionCount(), 0);
    }

    void limitsConnections_data()
    {
        QTest::addColumn<int>("inAll");
        QTest::addColumn<int>("perAddress");
        QTest::newRow("in all") << 2 << 100;
        QTest::newRow("from one address") << 100 << 2;
    }
    void limitsConnections()
    {
        QFETCH(int, inAll);
        QFETCH(int, perAddress);
        auto given = options();
        given.limits.connections = inAll;
        given.limits.connectionsPerAddress = perAddress;
        given.limits.idleTime = 10s;
        const auto server = started(given);
        Peer first(*server);
        auto second = std::make_unique<Peer>(*server);
        QTRY_COMPARE(server->connectionCount(), 2);
        Peer third(*server);
        QVERIFY(third.readUntil("fault").startsWith("HTTP/1.1 503"));
        second.reset();
        QTRY_COMPARE(server->connectionCount(), 1);
        Peer fourth(*server);
        fourth.send("POST /4 HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(fourth.readUntil("/4:").contains("/4:"));
    }

    // Clients that vanish or send rubbish, from several threads, under load.
    void survivesRudeClients()
    {
        const auto server = started(options());
        std::vector<std::thread> threads;
        for (unsigned seed = 1; seed <= 4; ++seed)
            threads.emplace_back([&server, seed] {
                std::mt19937 random(seed);
                const QByteArray whole = "POST /r HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n123456789";
                for (int i = 0; i < 100; ++i) {
                    Peer peer(*server);
                    QByteArray data = whole.first(static_cast<qsizetype>(random() % (whole.size() + 1)));
                    if (i % 3 == 0 && !data.isEmpty())
                        data[static_cast<qsizetype>(random() % data.size())] = static_cast<char>(random());
                    peer.send(data);
                    peer.socket.abort();
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QTRY_COMPARE(server->connectionCount(), 0);
        Peer peer(*server);
        peer.send("POST /still HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(peer.readUntil("/still:").contains("/still:"));
    }

    void stopsWithConnectionsInEveryState()
    {
        auto given = options();
        given.makeHandler = []() -> HttpHandler {
            return [](const ServiceRequest &) {
                std::this_thread::sleep_for(100ms);
                return ServiceResponse{200, {}, "slow"};
            };
        };
        const auto server = started(given);
        Peer idle(*server);
        Peer half(*server);
        half.send("POST / HT");
        Peer busy(*server);
        busy.send("POST / HTTP/1.1\r\nHost: h\r\n\r\n");
        QTest::qWait(30);
        std::thread stopper([&server] { server->stop(); });
        stopper.join();
        QCOMPARE(server->connectionCount(), 0);
        QVERIFY(busy.readUntil("slow").contains("slow"));
        server->stop();
    }

    void aPortInUseIsSaid()
    {
        const auto server = started(options());
        auto given = options();
        given.port = server->port();
        const auto second = HttpServer::start(given);
        QVERIFY(!second);
        QVERIFY(second.failure().message.contains(QString::number(server->port())));
        QVERIFY(second.failure().message.contains(QStringLiteral("in use")));
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
