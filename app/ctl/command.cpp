// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

#include "app/ctl/ctltext.h"

namespace rollcall {

void Command::note(const QString &text) const
{
    m_context.err.write(QStringLiteral("rollcallctl: %1\n").arg(text).toUtf8());
}

int Command::fail(const Failure &failure) const
{
    note(failureText(failure));
    return exitcode::failure;
}

int Command::failUsage(const Failure &failure) const
{
    note(failureText(failure));
    m_context.err.write(CtlText::tr("Try: rollcallctl %1 --help\n").arg(spec().name).toUtf8());
    return exitcode::usage;
}

int Command::written() const
{
    if (m_context.out.state() != Output::State::Failed)
        return exitcode::success;
    note(CtlText::tr("The output could not be written: %1.").arg(m_context.out.errorString()));
    return exitcode::failure;
}

QString Command::dataDir(const Arguments &arguments) const
{
    const QString given = arguments.value(QStringLiteral("data-dir"));
    return given.isEmpty() ? m_context.defaultDataDir : given;
}

QList<OptionSpec> commonOptions()
{
    return {{QStringLiteral("data-dir"), QStringLiteral("DIR"),
             CtlText::tr("The folder of the store (default: $XDG_DATA_HOME/rollcall)"), false},
            {QStringLiteral("help"), QString(), CtlText::tr("Show this help"), false}};
}

QList<OptionSpec> connectOptions()
{
    return {{QStringLiteral("profile"), QStringLiteral("NAME"), CtlText::tr("The AWS profile to use"), false},
            {QStringLiteral("region"), QStringLiteral("REGION"),
             CtlText::tr("The region to sign for (default: the profile's, or us-east-1)"), false},
            {QStringLiteral("endpoint-url"), QStringLiteral("URL"),
             CtlText::tr("The endpoint of the API (default: the profile's, or the local fleet)"), false}};
}

ConnectOptions connectOptionsOf(const Arguments &arguments, const QString &dataDir)
{
    return {arguments.value(QStringLiteral("profile")), arguments.value(QStringLiteral("region")),
            arguments.value(QStringLiteral("endpoint-url")), dataDir};
}

} // namespace rollcall
