// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace rollcall {

/// Prints the events that were collected. Asks no API.
class HistoryCommand final : public Command
{
public:
    using Command::Command;
    CommandSpec spec() const override;
    void start(const Arguments &arguments, Done done) override;

private:
    Result<void> print(const Arguments &arguments);
};

} // namespace rollcall
