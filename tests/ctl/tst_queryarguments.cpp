// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/queryarguments.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestQueryArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void badFilters_data();
    void badFilters();
    void sorts();
    void limits();
    void readOptions_data();
    void readOptions();
    void parsing();
    void badOptions_data();
    void badOptions();
    void arns();
    void helpNamesEverything();

private:
    CommandSpec spec() const
    {
        return {QStringLiteral("devices"),
                QStringLiteral("ARN"),
                0,
                1,
                QStringLiteral("Lists."),
                searchOptions(schema::deviceFilterKeys(), schema::deviceSortKeys()) +
                    rollcall::readOptions() +
                    QList<OptionSpec>{{QStringLiteral("help"), QString(), QStringLiteral("Help"), false}},
                {QStringLiteral("devices --sort DeviceName")}};
    }
};

void TestQueryArguments::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("one") << QStringLiteral("DeviceName=a b") << QStringList{QStringLiteral("a b")};
    QTest::newRow("two") << QStringLiteral("DeviceName=a,b")
                         << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("comma") << QStringLiteral("DeviceName=a\\,b,c")
                           << QStringList{QStringLiteral("a,b"), QStringLiteral("c")};
    QTest::newRow("backslash") << QStringLiteral("DeviceName=a\\\\,b")
                               << QStringList{QStringLiteral("a\\"), QStringLiteral("b")};
    QTest::newRow("other escape") << QStringLiteral("DeviceName=a\\n") << QStringList{QStringLiteral("a\\n")};
    QTest::newRow("last backslash") << QStringLiteral("DeviceName=a\\") << QStringList{QStringLiteral("a\\")};
    QTest::newRow("equals") << QStringLiteral("DeviceName=a=b") << QStringList{QStringLiteral("a=b")};
    QTest::newRow("unknown value") << QStringLiteral("DeviceStatus=NEWER")
                                   << QStringList{QStringLiteral("NEWER")};
}

void TestQueryArguments::filters()
{
    QFETCH(QString, text);
    QFETCH(QStringList, values);
    const Result<Filter> filter = parseFilter(text, schema::deviceFilterKeys());
    QVERIFY(filter);
    QCOMPARE(filter.value().values, values);
}

void TestQueryArguments::badFilters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("key") << QStringLiteral("Name=a") << QStringLiteral("DeviceName, DeviceStatus");
    QTest::newRow("case") << QStringLiteral("devicename=a") << QStringLiteral("DeviceName, DeviceStatus");
    QTest::newRow("no values") << QStringLiteral("DeviceName") << QStringLiteral("needs values");
    QTest::newRow("empty") << QStringLiteral("DeviceName=") << QStringLiteral("1 to 500");
    QTest::newRow("empty second") << QStringLiteral("DeviceName=a,") << QStringLiteral("1 to 500");
    QTest::newRow("long") << QStringLiteral("DeviceName=") + QString(501, QLatin1Char('x'))
                          << QStringLiteral("1 to 500");
    QTest::newRow("51 values") << QStringLiteral("DeviceName=") +
                                      QStringList(51, QStringLiteral("x")).join(QLatin1Char(','))
                               << QStringLiteral("takes 50 at most");
}

void TestQueryArguments::badFilters()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const Result<Filter> filter = parseFilter(text, schema::deviceFilterKeys());
    QVERIFY(!filter);
    QCOMPARE(filter.failure().kind, FailureKind::Input);
    QVERIFY2(filter.failure().message.contains(reason), qPrintable(filter.failure().message));
}

void TestQueryArguments::sorts()
{
    const QStringList keys = schema::deviceSortKeys();
    QCOMPARE(parseSort(QStringLiteral("RoomName"), keys).value().direction, SortDirection::Ascending);
    QCOMPARE(parseSort(QStringLiteral("RoomName:asc"), keys).value().direction, SortDirection::Ascending);
    QCOMPARE(parseSort(QStringLiteral("RoomName:DESC"), keys).value().direction, SortDirection::Descending);
    QVERIFY(parseSort(QStringLiteral("RoomName:down"), keys)
                .failure()
                .message.contains(QStringLiteral("asc or desc")));
    QVERIFY(parseSort(QStringLiteral("UnassociatedOnly"), keys)
                .failure()
                .message.contains(QStringLiteral("FailureCode")));
}

void TestQueryArguments::limits()
{
    Arguments arguments;
    for (int i = 0; i < 25; ++i) {
        arguments.add(QStringLiteral("filter"), QStringLiteral("DeviceName=a"));
        arguments.add(QStringLiteral("sort"), QStringLiteral("DeviceName"));
    }
    const auto query = [&arguments] {
        return queryOf(arguments, schema::deviceFilterKeys(), schema::deviceSortKeys());
    };
    QVERIFY(query());
    QCOMPARE(query().value().filters.size(), 25);
    Arguments full = arguments;
    arguments.add(QStringLiteral("filter"), QStringLiteral("DeviceName=a"));
    QVERIFY(query().failure().message.contains(QStringLiteral("25 at most")));
    arguments = full;
    arguments.add(QStringLiteral("sort"), QStringLiteral("DeviceName"));
    QVERIFY(query().failure().message.contains(QStringLiteral("25 at most")));
}

void TestQueryArguments::readOptions_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("ok");
    const auto add = [](const char *option, const char *value, bool ok) {
        QTest::addRow("%s %s", option, value)
            << QString::fromLatin1(option) << QString::fromLatin1(value) << ok;
    };
    add("page-size", "1", true);
    add("page-size", "50", true);
    add("page-size", "0", false);
    add("page-size", "51", false);
    add("page-size", "ten", false);
    add("max-items", "1", true);
    add("max-items", "100000000000", true);
    add("max-items", "0", false);
    add("max-items", "-1", false);
    add("output", "table", true);
    add("output", "jsonl", true);
    add("output", "xml", false);
}

void TestQueryArguments::readOptions()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(bool, ok);
    Arguments arguments;
    arguments.add(option, value);
    const Result<ReadOptions> options = readOptionsOf(arguments);
    QCOMPARE(options.ok(), ok);
    if (!ok)
        QVERIFY(options.failure().message.contains(value));
}

void TestQueryArguments::parsing()
{
    const Result<Arguments> parsed =
        parseArguments(spec(), {QStringLiteral("--filter=DeviceName=x"), QStringLiteral("--filter"),
                                QStringLiteral("RoomName=-y"), QStringLiteral("--output"),
                                QStringLiteral("json"), QStringLiteral("--"), QStringLiteral("--operand")});
    QVERIFY(parsed);
    QCOMPARE(parsed.value().values(QStringLiteral("filter")),
             QStringList({QStringLiteral("DeviceName=x"), QStringLiteral("RoomName=-y")}));
    QCOMPARE(parsed.value().value(QStringLiteral("output")), QStringLiteral("json"));
    QCOMPARE(parsed.value().operands(), QStringList(QStringLiteral("--operand")));
    QVERIFY(parseArguments(spec(), {QStringLiteral("-h")}).value().has(QStringLiteral("help")));
}

void TestQueryArguments::badOptions_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *name, const QString &texts, const char *reason) {
        QTest::newRow(name) << texts.split(QLatin1Char(' ')) << QString::fromLatin1(reason);
    };
    add("unknown", QStringLiteral("--fliter x"), "--filter, --sort");
    add("short", QStringLiteral("-x"), "There is no option");
    add("no value", QStringLiteral("--output"), "needs a value");
    add("empty value", QStringLiteral("--output="), "needs a value");
    add("twice", QStringLiteral("--output json --output csv"), "twice");
    add("flag with value", QStringLiteral("--help=1"), "takes no value");
    add("operands", QStringLiteral("a b"), "\"b\" was given");
}

void TestQueryArguments::badOptions()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, reason);
    const Result<Arguments> parsed = parseArguments(spec(), texts);
    QVERIFY(!parsed);
    QVERIFY2(parsed.failure().message.contains(reason), qPrintable(parsed.failure().message));
}

void TestQueryArguments::arns()
{
    Arguments arguments;
    arguments.addOperand(QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/x"));
    QVERIFY(eventQueryOf(arguments));
    arguments.add(QStringLiteral("type"), QStringLiteral("NEWER"));
    QVERIFY(eventQueryOf(arguments).failure().message.contains(
        QStringLiteral("CONNECTION_STATUS, DEVICE_STATUS")));
    Arguments wrong;
    wrong.addOperand(QStringLiteral("device/x"));
    QVERIFY(deviceArnOf(wrong).failure().message.contains(QStringLiteral("no ARN")));
}

void TestQueryArguments::helpNamesEverything()
{
    const QString help = helpText(spec());
    const QList<OptionSpec> options = spec().options;
    for (const OptionSpec &option : options)
        QVERIFY(help.contains(QStringLiteral("--") + option.name));
    QVERIFY(help.contains(QStringLiteral("NetworkProfileArn")));
    QVERIFY(help.contains(QStringLiteral("rollcallctl devices --sort DeviceName")));
}

QTEST_GUILESS_MAIN(TestQueryArguments)
#include "tst_queryarguments.moc"
