// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowarrangement.h"

namespace rollcall {

RowArrangement RowJob::run() const
{
    RowArrangement result;
    arrange(result);
    result.steps = compare(result);
    return result;
}

void RowJob::arrange(RowArrangement &result) const
{
    const std::vector<quint32> &ordered = ranks->ordered(*store, levels);
    std::vector<quint32> rows = filter.conditions.isEmpty()
                                    ? ordered
                                    : RowRanks::only(ordered, matchingRows(*store, filter, columns));
    if (!groupKind) {
        result.shown = std::move(rows);
        return;
    }
    result.index = index ? index : std::make_shared<const GroupIndex>(*store, *groupKind, sites);
    result.groups = groupRows(rows, *store, *result.index, folds, marked);
    result.shown = shownEntries(result.groups);
}

quint32 RowJob::headingNow(const RowArrangement &result, quint32 id) const
{
    const std::optional<quint32> now = result.index ? result.index->findLike(*indexBefore, id) : std::nullopt;
    return now && result.groups.find(*now) ? headingEntry(*now) : noRow;
}

/// What was shown before is looked for in what is shown now.
RowSteps RowJob::compare(const RowArrangement &result) const
{
    const std::vector<quint32> &old = shownBefore->list;
    const auto stepsFrom = [&](const std::vector<quint32> &names, const std::vector<bool> &changed) {
        return planSteps(old, names, changed, result.shown,
                         planMerge(names, result.shown, store->rowCount()));
    };
    if (store == before && !indexBefore)
        return stepsFrom(old, {});
    std::vector<quint32> names;
    std::vector<bool> changed;
    names.reserve(old.size());
    changed.reserve(old.size());
    auto group = groupsBefore.begin(); // their headings are shown in this order
    for (const quint32 entry : old) {
        if (!isHeadingEntry(entry)) {
            const quint32 now = store == before ? entry : store->findLike(*before, entry);
            names.push_back(now);
            changed.push_back(store != before && now != noRow && !store->isSameRow(now, *before, entry));
            continue;
        }
        const quint32 now = headingNow(result, headingId(entry));
        const RowGroup *after = now == noRow ? nullptr : result.groups.find(headingId(now));
        names.push_back(now);
        changed.push_back(after && (after->count != group->count || after->marked != group->marked ||
                                    after->isOpen != group->isOpen));
        ++group;
    }
    return stepsFrom(names, changed);
}

} // namespace rollcall
