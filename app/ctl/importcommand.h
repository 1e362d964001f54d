// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/service/importer.h"

namespace rollcall {

/// Brings files into the store. Works on a store that a service has open.
class ImportCommand final : public Command
{
public:
    using Command::Command;
    CommandSpec spec() const override;
    void start(const Arguments &arguments, Done done) override;

private:
    bool importOne(Importer &importer, const QString &file);
    void tell(const QString &name, const ImportReport &report) const;
};

} // namespace rollcall
