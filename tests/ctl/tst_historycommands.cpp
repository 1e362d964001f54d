// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/allcommands.h"
#include "app/ctl/historyarguments.h"
#include "app/ctl/program.h"
#include "app/service/datafolder.h"
#include "models/store/historystore.h"
#include "tests/support/memoryoutput.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <optional>

using namespace rollcall;

namespace {

struct FixedClock final : Clock
{
    Instant now() const override { return *parseInstant(QStringLiteral("2026-11-23T12:00:00Z")); }
};

} // namespace

class TestHistoryCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void times_data();
    void times();
    void connectionsWithoutHistory_data();
    void connectionsWithoutHistory();
    void nothingAtAll_data();
    void nothingAtAll();
    void sitesOfAReport_data();
    void sitesOfAReport();

private:
    int run(const QStringList &arguments);
    CommandContext context();
    /// Makes the history and puts one device of each connection into it.
    void collect(const QStringList &connections);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<MemoryOutput> m_out;
    std::optional<MemoryOutput> m_err;
    QTimeZone m_zone = QTimeZone::utc();
    FixedClock m_clock;
};

void TestHistoryCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_out.emplace();
    m_err.emplace();
    m_zone = QTimeZone::utc();
}

CommandContext TestHistoryCommands::context()
{
    CommandContext context{*m_out, *m_err, nullptr, m_clock, m_zone, {}, m_folder->path()};
    context.connectionName = [](const ConnectOptions &options) {
        return Result<QString>(options.profile.isEmpty() ? QStringLiteral("local") : options.profile);
    };
    return context;
}

int TestHistoryCommands::run(const QStringList &arguments)
{
    CommandContext with = context();
    Program program(with, allCommands(with));
    int exitCode = -1;
    program.start(arguments, [&exitCode](int code) { exitCode = code; });
    return exitCode;
}

void TestHistoryCommands::collect(const QStringList &connections)
{
    const auto store = HistoryStore::open(DataFolder(m_folder->path()).historyPath(), OpenMode::Create);
    QVERIFY2(store.ok(), store ? "" : qPrintable(store.failure().message));
    CollectedDevice one;
    one.device.arn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/1");
    one.device.roomName = QStringLiteral("Berlin - 3.12, Annexe");
    one.at = m_clock.now();
    one.events = {{QStringLiteral("CONNECTION_STATUS"), QStringLiteral("ONLINE"),
                   m_clock.now() - std::chrono::hours(5)}};
    for (const QString &connection : connections)
        QVERIFY(store.value()->record(connection, {one}));
}

void TestHistoryCommands::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("moment"); // empty: refused
    const auto add = [](const char *text, const char *zone, const char *moment) {
        QTest::addRow("%s in %s", text, zone)
            << QString::fromLatin1(text) << QString::fromLatin1(zone) << QString::fromLatin1(moment);
    };
    const char *const berlin = "Europe/Berlin";
    add("2h", berlin, "2026-11-23T10:00:00+00:00");
    add("1d12h", berlin, "2026-11-22T00:00:00+00:00");
    add("2026-11-23", "UTC", "2026-11-23T00:00:00+00:00");
    add("2026-11-23", berlin, "2026-11-22T23:00:00+00:00");
    add("2026-11-23T00:00", "UTC", "2026-11-23T00:00:00+00:00");
    add("2026-11-23T00:00", berlin, "2026-11-22T23:00:00+00:00");
    add("2026-07-01T00:00", berlin, "2026-06-30T22:00:00+00:00");
    add("2026-07-01T00:00:00.000250", berlin, "2026-06-30T22:00:00.000250+00:00");
    add("2026-11-23T09:30:15.5", "America/New_York", "2026-11-23T14:30:15.500000+00:00");
    add(" 2026-11-23T00:00 ", berlin, "2026-11-22T23:00:00+00:00");
    add("2026-11-23T00:00Z", berlin, "2026-11-23T00:00:00+00:00");
    add("2026-11-23T00:00:00.25Z", berlin, "2026-11-23T00:00:00.250000+00:00");
    add("2026-11-23T00:00+05:30", berlin, "2026-11-22T18:30:00+00:00");
    add("2026-11-23T00:00:00-05:00", berlin, "2026-11-23T05:00:00+00:00");
    add("2026-11-23T00:00:00.000001-05:00", berlin, "2026-11-23T05:00:00.000001+00:00");
    add("1795392000", berlin, "2026-11-23T00:00:00+00:00");
    add("1795392000.5", berlin, "2026-11-23T00:00:00.500000+00:00");
    for (const char *text : {"2026",
                             "20261123",
                             "2026-11",
                             "2026-11-",
                             "2026-W48",
                             "2026-11-31",
                             "2026-1-2",
                             "0",
                             "-5",
                             "1e9",
                             "1795392000000",
                             "nan",
                             "inf",
                             "soon",
                             "09:30",
                             "T09:30",
                             "2026-11-23T",
                             "2026-11-23T09",
                             "2026-11-23T25:00",
                             "2026-11-23T09:30ZZ",
                             "2026-11-23T09:30+01:00Z",
                             "2026-11-23T09:30:00.1234567",
                             "2026-11-23Z",
                             " "})
        add(text, berlin, "");
}

void TestHistoryCommands::times()
{
    QFETCH(QString, text);
    QFETCH(QString, zone);
    QFETCH(QString, moment);
    m_zone = QTimeZone(zone.toLatin1());
    QVERIFY(m_zone.isValid());
    Arguments arguments;
    arguments.add(QStringLiteral("since"), text);
    const auto since = momentOf(arguments, QStringLiteral("since"), context());
    QCOMPARE(since ? toIsoUtc(*since.value()) : QString(), moment);
    if (!moment.isEmpty())
        return;
    QCOMPARE(since.failure().kind, FailureKind::Input);
    for (const char *part :
         {"--since must be", "30d", "2026-11-23", "2026-11-23T09:30", "seconds since 1970"})
        QVERIFY2(since.failure().message.contains(QLatin1StringView(part)), part);
}

void TestHistoryCommands::connectionsWithoutHistory_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("all") << QStringList{QStringLiteral("history"), QStringLiteral("--all")};
    QTest::newRow("one") << QStringList{QStringLiteral("history"),
                                        QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/1")};
    QTest::newRow("report") << QStringList{QStringLiteral("report"), QStringLiteral("availability")};
}

void TestHistoryCommands::connectionsWithoutHistory()
{
    QFETCH(QStringList, arguments);
    collect({QStringLiteral("http://one:1 us-east-1"), QStringLiteral("http://two:2 us-east-1")});
    QCOMPARE(run(arguments), 1);
    QVERIFY(m_out->text.isEmpty());
    QVERIFY2(m_err->text.contains("Nothing has been collected of \"local\" yet") &&
                 m_err->text.contains("rollcallctl sync") &&
                 m_err->text.contains("The history holds: http://one:1 us-east-1, http://two:2 us-east-1."),
             m_err->text.constData());
    m_err.emplace();
    QCOMPARE(
        run(arguments + QStringList{QStringLiteral("--profile"), QStringLiteral("http://two:2 us-east-1")}),
        0);
    QVERIFY(!m_out->text.isEmpty());
    QCOMPARE(m_err->text, QByteArray());
}

void TestHistoryCommands::nothingAtAll_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("all") << QStringList{QStringLiteral("history"), QStringLiteral("--all")};
    QTest::newRow("report") << QStringList{QStringLiteral("report"), QStringLiteral("availability")};
}

// What a collection of a fleet without devices leaves: no failure, but said.
void TestHistoryCommands::nothingAtAll()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(run(arguments), 1);
    QVERIFY(m_err->text.contains("rollcallctl sync"));
    m_err.emplace();
    collect({});
    QCOMPARE(run(arguments), 0);
    QVERIFY(m_err->text.contains("No device has been collected yet."));
}

void TestHistoryCommands::sitesOfAReport_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("site"); // empty: refused
    QTest::newRow("as usual") << QStringList() << QStringLiteral("Berlin");
    QTest::newRow("before") << QStringList{QStringLiteral("--site-before"), QStringLiteral(",")}
                            << QStringLiteral("Berlin - 3.12");
    QTest::newRow("after") << QStringList{QStringLiteral("--site-after"), QStringLiteral(",")}
                           << QStringLiteral("Annexe");
    QTest::newRow("both") << QStringList{QStringLiteral("--site-after"), QStringLiteral(","),
                                         QStringLiteral("--site-before"), QStringLiteral(",")}
                          << QString();
}

void TestHistoryCommands::sitesOfAReport()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, site);
    collect({QStringLiteral("local")});
    const QStringList report{QStringLiteral("report"),     QStringLiteral("availability"),
                             QStringLiteral("--group-by"), QStringLiteral("site"),
                             QStringLiteral("--output"),   QStringLiteral("csv")};
    QCOMPARE(run(report + arguments), site.isEmpty() ? 2 : 0);
    if (site.isEmpty())
        QVERIFY2(m_err->text.contains("--site-before or --site-after"), m_err->text.constData());
    else
        QVERIFY2(m_out->text.contains('\n' + site.toUtf8() + ','), m_out->text.constData());
}

QTEST_GUILESS_MAIN(TestHistoryCommands)
#include "tst_historycommands.moc"
