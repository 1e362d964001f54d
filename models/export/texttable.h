// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace rollcall {

/// How many cells of a terminal the text takes: two for East Asian wide and full-width characters, none for
/// combining marks.
int displayWidth(QStringView text);

/// The text as a terminal may show it: control characters, which could move the cursor or change its colours,
/// become U+FFFD.
QString withoutControls(const QString &text);

/// Rows of text, printed with columns aligned. The header is in capitals by convention of command lines.
class TextTable
{
public:
    explicit TextTable(QStringList header);

    /// As many cells as the header has. An empty cell prints as "-".
    void addRow(QStringList cells);
    qsizetype rowCount() const { return m_rows.size(); }
    /// In UTF-8, lines end in LF, two spaces between columns, none at the end of a line.
    QByteArray text() const;

private:
    QStringList m_header;
    QList<QStringList> m_rows;
    QList<int> m_widths;
};

} // namespace rollcall
