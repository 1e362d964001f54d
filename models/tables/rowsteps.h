// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowmerge.h"

#include <optional>

namespace rollcall {

/// A new order of rows that are shown.
struct RowMove
{
    std::vector<int> target;   ///< for each place of before: its place
    std::vector<quint32> rows; ///< what is shown then
};

/// The way from what a model shows to what it is to show, in the few steps that a view is told of, so that
/// selection, current row and scroll position stay with the rows they belong to. Each step makes a view look
/// at all rows, so rows that go or come in many places are brought together by a change of the order.
struct RowSteps
{
    /// The old rows: those that stay, in their new order, and behind them those that go.
    std::optional<RowMove> gather;
    std::vector<RowRun> removed;   ///< then; from the last to the first
    std::vector<quint32> named;    ///< what is left, as it is called from here on
    std::vector<bool> changed;     ///< for each of these: whether it holds something else; empty: none does
    std::vector<RowRun> added;     ///< then; places in the new rows, from the first to the last; or instead:
    std::vector<quint32> fresh;    ///< what is added behind all
    std::optional<RowMove> spread; ///< and the order thereafter
};

/// From the old entries to the new ones, with what the old ones are called in the new rows and which of them
/// hold something else (or empty), as planMerge() of names and to says. Many rows are told in fewer steps.
RowSteps planSteps(const std::vector<quint32> &from, const std::vector<quint32> &names,
                   const std::vector<bool> &changed, const std::vector<quint32> &to, const MergePlan &plan);

} // namespace rollcall
