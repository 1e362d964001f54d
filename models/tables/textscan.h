// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/fieldstore.h"
#include "models/tables/rowset.h"

namespace rollcall {

/// Adds to found the rows where what a reader sees of the field contains text, regardless of case (by
/// Unicode's full case folding). An empty text is in every row that has the field. Times are not searched.
///
/// A Pooled field is searched once a distinct text; the rows' own texts are searched block by block, not row
/// by row: a million names take about ten milliseconds.
void addRowsWithText(const FieldStore &store, int field, const QString &text, RowSet &found);

} // namespace rollcall
