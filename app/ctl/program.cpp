// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/program.h"

#include "app/ctl/ctltext.h"

#include <algorithm>

namespace rollcall {

Program::Program(CommandContext &context, Commands commands)
    : m_context(context)
    , m_commands(std::move(commands))
{
}

Program::~Program() = default;

Command *Program::find(const QString &name) const
{
    const auto found = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                    [&name](const auto &command) { return command->spec().name == name; });
    return found == m_commands.cend() ? nullptr : found->get();
}

QString Program::help() const
{
    QString text = CtlText::tr(
        "Usage: rollcallctl [--data-dir DIR] COMMAND [OPTION...]\n\n"
        "Works with a fleet of voice devices behind the Alexa for Business API, and serves one.\n\n"
        "Commands:\n");
    for (const auto &command : m_commands) {
        const CommandSpec spec = command->spec();
        text += QStringLiteral("  %1%2\n")
                    .arg((spec.name + QLatin1Char(' ') + spec.operands).leftJustified(17), spec.summary);
    }
    text += CtlText::tr("\nOptions:\n"
                        "  --data-dir DIR   The folder of the store (default: $XDG_DATA_HOME/rollcall)\n"
                        "  --help           Show this help; COMMAND --help shows that of a command\n"
                        "  --version        Show the version\n"
                        "\nExamples:\n"
                        "  rollcallctl devices --filter ConnectionStatus=OFFLINE\n"
                        "  rollcallctl serve --listen 127.0.0.1:2635\n"
                        "\nExit codes: 0 success, 1 failure, 2 wrong usage.\n");
    return text;
}

void Program::usage(const QString &text, const Command::Done &done)
{
    m_context.err.write(
        QStringLiteral("rollcallctl: %1\n%2").arg(text, CtlText::tr("Try: rollcallctl --help\n")).toUtf8());
    done(exitcode::usage);
}

void Program::start(const QStringList &arguments, Command::Done done)
{
    Arguments before;
    qsizetype at = 0;
    for (; at < arguments.size() && arguments[at].startsWith(QLatin1Char('-')); ++at) {
        const QString &text = arguments[at];
        const auto is = [&text](const char *name) { return text == QLatin1StringView(name); };
        if (is("--help") || is("-h")) {
            m_context.out.write(help().toUtf8());
            return done(exitcode::success);
        }
        if (is("--version")) {
            m_context.out.write("rollcallctl " ROLLCALL_VERSION "\n");
            return done(exitcode::success);
        }
        const bool joined = text.startsWith(QLatin1String("--data-dir="));
        if (!joined && !is("--data-dir"))
            return usage(
                CtlText::tr(
                    "There is no option %1 before a command. There are: --data-dir, --help, --version.")
                    .arg(text),
                done);
        const QString value = joined ? text.mid(11) : arguments.value(++at);
        if (value.isEmpty())
            return usage(CtlText::tr("The option --data-dir needs a value: DIR."), done);
        before.add(QStringLiteral("data-dir"), value);
    }
    QStringList names;
    for (const auto &command : m_commands)
        names += command->spec().name;
    if (at >= arguments.size())
        return usage(CtlText::tr("A command is needed: %1.").arg(names.join(QStringLiteral(", "))), done);
    m_running = find(arguments[at]);
    if (!m_running)
        return usage(CtlText::tr("There is no command \"%1\". There are: %2.")
                         .arg(arguments[at], names.join(QStringLiteral(", "))),
                     done);
    const CommandSpec spec = m_running->spec();
    const Result<Arguments> parsed = parseArguments(spec, arguments.mid(at + 1), before);
    if (!parsed) {
        m_context.err.write(QStringLiteral("rollcallctl: %1\n%2")
                                .arg(failureText(parsed.failure()),
                                     CtlText::tr("Try: rollcallctl %1 --help\n").arg(spec.name))
                                .toUtf8());
        return done(exitcode::usage);
    }
    if (parsed.value().has(QStringLiteral("help"))) {
        m_context.out.write(helpText(spec).toUtf8());
        return done(exitcode::success);
    }
    m_running->start(parsed.value(), std::move(done));
}

bool Program::interrupt()
{
    return m_running && m_running->interrupt();
}

} // namespace rollcall
