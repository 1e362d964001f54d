// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/readcommand.h"

namespace rollcall {

class DevicesCommand final : public ReadCommand<Device, Query>
{
public:
    using ReadCommand::ReadCommand;
    CommandSpec spec() const override;

protected:
    Result<Query> queryFrom(const Arguments &arguments) const override;
    RowSink<Device> sink(const ExportOptions &options) const override;
    void run() override;
};

class UsersCommand final : public ReadCommand<User, Query>
{
public:
    using ReadCommand::ReadCommand;
    CommandSpec spec() const override;

protected:
    Result<Query> queryFrom(const Arguments &arguments) const override;
    RowSink<User> sink(const ExportOptions &options) const override;
    void run() override;
};

class EventsCommand final : public ReadCommand<DeviceEvent, EventQuery>
{
public:
    using ReadCommand::ReadCommand;
    CommandSpec spec() const override;

protected:
    Result<EventQuery> queryFrom(const Arguments &arguments) const override;
    RowSink<DeviceEvent> sink(const ExportOptions &options) const override;
    void run() override;
};

class DeviceCommand final : public ConnectedCommand
{
public:
    using ConnectedCommand::ConnectedCommand;
    CommandSpec spec() const override;

protected:
    Result<void> prepare(const Arguments &arguments) override;
    void run() override;

private:
    QString m_arn;
    ReadOptions m_options;
    CallHandle m_call;
};

} // namespace rollcall
