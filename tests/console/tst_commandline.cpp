// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/commandline.h"
#include "app/console/language.h"

#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

CommandLineOutcome parsed(const QString &arguments)
{
    return parseCommandLine(QStringList(QStringLiteral("rollcall")) +
                            arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGiven()
    {
        const CommandLineOutcome outcome = parsed(QString());
        QCOMPARE(outcome.kind, CommandLineOutcome::Kind::Run);
        QVERIFY(outcome.arguments.profile.isNull());
        QVERIFY(outcome.arguments.endpointUrl.isNull());
        QVERIFY(outcome.arguments.dataDir.isNull());
        QVERIFY(outcome.arguments.colorScheme.isNull());
    }

    void everythingGiven()
    {
        const CommandLineOutcome outcome =
            parsed(QStringLiteral("--profile fleet --region=eu-west-1 --endpoint-url http://127.0.0.1:2635/ "
                                  "--data-dir /tmp/x --color-scheme dark --language en -platform offscreen "
                                  "here.rollcallview"));
        QCOMPARE(outcome.kind, CommandLineOutcome::Kind::Run);
        QCOMPARE(outcome.arguments.profile, QStringLiteral("fleet"));
        QCOMPARE(outcome.arguments.region, QStringLiteral("eu-west-1"));
        QCOMPARE(outcome.arguments.endpointUrl, QStringLiteral("http://127.0.0.1:2635/"));
        QCOMPARE(outcome.arguments.dataDir, QStringLiteral("/tmp/x"));
        QCOMPARE(outcome.arguments.colorScheme, QStringLiteral("dark"));
        QCOMPARE(outcome.arguments.language, QStringLiteral("en"));
        QCOMPARE(outcome.arguments.platform, QStringLiteral("offscreen"));
        QCOMPARE(outcome.arguments.view, QStringLiteral("here.rollcallview"));
    }

    void wrong_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << "--colour dark"
                                        << "colour";
        QTest::newRow("scheme") << "--color-scheme purple"
                                << "purple";
        QTest::newRow("language") << "--language tlh"
                                  << "tlh";
        QTest::newRow("missing value") << "--profile"
                                       << "profile";
        QTest::newRow("empty value") << "--data-dir="
                                     << "--data-dir";
        QTest::newRow("no http") << "--endpoint-url ftp://host/"
                                 << "--endpoint-url";
        QTest::newRow("no scheme") << "--endpoint-url 127.0.0.1:2635"
                                   << "--endpoint-url";
        QTest::newRow("no host") << "--endpoint-url http:///path"
                                 << "--endpoint-url";
        QTest::newRow("second argument") << "one.rollcallview devices"
                                         << "devices";
    }
    void wrong()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        const CommandLineOutcome outcome = parsed(arguments);
        QCOMPARE(outcome.kind, CommandLineOutcome::Kind::Wrong);
        QVERIFY2(outcome.text.contains(named), qPrintable(outcome.text));
        QVERIFY(outcome.text.endsWith(QStringLiteral("See rollcall --help.\n")));
    }

    void passwordIsNotRepeated()
    {
        const CommandLineOutcome outcome = parsed(QStringLiteral("--endpoint-url http://me:hush@127.0.0.1/"));
        QCOMPARE(outcome.kind, CommandLineOutcome::Kind::Wrong);
        QVERIFY(!outcome.text.contains(QStringLiteral("hush")));
    }

    void helpAndVersion()
    {
        const CommandLineOutcome help = parsed(QStringLiteral("--help"));
        QCOMPARE(help.kind, CommandLineOutcome::Kind::Print);
        for (const char *option : {"--profile", "--region", "--endpoint-url", "--data-dir", "--color-scheme",
                                   "--language", "--version"})
            QVERIFY2(help.text.contains(QLatin1StringView(option)), option);
        QVERIFY(!help.text.contains(QStringLiteral("--platformtheme")));
        QCOMPARE(parsed(QStringLiteral("--version")).text, QStringLiteral("rollcall " ROLLCALL_VERSION "\n"));
    }

    void languagesAreThoseBundled()
    {
        QVERIFY(bundledLanguages().contains(QStringLiteral("en")));
        QVERIFY(bundledLanguages().contains(QStringLiteral("de")));
        QCOMPARE(bestLanguage({QStringLiteral("fr-FR"), QStringLiteral("de-AT")}), QStringLiteral("de"));
        QCOMPARE(bestLanguage({QStringLiteral("ja")}), QStringLiteral("en"));
        QCOMPARE(bestLanguage({}), QStringLiteral("en"));
    }

    void formatsFollowTheDesktopWithinTheLanguage()
    {
        QCOMPARE(formatLocale(QStringLiteral("de"), QLocale(QStringLiteral("de_AT"))),
                 QLocale(QStringLiteral("de_AT")));
        QCOMPARE(formatLocale(QStringLiteral("de"), QLocale(QStringLiteral("en_US"))).language(),
                 QLocale::German);
        const QLocale plain = formatLocale(QStringLiteral("en"), QLocale::c());
        QCOMPARE(plain.toString(2000), QStringLiteral("2,000"));
        QCOMPARE(plain.toString(QTime(15, 4), QLocale::ShortFormat), QStringLiteral("15:04"));
    }

    void languageIsPutInForceAndTakenBack()
    {
        const QLocale before;
        {
            const Language german(QStringLiteral("de"));
            QCOMPARE(german.code(), QStringLiteral("de"));
            QCOMPARE(QLocale().language(), QLocale::German);
        }
        QLocale::setDefault(before);
        const Language unknown(QStringLiteral("tlh"));
        QVERIFY(bundledLanguages().contains(unknown.code()));
        QLocale::setDefault(before);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
