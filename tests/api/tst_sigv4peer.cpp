// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/sigv4.h"
#include "models/api/sigv4verify.h"
#include "tests/support/peer.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

struct Case
{
    sigv4::Request request;
    QByteArray head; // the request's head as it came, without the empty line that ends it
    QByteArray body;
    Credentials credentials;
    sigv4::SignerOptions options;
    Instant time;
    std::chrono::seconds validity{0};
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A header line that begins with white space continues the one before.
HttpHeaders parseHeaders(const QList<QByteArray> &lines)
{
    HttpHeaders headers;
    for (const QByteArray &line : lines) {
        if (line.startsWith(' ') || line.startsWith('\t')) {
            headers.last().value += '\n' + line;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        headers.append({line.first(colon), line.mid(colon + 1)});
    }
    return headers;
}

Case readCase(const QString &folder)
{
    Case c;
    const QJsonObject context =
        QJsonDocument::fromJson(readAll(folder + QStringLiteral("/context.json"))).object();
    const QJsonObject credentials = context.value(QStringLiteral("credentials")).toObject();
    const auto text = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1StringView(key)).toString().toUtf8();
    };
    c.credentials = {text(credentials, "access_key_id"),
                     text(credentials, "secret_access_key"),
                     text(credentials, "token"),
                     {}};
    c.options.region = text(context, "region");
    c.options.service = text(context, "service");
    c.options.pathMode = context.value(QStringLiteral("normalize")).toBool() ? sigv4::PathMode::Normalized
                                                                             : sigv4::PathMode::AsIs;
    c.options.bodyHeader = context.value(QStringLiteral("sign_body")).toBool();
    c.options.tokenAfterSigning = context.value(QStringLiteral("omit_session_token")).toBool();
    c.time = *parseInstant(QString::fromUtf8(text(context, "timestamp")));
    c.validity = std::chrono::seconds(context.value(QStringLiteral("expiration_in_seconds")).toInt());

    const QByteArray message = readAll(folder + QStringLiteral("/request.txt"));
    const qsizetype end = message.indexOf("\n\n");
    c.head = (end < 0 ? message : message.first(end)).trimmed();
    c.body = end < 0 ? QByteArray() : message.mid(end + 2);
    QList<QByteArray> lines = c.head.split('\n');
    const QByteArray first = lines.takeFirst();
    const qsizetype space = first.indexOf(' ');
    const QByteArray target = first.mid(space + 1, first.lastIndexOf(' ') - space - 1);
    const qsizetype mark = target.indexOf('?');
    c.request.method = first.first(space);
    c.request.path = mark < 0 ? target : target.first(mark);
    c.request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    c.request.headers = parseHeaders(lines);
    c.request.payloadHash = sha256Hex(c.body);
    return c;
}

} // namespace

class TestSigV4Peer : public QObject
{
    Q_OBJECT

private:
    QDir m_folder{peerDir().filePath(QStringLiteral("sigv4"))};

    void addCases()
    {
        QTest::addColumn<QString>("folder");
        const QStringList names = m_folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : names)
            QTest::newRow(qUtf8Printable(name)) << m_folder.filePath(name);
    }

    static QByteArray expected(const QString &folder, const char *file)
    {
        return readAll(folder + QLatin1Char('/') + QLatin1StringView(file));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_folder.exists())
            QSKIP("the folder sigv4 of the peer cases is not there");
        QVERIFY(!m_folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void header_data() { addCases(); }
    void header()
    {
        QFETCH(QString, folder);
        const Case c = readCase(folder);
        const sigv4::Signer signer(c.options);
        const sigv4::Signed out = signer.sign(c.request, c.credentials, c.time);
        QCOMPARE(out.canonicalRequest, expected(folder, "header-canonical-request.txt"));
        QCOMPARE(out.stringToSign, expected(folder, "header-string-to-sign.txt"));
        QCOMPARE(out.signature, expected(folder, "header-signature.txt"));
        QByteArray message = c.head + '\n';
        for (const HttpHeader &header : out.headers)
            message += header.name + ':' + header.value + '\n';
        message += '\n' + c.body;
        QCOMPARE(message, expected(folder, "header-signed-request.txt"));
        QCOMPARE(signer.sign(c.request, c.credentials, c.time).signature, out.signature);
    }

    void query_data() { addCases(); }
    void query()
    {
        QFETCH(QString, folder);
        const Case c = readCase(folder);
        const sigv4::Signed out =
            sigv4::Signer(c.options).presign(c.request, c.credentials, c.time, c.validity);
        QCOMPARE(out.canonicalRequest, expected(folder, "query-canonical-request.txt"));
        QCOMPARE(out.stringToSign, expected(folder, "query-string-to-sign.txt"));
        QCOMPARE(out.signature, expected(folder, "query-signature.txt"));
        const qsizetype lineEnd = c.head.indexOf('\n');
        const QByteArray message = c.request.method + ' ' + c.request.path + '?' + out.query + " HTTP/1.1" +
                                   c.head.mid(lineEnd) + "\n\n" + c.body;
        QCOMPARE(message, expected(folder, "query-signed-request.txt"));
    }

    // What the service does with a request of each case: all that is there to be signed is found again.
    void verifier_data() { addCases(); }
    void verifier()
    {
        QFETCH(QString, folder);
        const Case c = readCase(folder);
        if (c.options.pathMode == sigv4::PathMode::AsIs)
            QSKIP("the verifier only serves endpoints whose paths are normalized");
        const QByteArray message = expected(folder, "header-signed-request.txt");
        const qsizetype firstEnd = message.indexOf('\n');
        sigv4::Request received = c.request;
        received.headers =
            parseHeaders(message.mid(firstEnd + 1, message.indexOf("\n\n") - firstEnd - 1).split('\n'));
        auto claim = sigv4::parseAuthorization(headerValue(received.headers, "authorization"));
        QVERIFY(claim.ok());
        claim.value().amzDate = headerValue(received.headers, "x-amz-date");
        QCOMPARE(claim.value().accessKeyId, c.credentials.accessKeyId);
        QCOMPARE(sigv4::instantFromAmzDate(claim.value().amzDate), std::optional(c.time));
        const sigv4::Verifier verifier;
        const QByteArray secret = c.credentials.secretAccessKey;
        QVERIFY(constantTimeEquals(verifier.expectedSignature(received, claim.value(), secret),
                                   claim.value().signature));
        QVERIFY(!constantTimeEquals(verifier.expectedSignature(received, claim.value(), secret + 'x'),
                                    claim.value().signature));
        received.payloadHash = sha256Hex(c.body + ' ');
        QVERIFY(!constantTimeEquals(verifier.expectedSignature(received, claim.value(), secret),
                                    claim.value().signature));
    }
};

QTEST_GUILESS_MAIN(TestSigV4Peer)
#include "tst_sigv4peer.moc"
