// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterfields.h"
#include "models/analysis/rowfilter.h"

namespace rollcall {

class PagedTable;

/// A stored value as the table shows it, as far as it is among the rows that are here.
QString valueWords(const PagedTable &model, int column, const QString &value);
/// A condition in words: "Room: lobby", "Not status: Offline", "Offline since: for longer than 2 h".
QString conditionWords(const PagedTable &model, const RowCondition &condition);

} // namespace rollcall
