// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fleetwalk.h"

#include <QtCore/qvarlengtharray.h>

namespace rollcall {

template <class Row>
FleetWalk<Row>::FleetWalk(Source *source, const Query &whole, Way way, Take take, Done done)
    : m_source(source)
    , m_whole(whole)
    , m_take(std::move(take))
    , m_done(std::move(done))
    , m_parts(
          source,
          [this](Part &part, size_t end, Result<Page<Row>> page) { arrived(part, end, std::move(page)); },
          [this] { pump(); })
{
    Query unsorted = whole;
    unsorted.sort.clear();
    if (way == Way::SideBySide) {
        for (const Query &part : WalkKind<Row>::parts(unsorted))
            m_parts.add(part, nullptr);
    }
    if (m_parts.count() == 0)
        fallBack();
}

template <class Row>
void FleetWalk<Row>::pump()
{
    if (!m_isRunning)
        return;
    int running = m_parts.asking() + (m_ask ? 1 : 0);
    for (; running < m_pace.limit(); ++running) {
        auto *chain = m_parts.next();
        if (chain == nullptr)
            break;
        chain->ask(schema::maxResults);
        m_isCounted = false;
        m_isAskedSince = true;
    }
    if (m_parts.isOver()) {
        if (m_isCounted)
            settle();
        else
            askTotal();
    } else if (running < m_pace.limit() && m_parts.isAsked(m_isWhole ? 0 : m_parts.pageSize)) {
        // While the last pages are on their way. Of parts a row can be missing that another one brings, so
        // that a last page need not be asked for.
        askTotal();
    }
}

template <class Row>
void FleetWalk<Row>::arrived(Part &part, size_t end, Result<Page<Row>> result)
{
    if (!result) {
        failed(result.failure());
        return;
    }
    m_pace.answered();
    Page<Row> &page = result.value();
    if (page.totalCount)
        part.counted(*page.totalCount);
    if (m_isWhole && page.totalCount)
        m_total = page.totalCount;
    QList<Row> fresh = unseen(part, std::move(page.items));
    m_count += fresh.size();
    m_parts.judge(part, end);
    if (!fresh.isEmpty())
        m_take(std::move(fresh));
    pump();
}

template <class Row>
QList<Row> FleetWalk<Row>::unseen(Part &part, QList<Row> rows)
{
    bool isNew = false;
    QVarLengthArray<size_t, schema::maxResults> known;
    const auto isKnown = [&](const Row &row) {
        m_parts.sample(part, row);
        // Without an ARN it is only told by what it holds, and is left to the chain that reads the whole.
        if (row.arn.isEmpty() && !part.isWhole)
            return true;
        const auto name = Seen::nameOf(WalkKind<Row>::name(row));
        const Part *before = m_seen.see(name, &part);
        // What came through a part of this one stays with it.
        if (before != nullptr && before != &part && part.holds(before))
            m_seen.see(name, before);
        // A part that is read once more has counted what it knows: what comes anew comes from nowhere, or has
        // come through what it is a part of just now.
        if (before == nullptr || !part.isReopened || (before != &part && before->holds(&part)))
            part.reach(before);
        // The chain that reads the whole runs alone: what came through a part is new to it. Parts that
        // overlap see each other's rows in turn.
        isNew = isNew || before == nullptr || (part.isWhole && before != &part);
        if (before != nullptr && !part.isWhole)
            known.append(name.hash);
        return before != nullptr;
    };
    rows.removeIf(isKnown);
    part.weigh(isNew, known);
    return rows;
}

template <class Row>
void FleetWalk<Row>::askTotal()
{
    if (m_ask || m_isCounted)
        return;
    m_isAskedSince = false;
    m_ask = m_source->fetchPage(m_whole, {}, 1, [this](Result<Page<Row>> result) {
        m_retiredAsk = std::move(m_ask);
        if (!result) {
            failed(result.failure());
            return;
        }
        m_pace.answered();
        m_isCounted = !m_isAskedSince;
        m_total = result.value().totalCount;
        pump();
    });
}

template <class Row>
void FleetWalk<Row>::failed(const Failure &failure)
{
    if (failure.kind == FailureKind::Throttled && m_pace.throttled(m_parts.asking()))
        pump();
    else
        end(failure);
}

template <class Row>
void FleetWalk<Row>::settle()
{
    m_isCounted = false;
    const bool isBroken = m_isWhole && m_parts.last().isBroken;
    const bool isMissing = m_total && *m_total > m_count + m_unlisted;
    const bool isToReadWhole =
        m_isWhole ? m_parts.last().isToRepeat() : m_parts.isBroken() || !m_total || isMissing;
    if (isBroken) {
        end(brokenWalk(m_count, m_total));
    } else if (isMissing && mayRecount()) {
        m_parts.recount();
        pump();
    } else if (isToReadWhole) {
        fallBack();
        pump();
    } else if (m_total && *m_total > m_count) {
        m_isShort = true;
        end(missingRows(m_count, *m_total));
    } else {
        end({});
    }
}

template <class Row>
bool FleetWalk<Row>::mayRecount()
{
    constexpr int mostRecounts = 3;
    if (m_isWhole || m_parts.isBroken() || m_recounts == mostRecounts || m_count == m_countedAt)
        return false;
    ++m_recounts;
    m_countedAt = m_count;
    return true;
}

template class FleetWalk<Device>;
template class FleetWalk<User>;

} // namespace rollcall
