// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/walkparts.h"

namespace rollcall {

/// Reads all rows of a query: parts that have no row in common side by side, large ones divided further and
/// from both ends; and where these do not add up to the service's count, the whole in one chain after them.
/// No row with an ARN is handed over twice. It ends complete, or with a failure that says what is missing;
/// never does it walk on without anything new.
///
/// Lives in the thread of the source, which outlives it. Done may destroy it.
template <class Row>
class FleetWalk
{
public:
    using Source = PageSource<Row, Query>;
    using Take = std::function<void(QList<Row>)>;
    using Done = std::function<void(const Result<void> &)>;
    enum class Way { SideBySide, OneChain };

    FleetWalk(Source *source, const Query &whole, Way way, Take take, Done done);
    FleetWalk(const FleetWalk &) = delete;
    FleetWalk &operator=(const FleetWalk &) = delete;

    /// A row that was taken before the walk began, and is not handed over again. Whoever tells rows apart by
    /// their ARNs only needs this for those that have none.
    void know(const Row &row)
    {
        if (m_seen.see(Seen::nameOf(WalkKind<Row>::name(row)), &m_given) == nullptr)
            ++m_count;
    }
    /// Begins, or goes on where stop() or a failure left off.
    void start()
    {
        m_isRunning = true;
        m_pace.resume();
        pump();
    }
    /// Ends the calls that are under way, without a result.
    void stop()
    {
        m_isRunning = false;
        m_ask.reset();
        m_parts.drop();
    }
    /// See WalkPace. Calls that are under way are not taken back.
    void yield(bool isYielding)
    {
        m_pace.yield(isYielding);
        if (m_isRunning)
            pump();
    }
    /// Before start(): how many calls there are side by side at most, up to WalkPace::most.
    void setMostAtOnce(int calls)
    {
        const int most = std::clamp(calls, 1, WalkPace::most);
        m_pace.setMost(most);
        m_parts.setMostAtOnce(most);
    }
    /// Before start(): so many rows that the service counts are known not to be on its list. They are not
    /// looked for in one chain.
    void setUnlisted(qint64 rows) { m_unlisted = rows; }
    /// It has ended with all that the service lists, which is less than it counts.
    bool isShort() const { return m_isShort; }
    /// Nothing is left to go on with.
    bool isOver() const { return m_parts.isOver(); }
    qint64 count() const { return m_count; }
    std::optional<qint64> total() const { return m_total; }
    int concurrency() const { return m_pace.limit(); }
    bool isOneChain() const { return m_isWhole; }
    int partCount() const { return static_cast<int>(m_parts.count()); }

private:
    using Part = WalkPart<Row>;
    using Seen = SeenRows<Part>;

    void fallBack()
    {
        m_isWhole = true;
        m_parts.addWhole(m_whole);
    }

    void pump();
    void arrived(Part &part, size_t end, Result<Page<Row>> result);
    QList<Row> unseen(Part &part, QList<Row> rows);
    void askTotal();
    /// The place in each chain is kept: the same is asked for again, with less beside it.
    void failed(const Failure &failure);
    void settle();
    /// More is counted than came: whether rows may have been added to parts that had been read by then.
    bool mayRecount();
    void end(const Result<void> &result)
    {
        stop();
        const Done done = m_done;
        done(result);
    }

    Source *m_source;
    Query m_whole;
    Take m_take;
    Done m_done;
    WalkParts<Row> m_parts;
    Seen m_seen;
    Part m_given; ///< stands for what was there before
    WalkPace m_pace;
    CallHandle m_ask;
    CallHandle m_retiredAsk;
    qint64 m_count = 0;
    std::optional<qint64> m_total;
    qint64 m_unlisted = 0;
    int m_recounts = 0;
    qint64 m_countedAt = -1; ///< rows that were here at the last recount
    bool m_isShort = false;
    bool m_isWhole = false;
    bool m_isAskedSince = false; ///< pages were asked for after the count that is on its way
    bool m_isCounted = false;    ///< the service has told its count since the last pages were asked for
    bool m_isRunning = false;
};

extern template class FleetWalk<Device>;
extern template class FleetWalk<User>;

} // namespace rollcall
