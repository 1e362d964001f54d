// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class RowTable;

/// A submenu that copies the selected rows in each of the forms (see CopyForm). The table outlives the menu.
void addCopyMenu(QMenu *menu, RowTable *table);

} // namespace rollcall
