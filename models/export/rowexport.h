// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/user.h"
#include "models/export/exportfile.h"

#include <QtCore/qstringlist.h>

#include <span>

namespace rollcall {

/// An event with the device that it is of, which the API's own events do not tell.
struct OwnedEvent
{
    QString deviceArn;
    DeviceEvent event;
};

template <class Row>
struct ExportColumn
{
    const char *key;  ///< of the table's column that shows it; null when none does
    const char *name; ///< the API's, or one of Rollcall's own for what follows from several
    bool isOwn;       ///< the latter; in JSON it stands for what it follows from
    ExportCell (*cell)(const Row &row);
    void (*copy)(const Row &from, Row &to);
};

/// Those of the API in the order of CSV files that an import reads, then Rollcall's own.
template <class Row>
std::span<const ExportColumn<Row>> exportColumns();

struct ExportOptions
{
    QString path;
    ExportFormat format = ExportFormat::Csv;
    /// Keys of the tables' columns, or names in the file, in order; empty: all of the API's.
    QStringList columns;
    /// CSV: texts that a spreadsheet would take for formulas get an apostrophe, see withoutFormula().
    bool withoutFormulas = true;
};

/// Writes rows to a file as they come, on any one thread. Names are the API's. CSV: times in ISO 8601 (UTC).
/// JSON: a document with one list, or a line for each row, each row in the shape of the API's answers with
/// the fields of the columns. Excel: see ExcelFile. Without finish() nothing is left behind.
template <class Row>
class RowExport
{
public:
    explicit RowExport(ExportOptions options);
    Result<void> open();
    Result<void> add(const QList<Row> &rows);
    Result<void> finish();
    qint64 rows() const { return m_rows; }
    /// Cells that Excel could not take whole.
    qint64 shortened() const { return m_excel ? m_excel->shortened() : 0; }

private:
    void appendLine(const Row &row);
    void appendObject(const Row &row, bool isFirst);

    ExportOptions m_options;
    QList<ExportColumn<Row>> m_columns;
    std::unique_ptr<ExportFile> m_file;
    std::unique_ptr<ExcelFile> m_excel;
    QByteArray m_text;
    qint64 m_rows = 0;
};

extern template class RowExport<Device>;
extern template class RowExport<User>;
extern template class RowExport<OwnedEvent>;

} // namespace rollcall
