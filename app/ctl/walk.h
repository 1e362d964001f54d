// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ctltext.h"
#include "models/domain/schema.h"
#include "models/tables/pagechain.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace rollcall {

struct WalkLimits
{
    int pageSize = schema::maxResults;
    std::optional<qint64> maxItems;
};

/// Reads all pages of a query, one after the other. The next page is asked for as soon as its token is known,
/// so that the service works while the items of the last one are read and formatted.
template <class T, class Q>
class Walk
{
public:
    /// Takes the items of a page. False ends the walk (nobody reads the output any more).
    using Items = std::function<bool(const QList<T> &)>;
    using Done = std::function<void(const Result<void> &, qint64 read)>;

    Walk(PageSource<T, Q> &source, Q query, WalkLimits limits, Items items, Done done)
        : m_limits(limits)
        , m_items(std::move(items))
        , m_done(std::move(done))
        , m_chain(
              &source, std::move(query), [this](Result<Page<T>> page) { take(std::move(page)); },
              [this] { ask(); })
    {
    }

    void start() { ask(); }

private:
    void ask()
    {
        if (!m_chain.canAsk())
            return;
        qint64 size = m_limits.pageSize;
        if (m_limits.maxItems) // pages on their way are taken to be full ones
            size = std::min(size, *m_limits.maxItems - m_read - m_chain.pendingPages() * m_limits.pageSize);
        if (size > 0)
            m_chain.ask(static_cast<int>(size));
    }

    void take(Result<Page<T>> result)
    {
        if (!result) {
            m_done(result.failure(), m_read);
            return;
        }
        QList<T> &items = result.value().items;
        const qint64 left = m_limits.maxItems ? *m_limits.maxItems - m_read : items.size();
        if (items.size() > left)
            items.resize(left);
        m_read += items.size();
        const bool isEnough = m_limits.maxItems && m_read >= *m_limits.maxItems;
        if (isEnough)
            m_chain.drop();
        else
            ask();
        if (!m_items(items)) {
            m_chain.drop();
            m_done({}, m_read);
        } else if (m_chain.isBroken() && !isEnough) {
            Failure failure;
            failure.kind = FailureKind::Protocol;
            failure.message =
                CtlText::tr("The service gave the same page token twice, so that the walk would never end.");
            m_done(failure, m_read);
        } else if (m_chain.isOver() || isEnough) {
            m_done({}, m_read);
        }
    }

    WalkLimits m_limits;
    Items m_items;
    Done m_done;
    qint64 m_read = 0;
    PageChain<T, Q> m_chain;
};

} // namespace rollcall
