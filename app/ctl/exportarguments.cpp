// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/exportarguments.h"

#include "app/ctl/ctltext.h"

#include <QtCore/qfileinfo.h>

#include <algorithm>

namespace rollcall {

QList<OptionSpec> exportOptions()
{
    return {
        {QStringLiteral("export"), QStringLiteral("FILE"),
         CtlText::tr("Write to a file, whole or not at all: .csv, .json, .jsonl or .xlsx, or as --output "
                     "(csv, json, jsonl, xlsx) says"),
         false},
        {QStringLiteral("force"), QString(), CtlText::tr("Let --export replace a file that is there"), false},
        {QStringLiteral("columns"), QStringLiteral("NAMES"),
         CtlText::tr("Which columns an exported file has, and in which order: their names, separated by "
                     "commas"),
         false},
        {QStringLiteral("raw-cells"), QString(),
         CtlText::tr("Leave cells of an exported CSV file as they are; otherwise one that begins with =, "
                     "+, -, @, a tab or a carriage return gets an apostrophe before it, so that no "
                     "spreadsheet runs it as a formula"),
         false}};
}

Result<std::optional<ExportOptions>> exportOptionsOf(const Arguments &arguments, const QStringList &columns)
{
    if (!arguments.has(QStringLiteral("export"))) {
        for (const QString &option :
             {QStringLiteral("force"), QStringLiteral("columns"), QStringLiteral("raw-cells")}) {
            if (arguments.has(option))
                return usageFailure(CtlText::tr("--%1 goes with --export FILE.").arg(option));
        }
        return std::optional<ExportOptions>();
    }
    ExportOptions options;
    options.path = arguments.value(QStringLiteral("export"));
    if (arguments.has(QStringLiteral("columns"))) {
        const QStringList names = arguments.value(QStringLiteral("columns")).split(QLatin1Char(','));
        for (const QString &name : names) {
            const auto known = std::find_if(columns.begin(), columns.end(), [&](const QString &column) {
                return column.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
            });
            if (known == columns.end())
                return usageFailure(CtlText::tr("There is no column \"%1\". There are: %2.")
                                        .arg(name.trimmed(), columns.join(QStringLiteral(", "))));
            if (options.columns.contains(*known))
                return usageFailure(CtlText::tr("--columns names %1 twice.").arg(*known));
            options.columns.append(*known);
        }
    }
    options.withoutFormulas = !arguments.has(QStringLiteral("raw-cells"));
    const QString output = arguments.value(QStringLiteral("output"));
    const std::optional<ExportFormat> format =
        output.isNull() ? exportFormatOfFile(options.path) : exportFormatOf(output);
    if (options.path.isEmpty())
        return usageFailure(CtlText::tr("--export needs the name of a file."));
    if (!format && !output.isNull())
        return usageFailure(
            CtlText::tr("--output must be csv, json, jsonl or xlsx for --export, not \"%1\".").arg(output));
    if (!format)
        return usageFailure(CtlText::tr("The name \"%1\" does not end in .csv, .json, .jsonl or .xlsx: say "
                                        "with --output which of them it is to be.")
                                .arg(options.path));
    options.format = *format;
    const QFileInfo there(options.path);
    if (there.exists() && !there.isDir() && !arguments.has(QStringLiteral("force")))
        return usageFailure(
            CtlText::tr("%1 is there already. Choose another name, or replace it with --force.")
                .arg(options.path));
    return std::optional(options);
}

RowSink<DeviceEvent> eventSink(const ExportOptions &options, const QString &deviceArn)
{
    const RowSink<OwnedEvent> sink = sinkOf<OwnedEvent>(options);
    const auto add = [sink, deviceArn](const QList<DeviceEvent> &events) {
        QList<OwnedEvent> owned;
        owned.reserve(events.size());
        for (const DeviceEvent &event : events)
            owned.append({deviceArn, event});
        return sink.add(owned);
    };
    return {sink.open, add, sink.finish, sink.shortened};
}

} // namespace rollcall
