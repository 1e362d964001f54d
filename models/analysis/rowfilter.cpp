// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rowfilter.h"

#include <algorithm>

namespace rollcall {

bool isRelative(const RowFilter &filter)
{
    return std::any_of(filter.conditions.begin(), filter.conditions.end(),
                       [](const RowCondition &condition) { return condition.isRelative(); });
}

RowFilter resolved(RowFilter filter, Instant now)
{
    constexpr qint64 second = 1'000'000;
    const qint64 at = now.time_since_epoch().count();
    for (RowCondition &condition : filter.conditions) {
        if (condition.shorterAgo)
            condition.from = at - *condition.shorterAgo * second + 1;
        if (condition.longerAgo)
            condition.until = at - *condition.longerAgo * second + 1;
        condition.shorterAgo.reset();
        condition.longerAgo.reset();
    }
    return filter;
}

} // namespace rollcall
