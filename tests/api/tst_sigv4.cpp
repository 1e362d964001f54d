// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/selftest.h"
#include "models/api/sigv4.h"
#include "models/api/sigv4verify.h"

#include <QtCore/qdebug.h>
#include <QtTest/qtest.h>

#include <thread>
#include <vector>

using namespace rollcall;

namespace {

const Credentials credentials{QByteArrayLiteral("AKIDEXAMPLE"),
                              QByteArrayLiteral("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                              QByteArrayLiteral("token/with=signs+"),
                              {}};
const sigv4::SignerOptions options{QByteArrayLiteral("us-east-1"), QByteArrayLiteral("a4b")};

sigv4::Request searchRequest()
{
    return {QByteArrayLiteral("POST"),
            QByteArrayLiteral("/"),
            {},
            {{QByteArrayLiteral("Host"), QByteArrayLiteral("127.0.0.1:2635")},
             {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-amz-json-1.1")},
             {QByteArrayLiteral("User-Agent"), QByteArrayLiteral("rollcall")}},
            sha256Hex("{}")};
}

Instant at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

} // namespace

class TestSigV4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selfTestPasses() { QVERIFY(selfTest().ok()); }

    void datesRoundTrip()
    {
        for (const char *text : {"1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2026-11-23T09:30:01Z"})
            QCOMPARE(sigv4::instantFromAmzDate(sigv4::amzDate(at(text))), std::optional(at(text)));
        QCOMPARE(sigv4::amzDate(at("2026-11-23T09:30:01.999999Z")), QByteArray("20261123T093001Z"));
        for (const char *text :
             {"", "20261123T093001", "20261323T093001Z", "20260230T093001Z", "20261123T243001Z",
              "2026112xT093001Z", "20261123 093001Z", " 20261123T093001Z"})
            QVERIFY2(!sigv4::instantFromAmzDate(text), text);
    }

    void userAgentIsNotSigned()
    {
        const QByteArray names = sigv4::signedHeaderNames(searchRequest().headers);
        QCOMPARE(names, QByteArray("content-type;host"));
    }

    void keyFollowsTheDayAndTheSecret()
    {
        const sigv4::Signer signer(options);
        const auto signatureAt = [&](const char *time, const Credentials &with) {
            return signer.sign(searchRequest(), with, at(time)).signature;
        };
        const QByteArray first = signatureAt("2026-11-23T23:59:59Z", credentials);
        Credentials other = credentials;
        other.secretAccessKey += 'x';
        QVERIFY(first != signatureAt("2026-11-24T00:00:00Z", credentials));
        QVERIFY(first != signatureAt("2026-11-23T23:59:59Z", other));
        QCOMPARE(signatureAt("2026-11-23T23:59:59Z", credentials), first);
        QCOMPARE(
            sigv4::Signer(options).sign(searchRequest(), credentials, at("2026-11-23T23:59:59Z")).signature,
            first);
    }

    void threadsAgree()
    {
        const sigv4::Signer signer(options);
        const Instant start = at("2026-11-23T23:59:00Z");
        const auto run = [&](std::vector<QByteArray> *out) {
            for (int i = 0; i < 300; ++i)
                out->push_back(
                    signer.sign(searchRequest(), credentials, start + std::chrono::seconds(i)).signature);
        };
        std::vector<QByteArray> results[4];
        std::vector<std::thread> threads;
        for (auto &result : results)
            threads.emplace_back(run, &result);
        for (auto &thread : threads)
            thread.join();
        for (const auto &result : results)
            QVERIFY(result == results[0]);
    }

    void presignedQueryVerifies()
    {
        sigv4::Request request = searchRequest();
        request.query = QByteArrayLiteral("b=2&a=%20x");
        const auto signed_ = sigv4::Signer(options).presign(request, credentials, at("2026-11-23T09:30:00Z"),
                                                            std::chrono::seconds(60));
        request.query = signed_.query;
        QVERIFY(sigv4::isPresigned(request.query));
        const auto claim = sigv4::parsePresigned(request.query);
        QVERIFY(claim.ok());
        QCOMPARE(claim.value().scope.region, QByteArray("us-east-1"));
        QCOMPARE(claim.value().validity, std::optional(std::chrono::seconds(60)));
        const sigv4::Verifier verifier;
        QVERIFY(constantTimeEquals(
            verifier.expectedSignature(request, claim.value(), credentials.secretAccessKey),
            claim.value().signature));
        request.query.replace("b=2", "b=3");
        QVERIFY(!constantTimeEquals(
            verifier.expectedSignature(request, claim.value(), credentials.secretAccessKey),
            claim.value().signature));
    }

    void missingSignedHeaderNeverMatches()
    {
        sigv4::Claim claim;
        claim.signedHeaders = QByteArrayLiteral("host;x-amz-date");
        const QByteArray expected = sigv4::Verifier().expectedSignature(searchRequest(), claim, "secret");
        QVERIFY(expected.isEmpty());
        QVERIFY(!constantTimeEquals(expected, claim.signature));
    }

    void authorizationIsRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("basic") << QByteArray("Basic dXNlcjpwYXNz");
        QTest::newRow("algorithm alone") << QByteArray("AWS4-HMAC-SHA256");
        QTest::newRow("other algorithm") << QByteArray(
            "AWS4-HMAC-SHA1 Credential=a/20260101/r/s/aws4_request, SignedHeaders=host, Signature=0");
        QTest::newRow("no credential") << QByteArray("AWS4-HMAC-SHA256 SignedHeaders=host, Signature=0");
        QTest::newRow("no headers") << QByteArray(
            "AWS4-HMAC-SHA256 Credential=a/20260101/r/s/aws4_request, Signature=0");
        QTest::newRow("no signature")
            << QByteArray("AWS4-HMAC-SHA256 Credential=a/20260101/r/s/aws4_request, SignedHeaders=host");
        QTest::newRow("short scope") << QByteArray(
            "AWS4-HMAC-SHA256 Credential=a/20260101/r/aws4_request, SignedHeaders=host, Signature=0");
        QTest::newRow("no key") << QByteArray(
            "AWS4-HMAC-SHA256 Credential=/20260101/r/s/aws4_request, SignedHeaders=host, Signature=0");
    }
    void authorizationIsRefused()
    {
        QFETCH(QByteArray, header);
        const auto claim = sigv4::parseAuthorization(header);
        QVERIFY(!claim.ok());
        QCOMPARE(claim.failure().code, QStringLiteral("IncompleteSignatureException"));
        QVERIFY(!claim.failure().message.isEmpty());
    }

    void comparesInConstantTime()
    {
        QVERIFY(constantTimeEquals("abc", "abc"));
        QVERIFY(!constantTimeEquals("abc", "abd"));
        QVERIFY(!constantTimeEquals("abc", "abcd"));
        QVERIFY(!constantTimeEquals("", ""));
    }

    void secretsStayOut()
    {
        QString text;
        QDebug(&text) << credentials;
        QVERIFY(text.contains(QStringLiteral("AKIDEXAMPLE")));
        QVERIFY(!text.contains(QStringLiteral("wJalr")));
        QVERIFY(!text.contains(QStringLiteral("token")));
        const QString quoted = withoutSecrets(
            QStringLiteral("expected x-amz-security-token:token/with=signs+ or token%2Fwith%3Dsigns%2B"),
            credentials);
        QCOMPARE(quoted, QStringLiteral("expected x-amz-security-token:*** or ***"));
    }
};

QTEST_GUILESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
