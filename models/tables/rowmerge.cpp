// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowmerge.h"

#include "models/tables/groupedrows.h"

#include <algorithm>

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
    // Headings are numbered behind the rows.
    const auto numberOf = [rows](quint32 entry) -> size_t {
        return isHeadingEntry(entry) ? size_t{rows} + headingId(entry) : entry;
    };
    size_t numbers = rows;
    for (const quint32 entry : to)
        numbers = std::max(numbers, numberOf(entry) + 1);
    MergePlan plan;
    std::vector<bool> wanted(numbers);
    for (const quint32 entry : to)
        wanted[numberOf(entry)] = true;
    std::vector<int> staying(numbers, gone);
    int count = 0;
    for (size_t place = 0; place < from.size(); ++place) {
        if (from[place] != noRow && numberOf(from[place]) < numbers && wanted[numberOf(from[place])])
            staying[numberOf(from[place])] = count++;
        else
            extend(plan.removed, static_cast<int>(place));
    }
    plan.kept.reserve(static_cast<size_t>(count));
    for (size_t place = 0; place < to.size(); ++place) {
        const int before = staying[numberOf(to[place])];
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
