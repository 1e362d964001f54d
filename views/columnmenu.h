// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class RowTable;

/// What can be done with one column: sort, pin, move, size, hide. The caller owns the menu; the table
/// outlives it.
void fillColumnMenu(QMenu *menu, RowTable *table, int column);
/// One entry for each column, checked when it is shown, and what is about all of them.
void fillColumnsMenu(QMenu *menu, RowTable *table);

} // namespace rollcall
