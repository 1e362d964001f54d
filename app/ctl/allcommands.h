// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/program.h"

namespace rollcall {

/// Every subcommand of rollcallctl, in the order of its help.
Commands allCommands(CommandContext &context);

} // namespace rollcall
