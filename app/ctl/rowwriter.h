// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "app/ctl/queryarguments.h"
#include "models/export/jsonlayout.h"
#include "models/export/texttable.h"

#include <functional>

namespace rollcall {

/// How items of one kind are printed in each of the formats.
template <class T>
struct RowForm
{
    QLatin1StringView listName; ///< "Devices"
    std::function<void(JsonLayout &, const T &)> json;
    std::function<void(JsonLayout &, const T &)> jsonLine;
    std::function<void(QByteArray &)> csvHeader;
    std::function<void(QByteArray &, const T &)> csv;
    QStringList tableHeader;
    std::function<QStringList(const T &)> cells;
};

/// Prints pages of items. Lines of JSON and CSV are out as soon as their page is here. A JSON document comes
/// whole or not at all; a table needs all its rows to know its widths.
template <class T>
class RowWriter
{
public:
    RowWriter(Output &out, OutputFormat format, RowForm<T> form)
        : m_out(out)
        , m_format(format)
        , m_form(std::move(form))
        , m_document(m_text, JsonLayout::Form::Indented)
        , m_table(m_form.tableHeader)
    {
        if (m_format == OutputFormat::Json) {
            m_document.beginObject();
            m_document.key(m_form.listName);
            m_document.beginArray();
        } else if (m_format == OutputFormat::Csv) {
            m_form.csvHeader(m_text);
        }
    }

    /// False when nobody reads the output any more.
    bool add(const QList<T> &items)
    {
        for (const T &item : items) {
            switch (m_format) {
            case OutputFormat::Table:
                m_table.addRow(m_form.cells(item));
                break;
            case OutputFormat::Json:
                m_form.json(m_document, item);
                break;
            case OutputFormat::JsonLines:
                addLine(item);
                break;
            case OutputFormat::Csv:
                m_form.csv(m_text, item);
                break;
            }
        }
        return !isStreamed() || flush();
    }

    void finish()
    {
        if (m_format == OutputFormat::Json) {
            m_document.endArray();
            m_document.endObject();
            m_text += '\n';
        } else if (m_format == OutputFormat::Table) {
            m_text = m_table.text();
        }
        flush();
    }

    /// The walk failed: what came is printed as far as it can stand on its own.
    void abandon()
    {
        if (m_format == OutputFormat::Table && m_table.rowCount() > 0)
            finish();
    }

private:
    bool isStreamed() const { return m_format == OutputFormat::JsonLines || m_format == OutputFormat::Csv; }

    void addLine(const T &item)
    {
        JsonLayout line(m_text, JsonLayout::Form::OneLine);
        m_form.jsonLine(line, item);
        m_text += '\n';
    }

    bool flush()
    {
        const bool written = m_text.isEmpty() || m_out.write(m_text);
        m_text.clear();
        return written;
    }

    Output &m_out;
    OutputFormat m_format;
    RowForm<T> m_form;
    QByteArray m_text;
    JsonLayout m_document;
    TextTable m_table;
};

} // namespace rollcall
