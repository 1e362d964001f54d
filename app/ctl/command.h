// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/fleet.h"
#include "app/ctl/output.h"
#include "models/domain/clock.h"

#include <QtCore/qtimezone.h>

#include <functional>
#include <memory>

class QIODevice;

namespace rollcall {

namespace exitcode {
inline constexpr int success = 0;
inline constexpr int failure = 1;
inline constexpr int usage = 2;
} // namespace exitcode

/// What a command works with; a test hands in its own. Everything outlives the command.
struct CommandContext
{
    Output &out;
    Output &err;
    QIODevice *in = nullptr; ///< standard input; may be null
    const Clock &clock;
    QTimeZone zone;         ///< for times in tables
    FleetFactory connect;   ///< how the commands that ask an API get to it
    QString defaultDataDir; ///< where the store is when --data-dir is not given
    /// What the history of the fleet that the options lead to is kept under.
    std::function<Result<QString>(const ConnectOptions &)> connectionName = {};
};

/// One subcommand. It runs once.
class Command
{
public:
    using Done = std::function<void(int exitCode)>;

    explicit Command(CommandContext &context)
        : m_context(context)
    {
    }
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    virtual CommandSpec spec() const = 0;
    /// Calls done exactly once: at once, or later from the event loop.
    virtual void start(const Arguments &arguments, Done done) = 0;
    /// Ctrl-C or SIGTERM. Answers whether the command ends by itself now, calling done; else the program ends
    /// at once.
    virtual bool interrupt() { return false; }

protected:
    CommandContext &context() const { return m_context; }
    /// Writes the failure to stderr and answers the exit code.
    int fail(const Failure &failure) const;
    int failUsage(const Failure &failure) const;
    void note(const QString &text) const;
    /// The exit code for a command that has written all it had to; tells when the writing failed.
    int written() const;
    QString dataDir(const Arguments &arguments) const;

private:
    CommandContext &m_context;
};

/// The options that every command has, and those that all that connect have.
QList<OptionSpec> commonOptions();
QList<OptionSpec> connectOptions();
ConnectOptions connectOptionsOf(const Arguments &arguments, const QString &dataDir);

} // namespace rollcall
