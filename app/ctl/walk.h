// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ctltext.h"
#include "models/domain/schema.h"
#include "models/tables/fleetparts.h"
#include "models/tables/pagechain.h"
#include "models/tables/walkpart.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <type_traits>

namespace rollcall {

struct WalkLimits
{
    int pageSize = schema::maxResults;
    std::optional<qint64> maxItems;
};

/// Reads all pages of a query, one after the other. The next page is asked for as soon as its token is known,
/// so that the service works while the items of the last one are read and formatted. No item with an ARN is
/// handed over twice; and where the service tells a count, fewer items at the end of its pages are a failure.
template <class T, class Q>
class Walk
{
public:
    /// Takes the items of a page. False ends the walk (nobody reads the output any more).
    using Items = std::function<bool(const QList<T> &)>;
    using Done = std::function<void(const Result<void> &, qint64 read)>;

    Walk(PageSource<T, Q> &source, Q query, WalkLimits limits, Items items, Done done)
        : m_source(source)
        , m_query(query)
        , m_limits(limits)
        , m_items(std::move(items))
        , m_done(std::move(done))
        , m_chain(
              &source, std::move(query), [this](Result<Page<T>> page) { take(std::move(page)); },
              [this] { ask(); })
    {
    }

    void start() { ask(); }
    /// The last page came: with a failure, items are missing in between.
    bool isAtEnd() const { return m_isAtEnd; }
    /// Items went while others were read: where a token is a place in a list, the next one was passed over.
    bool hasFallen() const { return m_isAtEnd && m_hasFallen; }

private:
    using Seen = SeenRows<Walk>;
    static constexpr int maxFruitless = 20; ///< pages in a row without anything new

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
        if (const std::optional<qint64> total = result.value().totalCount) {
            m_hasFallen = m_hasFallen || (m_total && *total < *m_total);
            m_total = total;
        }
        const bool isNew = leaveNew(items);
        m_fruitless = isNew ? 0 : m_fruitless + 1;
        const qint64 left = m_limits.maxItems ? *m_limits.maxItems - m_read : items.size();
        if (items.size() > left)
            items.resize(left);
        m_read += items.size();
        const bool isEnough = m_limits.maxItems && m_read >= *m_limits.maxItems;
        const bool isFruitless = m_fruitless >= maxFruitless && !m_chain.isOver();
        if (isEnough || isFruitless)
            m_chain.drop();
        else
            ask();
        if (!m_items(items)) {
            m_chain.drop();
            m_done({}, m_read);
        } else if (isEnough) {
            m_done({}, m_read);
        } else if (m_chain.isBroken()) {
            fail(
                CtlText::tr("The service gave the same page token twice, so that the walk would never end."));
        } else if (isFruitless) {
            fail(CtlText::tr("The last %1 pages of the service brought nothing new, so that the walk would "
                             "never end. Run the command again; if it stays so, the service is at fault.")
                     .arg(maxFruitless));
        } else if (m_chain.isOver()) {
            prove();
        }
    }

    /// Leaves out the items that came before. Answers whether there is any that did not.
    bool leaveNew(QList<T> &items)
    {
        bool isNew = false;
        items.removeIf([this, &isNew](const T &item) {
            const bool isKnown = m_seen.see(Seen::nameOf(nameOf(item)), this) != nullptr;
            isNew = isNew || !isKnown;
            if constexpr (std::is_same_v<T, DeviceEvent>)
                return false; // a device may tell the same twice
            else
                return isKnown && !item.arn.isEmpty();
        });
        return isNew;
    }
    static QString nameOf(const T &item)
    {
        if constexpr (std::is_same_v<T, DeviceEvent>)
            return QStringList{
                item.type, item.value,
                QString::number(item.timestamp ? item.timestamp->time_since_epoch().count() : 0)}
                .join(QChar(0x1f));
        else
            return WalkKind<T>::name(item);
    }

    void prove()
    {
        m_isAtEnd = true;
        if (!m_total || m_read >= *m_total) {
            m_done({}, m_read);
            return;
        }
        // The count may be older than the last page: items go while others are read.
        m_count = m_source.fetchPage(m_query, {}, 1, [this](const Result<Page<T>> &result) {
            const qint64 total = result ? result.value().totalCount.value_or(*m_total) : *m_total;
            if (m_read >= total)
                m_done({}, m_read);
            else
                fail(CtlText::tr("The service counts %1 items, and has sent %2 of them to the end of its "
                                 "list. Run the command again; if it stays so, the service is at fault.")
                         .arg(total)
                         .arg(m_read));
        });
    }

    void fail(const QString &message)
    {
        Failure failure;
        failure.kind = FailureKind::Protocol;
        failure.message = message;
        m_done(failure, m_read);
    }

    PageSource<T, Q> &m_source;
    Q m_query;
    WalkLimits m_limits;
    Items m_items;
    Done m_done;
    qint64 m_read = 0;
    std::optional<qint64> m_total;
    Seen m_seen;
    int m_fruitless = 0;
    bool m_isAtEnd = false;
    bool m_hasFallen = false;
    CallHandle m_count;
    PageChain<T, Q> m_chain;
};

} // namespace rollcall
