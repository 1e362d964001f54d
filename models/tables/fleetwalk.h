// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "models/tables/fleetparts.h"
#include "models/tables/walkpace.h"
#include "models/tables/walkpart.h"

#include <algorithm>
#include <limits>
#include <map>

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

    FleetWalk(Source *source, const Query &whole, Way way, Take take, Done done)
        : m_source(source)
        , m_whole(whole)
        , m_take(std::move(take))
        , m_done(std::move(done))
    {
        Query unsorted = whole;
        unsorted.sort.clear();
        if (way == Way::SideBySide) {
            for (const Query &part : Kind::parts(unsorted))
                add(part, nullptr);
        }
        if (m_parts.empty())
            fallBack();
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
        for (Part &part : m_parts)
            part.drop();
    }
    qint64 count() const { return m_count; }
    std::optional<qint64> total() const { return m_total; }
    int concurrency() const { return m_pace.limit(); }
    bool isOneChain() const { return m_isWhole; }
    int partCount() const { return static_cast<int>(m_parts.size()); }

private:
    using Kind = WalkKind<Row>;
    using Part = WalkPart<Row>;
    using Chain = typename Part::Chain;
    static constexpr qint64 pageSize = schema::maxResults;

    void add(const Query &query, Part *parent)
    {
        Part &part = m_parts.emplace_back();
        part.parent = parent;
        part.query = query;
        if (parent != nullptr)
            ++parent->openParts;
        open(part, 0, SortDirection::Ascending);
        if (parent == nullptr)
            open(part, 1, SortDirection::Descending);
    }
    void open(Part &part, size_t end, SortDirection direction)
    {
        Query query = part.query;
        query.sort = {{Kind::endKey(part.query), direction}};
        openChain(part, end, query);
    }
    void openChain(Part &part, size_t end, const Query &query)
    {
        part.chains[end] = std::make_unique<Chain>(
            m_source, query,
            [this, &part, end](Result<Page<Row>> page) { arrived(part, end, std::move(page)); },
            [this] { pump(); });
    }
    void fallBack()
    {
        m_isWhole = true;
        m_isSurveyed = true;
        Part &part = m_parts.emplace_back();
        part.query = m_whole;
        openChain(part, 0, m_whole);
    }

    int asking() const
    {
        int count = 0;
        for (const Part &part : m_parts)
            count += part.asking();
        return count;
    }
    static bool isRead(const Part &part) { return !part.isOver && (!part.isDivided || part.openParts == 0); }
    /// What of a part is still to be asked for; the calls that are under way bring the rest. What is not
    /// known yet comes first: it may be the longest.
    static qint64 toAsk(const Part &part)
    {
        if (!part.total && part.pendingPages() == 0)
            return std::numeric_limits<qint64>::max();
        return part.missing() - part.pendingPages() * pageSize;
    }

    /// Of the chains that can be asked, one of the part that has the most to read.
    std::pair<Part *, Chain *> next()
    {
        std::pair<Part *, Chain *> best{nullptr, nullptr};
        for (Part &part : m_parts) {
            if (!isRead(part) || (part.total && part.pendingPages() > 0 && toAsk(part) <= 0))
                continue;
            for (const auto &chain : part.chains) {
                if (!chain || chain->isOver() || !chain->canAsk() ||
                    (!m_isSurveyed && chain->pagesRead() > 0))
                    continue;
                if (best.first == nullptr || toAsk(part) > toAsk(*best.first) ||
                    (best.first == &part && chain->pendingPages() < best.second->pendingPages()))
                    best = {&part, chain.get()};
            }
        }
        return best;
    }

    void pump()
    {
        if (!m_isRunning)
            return;
        int running = asking() + (m_ask ? 1 : 0);
        for (; running < m_pace.limit(); ++running) {
            const auto [part, chain] = next();
            if (chain == nullptr)
                break;
            chain->ask(static_cast<int>(pageSize));
            m_isCounted = false;
        }
        if (isRead()) {
            if (m_isCounted)
                settle();
            else
                askTotal();
        } else if (isAsked() && running < m_pace.limit()) {
            askTotal(); // while the last pages are on their way
        }
    }
    bool isAsked() const
    {
        return m_isSurveyed && std::all_of(m_parts.begin(), m_parts.end(), [](const Part &part) {
                   return !isRead(part) || (part.total && toAsk(part) <= 0);
               });
    }
    bool isRead() const
    {
        return std::all_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.isOver; });
    }

    void arrived(Part &part, size_t end, Result<Page<Row>> result)
    {
        if (!result) {
            failed(result.failure());
            return;
        }
        m_pace.answered();
        Page<Row> &page = result.value();
        if (page.totalCount)
            part.total = page.totalCount;
        if (m_isWhole && page.totalCount)
            m_total = page.totalCount;
        part.empty = page.items.isEmpty() ? part.empty + 1 : 0;
        QList<Row> fresh = sort(part, std::move(page.items));
        m_count += fresh.size();
        judge(part, *part.chains[end]);
        survey();
        if (!fresh.isEmpty())
            m_take(std::move(fresh));
        pump();
    }

    QList<Row> sort(Part &part, QList<Row> rows)
    {
        QList<Row> fresh;
        fresh.reserve(rows.size());
        for (Row &row : rows) {
            if (!m_isSurveyed)
                sample(row);
            if (row.arn.isEmpty()) {
                if (m_isWhole) // else it can't be told apart, and is left to the chain that reads the whole
                    fresh.append(std::move(row));
                continue;
            }
            const Part *before = m_seen.see(row.arn, &part);
            part.reach(before);
            if (before == nullptr)
                fresh.append(std::move(row));
        }
        return fresh;
    }
    void sample(const Row &row)
    {
        for (const QString &divider : Kind::dividers())
            m_samples[divider].add(Kind::value(divider, row));
    }

    /// Whether the part has been read. The chain that reads the whole ends at its end and not by the count.
    void judge(Part &part, const Chain &chain)
    {
        part.isBroken = chain.isBroken() || (!chain.isOver() && part.empty >= Part::maxEmptyPages);
        const bool isCounted = !m_isWhole && part.total && part.missing() <= 0;
        if (part.isBroken || chain.isOver() || (isCounted && isRead(part)))
            close(part);
        else if (m_isSurveyed && !part.isDivided && !part.chains[1] && !m_isWhole)
            divide(part);
    }
    void close(Part &part)
    {
        part.isOver = true;
        part.drop();
        Part *parent = part.parent;
        if (parent == nullptr || --parent->openParts > 0)
            return;
        // Values that no row has shown were left out: what is missing is found by reading on.
        if (!parent->isOver && parent->missing() <= 0)
            close(*parent);
    }

    /// The first pages of all parts say where the rows are.
    void survey()
    {
        if (m_isSurveyed || !std::all_of(m_parts.begin(), m_parts.end(),
                                         [](const Part &part) { return part.isOver || part.isSurveyed(); }))
            return;
        m_isSurveyed = true;
        for (size_t i = 0, count = m_parts.size(); i < count; ++i) {
            if (!m_parts[i].isOver)
                divide(m_parts[i]);
        }
    }

    /// A part that takes longer than its share of the whole is read from both ends, or by parts of its own.
    void divide(Part &part)
    {
        qint64 rows = 0;
        for (const Part &root : m_parts)
            rows += root.parent == nullptr ? root.total.value_or(0) : 0;
        const qint64 share = std::max(rows / WalkPace::most, 2 * pageSize);
        const qint64 missing = toAsk(part);
        if (missing > 2 * share) {
            QString best;
            double least = usefulShare;
            for (const auto &[divider, values] : m_samples) {
                const double largest = values.largestShare();
                if (largest < least && !divided(part.query, divider, values.values()).isEmpty()) {
                    best = divider;
                    least = largest;
                }
            }
            if (!best.isEmpty()) {
                part.isDivided = true;
                part.drop();
                for (const Query &query : divided(part.query, best, m_samples[best].values()))
                    add(query, &part);
                return;
            }
        }
        if (missing > pageSize && !part.chains[1])
            open(part, 1, SortDirection::Descending);
    }

    void askTotal()
    {
        if (m_ask || m_isCounted)
            return;
        m_ask = m_source->fetchPage(m_whole, {}, 1, [this](Result<Page<Row>> result) {
            m_retiredAsk = std::move(m_ask);
            if (!result) {
                failed(result.failure());
                return;
            }
            m_pace.answered();
            m_isCounted = true;
            m_total = result.value().totalCount;
            pump();
        });
    }

    /// The place in each chain is kept: the same is asked for again, with less beside it.
    void failed(const Failure &failure)
    {
        if (failure.kind == FailureKind::Throttled && m_pace.throttled(asking()))
            pump();
        else
            end(failure);
    }

    void settle()
    {
        m_isCounted = false;
        const bool isBroken =
            std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.isBroken; });
        if (!m_isWhole && (isBroken || !m_total || *m_total > m_count)) {
            fallBack();
            pump();
        } else if (m_isWhole && m_parts.back().isBroken) {
            end(brokenWalk(m_count, m_total));
        } else if (m_total && *m_total > m_count) {
            end(missingRows(m_count, *m_total));
        } else {
            end({});
        }
    }

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
    std::deque<Part> m_parts;
    std::map<QString, ValueSample> m_samples;
    SeenRows<Part> m_seen;
    WalkPace m_pace;
    CallHandle m_ask;
    CallHandle m_retiredAsk;
    qint64 m_count = 0;
    std::optional<qint64> m_total;
    bool m_isWhole = false;
    bool m_isSurveyed = false;
    bool m_isCounted = false; ///< the service has told its count since the last pages were asked for
    bool m_isRunning = false;
};

} // namespace rollcall
