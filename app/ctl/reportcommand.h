// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace rollcall {

/// Sums the history up.
class ReportCommand final : public Command
{
public:
    using Command::Command;
    CommandSpec spec() const override;
    void start(const Arguments &arguments, Done done) override;

private:
    Result<QByteArray> report(const Arguments &arguments) const;
};

} // namespace rollcall
