// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/readcommands.h"

#include "app/ctl/rowforms.h"

#include <utility>

namespace rollcall {

void ConnectedCommand::start(const Arguments &arguments, Done done)
{
    m_done = std::move(done);
    if (const Result<void> prepared = prepare(arguments); !prepared) {
        finish(failUsage(prepared.failure()));
        return;
    }
    const ConnectOptions options = connectOptionsOf(arguments, dataDir(arguments));
    Result<std::unique_ptr<Fleet>> connected =
        context().connect(options, [this](const QString &text) { note(text); });
    if (!connected) {
        finish(fail(connected.failure()));
        return;
    }
    m_fleet = std::move(connected).value();
    run();
}

bool ConnectedCommand::interrupt()
{
    finish(exitcode::failure);
    return true;
}

void ConnectedCommand::finish(int exitCode)
{
    if (const Done done = std::exchange(m_done, {}))
        done(exitCode);
}

CommandSpec DevicesCommand::spec() const
{
    return {QStringLiteral("devices"),
            QString(),
            0,
            0,
            CtlText::tr("Lists devices (SearchDevices)."),
            searchOptions(schema::deviceFilterKeys(), schema::deviceSortKeys()) + readOptions() +
                exportOptions() + connectOptions() + commonOptions(),
            {QStringLiteral("devices --filter ConnectionStatus=OFFLINE --sort RoomName"),
             QStringLiteral(
                 "devices --filter DeviceStatus=WAS_OFFLINE,PENDING --sort DeviceName:desc --output csv"),
             QStringLiteral("devices --export fleet.xlsx --columns DeviceName,RoomName,Status,OfflineSince"),
             QStringLiteral("devices --filter 'RoomName=Basel\\, Aeschenplatz' --output json")}};
}

Result<Query> DevicesCommand::queryFrom(const Arguments &arguments) const
{
    return queryOf(arguments, schema::deviceFilterKeys(), schema::deviceSortKeys());
}

RowSink<Device> DevicesCommand::sink(const ExportOptions &options) const
{
    return sinkOf<Device>(options);
}

void DevicesCommand::run()
{
    read(fleet().devices(), deviceForm(context().zone));
}

CommandSpec UsersCommand::spec() const
{
    return {QStringLiteral("users"),
            QString(),
            0,
            0,
            CtlText::tr("Lists users (SearchUsers)."),
            searchOptions(schema::userFilterKeys(), schema::userSortKeys()) + readOptions() +
                exportOptions() + connectOptions() + commonOptions(),
            {QStringLiteral("users --filter EnrollmentStatus=PENDING --sort LastName --sort FirstName"),
             QStringLiteral("users --filter Email=@example.com --output jsonl")}};
}

Result<Query> UsersCommand::queryFrom(const Arguments &arguments) const
{
    return queryOf(arguments, schema::userFilterKeys(), schema::userSortKeys());
}

RowSink<User> UsersCommand::sink(const ExportOptions &options) const
{
    return sinkOf<User>(options);
}

void UsersCommand::run()
{
    read(fleet().users(), userForm());
}

CommandSpec EventsCommand::spec() const
{
    QList<OptionSpec> options = {
        {QStringLiteral("type"), QStringLiteral("EVENT_TYPE"),
         CtlText::tr("Only events of this type: %1").arg(schema::eventTypes().join(CtlText::tr(" or "))),
         false}};
    return {
        QStringLiteral("events"),
        QStringLiteral("ARN"),
        1,
        1,
        CtlText::tr("Lists the events of a device of the last 30 days, newest first (ListDeviceEvents)."),
        options + readOptions() + exportOptions() + connectOptions() + commonOptions(),
        {QStringLiteral("events arn:aws:a4b:us-east-1:123456789012:device/1 --type CONNECTION_STATUS"),
         QStringLiteral("events arn:aws:a4b:us-east-1:123456789012:device/1 --max-items 20 --output csv")}};
}

Result<EventQuery> EventsCommand::queryFrom(const Arguments &arguments) const
{
    return eventQueryOf(arguments);
}

RowSink<DeviceEvent> EventsCommand::sink(const ExportOptions &options) const
{
    return eventSink(options, query().deviceArn);
}

void EventsCommand::run()
{
    read(fleet().events(), eventForm(query().deviceArn, context().zone));
}

CommandSpec DeviceCommand::spec() const
{
    return {QStringLiteral("device"),
            QStringLiteral("ARN"),
            1,
            1,
            CtlText::tr("Shows one device (GetDevice)."),
            readOptions() + connectOptions() + commonOptions(),
            {QStringLiteral("device arn:aws:a4b:us-east-1:123456789012:device/1"),
             QStringLiteral("device arn:aws:a4b:us-east-1:123456789012:device/1 --output json")}};
}

Result<void> DeviceCommand::prepare(const Arguments &arguments)
{
    Result<QString> arn = deviceArnOf(arguments);
    if (!arn)
        return arn.failure();
    const Result<ReadOptions> options = readOptionsOf(arguments);
    if (!options)
        return options.failure();
    m_arn = std::move(arn).value();
    m_options = options.value();
    return {};
}

void DeviceCommand::run()
{
    m_call = fleet().lookup().getDevice(m_arn, [this](const Result<DeviceRecord> &result) {
        if (!result) {
            finish(fail(result.failure()));
            return;
        }
        context().out.write(deviceText(result.value().device, m_options.format, context().zone));
        finish(written());
    });
}

} // namespace rollcall
