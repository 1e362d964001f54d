// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QtCore/qstringlist.h>

#include <functional>
#include <memory>
#include <vector>

namespace rollcall {

using Commands = std::vector<std::unique_ptr<Command>>;

/// The command line as a whole: finds the subcommand and runs it.
class Program
{
public:
    /// The context must outlive this.
    Program(CommandContext &context, Commands commands);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;
    ~Program();

    /// Arguments without the program's own name. Calls done once, at once or from the event loop.
    void start(const QStringList &arguments, Command::Done done);
    /// Ctrl-C or SIGTERM. False: nothing runs that would end by itself.
    bool interrupt();

private:
    void usage(const QString &text, const Command::Done &done);
    QString help() const;
    Command *find(const QString &name) const;

    CommandContext &m_context;
    Commands m_commands;
    Command *m_running = nullptr;
};

} // namespace rollcall
