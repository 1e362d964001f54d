// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"
#include "models/tables/pagetrail.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace rollcall {

/// The pages of a query, one after the other and handed over in their order. Where the source tells the next
/// page's token early, that page can be asked for while the rows of the last one are still being read.
///
/// Who walks asks for each page, once canAsk(); the walk ends with isOver(). After a failure, or drop(), it
/// goes on from the page that did not come. onPage may destroy the chain; onRoom may not.
template <class T, class Q>
class PageChain
{
public:
    using Source = PageSource<T, Q>;
    using OnPage = std::function<void(Result<Page<T>>)>;

    /// onRoom tells that the next page can be asked for although the last one is not here yet.
    PageChain(Source *source, Q query, OnPage onPage, std::function<void()> onRoom)
        : m_source(source)
        , m_query(std::move(query))
        , m_onPage(std::move(onPage))
        , m_onRoom(std::move(onRoom))
    {
    }
    PageChain(const PageChain &) = delete;
    PageChain &operator=(const PageChain &) = delete;

    const Q &query() const { return m_query; }
    /// See PageTrail.
    bool isOver() const { return m_trail.isOver(); }
    bool isBroken() const { return m_trail.isBroken(); }
    /// A request is on its way.
    bool isAsking() const { return !m_pending.empty() && !m_pending.back().hasAnswered; }
    /// Pages that were handed over.
    qint64 pagesRead() const { return m_read; }
    /// Pages that were asked for and are not handed over yet.
    qsizetype pendingPages() const { return static_cast<qsizetype>(m_pending.size()); }
    bool canAsk() const
    {
        return !isOver() && !isAsking() && m_pending.size() < 2 && (m_pending.empty() || m_trail.hasNext());
    }

    void ask(int maxResults)
    {
        Pending &pending = m_pending.emplace_back();
        pending.token = m_trail.next();
        pending.serial = ++m_serial;
        m_trail.asked();
        const quint64 serial = pending.serial;
        pending.call = m_source->fetchAhead(
            m_query, m_trail.next(), maxResults,
            [this, serial](const QString &token) { heard(serial, token); },
            [this, serial](Result<Page<T>> result) { arrived(serial, std::move(result)); });
    }

    void drop()
    {
        if (m_pending.empty())
            return;
        m_trail.goBackTo(m_pending.front().token);
        m_pending.clear();
    }

private:
    struct Pending
    {
        quint64 serial = 0;
        QString token;
        CallHandle call;
        bool hasAnswered = false; ///< its rows may still be on their way
        std::optional<Result<Page<T>>> result;
    };

    Pending *find(quint64 serial)
    {
        for (Pending &pending : m_pending) {
            if (pending.serial == serial)
                return &pending;
        }
        return nullptr;
    }

    void heard(quint64 serial, const QString &token)
    {
        Pending *pending = find(serial);
        if (pending == nullptr)
            return;
        pending->hasAnswered = true;
        if (m_trail.heard(token, pending->token) && m_onRoom)
            m_onRoom();
    }

    void arrived(quint64 serial, Result<Page<T>> result)
    {
        Pending *pending = find(serial);
        if (pending == nullptr)
            return;
        m_retired.clear(); // none of them is running any more
        pending->hasAnswered = true;
        pending->result = std::move(result);
        const std::weak_ptr<int> alive = m_alive;
        while (!alive.expired() && !m_pending.empty() && m_pending.front().result)
            handOver();
    }

    void handOver()
    {
        Pending front = std::move(m_pending.front());
        m_pending.pop_front();
        // What is running right now may belong to this call: it must outlive the end of it.
        m_retired.push_back(std::move(front.call));
        Result<Page<T>> result = *std::move(front.result);
        if (!result) {
            m_pending.clear();
            m_trail.goBackTo(front.token);
        } else {
            ++m_read;
            // The page behind it is of no use when it was asked for with another token than this page names.
            const QString *ahead = m_pending.empty() ? nullptr : &m_pending.front().token;
            if (!m_trail.took(result.value().nextToken, ahead))
                m_pending.clear();
        }
        // A copy: the chain may be gone before the function is.
        const OnPage onPage = m_onPage;
        onPage(std::move(result));
    }

    Source *m_source;
    Q m_query;
    OnPage m_onPage;
    std::function<void()> m_onRoom;
    std::deque<Pending> m_pending;
    std::vector<CallHandle> m_retired;
    PageTrail m_trail;
    quint64 m_serial = 0;
    qint64 m_read = 0;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace rollcall
