// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/program.h"
#include "app/ctl/readcommands.h"
#include "tests/ctl/scriptedfleet.h"
#include "tests/support/memoryoutput.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtTest/qtest.h>

#include <optional>

using namespace rollcall;
using namespace rollcall::testing;

class TestReadCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void json();
    void asksAheadOfPrinting();
    void jsonFailsWhole();
    void jsonLinesKeepWhatCame();
    void tableKeepsWhatCame();
    void emptyPageGoesOn();
    void repeatedTokenEnds();
    void oldRowsUnderFreshTokensEnd();
    void noRowTwice();
    void missingRowsAreTold();
    void exportsAreProven();
    void countIsAskedAnew();
    void fallingCountIsTold();
    void maxItems();
    void closedPipe();
    void fullDisk();
    void usage_data();
    void usage();
    void cannotConnect();
    void interrupted();
    void oneDevice();
    void events();
    void users();
    void helpAndVersion();

private:
    int run(const QString &commandLine);

    std::optional<Sources> m_sources;
    std::optional<MemoryOutput> m_out;
    std::optional<MemoryOutput> m_err;
    std::optional<Failure> m_connectFailure;
    ConnectOptions m_connected;
    int m_connects = 0;
    bool m_interrupt = false;
};

void TestReadCommands::init()
{
    m_sources.emplace();
    m_out.emplace();
    m_err.emplace();
    m_connectFailure.reset();
    m_connected = {};
    m_connects = 0;
    m_interrupt = false;
}

int TestReadCommands::run(const QString &commandLine)
{
    SystemClock clock;
    CommandContext context{*m_out, *m_err, nullptr, clock, QTimeZone::utc(), {}, QStringLiteral("/default")};
    context.connect = [this](const ConnectOptions &options,
                             const std::function<void(QString)> &) -> Result<std::unique_ptr<Fleet>> {
        ++m_connects;
        m_connected = options;
        if (m_connectFailure)
            return *m_connectFailure;
        return std::unique_ptr<Fleet>(std::make_unique<FakeFleet>(*m_sources));
    };
    Commands commands;
    commands.push_back(std::make_unique<DevicesCommand>(context));
    commands.push_back(std::make_unique<UsersCommand>(context));
    commands.push_back(std::make_unique<EventsCommand>(context));
    commands.push_back(std::make_unique<DeviceCommand>(context));
    Program program(context, std::move(commands));
    QList<int> codes;
    program.start(commandLine.split(QLatin1Char(' '), Qt::SkipEmptyParts),
                  [&codes](int code) { codes.append(code); });
    if (m_interrupt)
        program.interrupt();
    if (!QTest::qWaitFor([&codes] { return !codes.isEmpty(); }, 5000))
        return -1;
    QTest::qWait(5); // a second end would be a mistake
    return codes.size() == 1 ? codes.first() : -2;
}

void TestReadCommands::json()
{
    m_sources->devices.pages = {page({"a"}, "t1"), page({"b"})};
    QCOMPARE(run(QStringLiteral(
                 "--data-dir /d devices --filter DeviceName=x,y --filter RoomName=z --sort RoomName:desc "
                 "--sort DeviceName --output json --profile p --region r --endpoint-url http://h")),
             0);
    QCOMPARE(m_out->text, QByteArray(R"({
    "Devices": [
        {
            "DeviceArn": "arn:aws:a4b:us-east-1:1:device/a",
            "DeviceName": "a"
        },
        {
            "DeviceArn": "arn:aws:a4b:us-east-1:1:device/b",
            "DeviceName": "b"
        }
    ]
}
)"));
    QCOMPARE(m_err->text, QByteArray());
    QCOMPARE(m_connected.profile, QStringLiteral("p"));
    QCOMPARE(m_connected.region, QStringLiteral("r"));
    QCOMPARE(m_connected.endpointUrl, QStringLiteral("http://h"));
    QCOMPARE(m_connected.dataDir, QStringLiteral("/d"));
    const auto &asked = m_sources->devices.asked;
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0].query.filters.size(), 2);
    QCOMPARE(asked[0].query.sort[0].direction, SortDirection::Descending);
    QCOMPARE(asked[0].maxResults, 50);
    QCOMPARE(asked[1].token, QStringLiteral("t1"));
    QVERIFY(asked[0].query == asked[1].query);
}

void TestReadCommands::asksAheadOfPrinting()
{
    m_sources->devices.pages = {page({"a"}, "t1"), page({"b"})};
    MemoryOutput &out = *m_out;
    out.writesLeft = 0; // the first page can't be printed ...
    QCOMPARE(run(QStringLiteral("devices --output jsonl")), 0);
    QCOMPARE(m_sources->devices.asked.size(), 2); // ... but the second had been asked for
}

void TestReadCommands::jsonFailsWhole()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1"), refusal()};
    QCOMPARE(run(QStringLiteral("devices --output json")), 1);
    QCOMPARE(m_out->text, QByteArray());
    QVERIFY(m_err->text.contains(
        "The token has expired (ExpiredTokenException, HTTP status 400, request id id-1)."));
    QVERIFY(m_err->text.contains("2 item"));
}

void TestReadCommands::jsonLinesKeepWhatCame()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1"), refusal()};
    QCOMPARE(run(QStringLiteral("devices --output jsonl")), 1);
    QCOMPARE(m_out->text.count('\n'), 2);
    QVERIFY(m_out->text.startsWith(
        "{\"DeviceArn\":\"arn:aws:a4b:us-east-1:1:device/a\",\"DeviceName\":\"a\"}\n"));
}

void TestReadCommands::tableKeepsWhatCame()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1"), refusal()};
    QCOMPARE(run(QStringLiteral("devices")), 1);
    QCOMPARE(m_out->text.count('\n'), 3);
    init();
    m_sources->devices.pages = {refusal()};
    QCOMPARE(run(QStringLiteral("devices")), 1);
    QCOMPARE(m_out->text, QByteArray());
    QVERIFY(!m_err->text.contains("not complete"));
}

void TestReadCommands::emptyPageGoesOn()
{
    m_sources->devices.pages = {page({}, "t1"), page({"a"}, "t2"), page({})};
    QCOMPARE(run(QStringLiteral("devices --output csv")), 0);
    QCOMPARE(m_out->text.count("\r\n"), 2);
    QCOMPARE(m_sources->devices.asked.size(), 3);
}

void TestReadCommands::repeatedTokenEnds()
{
    m_sources->devices.pages = {page({"a"}, "t1"), page({"b"}, "t2"), page({"c"}, "t1"), page({"d"})};
    QCOMPARE(run(QStringLiteral("devices --output jsonl")), 1);
    QCOMPARE(m_out->text.count('\n'), 3);
    QVERIFY(m_err->text.contains("same page token twice"));
    QCOMPARE(m_sources->devices.asked.size(), 3);
}

void TestReadCommands::oldRowsUnderFreshTokensEnd()
{
    for (const bool isEmpty : {false, true}) {
        init();
        for (int i = 0; i < 100; ++i) {
            const QByteArray token = "t" + QByteArray::number(i);
            m_sources->devices.pages +=
                isEmpty ? page({}, token.constData()) : page({"a", "b"}, token.constData());
        }
        QCOMPARE(run(QStringLiteral("devices --output jsonl")), 1);
        QCOMPARE(m_out->text.count('\n'), isEmpty ? 0 : 2);
        QVERIFY(m_err->text.contains("nothing new"));
        QVERIFY(m_sources->devices.asked.size() < 30);
    }
    init();
    const DeviceEvent event{QStringLiteral("DEVICE_STATUS"), QStringLiteral("READY"),
                            instantFromEpochSeconds(60)};
    for (int i = 0; i < 100; ++i)
        m_sources->events.pages += Page<DeviceEvent>{{event}, QString::number(i), {}};
    QCOMPARE(run(QStringLiteral("events arn:aws:a4b:us-east-1:1:device/a --output jsonl")), 1);
    QVERIFY(m_sources->events.asked.size() < 30);
}

void TestReadCommands::noRowTwice()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1", 3), page({"b", "c", "a"}, "", 3)};
    QCOMPARE(run(QStringLiteral("devices --output csv")), 0);
    QCOMPARE(m_out->text.count("\r\n"), 4);
    QCOMPARE(m_err->text, QByteArray());
    init();
    m_sources->devices.pages = {page({"a", "b"}, "t1"), page({"b", "c"}, "t2"), page({"d"})};
    QCOMPARE(run(QStringLiteral("devices --output jsonl --max-items 3")), 0);
    QCOMPARE(m_out->text.count('\n'), 3);
}

void TestReadCommands::missingRowsAreTold()
{
    m_sources->devices.pages = {page({"a"}, "t1", 3), page({"b"}, "", 3), page({"a"}, "t1", 3)};
    QCOMPARE(run(QStringLiteral("devices --output json")), 1);
    QCOMPARE(m_out->text.count("DeviceArn"), 2); // as any other client prints it
    QVERIFY(m_out->text.endsWith("}\n"));
    QVERIFY2(m_err->text.contains("counts 3 items, and has sent 2"), m_err->text.constData());
    init();
    m_sources->devices.pages = {page({"a", "b"}, "t1", 3)};
    QCOMPARE(run(QStringLiteral("devices --output json --max-items 2")), 0);
}

void TestReadCommands::exportsAreProven()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    const QString line = QStringLiteral("devices --export ") + path;
    m_sources->devices.pages = {page({"a"}, "t1", 3), page({"a", "b"}, "", 3), page({"a"}, "t1", 3)};
    QCOMPARE(run(line), 1);
    QVERIFY2(m_err->text.contains("counts 3 items, and has sent 2"), m_err->text.constData());
    QVERIFY(QDir(folder.path()).isEmpty());
    init();
    m_sources->devices.pages = {page({"a"}, "t1", 2), page({"a", "b"}, "", 2)};
    QCOMPARE(run(line), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QCOMPARE(before.count("device/"), 2);
    init();
    m_sources->devices.pages = {page({"c"}, "", 2), page({"c"}, "t", 2)};
    QCOMPARE(run(line + QStringLiteral(" --force")), 1);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestReadCommands::countIsAskedAnew()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1", 4), page({"c"}, "", 4), page({"a"}, "t1", 3)};
    QCOMPARE(run(QStringLiteral("devices --sort RoomName --output jsonl")), 0);
    QCOMPARE(m_err->text, QByteArray());
    QCOMPARE(m_sources->devices.asked.size(), 3);
    QCOMPARE(m_sources->devices.asked[2].token, QString());
    QVERIFY(m_sources->devices.asked[2].query == m_sources->devices.asked[0].query);
    init();
    m_sources->devices.pages = {page({"a", "b"}, "", 3), refusal()}; // and it is not known
    QCOMPARE(run(QStringLiteral("devices --output jsonl")), 1);
    QVERIFY(m_err->text.contains("counts 3 items"));
}

void TestReadCommands::fallingCountIsTold()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1", 4), page({"d"}, "", 3)};
    QCOMPARE(run(QStringLiteral("devices --output jsonl")), 0);
    QVERIFY(m_err->text.contains("may be missing"));
}

void TestReadCommands::maxItems()
{
    m_sources->devices.pages = {page({"a", "b"}, "t1"), page({"c", "d"}, "t2")};
    QCOMPARE(run(QStringLiteral("devices --output jsonl --max-items 3 --page-size 2")), 0);
    QCOMPARE(m_out->text.count('\n'), 3); // although the service gave more than it was asked for
    QCOMPARE(m_sources->devices.asked[0].maxResults, 2);
    QCOMPARE(m_sources->devices.asked[1].maxResults, 1);
    QCOMPARE(m_sources->devices.asked.size(), 2);
}

void TestReadCommands::closedPipe()
{
    m_sources->devices.pages = {page({"a"}, "t1"), page({"b"}, "t2"), page({"c"})};
    m_out->writesLeft = 1;
    QCOMPARE(run(QStringLiteral("devices --output jsonl")), 0);
    QCOMPARE(m_err->text, QByteArray());
    QCOMPARE(m_out->text.count('\n'), 1);
}

void TestReadCommands::fullDisk()
{
    m_sources->devices.pages = {page({"a"}, "t1"), page({"b"})};
    m_out->writesLeft = 0;
    m_out->endState = Output::State::Failed;
    QCOMPARE(run(QStringLiteral("devices --output json")), 1);
    QVERIFY(m_err->text.contains("could not be written: No space left on device"));
}

void TestReadCommands::usage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const char *line, const char *reason) {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(reason);
    };
    add("", "A command is needed: devices, users, events, device");
    add("frobnicate", "There are: devices, users, events, device");
    add("--verbose devices", "--data-dir, --help, --version");
    add("--data-dir", "needs a value");
    add("devices --filter Nope=1", "DeviceName, DeviceStatus");
    add("devices --sort Email", "Sort keys are: DeviceName");
    add("users --filter DeviceName=x", "UserId, FirstName");
    add("devices --page-size 51", "1 to 50");
    add("devices x", "takes no operands");
    add("events", "events needs ARN");
    add("events nonsense", "no ARN");
    add("events arn:aws:a4b:us-east-1:1:device/a --type NEW", "CONNECTION_STATUS, DEVICE_STATUS");
    add("device arn:aws:a4b:us-east-1:1:device/a --output xml", "table, json, jsonl or csv");
    add("users --nope", "It takes: --filter");
}

void TestReadCommands::usage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, reason);
    QCOMPARE(run(line), 2);
    QVERIFY2(m_err->text.contains(reason), m_err->text.constData());
    QCOMPARE(m_out->text, QByteArray());
    QCOMPARE(m_connects, 0); // checked before any call
}

void TestReadCommands::cannotConnect()
{
    m_connectFailure =
        Failure{FailureKind::Input, {}, QStringLiteral("There is no profile \"x\""), {}, 0, {}};
    QCOMPARE(run(QStringLiteral("devices --profile x")), 1);
    QCOMPARE(m_err->text, QByteArray("rollcallctl: There is no profile \"x\".\n"));
}

void TestReadCommands::interrupted()
{
    m_interrupt = true; // and no page ever comes
    QCOMPARE(run(QStringLiteral("devices")), 1);
}

void TestReadCommands::oneDevice()
{
    const QString arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/a");
    m_sources->lookup.answer = DeviceRecord{device("a"), {}};
    QCOMPARE(run(QStringLiteral("device ") + arn), 0);
    QCOMPARE(m_sources->lookup.asked, arn);
    QCOMPARE(m_out->text, QByteArray("ARN   arn:aws:a4b:us-east-1:1:device/a\nName  a\n"));
    init();
    m_sources->lookup.answer = DeviceRecord{device("a"), {}};
    QCOMPARE(run(QStringLiteral("device %1 --output json").arg(arn)), 0);
    QVERIFY(m_out->text.startsWith("{\n    \"Device\": {\n        \"DeviceArn\""));
    init();
    m_sources->lookup.answer = Failure{FailureKind::NotFound,
                                       QStringLiteral("NotFoundException"),
                                       QStringLiteral("No such device"),
                                       {},
                                       400,
                                       {}};
    QCOMPARE(run(QStringLiteral("device ") + arn), 1);
    QCOMPARE(m_err->text, QByteArray("rollcallctl: No such device (NotFoundException, HTTP status 400).\n"));
}

void TestReadCommands::events()
{
    const QString arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/a");
    Page<DeviceEvent> p;
    p.items = {{QStringLiteral("CONNECTION_STATUS"), QStringLiteral("OFFLINE"), instantFromEpochSeconds(60)}};
    m_sources->events.pages = {p};
    QCOMPARE(run(QStringLiteral("events %1 --type CONNECTION_STATUS --output jsonl").arg(arn)), 0);
    QCOMPARE(m_out->text,
             QByteArray("{\"DeviceArn\":\"arn:aws:a4b:us-east-1:1:device/a\",\"Type\":\"CONNECTION_STATUS\","
                        "\"Value\":\"OFFLINE\",\"Timestamp\":\"1970-01-01T00:01:00+00:00\"}\n"));
    QCOMPARE(m_sources->events.asked[0].query.eventType, QStringLiteral("CONNECTION_STATUS"));
    init();
    m_sources->events.pages = {p};
    QCOMPARE(run(QStringLiteral("events %1 --output json").arg(arn)), 0);
    QVERIFY(!m_out->text.contains("DeviceArn"));
}

void TestReadCommands::users()
{
    Page<User> p;
    User user;
    user.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:user/u1");
    user.firstName = QStringLiteral("Zoë");
    p.items = {user};
    m_sources->users.pages = {p};
    QCOMPARE(run(QStringLiteral("users")), 0);
    QCOMPARE(m_out->text, QString::fromUtf8("FIRST NAME  LAST NAME  E-MAIL  ENROLLMENT  ID\n"
                                            "Zoë         -          -       -           u1\n")
                              .toUtf8());
}

void TestReadCommands::helpAndVersion()
{
    QCOMPARE(run(QStringLiteral("--help")), 0);
    QVERIFY(m_out->text.contains("devices") && m_out->text.contains("Exit codes"));
    init();
    QCOMPARE(run(QStringLiteral("--version")), 0);
    QCOMPARE(m_out->text, QByteArray("rollcallctl " ROLLCALL_VERSION "\n"));
    for (const char *name : {"devices", "users", "events", "device"}) {
        init();
        QCOMPARE(run(QString::fromLatin1(name) + QStringLiteral(" --help")), 0);
        QVERIFY(m_out->text.startsWith(QByteArray("Usage: rollcallctl ") + name));
        QVERIFY(m_out->text.contains("--data-dir") && m_out->text.contains("Examples:"));
        QCOMPARE(m_err->text, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestReadCommands)
#include "tst_readcommands.moc"
