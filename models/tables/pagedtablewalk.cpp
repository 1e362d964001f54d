// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading all rows by parts side by side, in place of one page after the other.

#include "models/tables/pagedtable.h"

#include <utility>

namespace rollcall {

bool PagedTable::isWorthWalking() const
{
    return m_total && *m_total - loadedCount() > rowsForParts;
}

void PagedTable::forgetWalk()
{
    dropWalk();
    m_isGathering = false;
    m_isRereading = false;
}

void PagedTable::partArrived()
{
    if (m_load == Load::Refresh)
        stageRows();
    else
        appendRows();
    Q_EMIT stateChanged();
}

void PagedTable::walkEnded(const Result<void> &result, std::optional<qint64> total, qint64 unlisted)
{
    if (total)
        m_total = total;
    if (!result) {
        // A token that was refused is of no use to retry(), which begins anew then; and a walk that is at its
        // end has nothing to go on with.
        m_walkBroken = isWalkOver();
        pageFailed(result.failure());
        return;
    }
    m_unlisted = unlisted;
    m_hasFallen = false; // a walk looks after that by itself
    const int generation = m_generation;
    if (m_load == Load::Refresh)
        endReread();
    else
        endGathering();
    if (generation == m_generation)
        finish({});
}

void PagedTable::endGathering()
{
    forgetWalk();
    m_complete = true;
    m_token.clear();
    m_allAfterRefresh = false;
    m_sortedHere = false; // what came with the parts stands behind the rest
    settleOrder();
}

void PagedTable::endReread()
{
    forgetWalk();
    m_restGathering = false;
    m_complete = true;
    m_updatedAt = m_askedAt;
    m_missed = 0;
    m_allAfterRefresh = false;
    const int generation = m_generation;
    mergeStaged(true);
    // What was read half-way before stood in no order yet.
    if (generation == m_generation && !m_sortedHere)
        settleOrder();
}

} // namespace rollcall
