// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QtCore/qobject.h>

namespace rollcall {

class Service;

/// Runs the API service until it is interrupted.
class ServeCommand final : public Command
{
public:
    explicit ServeCommand(CommandContext &context);
    ~ServeCommand() override;
    CommandSpec spec() const override;
    void start(const Arguments &arguments, Done done) override;
    bool interrupt() override;

private:
    void announce();

    std::unique_ptr<Service> m_service;
    Done m_done;
    QObject m_guard;
};

/// "127.0.0.1:2635", "[::1]:0" or "localhost:80".
struct ListenAddress
{
    QString host;
    quint16 port = 0;
};
Result<ListenAddress> parseListenAddress(const QString &text);

} // namespace rollcall
