// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/commandline.h"

#include "app/console/language.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qurl.h>

namespace rollcall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QStringList colorSchemes()
{
    return {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("auto")};
}

void addQtOptions(QCommandLineParser &parser)
{
    for (const char *name : {"platform", "platformpluginpath", "platformtheme", "plugin", "style",
                             "stylesheet", "geometry", "qwindowgeometry", "qwindowicon", "qwindowtitle",
                             "display", "session", "icon", "title", "name", "fontengine"}) {
        QCommandLineOption option(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
    for (const char *name : {"reverse", "widgetcount", "nograb", "dograb", "sync"}) {
        QCommandLineOption option(QString::fromLatin1(name));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

QStringList languagesToChoose()
{
    return QStringList(QStringLiteral("auto")) + bundledLanguages();
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &description, const QString &value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), description, value));
    };
    add("profile", say(QT_TRANSLATE_NOOP("CommandLine", "Use this profile of the AWS configuration files.")),
        QStringLiteral("name"));
    add("region", say(QT_TRANSLATE_NOOP("CommandLine", "Sign requests for this region.")),
        QStringLiteral("region"));
    add("endpoint-url", say(QT_TRANSLATE_NOOP("CommandLine", "Talk to the service at this address.")),
        QStringLiteral("url"));
    add("data-dir", say(QT_TRANSLATE_NOOP("CommandLine", "Keep the local fleet in this folder.")),
        QStringLiteral("folder"));
    add("color-scheme",
        say(QT_TRANSLATE_NOOP("CommandLine", "Colours: light, dark, or auto to follow the desktop.")),
        QStringLiteral("scheme"));
    add("language",
        say(QT_TRANSLATE_NOOP("CommandLine", "Language of the window: %1."))
            .arg(languagesToChoose().join(QLatin1StringView(", "))),
        QStringLiteral("code"));
}

/// The complaint about values that can be told wrong without looking further; empty when there is none.
QString complaint(const QCommandLineParser &parser, const CommandLine &given)
{
    if (parser.positionalArguments().size() > 1)
        return say(QT_TRANSLATE_NOOP("CommandLine", "There is no use for the argument \"%1\"."))
            .arg(parser.positionalArguments().at(1));
    for (const char *name : {"profile", "region", "endpoint-url", "data-dir"})
        if (parser.isSet(QString::fromLatin1(name)) && parser.value(QString::fromLatin1(name)).isEmpty())
            return say(QT_TRANSLATE_NOOP("CommandLine", "--%1 needs a value.")).arg(QLatin1StringView(name));
    if (!given.colorScheme.isNull() && !colorSchemes().contains(given.colorScheme))
        return say(QT_TRANSLATE_NOOP("CommandLine", "--color-scheme takes %1, not \"%2\"."))
            .arg(colorSchemes().join(QLatin1StringView(", ")), given.colorScheme);
    if (!given.language.isNull() && !languagesToChoose().contains(given.language))
        return say(QT_TRANSLATE_NOOP("CommandLine", "--language takes %1, not \"%2\"."))
            .arg(languagesToChoose().join(QLatin1StringView(", ")), given.language);
    if (!given.endpointUrl.isNull()) {
        const QUrl url(given.endpointUrl, QUrl::StrictMode);
        const bool http =
            url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
        // The address itself is not repeated: a password may have found its way into it.
        if (!url.isValid() || !http || url.host().isEmpty() || !url.userInfo().isEmpty())
            return say(QT_TRANSLATE_NOOP(
                "CommandLine", "--endpoint-url takes an address like https://fleet.example.org:2635, "
                               "without a user name or password."));
    }
    return {};
}

} // namespace

CommandLineOutcome parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "CommandLine",
        "Console for fleets of voice devices. With nothing configured it opens a sample fleet on this "
        "computer.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    addQtOptions(parser);
    parser.addPositionalArgument(
        QStringLiteral("view"),
        say(QT_TRANSLATE_NOOP("CommandLine", "A view to open: a .rollcallview file or a rollcall: link.")),
        QStringLiteral("[view]"));

    CommandLineOutcome outcome;
    const auto wrong = [&outcome](const QString &text) {
        outcome.kind = CommandLineOutcome::Kind::Wrong;
        outcome.text = text + QLatin1Char('\n') +
                       say(QT_TRANSLATE_NOOP("CommandLine", "See rollcall --help.")) + QLatin1Char('\n');
        return outcome;
    };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help) || parser.isSet(QStringLiteral("help-all"))) {
        outcome.kind = CommandLineOutcome::Kind::Print;
        outcome.text = parser.helpText();
        return outcome;
    }
    if (parser.isSet(version)) {
        outcome.kind = CommandLineOutcome::Kind::Print;
        outcome.text = QStringLiteral("rollcall " ROLLCALL_VERSION "\n");
        return outcome;
    }
    const auto value = [&parser](const char *name) {
        return parser.isSet(QString::fromLatin1(name)) ? parser.value(QString::fromLatin1(name)) : QString();
    };
    CommandLine &given = outcome.arguments;
    given.profile = value("profile");
    given.region = value("region");
    given.endpointUrl = value("endpoint-url");
    given.dataDir = value("data-dir");
    given.colorScheme = value("color-scheme");
    given.language = value("language");
    given.platform = value("platform");
    given.view = parser.positionalArguments().value(0);
    const QString problem = complaint(parser, given);
    return problem.isEmpty() ? outcome : wrong(problem);
}

} // namespace rollcall
