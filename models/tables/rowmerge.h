// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <vector>

namespace rollcall {

/// A stretch of rows, first to last.
struct RowRun
{
    int first;
    int last;
    bool operator==(const RowRun &) const = default;
};

/// How one list of rows becomes another: take out the runs of removed (from the last to the first), put what
/// is left in the order of kept, then insert the runs of added (from the first to the last).
struct MergePlan
{
    std::vector<RowRun> removed; ///< places in the old list
    std::vector<int> kept; ///< for each that stays, in its new order: its place among those that stay, before
    bool reordered = false;    ///< whether kept is anything but 0, 1, 2 ...
    std::vector<RowRun> added; ///< places in the new list
};

inline constexpr quint32 noRow = ~0U;

/// Both lists hold entries (see groupedrows.h), each at most once, of rows below rows; the old one may hold
/// noRow for what is gone.
MergePlan planMerge(const std::vector<quint32> &from, const std::vector<quint32> &to, quint32 rows);

} // namespace rollcall
