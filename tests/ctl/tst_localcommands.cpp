// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/allcommands.h"
#include "app/ctl/servecommand.h"
#include "app/service/firstrun.h"
#include "models/store/fleetstore.h"
#include "tests/support/memoryoutput.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <optional>

using namespace rollcall;

namespace {

struct FixedClock final : Clock
{
    Instant now() const override { return *parseInstant(QStringLiteral("2026-11-20T12:00:00Z")); }
};

} // namespace

class TestLocalCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listenAddresses_data();
    void listenAddresses();
    void importsStandardInput();
    void importTellsOfBadRows();
    void sampleChecksItsNumbers_data();
    void sampleChecksItsNumbers();
    void sampleRefusesAFleet();
    void credentials();
    void firstRunHappensOnce();
    void firstRunFailsWhole();

private:
    int run(const QStringList &arguments, const QByteArray &input = {});
    qint64 deviceCount() const
    {
        const auto store = FleetStore::open(DataFolder(m_folder->path()).databasePath(), OpenMode::ReadOnly);
        return store ? store.value()->deviceCount().value() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<MemoryOutput> m_out;
    std::optional<MemoryOutput> m_err;
    FixedClock m_clock;
};

void TestLocalCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_out.emplace();
    m_err.emplace();
}

int TestLocalCommands::run(const QStringList &arguments, const QByteArray &input)
{
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    CommandContext context{*m_out, *m_err, &in, m_clock, QTimeZone::utc(), {}, m_folder->path()};
    Program program(context, allCommands(context));
    int exitCode = -1;
    program.start(arguments, [&exitCode](int code) { exitCode = code; });
    return exitCode;
}

void TestLocalCommands::listenAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // -1: refused
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:2635") << QStringLiteral("127.0.0.1") << 2635;
    QTest::newRow("IPv6") << QStringLiteral("[::1]:0") << QStringLiteral("::1") << 0;
    QTest::newRow("name") << QStringLiteral("localhost:80") << QStringLiteral("localhost") << 80;
    QTest::newRow("no port") << QStringLiteral("127.0.0.1") << QString() << -1;
    QTest::newRow("no host") << QStringLiteral(":80") << QString() << -1;
    QTest::newRow("bare IPv6") << QStringLiteral("::1:80") << QString() << -1;
    QTest::newRow("large port") << QStringLiteral("127.0.0.1:65536") << QString() << -1;
    QTest::newRow("negative") << QStringLiteral("127.0.0.1:-1") << QString() << -1;
}

void TestLocalCommands::listenAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const Result<ListenAddress> address = parseListenAddress(text);
    QCOMPARE(address.ok(), port >= 0);
    if (address) {
        QCOMPARE(address.value().host, host);
        QCOMPARE(int(address.value().port), port);
    }
}

void TestLocalCommands::importsStandardInput()
{
    const QByteArray text = "DeviceArn,DeviceName\narn:aws:a4b:us-east-1:1:device/1,One\n";
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("-")}, text), 0);
    QCOMPARE(m_out->text, QByteArray("standard input: 1 added, 0 changed, 0 unchanged\n"));
    QCOMPARE(deviceCount(), 1);
}

void TestLocalCommands::importTellsOfBadRows()
{
    const QByteArray text = "DeviceArn,Colour\narn:aws:a4b:us-east-1:1:device/1,red\nx\x1b[31m,blue\n";
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("-")}, text), 1);
    QVERIFY(m_err->text.contains("standard input:3: DeviceArn is no ARN"));
    QVERIFY(m_err->text.contains("passed over: Colour"));
    QVERIFY(m_err->text.contains("--skip-bad"));
    QVERIFY(!m_err->text.contains('\x1b'));
    QCOMPARE(deviceCount(), 0);
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("-"), QStringLiteral("--skip-bad")}, text), 0);
    QCOMPARE(deviceCount(), 1);
    QCOMPARE(
        run({QStringLiteral("import"), QStringLiteral("--device"), QStringLiteral("x"), QStringLiteral("-")}),
        2);
}

void TestLocalCommands::sampleChecksItsNumbers_data()
{
    QTest::addColumn<QStringList>("options");
    const auto add = [](const char *options) {
        QTest::newRow(options) << QString::fromLatin1(options).split(QLatin1Char(' '));
    };
    add("--devices -1");
    add("--users many");
    add("--days 99999");
    add("--seed -4");
    add("--until noon");
    add("--add --replace");
}

void TestLocalCommands::sampleChecksItsNumbers()
{
    QFETCH(QStringList, options);
    QCOMPARE(run(QStringList(QStringLiteral("sample")) + options), 2);
    QVERIFY(m_err->text.contains(options.first().toUtf8()));
    QVERIFY(!QFile::exists(DataFolder(m_folder->path()).databasePath()));
}

void TestLocalCommands::sampleRefusesAFleet()
{
    const QStringList sample = {
        QStringLiteral("sample"), QStringLiteral("--devices"), QStringLiteral("3"), QStringLiteral("--users"),
        QStringLiteral("2"),      QStringLiteral("--days"),    QStringLiteral("1")};
    QCOMPARE(run(sample), 0);
    QVERIFY(m_out->text.contains("3 devices, 2 users"));
    QCOMPARE(run(sample), 1);
    QVERIFY(m_err->text.contains("--replace"));
    QCOMPARE(deviceCount(), 3);
    QCOMPARE(run(sample + QStringList(QStringLiteral("--replace"))), 0);
    QCOMPARE(deviceCount(), 3);
}

void TestLocalCommands::credentials()
{
    QCOMPARE(run({QStringLiteral("credentials")}), 0);
    const QJsonObject object = QJsonDocument::fromJson(m_out->text).object();
    QCOMPARE(object.value(QStringLiteral("Version")).toInt(), 1);
    QCOMPARE(object.value(QStringLiteral("AccessKeyId")).toString().size(), 20);
    QCOMPARE(object.value(QStringLiteral("SecretAccessKey")).toString().size(), 40);
    const QByteArray first = m_out->text;
    m_out.emplace();
    QCOMPARE(run({QStringLiteral("credentials")}), 0);
    QCOMPARE(m_out->text, first);
}

void TestLocalCommands::firstRunHappensOnce()
{
    const DataFolder folder(m_folder->filePath(QStringLiteral("new")));
    QFile leftover(folder.databasePath() + QStringLiteral(".new")); // of a program that was killed
    QVERIFY(folder.create());
    QVERIFY(leftover.open(QIODevice::WriteOnly) && leftover.write("half") == 4);
    leftover.close();
    const auto first = fillFirstTime(folder, m_clock);
    QVERIFY2(first.ok(), first ? "" : qPrintable(first.failure().message));
    QVERIFY(first.value().has_value());
    QCOMPARE(first.value()->counts.devices, 2000);
    QCOMPARE(first.value()->counts.users, 500);
    QVERIFY(first.value()->text().contains(QStringLiteral("sample")));
    QVERIFY(!leftover.exists());
    const auto second = fillFirstTime(folder, m_clock);
    QVERIFY(second);
    QVERIFY(!second.value().has_value());
}

void TestLocalCommands::firstRunFailsWhole()
{
    // The folder's place is taken by a file.
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto result = fillFirstTime(DataFolder(file.fileName() + QStringLiteral("/below")), m_clock);
    QVERIFY(!result);
    QVERIFY(!result.failure().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestLocalCommands)
#include "tst_localcommands.moc"
