// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowmerge.h"

namespace rollcall {

namespace {

void extend(std::vector<RowRun> &runs, int row)
{
    if (!runs.empty() && runs.back().last == row - 1)
        runs.back().last = row;
    else
        runs.push_back({row, row});
}

} // namespace

MergePlan planMerge(const std::vector<quint32> &from, const std::vector<quint32> &to, quint32 rows)
{
    constexpr int gone = -1;
    MergePlan plan;
    std::vector<bool> wanted(rows);
    for (const quint32 row : to)
        wanted[row] = true;
    std::vector<int> staying(rows, gone);
    int count = 0;
    for (size_t place = 0; place < from.size(); ++place) {
        if (from[place] != noRow && wanted[from[place]])
            staying[from[place]] = count++;
        else
            extend(plan.removed, static_cast<int>(place));
    }
    plan.kept.reserve(static_cast<size_t>(count));
    for (size_t place = 0; place < to.size(); ++place) {
        const int before = staying[to[place]];
        if (before == gone) {
            extend(plan.added, static_cast<int>(place));
            continue;
        }
        plan.reordered = plan.reordered || before != static_cast<int>(plan.kept.size());
        plan.kept.push_back(before);
    }
    return plan;
}

} // namespace rollcall
