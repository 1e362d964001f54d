// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowmerge.h"

#include <QtCore/qlist.h>

namespace rollcall {

class RowTable;

/// The rows selected, in the order in which they stand, each once; headings may be among them.
QList<RowRun> selectedRuns(const RowTable &table);
/// The columns shown, in the order in which they stand.
QList<int> shownColumns(const RowTable &table);

} // namespace rollcall
