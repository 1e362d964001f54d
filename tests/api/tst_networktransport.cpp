// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/apiclient.h"
#include "models/api/networktransport.h"
#include "models/api/sigv4verify.h"

#include <QtCore/qtimer.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace rollcall;
using std::chrono::milliseconds;

namespace {

struct ReceivedRequest
{
    QByteArray line;
    HttpHeaders headers;
    QByteArray body;
};

// A server that does to each request what the test says, and keeps what it got.
class RawServer final : public QTcpServer
{
public:
    using Handler = std::function<void(QTcpSocket *, int index)>;

    explicit RawServer(Handler handler)
        : m_handler(std::move(handler))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        listen(QHostAddress::LocalHost);
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(serverPort())); }

    QList<ReceivedRequest> requests;
    int connections = 0;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket]; // clazy:exclude=detaching-member
        buffer += socket->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ReceivedRequest request;
        QList<QByteArray> lines = buffer.first(end).split('\n');
        request.line = lines.takeFirst().trimmed();
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
        }
        const qsizetype length = headerValue(request.headers, "Content-Length").toInt();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.clear();
        requests.append(request);
        m_handler(socket, int(requests.size()));
    }

    Handler m_handler;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           headers + "\r\n" + body;
}

TransportOptions quick()
{
    return {milliseconds(300), milliseconds(300), 100000};
}

Result<HttpResponse> post(const QUrl &url, TransportOptions options = quick())
{
    NetworkTransport transport(options);
    std::optional<Result<HttpResponse>> got;
    const CallHandle call =
        transport.post({url, {{"Host", url.authority().toLatin1()}, {"Content-Type", "text/plain"}}, "{}"},
                       [&](const Result<HttpResponse> &result) { got = result; });
    if (got || !QTest::qWaitFor([&] { return got.has_value(); }, 5000))
        return Failure{FailureKind::Storage, {}, QStringLiteral("no result"), {}, 0, {}};
    return *got;
}

} // namespace

class TestNetworkTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversAnyStatus_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status :
             {"200 OK", "400 Bad Request", "401 Unauthorized", "404 Not Found", "407 Proxy", "413 Too Large",
              "500 Internal", "503 Unavailable", "302 Found"})
            QTest::newRow(status) << QByteArray(status);
    }
    void deliversAnyStatus()
    {
        QFETCH(QByteArray, status);
        RawServer server([&](QTcpSocket *socket, int) {
            socket->write(answer(status, "body",
                                 "Location: http://127.0.0.1:1/\r\nSet-Cookie: a=b\r\nX-Amzn-Test: 1\r\n"));
        });
        const auto result = post(server.url());
        QVERIFY2(result.ok(), result.ok() ? "" : qUtf8Printable(result.failure().message));
        QCOMPARE(result.value().status, status.first(3).toInt());
        QCOMPARE(result.value().body, QByteArray("body"));
        QCOMPARE(headerValue(result.value().headers, "x-amzn-test"), QByteArray("1"));
        QCOMPARE(server.requests.size(), 1);
        QCOMPARE(server.requests.constFirst().line, QByteArray("POST / HTTP/1.1"));
    }

    void refused()
    {
        QUrl url;
        {
            RawServer server({});
            url = server.url();
        }
        const auto result = post(url);
        QCOMPARE(result.failure().kind, FailureKind::Network);
        QVERIFY(result.failure().message.contains(displayAddress(url)));
        QVERIFY(result.failure().message.contains(QStringLiteral("refused")));
    }

    void noConnectionInTime()
    {
        // A queue that is full: the system leaves whoever comes next without an answer.
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof(address);
        auto *const any = reinterpret_cast<sockaddr *>(&address);
        QVERIFY(::bind(listener, any, length) == 0 && ::listen(listener, 0) == 0);
        QVERIFY(::getsockname(listener, any, &length) == 0);
        QList<int> waiting;
        const auto close = qScopeGuard([&] {
            for (const int descriptor : std::as_const(waiting))
                ::close(descriptor);
            ::close(listener);
        });
        for (int i = 0; i < 4; ++i) {
            waiting << ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            static_cast<void>(::connect(waiting.constLast(), any, length));
        }
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(ntohs(address.sin_port)));
        const auto result = post(url);
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().kind, FailureKind::Timeout);
        QVERIFY2(result.failure().message.contains(QStringLiteral("No connection")),
                 qUtf8Printable(result.failure().message));
        QVERIFY(result.failure().message.contains(displayAddress(url)));
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("cut body") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Devices\":[");
        QTest::newRow("cut chunks") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"Devices\":[\r\n");
        QTest::newRow("no http") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    }
    void brokenAnswers()
    {
        QFETCH(QByteArray, bytes);
        RawServer server([&](QTcpSocket *socket, int) {
            socket->write(bytes);
            socket->disconnectFromHost();
        });
        const auto result = post(server.url());
        QVERIFY(!result.ok());
        QVERIFY2(result.failure().kind == FailureKind::Network, qUtf8Printable(result.failure().message));
    }

    void reset()
    {
        RawServer server([](QTcpSocket *socket, int) {
            socket->setSocketOption(QAbstractSocket::KeepAliveOption, 0);
            socket->abort();
        });
        QCOMPARE(post(server.url()).failure().kind, FailureKind::Network);
    }

    void silence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("at once") << QByteArray();
        QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
    }
    void silence()
    {
        QFETCH(QByteArray, bytes);
        RawServer server([&](QTcpSocket *socket, int) { socket->write(bytes); });
        const auto result = post(server.url());
        QCOMPARE(result.failure().kind, FailureKind::Timeout);
        QVERIFY(result.failure().message.contains(QStringLiteral("silent")));
    }

    void slowButAliveIsNoSilence()
    {
        RawServer server([](QTcpSocket *socket, int) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
            for (int i = 1; i <= 8; ++i)
                QTimer::singleShot(i * 250, socket, [socket] { socket->write("x"); });
        });
        TransportOptions options = quick();
        options.silenceTimeout = std::chrono::milliseconds(1500);
        const auto result = post(server.url(), options);
        QVERIFY2(result.ok(), result.ok() ? "" : qUtf8Printable(result.failure().message));
        QCOMPARE(result.value().body, QByteArray(8, 'x'));
    }

    void butNotForEver()
    {
        RawServer server([](QTcpSocket *socket, int) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 800\r\n\r\n");
            for (int i = 1; i <= 40; ++i)
                QTimer::singleShot(i * 50, socket, [socket] { socket->write("x"); });
        });
        // Long enough that a machine that stalls between two bytes is not taken for a silent service.
        TransportOptions options = quick();
        options.silenceTimeout = std::chrono::seconds(10);
        options.answerTimeout = milliseconds(600);
        const auto result = post(server.url(), options);
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().kind, FailureKind::Timeout);
        QVERIFY2(result.failure().message.contains(QStringLiteral("0.6 s")),
                 qUtf8Printable(result.failure().message));
    }

    void tooLarge()
    {
        RawServer server(
            [](QTcpSocket *socket, int) { socket->write(answer("200 OK", QByteArray(2000000, 'x'))); });
        QCOMPARE(post(server.url()).failure().kind, FailureKind::Protocol);
    }

    void keepsConnectionsAndSendsNoCookies()
    {
        RawServer server([](QTcpSocket *socket, int) {
            socket->write(
                answer("200 OK", "{}", "Set-Cookie: session=1; Path=/\r\nCache-Control: max-age=3600\r\n"));
        });
        NetworkTransport transport(quick());
        for (int i = 1; i <= 3; ++i) {
            int results = 0;
            const CallHandle call =
                transport.post({server.url(), {{"Content-Type", "text/plain"}}, "{}"},
                               [&](const Result<HttpResponse> &result) { results += result.ok(); });
            QTRY_COMPARE(results, 1);
            QCOMPARE(server.requests.size(), i);
            QVERIFY(headerValue(server.requests.constLast().headers, "Cookie").isNull());
        }
        QCOMPARE(server.connections, 1);
    }

    void environmentProxyIsNotUsedForThisMachine()
    {
        for (const char *name : {"http_proxy", "all_proxy"})
            qputenv(name, "http://127.0.0.1:1");
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 1});
        RawServer server([](QTcpSocket *socket, int) { socket->write(answer("200 OK", "{}")); });
        const auto result = post(server.url());
        QNetworkProxy::setApplicationProxy({QNetworkProxy::DefaultProxy});
        for (const char *name : {"http_proxy", "all_proxy"})
            qunsetenv(name);
        QVERIFY(result.ok());
    }

    void cancelAndDestroyInFlight()
    {
        RawServer server([](QTcpSocket *, int) {});
        auto transport = std::make_unique<NetworkTransport>(quick());
        int results = 0;
        FailureKind kind = FailureKind::Storage;
        const auto count = [&](const Result<HttpResponse> &result) {
            ++results;
            kind = result.ok() ? FailureKind::Storage : result.failure().kind;
        };
        CallHandle cancelled = transport->post({server.url(), {{"Content-Type", "text/plain"}}, "{}"}, count);
        CallHandle destroyed = transport->post({server.url(), {{"Content-Type", "text/plain"}}, "{}"}, count);
        QTRY_COMPARE(server.requests.size(), 2);
        destroyed.reset();
        cancelled->cancel();
        QCOMPARE(results, 0);
        transport.reset(); // the running call keeps what it needs
        QTRY_COMPARE(results, 1);
        QCOMPARE(kind, FailureKind::Cancelled);
        QTest::qWait(20);
        QCOMPARE(results, 1);
    }

    // One QNetworkAccessManager would stop at six.
    void opensAConnectionForEachOfManyCalls()
    {
        constexpr int calls = NetworkTransport::mostConnections + 5;
        QList<QTcpSocket *> waiting;
        RawServer server([&](QTcpSocket *socket, int) { waiting.append(socket); });
        NetworkTransport transport;
        std::vector<CallHandle> running;
        running.reserve(calls);
        int answers = 0;
        for (int i = 0; i < calls; ++i) {
            running.push_back(transport.post({server.url(), {{"Content-Type", "text/plain"}}, "{}"},
                                             [&](const Result<HttpResponse> &result) {
                                                 answers += result && result.value().body == "ok" ? 1 : 1000;
                                             }));
        }
        QTRY_COMPARE(waiting.size(), NetworkTransport::mostConnections);
        QTest::qWait(20);
        QCOMPARE(server.connections, NetworkTransport::mostConnections); // the others wait for one of these
        QCOMPARE(answers, 0);
        while (!waiting.isEmpty() || answers < calls) {
            for (QTcpSocket *socket : std::exchange(waiting, {}))
                socket->write(answer("200 OK", "ok"));
            QVERIFY(QTest::qWaitFor([&] { return !waiting.isEmpty() || answers >= calls; }));
        }
        QCOMPARE(answers, calls);
        QCOMPARE(server.connections, NetworkTransport::mostConnections); // and are sent over them
    }

    // The whole way: what the network sends is what was signed, through retries of a cut body and a 500.
    void clientOverTheNetwork()
    {
        RawServer server([](QTcpSocket *socket, int index) {
            if (index == 1) {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                socket->disconnectFromHost();
            } else if (index == 2) {
                socket->write(answer("500 Internal", {}));
            } else {
                socket->write(answer("200 OK", "{\"TotalCount\":0}"));
            }
        });
        ApiClientOptions options;
        options.endpoint = fixedEndpoint(server.url());
        options.credentials = std::make_shared<StaticCredentials>(Credentials{"ID", "SECRET", "TOKEN", {}});
        options.transport = std::make_shared<NetworkTransport>(quick());
        options.random = [] { return 0.0; };
        ApiClient client(options);
        std::optional<Result<Page<Device>>> got;
        const CallHandle call =
            client.searchDevices({}, {}, 10, [&](const Result<Page<Device>> &result) { got = result; });
        QTRY_VERIFY(got.has_value());
        QVERIFY2(got->ok(), got->ok() ? "" : qUtf8Printable(got->failure().message));
        QCOMPARE(server.requests.size(), 3);
        for (const ReceivedRequest &request : std::as_const(server.requests)) {
            auto claim = sigv4::parseAuthorization(headerValue(request.headers, "Authorization"));
            QVERIFY(claim.ok());
            claim.value().amzDate = headerValue(request.headers, "X-Amz-Date");
            QVERIFY(claim.value().signedHeaders.contains("host"));
            const sigv4::Request received{"POST", "/", {}, request.headers, sha256Hex(request.body)};
            QVERIFY(constantTimeEquals(sigv4::Verifier().expectedSignature(received, claim.value(), "SECRET"),
                                       claim.value().signature));
            QCOMPARE(headerValue(request.headers, "User-Agent"), QByteArray("rollcall/" ROLLCALL_VERSION));
        }
    }

    void clientTellsRefusedConnections()
    {
        QUrl url;
        {
            RawServer server({});
            url = server.url();
        }
        ApiClientOptions options;
        options.endpoint = fixedEndpoint(url);
        options.credentials = std::make_shared<StaticCredentials>(Credentials{"ID", "SECRET", "TOKEN", {}});
        options.random = [] { return 0.0; };
        ApiClient client(options);
        std::optional<Failure> failure;
        const CallHandle call = client.getDevice(
            QStringLiteral("d"), [&](const Result<DeviceRecord> &result) { failure = result.failure(); });
        QTRY_VERIFY(failure.has_value());
        QCOMPARE(failure->kind, FailureKind::Network);
        QVERIFY(!failure->message.contains(QStringLiteral("SECRET")));
    }
};

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
