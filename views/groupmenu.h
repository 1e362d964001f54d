// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class RowTable;

/// By what the rows are grouped, and what is about all groups. The keys of the latter hold while the table
/// has the keyboard. The table outlives the menu.
QMenu *makeGroupMenu(RowTable *table);
/// Entries for what a column can be grouped by; none for most.
void addColumnGroups(QMenu *menu, RowTable *table, int column);
/// What can be done with a group.
void fillHeadingMenu(QMenu *menu, RowTable *table, int heading);

} // namespace rollcall
