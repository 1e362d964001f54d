// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/rowjson.h"
#include "models/tables/rowsnapshot.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

class FieldModel;
class RowTable;

enum class CopyForm {
    Text,     ///< the columns shown, with tabs between
    Csv,      ///< the columns shown, with their names; nothing in it that a spreadsheet takes for a formula
    Json,     ///< a list of whole rows under the API's names
    Markdown, ///< a table of the columns shown
    Arns      ///< one a line
};

/// The selected rows of a table, in the order in which they stand, as a text that is made bit by bit. The
/// table outlives it.
class CopyText
{
public:
    CopyText(const RowTable &table, CopyForm form);
    CopyText(const CopyText &) = delete;
    CopyText &operator=(const CopyText &) = delete;
    ~CopyText() = default;

    qsizetype total() const { return m_rows.size(); }
    qsizetype done() const { return m_next; }
    bool isEnd() const { return m_next >= total(); }
    /// The model holds other rows by now, after a refresh: what was selected can't be read any more.
    bool isStale() const;
    /// So many more rows. Not when it is stale.
    void add(qsizetype rows);
    /// At the end; empty when no row was selected.
    QString take();

private:
    void addHead();
    void addRow(qsizetype at);
    void reserve();
    QString cell(qsizetype at, int column) const;

    const FieldModel *m_model;
    CopyForm m_form;
    QList<int> m_columns;
    QStringList m_names;
    RowSnapshot m_rows;
    qsizetype m_next = 0;
    static constexpr qsizetype firstRows = 50; ///< that the length of all is judged by
    qsizetype m_reserveAt = firstRows;         ///< rows after which place is made for all
    QString m_text;
    QByteArray m_utf8; ///< what the last rows gave, for forms that are made as UTF-8
    std::optional<JsonLayout> m_json;
};

/// All at once; empty when no row is selected.
QString copyOf(const RowTable &table, CopyForm form);

} // namespace rollcall
