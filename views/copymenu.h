// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class RowTable;

enum class CopyForm {
    Text,     ///< the columns shown, with tabs between
    Csv,      ///< the columns shown, with their names; nothing in it that a spreadsheet takes for a formula
    Json,     ///< a list of whole rows under the API's names
    Markdown, ///< a table of the columns shown
    Arns      ///< one a line
};

/// The selected rows in the order in which they stand; empty when none is selected.
QString copyOf(const RowTable &table, CopyForm form);
/// A submenu with each of them. The table outlives the menu.
void addCopyMenu(QMenu *menu, RowTable *table);

} // namespace rollcall
