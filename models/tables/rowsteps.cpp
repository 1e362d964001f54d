// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowsteps.h"

namespace rollcall {

namespace {

/// With so many rows a step takes a noticeable part of a frame.
constexpr size_t manyRows = 20'000;

size_t mostRuns(size_t rows)
{
    return rows > manyRows ? 2 : 32;
}

/// The old places of those that stay, in their old order.
std::vector<int> stayingPlaces(const MergePlan &plan, size_t count)
{
    std::vector<int> places;
    places.reserve(plan.kept.size());
    int next = 0;
    const auto stayTo = [&](int end) {
        for (; next < end; ++next)
            places.push_back(next);
    };
    for (const RowRun &run : plan.removed) {
        stayTo(run.first);
        next = run.last + 1;
    }
    stayTo(static_cast<int>(count));
    return places;
}

/// Place i of the new order is places[i] of the rows.
RowMove moveOf(const std::vector<int> &places, const std::vector<quint32> &rows)
{
    RowMove move;
    move.target.resize(places.size());
    move.rows.reserve(places.size());
    for (size_t place = 0; place < places.size(); ++place) {
        move.target[static_cast<size_t>(places[place])] = static_cast<int>(place);
        move.rows.push_back(rows[static_cast<size_t>(places[place])]);
    }
    return move;
}

void addRuns(std::vector<int> &places, const std::vector<RowRun> &runs)
{
    for (const RowRun &run : runs) {
        for (int place = run.first; place <= run.last; ++place)
            places.push_back(place);
    }
}

} // namespace

RowSteps planSteps(const std::vector<quint32> &from, const std::vector<quint32> &names,
                   const std::vector<bool> &changed, const std::vector<quint32> &to, const MergePlan &plan)
{
    RowSteps steps;
    std::vector<int> places = stayingPlaces(plan, from.size());
    if (plan.reordered) {
        std::vector<int> ordered;
        ordered.reserve(from.size());
        for (const int place : plan.kept)
            ordered.push_back(places[static_cast<size_t>(place)]);
        places.swap(ordered);
    }
    // Room for what is added, so that adding it moves nothing.
    steps.named.reserve(to.size());
    for (const int place : places) {
        steps.named.push_back(names[static_cast<size_t>(place)]);
        if (!changed.empty())
            steps.changed.push_back(changed[static_cast<size_t>(place)]);
    }
    steps.removed = plan.removed;
    if (plan.reordered || plan.removed.size() > mostRuns(from.size())) {
        const auto staying = static_cast<int>(places.size());
        addRuns(places, plan.removed);
        steps.gather = moveOf(places, from);
        if (!plan.removed.empty())
            steps.removed = {{staying, static_cast<int>(from.size()) - 1}};
    }
    if (plan.added.size() <= mostRuns(to.size())) {
        steps.added = plan.added;
        return steps;
    }
    // The places of the new rows in the order in which they are told: first what was there.
    std::vector<int> told = stayingPlaces({plan.added, {}, false, {}}, to.size());
    addRuns(told, plan.added);
    RowMove spread;
    spread.rows = to;
    spread.target = std::move(told);
    for (size_t place = steps.named.size(); place < to.size(); ++place)
        steps.fresh.push_back(to[static_cast<size_t>(spread.target[place])]);
    steps.spread = std::move(spread);
    return steps;
}

} // namespace rollcall
