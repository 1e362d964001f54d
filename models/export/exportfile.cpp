// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

namespace rollcall {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

constexpr std::pair<ExportFormat, QLatin1StringView> suffixes[] = {
    {ExportFormat::Csv, QLatin1StringView("csv")},
    {ExportFormat::Json, QLatin1StringView("json")},
    {ExportFormat::JsonLines, QLatin1StringView("jsonl")},
    {ExportFormat::Excel, QLatin1StringView("xlsx")},
};

} // namespace

QString exportSuffix(ExportFormat format)
{
    for (const auto &[each, suffix] : suffixes) {
        if (each == format)
            return suffix;
    }
    return {};
}

std::optional<ExportFormat> exportFormatOf(const QString &suffix)
{
    for (const auto &[format, each] : suffixes) {
        if (suffix.compare(each, Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

std::optional<ExportFormat> exportFormatOfFile(const QString &path)
{
    return exportFormatOf(QFileInfo(path).suffix());
}

Failure exportFailure(const QString &path, const QString &reason)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    failure.message =
        ExportText::tr("%1 could not be written: %2. Choose another folder or make room there; a file that "
                       "was there before is unchanged.")
            .arg(QDir::toNativeSeparators(path), reason);
    return failure;
}

QString withoutFormula(const QString &text)
{
    // The last four are taken for the first four by some spreadsheets in East Asian languages.
    const bool risky =
        !text.isEmpty() && QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(text.front());
    return risky ? QLatin1Char('\'') + text : text;
}

ExportFile::ExportFile(const QString &path)
    : m_file(path)
{
}

Result<void> ExportFile::open()
{
    const QFileInfo target(m_file.fileName());
    if (target.isDir())
        return exportFailure(m_file.fileName(), ExportText::tr("it is a folder"));
    // A device or a pipe would be replaced by a file.
    if (target.exists() && !target.isFile())
        return exportFailure(m_file.fileName(), ExportText::tr("it is no ordinary file"));
    if (!m_file.open(QIODevice::WriteOnly))
        return exportFailure(m_file.fileName(), m_file.errorString());
    return {};
}

Result<void> ExportFile::write(const QByteArray &text)
{
    // What is kept in a buffer would fail where nobody is told.
    if (m_file.write(text) == text.size() && m_file.flush())
        return {};
    const QString reason = m_file.errorString();
    m_file.cancelWriting();
    return exportFailure(m_file.fileName(), reason);
}

Result<void> ExportFile::commit()
{
    if (m_file.commit())
        return {};
    return exportFailure(m_file.fileName(), m_file.errorString());
}

} // namespace rollcall
