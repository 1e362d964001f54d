// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/copytext.h"

#include "models/export/csvtext.h"
#include "models/export/exportfile.h"
#include "models/tables/devicetablemodel.h"
#include "models/tables/usertablemodel.h"
#include "views/rowtable.h"
#include "views/tablerows.h"

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

QString markdownLine(const QStringList &cells)
{
    QStringList safe;
    for (QString cell : cells) {
        cell.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
            .replace(QLatin1Char('|'), QStringLiteral("\\|"));
        safe += cell.simplified();
    }
    return QStringLiteral("| %1 |\n").arg(safe.join(QStringLiteral(" | ")));
}

QString oneLine(QString cell)
{
    for (QChar &each : cell) {
        if (each == QLatin1Char('\t') || each == QLatin1Char('\n') || each == QLatin1Char('\r'))
            each = QLatin1Char(' ');
    }
    return cell;
}

void appendCsvLine(QByteArray &out, const QStringList &cells)
{
    bool isFirst = true;
    for (const QString &cell : cells) {
        if (!std::exchange(isFirst, false))
            out += ',';
        appendCsvField(out, withoutFormula(cell));
    }
    out += '\n'; // a clipboard's text has the lines of the platform
}

} // namespace

CopyText::CopyText(const RowTable &table, CopyForm form)
    : m_model(qobject_cast<const FieldModel *>(table.pagedTable()))
    , m_form(form)
    , m_columns(shownColumns(table))
{
    for (const int column : std::as_const(m_columns))
        m_names += table.columnName(column);
    if (m_model)
        m_rows = m_model->rowsNow(selectedRuns(table));
    if (total() > 0)
        addHead();
}

bool CopyText::isStale() const
{
    return m_model && !m_model->hasRowsOf(m_rows);
}

QString CopyText::cell(qsizetype at, int column) const
{
    return m_model->copyText(m_rows.at(at), column);
}

void CopyText::addHead()
{
    if (m_form == CopyForm::Csv)
        appendCsvLine(m_utf8, m_names);
    if (m_form == CopyForm::Markdown)
        m_text = markdownLine(m_names) + markdownLine(QStringList(m_columns.size(), QStringLiteral("---")));
    if (m_form == CopyForm::Json) {
        m_json.emplace(m_utf8, JsonLayout::Form::Indented);
        m_json->beginArray();
    }
}

void CopyText::addRow(qsizetype at)
{
    if (m_form == CopyForm::Json) {
        if (qobject_cast<const DeviceTableModel *>(m_model))
            appendJson(*m_json, DeviceTableModel::read(m_rows, at, 1).constFirst(), DeviceShape::Search);
        else
            appendJson(*m_json, UserTableModel::read(m_rows, at, 1).constFirst());
        return;
    }
    if (m_form == CopyForm::Arns) {
        if (const QString arn = m_model->arnOf(m_rows.at(at)); !arn.isEmpty())
            m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n")) + arn;
        return;
    }
    QStringList cells;
    // Between cells stands a tab, between rows a line break: none may be within.
    for (const int column : std::as_const(m_columns))
        cells += m_form == CopyForm::Text ? oneLine(cell(at, column)) : cell(at, column);
    if (m_form == CopyForm::Csv)
        appendCsvLine(m_utf8, cells);
    else if (m_form == CopyForm::Markdown)
        m_text += markdownLine(cells);
    else
        m_text += (at > 0 ? QStringLiteral("\n") : QString()) + cells.join(QLatin1Char('\t'));
}

void CopyText::add(qsizetype rows)
{
    for (const qsizetype end = std::min(total(), m_next + rows); m_next < end; ++m_next)
        addRow(m_next);
    if (isEnd() && m_json)
        m_json->endArray();
    m_text += QString::fromUtf8(m_utf8);
    m_utf8.resize(0);
    reserve();
    if (isEnd() && m_json)
        m_text += QLatin1Char('\n');
}

/// A text that outgrows its place is copied to another, which takes two tenths of a second with a million
/// rows: it gets twice the place that it will need by the rows that are there. The system gives memory for
/// what is written only. The first rows may be short ones: they are judged by once more while a copy is
/// cheap.
void CopyText::reserve()
{
    constexpr qsizetype most = qsizetype(1) << 28;
    if (m_next < m_reserveAt || isEnd())
        return;
    m_reserveAt = m_reserveAt == firstRows ? std::max(firstRows + 1, total() / 64) : total();
    const qsizetype needed = m_text.size() / m_next * total();
    if (m_text.capacity() >= std::min(most, needed / 8 * 9))
        return;
    // Not in its place: realloc() may copy all of that place, written or not (mimalloc's does).
    QString text;
    text.reserve(std::min(most, needed * 2));
    text += m_text;
    m_text = std::move(text);
}

QString CopyText::take()
{
    return std::exchange(m_text, QString());
}

QString copyOf(const RowTable &table, CopyForm form)
{
    CopyText text(table, form);
    text.add(text.total());
    return text.total() > 0 ? text.take() : QString();
}

} // namespace rollcall
