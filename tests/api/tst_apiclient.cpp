// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/apiclient.h"
#include "models/api/remotesource.h"
#include "models/api/sigv4verify.h"
#include "tests/support/scriptedtransport.h"

#include <QtTest/qtest.h>

using namespace rollcall;
using std::chrono::milliseconds;

namespace {

const QByteArray throttled("{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");
const QByteArray
    expired("{\"__type\":\"ExpiredTokenException\",\"message\":\"The token TOKEN-1 is expired\"}");
const QByteArray
    tooOld("{\"__type\":\"InvalidSignatureException\",\"message\":\"Signature expired: too old\"}");

// Gives a new token each time it was told to forget, while it has some.
class RotatingCredentials final : public CredentialsProvider
{
public:
    CallHandle fetch(Callback<Credentials> done) override
    {
        ++fetches;
        return finishedCall<Credentials>(
            Credentials{"AKIDEXAMPLE", "wJalrXUtnFEMI", "TOKEN-" + QByteArray::number(version), {}},
            std::move(done));
    }
    void forget() override
    {
        ++forgotten;
        if (rotates)
            ++version;
    }
    int version = 1;
    int fetches = 0;
    int forgotten = 0;
    bool rotates = true;
};

// A client on a scripted network, whose waits end at once and are written down.
struct Setup
{
    Setup()
    {
        ApiClientOptions options;
        options.endpoint = [this]() -> Result<QUrl> { return endpoint; };
        options.credentials = credentials;
        options.transport = transport;
        options.now = [this] { return now; };
        options.random = [] { return 1.0; };
        options.startTimer = [this](milliseconds delay,
                                    const std::function<void()> &run) -> std::shared_ptr<void> {
            delays.append(delay.count());
            if (onDelay)
                onDelay();
            return holdsTimers ? std::make_shared<int>(0) : startSingleShot(milliseconds(0), run);
        };
        client = std::make_unique<ApiClient>(options);
    }

    CallHandle search()
    {
        return client->searchDevices({}, {}, 50, [this](const Result<Page<Device>> &result) {
            ++results;
            last = result;
        });
    }
    // The call's one result; also fails when more than one comes.
    Result<Page<Device>> run()
    {
        results = 0;
        const CallHandle call = search();
        if (results != 0 || !QTest::qWaitFor([this] { return results > 0; }))
            return Failure{
                FailureKind::Storage, {}, QStringLiteral("no result from the event loop"), {}, 0, {}};
        QTest::qWait(1);
        if (results != 1)
            return Failure{FailureKind::Storage, {}, QStringLiteral("more than one result"), {}, 0, {}};
        return *last;
    }
    QByteArray sentHeader(int request, const char *name) const
    {
        return headerValue(transport->requests.at(request).headers, name);
    }

    std::shared_ptr<ScriptedTransport> transport = std::make_shared<ScriptedTransport>();
    std::shared_ptr<RotatingCredentials> credentials = std::make_shared<RotatingCredentials>();
    QUrl endpoint{QStringLiteral("http://127.0.0.1:2635")};
    Instant now = *parseInstant(QStringLiteral("2026-11-23T09:30:00Z"));
    QList<qint64> delays;
    bool holdsTimers = false;
    std::function<void()> onDelay;
    int results = 0;
    std::optional<Result<Page<Device>>> last;
    std::unique_ptr<ApiClient> client;
};

} // namespace

class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestIsSignedAndComplete()
    {
        Setup s;
        s.transport->answer(200, "{\"Devices\":[{\"DeviceArn\":\"a\"}],\"TotalCount\":1}");
        const auto result = s.run();
        QVERIFY(result.ok());
        QCOMPARE(result.value().items.constFirst().arn, QStringLiteral("a"));
        const HttpRequest sent = s.transport->requests.constFirst();
        QCOMPARE(sent.url, QUrl(QStringLiteral("http://127.0.0.1:2635/")));
        QCOMPARE(s.sentHeader(0, "Host"), QByteArray("127.0.0.1:2635"));
        QCOMPARE(s.sentHeader(0, "X-Amz-Target"), QByteArray("AlexaForBusiness.SearchDevices"));
        QCOMPARE(s.sentHeader(0, "Content-Type"), QByteArray("application/x-amz-json-1.1"));
        QCOMPARE(sent.body, QByteArray("{\"MaxResults\":50}"));
        auto claim = sigv4::parseAuthorization(s.sentHeader(0, "Authorization"));
        QVERIFY(claim.ok());
        claim.value().amzDate = s.sentHeader(0, "X-Amz-Date");
        QCOMPARE(claim.value().scope.text(), QByteArray("20261123/us-east-1/a4b/aws4_request"));
        const sigv4::Request received{"POST", "/", {}, sent.headers, sha256Hex(sent.body)};
        QCOMPARE(sigv4::Verifier().expectedSignature(received, claim.value(), "wJalrXUtnFEMI"),
                 claim.value().signature);
    }

    void allOperations()
    {
        Setup s;
        s.transport->answer(200, "{\"Users\":[{\"UserArn\":\"u\"}]}");
        s.transport->answer(200, "{\"DeviceEvents\":[{\"Type\":\"T\"}]}");
        s.transport->answer(200, "{\"Device\":{\"DeviceArn\":\"d\"}}");
        int done = 0;
        RemoteUserSource users(s.client.get());
        RemoteEventSource events(s.client.get());
        RemoteDeviceLookup devices(s.client.get());
        const CallHandle a = users.fetchPage({}, {}, 5, [&](const Result<Page<User>> &result) {
            done += result.ok() && result.value().items.constFirst().arn == QLatin1Char('u') ? 1 : 100;
        });
        QTRY_COMPARE(done, 1);
        const CallHandle b = events.fetchPage(
            {QStringLiteral("d"), {}}, QStringLiteral("t"), 5, [&](const Result<Page<DeviceEvent>> &result) {
                done += result.ok() && result.value().items.size() == 1 ? 1 : 100;
            });
        QTRY_COMPARE(done, 2);
        const CallHandle c = devices.getDevice(QStringLiteral("d"), [&](const Result<DeviceRecord> &result) {
            done += result.ok() && result.value().json == "{\"DeviceArn\":\"d\"}" ? 1 : 100;
        });
        QTRY_COMPARE(done, 3);
        QCOMPARE(s.sentHeader(0, "X-Amz-Target"), QByteArray("AlexaForBusiness.SearchUsers"));
        QCOMPARE(s.sentHeader(1, "X-Amz-Target"), QByteArray("AlexaForBusiness.ListDeviceEvents"));
        QCOMPARE(s.transport->requests.at(1).body,
                 QByteArray("{\"DeviceArn\":\"d\",\"NextToken\":\"t\",\"MaxResults\":5}"));
        QCOMPARE(s.sentHeader(2, "X-Amz-Target"), QByteArray("AlexaForBusiness.GetDevice"));
    }

    void retriesAndSignsAnew()
    {
        Setup s;
        s.transport->fail(FailureKind::Network);
        s.transport->answer(500, {});
        s.transport->answer(200, "{}");
        s.onDelay = [&s] {
            s.endpoint = QUrl(QStringLiteral("http://127.0.0.1:2")); // the local service moved
            s.now += std::chrono::seconds(5);
        };
        QVERIFY(s.run().ok());
        QCOMPARE(s.delays, (QList<qint64>{1000, 2000}));
        QCOMPARE(s.transport->requests.size(), 3);
        QCOMPARE(s.transport->requests.at(1).url.port(), 2);
        QVERIFY(s.sentHeader(0, "Authorization") != s.sentHeader(1, "Authorization"));
        QCOMPARE(s.sentHeader(1, "X-Amz-Date"), QByteArray("20261123T093005Z"));
    }

    void givesUpAfterThree()
    {
        Setup s;
        for (int i = 0; i < 4; ++i)
            s.transport->answer(503, "{\"__type\":\"ServiceUnavailable\",\"message\":\"Busy\"}");
        const auto result = s.run();
        QCOMPARE(result.failure().kind, FailureKind::Server);
        QCOMPARE(result.failure().message, QStringLiteral("Busy"));
        QCOMPARE(result.failure().requestId, QStringLiteral("id-3"));
        QCOMPARE(s.transport->requests.size(), 3);
    }

    void ourOwnMistakesAreNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("validation") << 400 << QByteArray("{\"__type\":\"ValidationException\"}");
        QTest::newRow("not found") << 400 << QByteArray("{\"__type\":\"NotFoundException\"}");
        QTest::newRow("signature") << 400 << QByteArray("{\"__type\":\"InvalidSignatureException\"}");
        QTest::newRow("html 404") << 404 << QByteArray("<html>");
        QTest::newRow("html 200") << 200 << QByteArray("<html>");
        QTest::newRow("redirect") << 301 << QByteArray();
        QTest::newRow("wrong type") << 200 << QByteArray("{\"Devices\":1}");
    }
    void ourOwnMistakesAreNotRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Setup s;
        s.transport->answer(status, body);
        const auto result = s.run();
        QVERIFY(!result.ok());
        QVERIFY(result.failure().kind != FailureKind::Storage);
        QCOMPARE(result.failure().httpStatus, status);
        QCOMPARE(result.failure().requestId, QStringLiteral("id-1"));
        QCOMPARE(s.transport->requests.size(), 1);
    }

    void retryAfterRules()
    {
        Setup s;
        s.transport->answer(400, throttled, {{"Retry-After", "3"}});
        s.transport->answer(429, {}, {{"Retry-After", "3600"}});
        const auto result = s.run();
        QCOMPARE(result.failure().kind, FailureKind::Throttled);
        QCOMPARE(result.failure().retryAfter, std::optional<milliseconds>(std::chrono::hours(1)));
        QCOMPARE(s.delays, QList<qint64>{3000});
    }

    void wrongClockIsCorrectedOnceAndRemembered()
    {
        Setup s;
        s.transport->answer(400, tooOld, {{"Date", "Mon, 23 Nov 2026 11:30:00 GMT"}});
        s.transport->answer(200, "{}");
        s.transport->answer(200, "{}");
        QVERIFY(s.run().ok());
        QCOMPARE(s.sentHeader(1, "X-Amz-Date"), QByteArray("20261123T113000Z"));
        QVERIFY(s.delays.isEmpty());
        QVERIFY(s.run().ok());
        QCOMPARE(s.sentHeader(2, "X-Amz-Date"), QByteArray("20261123T113000Z"));
        QCOMPARE(s.transport->requests.size(), 3);
    }

    void clockThatAgreesIsNoExcuse()
    {
        Setup s;
        s.transport->answer(400, tooOld, {{"Date", "Mon, 23 Nov 2026 09:31:00 GMT"}});
        QCOMPARE(s.run().failure().kind, FailureKind::Credentials);
        s.transport->answer(400, tooOld, {{"Date", "yesterday"}});
        QCOMPARE(s.run().failure().kind, FailureKind::Credentials);
        QCOMPARE(s.transport->requests.size(), 2);
    }

    void clockIsNotChasedForEver()
    {
        Setup s;
        s.transport->answer(400, tooOld, {{"Date", "Mon, 23 Nov 2026 11:30:00 GMT"}});
        s.transport->answer(400, tooOld, {{"Date", "Mon, 23 Nov 2026 19:30:00 GMT"}});
        QCOMPARE(s.run().failure().kind, FailureKind::Credentials);
        QCOMPARE(s.transport->requests.size(), 2);
    }

    void expiredTokenIsRenewedOnce()
    {
        Setup s;
        s.transport->answer(400, expired);
        s.transport->answer(200, "{}");
        QVERIFY(s.run().ok());
        QCOMPARE(s.sentHeader(0, "X-Amz-Security-Token"), QByteArray("TOKEN-1"));
        QCOMPARE(s.sentHeader(1, "X-Amz-Security-Token"), QByteArray("TOKEN-2"));
        s.transport->answer(400, expired);
        s.transport->answer(400, expired);
        QCOMPARE(s.run().failure().kind, FailureKind::Credentials);
        QCOMPARE(s.transport->requests.size(), 4);
    }

    void sameTokenIsNotSentAgain()
    {
        Setup s;
        s.credentials->rotates = false;
        s.transport->answer(400, expired);
        const auto result = s.run();
        QCOMPARE(result.failure().code, QStringLiteral("ExpiredTokenException"));
        QCOMPARE(s.transport->requests.size(), 1);
        QVERIFY(!result.failure().message.contains(QStringLiteral("TOKEN-1")));
    }

    void quotedSecretsAreRemoved()
    {
        Setup s;
        s.transport->answer(
            400, "{\"__type\":\"InvalidSignatureException\",\"message\":\"The canonical string was "
                 "x-amz-security-token:TOKEN-1 wJalrXUtnFEMI\"}");
        const auto result = s.run();
        QCOMPARE(result.failure().message,
                 QStringLiteral("The canonical string was x-amz-security-token:*** ***"));
        QVERIFY(s.credentials->forgotten > 0); // a mended profile is read again
    }

    void endpointFailureIsTold()
    {
        ApiClientOptions options;
        options.endpoint = []() -> Result<QUrl> {
            return Failure{FailureKind::Input, {}, QStringLiteral("no service"), {}, 0, {}};
        };
        options.credentials = std::make_shared<RotatingCredentials>();
        options.transport = std::make_shared<ScriptedTransport>();
        ApiClient client(options);
        std::optional<Failure> failure;
        const CallHandle call = client.getDevice(
            QStringLiteral("d"), [&](const Result<DeviceRecord> &r) { failure = r.failure(); });
        QVERIFY(!failure);
        QTRY_VERIFY(failure.has_value());
        QCOMPARE(failure->message, QStringLiteral("no service"));
    }

    void cancelledInEveryState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::newRow("created") << "created";
        QTest::newRow("in flight") << "in flight";
        QTest::newRow("backing off") << "backing off";
    }
    void cancelledInEveryState()
    {
        QFETCH(QString, state);
        for (const bool destroys : {false, true}) {
            Setup s;
            s.holdsTimers = true;
            CallHandle call = s.search();
            if (state != QLatin1StringView("created")) {
                if (state == QLatin1StringView("backing off"))
                    s.transport->fail(FailureKind::Network);
                QTRY_COMPARE(s.transport->requests.size(), 1);
            }
            if (state == QLatin1StringView("backing off"))
                QTRY_COMPARE(s.delays.size(), 1);
            if (destroys)
                call.reset();
            else
                call->cancel();
            QCOMPARE(s.results, 0);
            QCOMPARE(s.transport->alive, 0);
            QTest::qWait(5);
            QCOMPARE(s.results, destroys ? 0 : 1);
            if (!destroys)
                QCOMPARE(s.last->failure().kind, FailureKind::Cancelled);
            QVERIFY(s.transport->requests.size() <= 1);
        }
    }

    void callsOutliveTheClient()
    {
        Setup s;
        s.transport->answer(200, "{}");
        const CallHandle call = s.search();
        s.client.reset();
        QTRY_COMPARE(s.results, 1);
        QVERIFY(s.last->ok());
    }

    void largeAnswersAreDecodedAside()
    {
        QByteArray body("{\"Devices\":[");
        for (int i = 0; i < 3000; ++i)
            body += QByteArray(i == 0 ? "" : ",") + "{\"DeviceName\":\"" + QByteArray(90, 'x') + "\"}";
        body += "]}";
        Setup s;
        s.transport->answer(200, body);
        const auto result = s.run();
        QVERIFY(result.ok());
        QCOMPARE(result.value().items.size(), 3000);
        s.transport->answer(200, body.chopped(1));
        QCOMPARE(s.run().failure().kind, FailureKind::Protocol);
        for (int i = 0; i < 6; ++i) {
            s.transport->answer(200, body);
            s.results = 0;
            CallHandle call = s.search();
            QTest::qWait(i % 4);
            call.reset();
            const int before = s.results;
            QTest::qWait(2);
            QCOMPARE(s.results, before);
        }
    }
};

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
