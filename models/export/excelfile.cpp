// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtemporarydir.h>

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace rollcall {

namespace {

struct ExcelText
{
    Q_DECLARE_TR_FUNCTIONS(ExcelText)
};

constexpr double unixEpochAsSerial = 25569; // 1970-01-01, counted in days as Excel does from 1900
constexpr double microsecondsOfADay = 86'400e6;
constexpr qint64 chunk = 1 << 20;

double serialOf(Instant instant)
{
    return unixEpochAsSerial + double(instant.time_since_epoch().count()) / microsecondsOfADay;
}

quint32 littleEndian(const QByteArray &bytes, qsizetype at)
{
    quint32 number = 0;
    for (int i = 3; i >= 0; --i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// The size of the unpacked sheet, from the archive's directory, which stands at its end; 0 when there is
/// none.
quint32 sheetSize(QFile &archive)
{
    constexpr qsizetype nameAt = 46;
    constexpr qsizetype sizeAt = 24;
    archive.seek(std::max<qint64>(0, archive.size() - 65'536));
    const QByteArray end = archive.readAll();
    archive.seek(0);
    const qsizetype name = end.lastIndexOf("xl/worksheets/sheet1.xml");
    const qsizetype entry = name - nameAt;
    return entry >= 0 && end.mid(entry, 4) == "PK\x01\x02" ? littleEndian(end, entry + sizeAt) : 0;
}

} // namespace

struct ExcelFile::Book
{
    explicit Book(const QString &path)
        : folder(QFileInfo(path).absolutePath() + QStringLiteral("/.rollcall-XXXXXX"))
        , target(path)
    {
    }
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;
    ~Book()
    {
        if (book)
            lxw_workbook_free(book);
    }

    QTemporaryDir folder; ///< goes last, with all that is in it
    ExportFile target;
    QByteArray folderName;
    QString fileName;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *date = nullptr;
    lxw_row_t rows = 0;
    lxw_col_t columns = 0;
};

ExcelFile::ExcelFile(const QString &path)
    : m_path(path)
{
}

ExcelFile::~ExcelFile() = default;

Failure ExcelFile::failure(const QString &reason) const
{
    return exportFailure(m_path, reason);
}

Result<void> ExcelFile::open(const QString &sheet, const QStringList &names)
{
    m_book = std::make_unique<Book>(m_path);
    if (Result<void> opened = m_book->target.open(); !opened)
        return opened;
    if (!m_book->folder.isValid())
        return failure(m_book->folder.errorString());
    m_book->folderName = QFile::encodeName(m_book->folder.path());
    m_book->fileName = m_book->folder.filePath(QStringLiteral("book.xlsx"));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = const_cast<char *>(m_book->folderName.constData());
    m_book->book = workbook_new_opt(QFile::encodeName(m_book->fileName).constData(), &options);
    if (m_book->book)
        m_book->sheet = workbook_add_worksheet(m_book->book, sheet.toUtf8().constData());
    if (!m_book->sheet || !m_book->sheet->optimize_tmpfile)
        return failure(ExcelText::tr("no temporary file could be made"));
    lxw_format *bold = workbook_add_format(m_book->book);
    format_set_bold(bold);
    m_book->date = workbook_add_format(m_book->book);
    format_set_num_format(m_book->date, "yyyy-mm-dd hh:mm:ss");
    m_book->columns = static_cast<lxw_col_t>(names.size());
    worksheet_freeze_panes(m_book->sheet, 1, 0);
    for (lxw_col_t column = 0; column < m_book->columns; ++column) {
        worksheet_set_column(m_book->sheet, column, column, 22, nullptr);
        worksheet_write_string(m_book->sheet, 0, column, names[column].toUtf8().constData(), bold);
    }
    return {};
}

Failure ExcelFile::tooManyRows(const QString &path)
{
    return exportFailure(
        path, ExcelText::tr("an Excel sheet holds %1 rows at most, and there are more; choose CSV, "
                            "or fewer rows")
                  .arg(QLocale().toString(mostRows)));
}

Result<void> ExcelFile::addRow(const QList<ExportCell> &cells)
{
    if (m_book->rows >= mostRows)
        return tooManyRows(m_path);
    const lxw_row_t row = ++m_book->rows;
    lxw_col_t column = 0;
    for (const ExportCell &cell : cells) {
        const lxw_col_t at = column++;
        if (cell.time &&
            serialOf(*cell.time) >= 61) { // before March 1900 Excel's days are not the calendar's
            worksheet_write_number(m_book->sheet, row, at, serialOf(*cell.time), m_book->date);
            continue;
        }
        QString text = cell.time ? toIsoUtc(*cell.time) : cell.text;
        if (text.isEmpty())
            continue;
        if (text.size() > longestText) {
            text.truncate(longestText - (text.at(longestText - 1).isHighSurrogate() ? 1 : 0));
            ++m_shortened;
        }
        if (worksheet_write_string(m_book->sheet, row, at, text.toUtf8().constData(), nullptr) !=
            LXW_NO_ERROR)
            return failure(ExcelText::tr("row %1 could not be written").arg(QLocale().toString(row)));
    }
    if (std::ferror(m_book->sheet->optimize_tmpfile))
        return failure(ExcelText::tr("the disk is full"));
    return {};
}

Result<void> ExcelFile::commit()
{
    Book &book = *m_book;
    if (book.columns > 0)
        worksheet_autofilter(book.sheet, 0, 0, book.rows, static_cast<lxw_col_t>(book.columns - 1));
    // The library does not look whether its own temporary files could be written, so that a full disk would
    // leave a sheet that ends somewhere.
    std::FILE *rows = book.sheet->optimize_tmpfile;
    if (std::fflush(rows) != 0)
        return failure(QString::fromLocal8Bit(std::strerror(errno)));
    const long rowBytes = std::ftell(rows);
    const lxw_error error = workbook_close(std::exchange(book.book, nullptr));
    if (error != LXW_NO_ERROR)
        return failure(QString::fromUtf8(lxw_strerror(error)));
    QFile made(book.fileName);
    if (!made.open(QIODevice::ReadOnly))
        return failure(made.errorString());
    if (static_cast<long>(sheetSize(made)) < rowBytes)
        return failure(ExcelText::tr("the disk is full"));
    while (!made.atEnd()) {
        const QByteArray bytes = made.read(chunk);
        if (bytes.isEmpty())
            return failure(made.errorString());
        if (Result<void> written = book.target.write(bytes); !written)
            return written;
    }
    return book.target.commit();
}

} // namespace rollcall
