// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rollcall {

/// The widget that Tab (next) or Shift+Tab goes to from the one given, in the order in which the window is
/// read: row by row, each area as a whole. Follows what is shown, however the widgets were made and moved
/// between parents. From a widget that Tab does not reach it begins at the window's start or end; null when
/// Tab reaches nothing.
QWidget *tabNeighbour(const QWidget *window, const QWidget *from, bool next);

} // namespace rollcall
