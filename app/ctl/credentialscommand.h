// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace rollcall {

/// Prints the local service's key for the credential_process of an AWS profile.
class CredentialsCommand final : public Command
{
public:
    using Command::Command;
    CommandSpec spec() const override;
    void start(const Arguments &arguments, Done done) override;
};

} // namespace rollcall
