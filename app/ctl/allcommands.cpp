// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/allcommands.h"

#include "app/ctl/credentialscommand.h"
#include "app/ctl/historycommand.h"
#include "app/ctl/importcommand.h"
#include "app/ctl/readcommands.h"
#include "app/ctl/reportcommand.h"
#include "app/ctl/samplecommand.h"
#include "app/ctl/servecommand.h"
#include "app/ctl/synccommand.h"

namespace rollcall {

Commands allCommands(CommandContext &context)
{
    Commands commands;
    commands.push_back(std::make_unique<DevicesCommand>(context));
    commands.push_back(std::make_unique<UsersCommand>(context));
    commands.push_back(std::make_unique<DeviceCommand>(context));
    commands.push_back(std::make_unique<EventsCommand>(context));
    commands.push_back(std::make_unique<SyncCommand>(context));
    commands.push_back(std::make_unique<HistoryCommand>(context));
    commands.push_back(std::make_unique<ReportCommand>(context));
    commands.push_back(std::make_unique<ServeCommand>(context));
    commands.push_back(std::make_unique<SampleCommand>(context));
    commands.push_back(std::make_unique<ImportCommand>(context));
    commands.push_back(std::make_unique<CredentialsCommand>(context));
    return commands;
}

} // namespace rollcall
