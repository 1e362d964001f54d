// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace rollcall {

/// Fills the store with an invented organisation. Works on a store that a service has open.
class SampleCommand final : public Command
{
public:
    using Command::Command;
    CommandSpec spec() const override;
    void start(const Arguments &arguments, Done done) override;
};

} // namespace rollcall
