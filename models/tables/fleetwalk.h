// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"
#include "models/domain/schema.h"
#include "models/tables/fleetparts.h"

#include <QtCore/qset.h>

#include <algorithm>
#include <deque>

namespace rollcall {

/// Reads all rows of a query: its disjoint parts side by side and, where these do not add up to the service's
/// count, the whole in one chain after them. No row with an ARN is handed over twice. It ends complete, or
/// with a failure that says what is missing; never does it walk on without anything new.
///
/// Lives in the thread of the source, which outlives it. Done may destroy it.
template <class Row>
class FleetWalk
{
public:
    using Source = PageSource<Row, Query>;
    using Take = std::function<void(const QList<Row> &)>;
    using Done = std::function<void(const Result<void> &)>;

    /// parts: none means one chain.
    FleetWalk(Source *source, Query whole, QList<Query> parts, Take take, Done done)
        : m_source(source)
        , m_whole(std::move(whole))
        , m_take(std::move(take))
        , m_done(std::move(done))
    {
        for (Query &part : parts)
            m_chains.emplace_back(std::move(part));
        if (m_chains.empty())
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
        for (Chain &chain : m_chains)
            chain.call.reset();
    }
    qint64 count() const { return m_count; }
    std::optional<qint64> total() const { return m_total; }
    int concurrency() const { return m_pace.limit(); }
    bool isOneChain() const { return m_isWhole; }

private:
    struct Chain
    {
        explicit Chain(Query asked)
            : query(std::move(asked))
        {
        }
        Query query;
        ChainProgress progress;
        CallHandle call;
        CallHandle retired; ///< its callback may still run
    };

    void fallBack()
    {
        m_isWhole = true;
        m_chains.emplace_back(m_whole);
    }

    void pump()
    {
        int running = 0;
        bool allDone = true;
        for (const Chain &chain : m_chains) {
            running += chain.call ? 1 : 0;
            allDone = allDone && chain.progress.isOver();
        }
        if (allDone) {
            askTotal();
            return;
        }
        for (Chain &chain : m_chains) {
            if (running >= m_pace.limit())
                return;
            if (chain.call || chain.progress.isOver())
                continue;
            ++running;
            chain.call = m_source->fetchPage(
                chain.query, chain.progress.token(), schema::maxResults,
                [this, &chain](Result<Page<Row>> result) { arrived(chain, std::move(result)); });
        }
    }

    void arrived(Chain &chain, Result<Page<Row>> result)
    {
        chain.retired = std::move(chain.call);
        if (!result) {
            failed(result.failure());
            return;
        }
        m_pace.answered();
        QList<Row> fresh;
        for (Row &row : result.value().items) {
            if (!row.arn.isEmpty()) {
                if (m_seen.contains(row.arn))
                    continue;
                m_seen.insert(row.arn);
            } else if (!m_isWhole) {
                continue; // can't be told apart: left to the chain that reads the whole
            }
            fresh.append(std::move(row));
        }
        m_count += fresh.size();
        if (m_isWhole && result.value().totalCount)
            m_total = result.value().totalCount;
        chain.progress.took(result.value().items.size(), result.value().nextToken);
        if (!fresh.isEmpty())
            m_take(fresh);
        if (m_isRunning)
            pump();
    }

    void askTotal()
    {
        if (m_ask)
            return;
        m_ask = m_source->fetchPage(m_whole, {}, 1, [this](Result<Page<Row>> result) {
            m_retiredAsk = std::move(m_ask);
            if (result) {
                m_pace.answered();
                settle(result.value().totalCount);
            } else {
                failed(result.failure());
            }
        });
    }

    /// The place in each chain is kept: the same is asked for again, with less beside it.
    void failed(const Failure &failure)
    {
        if (failure.kind == FailureKind::Throttled && m_pace.throttled())
            pump();
        else
            end(failure);
    }

    void settle(std::optional<qint64> total)
    {
        m_total = total;
        const bool isBroken = std::any_of(m_chains.begin(), m_chains.end(),
                                          [](const Chain &chain) { return chain.progress.isBroken(); });
        if (!m_isWhole && (isBroken || total != m_count)) {
            fallBack();
            pump();
        } else if (m_isWhole && m_chains.back().progress.isBroken()) {
            end(brokenWalk(m_count, total));
        } else if (total && *total > m_count) {
            end(missingRows(m_count, *total));
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
    std::deque<Chain> m_chains;
    WalkPace m_pace;
    CallHandle m_ask;
    CallHandle m_retiredAsk;
    QSet<QString> m_seen;
    qint64 m_count = 0;
    std::optional<qint64> m_total;
    bool m_isWhole = false;
    bool m_isRunning = false;
};

} // namespace rollcall
