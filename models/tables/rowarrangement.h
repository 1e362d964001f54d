// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/groupedrows.h"
#include "models/tables/rowmask.h"
#include "models/tables/rowranks.h"
#include "models/tables/rowsnapshot.h"
#include "models/tables/rowsteps.h"

namespace rollcall {

/// What is shown of rows, and what has become of what was shown before.
struct RowArrangement
{
    std::vector<quint32> shown;              ///< entries: see groupedrows.h
    RowSteps steps;                          ///< to these from what was shown before
    std::shared_ptr<const GroupIndex> index; ///< null without groups, as are these:
    GroupedRows groups;
};

/// What is needed to work out an arrangement; read by another thread, so it shares nothing with the model
/// that the model changes meanwhile.
struct RowJob
{
    std::shared_ptr<FieldStore> store;
    std::shared_ptr<RowRanks> ranks;
    QList<SortLevel> levels;
    RowFilter filter;
    ColumnFields columns;
    const GroupKind *groupKind = nullptr; ///< null: no groups
    SiteRule sites;
    GroupFolds folds;
    MarkedRows marked;
    std::shared_ptr<const GroupIndex> index; ///< of these rows, or null where it is to be made
    // What is shown until then:
    std::shared_ptr<FieldStore> before;
    SharedRows shownBefore;
    std::shared_ptr<const GroupIndex> indexBefore;
    std::vector<RowGroup> groupsBefore;

    RowArrangement run() const;

private:
    void arrange(RowArrangement &result) const;
    RowSteps compare(const RowArrangement &result) const;
    quint32 headingNow(const RowArrangement &result, quint32 id) const;
};

} // namespace rollcall
