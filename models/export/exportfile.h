// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/result.h"

#include <QtCore/qlist.h>
#include <QtCore/qsavefile.h>

#include <memory>
#include <optional>

namespace rollcall {

enum class ExportFormat { Csv, Json, JsonLines, Excel };

/// "csv", "json", "jsonl", "xlsx": what a file's name ends in, and what --output calls it.
QString exportSuffix(ExportFormat format);
std::optional<ExportFormat> exportFormatOf(const QString &suffix);
/// By the ending of the file's name, in any case of letters.
std::optional<ExportFormat> exportFormatOfFile(const QString &path);

/// Null text and no time: absent.
struct ExportCell
{
    QString text;
    std::optional<Instant> time;
};

/// A file that is either there as a whole or not at all: what is written goes to a file beside it, which
/// takes its name with commit(). Until then, and after any failure, the file that was there stays as it is. A
/// file that is new has the permissions that the process gives to new files; one that is replaced keeps its
/// own.
class ExportFile
{
public:
    explicit ExportFile(const QString &path);
    Result<void> open();
    Result<void> write(const QByteArray &text);
    Result<void> commit();

private:
    QSaveFile m_file;
};

/// What could not be done with the file, why, and what helps.
Failure exportFailure(const QString &path, const QString &reason);

/// The text with an apostrophe before it when a spreadsheet would take it for a formula: when it begins with
/// = + - @, also in their full-width forms, a tab or a line break
/// (https://owasp.org/www-community/attacks/CSV_Injection).
QString withoutFormula(const QString &text);

/// A workbook of one sheet: bold names above, which stay when one scrolls, and a filter for each column.
/// Texts are written as texts, never as formulas or links; times as dates in UTC.
class ExcelFile
{
public:
    static constexpr qint64 mostRows = 1'048'576 - 1; ///< below the names
    static constexpr qsizetype longestText = 32'767;

    explicit ExcelFile(const QString &path);
    ~ExcelFile();
    ExcelFile(const ExcelFile &) = delete;
    ExcelFile &operator=(const ExcelFile &) = delete;

    /// More rows than a sheet holds.
    static Failure tooManyRows(const QString &path);

    /// sheet: its name, of 31 characters at most.
    Result<void> open(const QString &sheet, const QStringList &names);
    Result<void> addRow(const QList<ExportCell> &cells);
    Result<void> commit();
    /// Cells of which only the first longestText characters are there.
    qint64 shortened() const { return m_shortened; }

private:
    struct Book;
    Failure failure(const QString &reason) const;

    QString m_path;
    std::unique_ptr<Book> m_book;
    qint64 m_shortened = 0;
};

} // namespace rollcall
