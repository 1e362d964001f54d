// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/rowexport.h"

#include "models/export/csvtext.h"
#include "models/export/rowjson.h"

#include <type_traits>

namespace rollcall {

namespace {

template <class Row>
constexpr QLatin1StringView listName()
{
    if (std::is_same_v<Row, Device>)
        return QLatin1StringView("Devices");
    return std::is_same_v<Row, User> ? QLatin1StringView("Users") : QLatin1StringView("DeviceEvents");
}

void appendRow(JsonLayout &json, const Device &device)
{
    appendJson(json, device, DeviceShape::Search);
}
void appendRow(JsonLayout &json, const User &user)
{
    appendJson(json, user);
}
void appendRow(JsonLayout &json, const OwnedEvent &owned)
{
    appendJson(json, owned.event, owned.deviceArn);
}

template <class Row>
QList<ExportColumn<Row>> chosenColumns(const QStringList &keys)
{
    QList<ExportColumn<Row>> chosen;
    const std::span<const ExportColumn<Row>> columns = exportColumns<Row>();
    if (keys.isEmpty()) {
        for (const ExportColumn<Row> &column : columns) {
            if (!column.isOwn)
                chosen.append(column);
        }
    }
    for (const QString &key : keys) {
        for (const ExportColumn<Row> &column : columns) {
            if ((column.key && key == QLatin1StringView(column.key)) || key == QLatin1StringView(column.name))
                chosen.append(column);
        }
    }
    return chosen;
}

} // namespace

template <class Row>
RowExport<Row>::RowExport(ExportOptions options)
    : m_options(std::move(options))
    , m_columns(chosenColumns<Row>(m_options.columns))
{
}

template <class Row>
Result<void> RowExport<Row>::open()
{
    QStringList names;
    for (const ExportColumn<Row> &column : std::as_const(m_columns))
        names += QLatin1StringView(column.name);
    if (m_options.format == ExportFormat::Excel) {
        m_excel = std::make_unique<ExcelFile>(m_options.path);
        return m_excel->open(listName<Row>(), names);
    }
    m_file = std::make_unique<ExportFile>(m_options.path);
    if (Result<void> opened = m_file->open(); !opened)
        return opened;
    if (m_options.format == ExportFormat::Csv)
        m_text = names.join(QLatin1Char(',')).toUtf8() + "\r\n";
    else if (m_options.format == ExportFormat::Json)
        m_text = QByteArray("{\n    \"") + listName<Row>().data() + "\": [";
    return {};
}

template <class Row>
Result<void> RowExport<Row>::add(const QList<Row> &rows)
{
    for (const Row &row : rows) {
        if (m_options.format == ExportFormat::Csv) {
            appendLine(row);
        } else if (m_excel) {
            QList<ExportCell> cells;
            cells.reserve(m_columns.size());
            for (const ExportColumn<Row> &column : std::as_const(m_columns))
                cells.append(column.cell(row));
            if (Result<void> added = m_excel->addRow(cells); !added)
                return added;
        } else {
            appendObject(row, m_rows == 0);
        }
        ++m_rows;
    }
    if (m_excel)
        return {};
    return m_file->write(std::exchange(m_text, {}));
}

template <class Row>
void RowExport<Row>::appendLine(const Row &row)
{
    bool isFirst = true;
    for (const ExportColumn<Row> &column : std::as_const(m_columns)) {
        if (!std::exchange(isFirst, false))
            m_text += ',';
        const ExportCell cell = column.cell(row);
        if (cell.time)
            appendCsvField(m_text, toIsoUtc(*cell.time));
        else
            appendCsvField(m_text, m_options.withoutFormulas ? withoutFormula(cell.text) : cell.text);
    }
    m_text += "\r\n";
}

template <class Row>
void RowExport<Row>::appendObject(const Row &row, bool isFirst)
{
    Row part;
    for (const ExportColumn<Row> &column : std::as_const(m_columns))
        column.copy(row, part);
    if (m_options.format == ExportFormat::JsonLines) {
        JsonLayout json(m_text, JsonLayout::Form::OneLine);
        appendRow(json, part);
        m_text += '\n';
        return;
    }
    m_text += isFirst ? "\n        " : ",\n        ";
    JsonLayout json(m_text, JsonLayout::Form::Indented, 2);
    appendRow(json, part);
}

template <class Row>
Result<void> RowExport<Row>::finish()
{
    if (m_excel)
        return m_excel->commit();
    if (m_options.format == ExportFormat::Json)
        m_text += m_rows > 0 ? "\n    ]\n}\n" : "]\n}\n";
    if (Result<void> written = m_file->write(std::exchange(m_text, {})); !written)
        return written;
    return m_file->commit();
}

template class RowExport<Device>;
template class RowExport<User>;
template class RowExport<OwnedEvent>;

} // namespace rollcall
