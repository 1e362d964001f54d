// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "models/export/rowexport.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace rollcall {

/// --export, --force, --columns, --raw-cells.
QList<OptionSpec> exportOptions();
/// None when the rows are to be printed. A file that is there already is refused without --force. columns:
/// the names that --columns may have.
Result<std::optional<ExportOptions>> exportOptionsOf(const Arguments &arguments, const QStringList &columns);

/// As they stand in a file.
template <class T>
QStringList exportColumnNames()
{
    using Row = std::conditional_t<std::is_same_v<T, DeviceEvent>, OwnedEvent, T>;
    QStringList names;
    for (const ExportColumn<Row> &column : exportColumns<Row>())
        names.append(QString::fromLatin1(column.name));
    return names;
}

/// Takes rows of one kind to a file.
template <class T>
struct RowSink
{
    std::function<Result<void>()> open;
    std::function<Result<void>(const QList<T> &)> add;
    std::function<Result<void>()> finish;
    std::function<qint64()> shortened;
};

template <class T>
RowSink<T> sinkOf(const ExportOptions &options)
{
    const auto rows = std::make_shared<RowExport<T>>(options);
    return {[rows] { return rows->open(); }, [rows](const QList<T> &items) { return rows->add(items); },
            [rows] { return rows->finish(); }, [rows] { return rows->shortened(); }};
}

RowSink<DeviceEvent> eventSink(const ExportOptions &options, const QString &deviceArn);

} // namespace rollcall
