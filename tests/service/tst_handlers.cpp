// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/handlers.h"
#include "models/api/sigv4.h"
#include "models/api/wire.h"
#include "models/store/fleetstore.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtSql/qsqldatabase.h>
#include <QtSql/qsqlquery.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

// Another program that lets nobody else in, not even to read.
class Usurper
{
public:
    explicit Usurper(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("usurper"));
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("cannot open the database");
        for (const char *statement :
             {"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"}) {
            QSqlQuery query(m_database);
            if (!query.exec(QString::fromLatin1(statement)))
                qFatal("%s", statement);
        }
    }
    Usurper(const Usurper &) = delete;
    Usurper &operator=(const Usurper &) = delete;
    ~Usurper()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("usurper"));
    }

private:
    QSqlDatabase m_database;
};

} // namespace

class TestHandlers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLockedDatabaseIsTriedAgain()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("fleet.sqlite"));
        QVERIFY(FleetStore::open(path, OpenMode::Create));

        const SystemClock clock;
        const Credentials key{"AKRCAAAAAAAAAAAAAAAA", "secret", {}, {}};
        const SignatureCheck signatures(key, "us-east-1", &clock);
        const NextTokens tokens(QByteArray(32, 'k'));
        Handlers handlers({path, &signatures, &tokens, &clock, {30, 0}});
        ServiceRequest request;
        request.method = "POST";
        request.target = "/";
        request.body = "{}";
        request.headers = {{"Host", "127.0.0.1"}, {"X-Amz-Target", "AlexaForBusiness.SearchDevices"}};
        const sigv4::Signer signer({"us-east-1", "a4b", sigv4::PathMode::Normalized, false, false});
        request.headers +=
            signer.sign({"POST", "/", {}, request.headers, sha256Hex(request.body)}, key, clock.now())
                .headers;
        {
            const Usurper usurper(path);
            QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("locked")));
            const ServiceResponse busy = handlers.answer(request);
            QCOMPARE(busy.status, 503);
            const Failure failure = decodeError(busy.status, busy.headers, busy.body);
            QCOMPARE(failure.code, QStringLiteral("ServiceUnavailable"));
            QCOMPARE(failure.retryAfter, std::optional<std::chrono::milliseconds>(1000));
            QVERIFY2(!failure.message.contains(path), qUtf8Printable(failure.message));
        }
        QCOMPARE(handlers.answer(request).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHandlers)
#include "tst_handlers.moc"
