// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/pendingcall.h"
#include "models/domain/schema.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <limits>

namespace rollcall {

struct WalkOptions
{
    int pageSize = schema::maxResults;
    qint64 maxItems = std::numeric_limits<qint64>::max();
};

/// How a walk ended.
struct WalkSummary
{
    qint64 items = 0;
    int pages = 0;
    bool isComplete = true; ///< false when maxItems ended it before the service did
    std::optional<qint64> totalCount;
};

/// Goes through all pages of a source, one after the other. onPage gets each page's items as they arrive, cut
/// off at maxItems; done gets one result. An empty page with a token goes on; a token that came before ends
/// the walk with FailureKind::Protocol, for it would go round for ever. What onPage got until then stays
/// valid.
template <class T, class Q>
class PageWalk final : public PendingCall<WalkSummary>
{
public:
    PageWalk(PageSource<T, Q> *source, Q query, WalkOptions options,
             std::function<void(const QList<T> &)> onPage, Callback<WalkSummary> done)
        : PendingCall(std::move(done))
        , m_source(source)
        , m_query(std::move(query))
        , m_options(options)
        , m_onPage(std::move(onPage))
    {
        if (m_options.maxItems <= 0) {
            m_summary.isComplete = false;
            finish(m_summary);
            return;
        }
        fetch({});
    }

private:
    void stop() override
    {
        m_page.reset();
        m_isStopped = true;
    }

    void fetch(const QString &token)
    {
        const qint64 left = m_options.maxItems - m_summary.items;
        const int size = static_cast<int>(std::min<qint64>(m_options.pageSize, left));
        m_page = m_source->fetchPage(m_query, token, size, [this](Result<Page<T>> result) {
            if (result)
                take(std::move(result).value());
            else
                finish(result.failure());
        });
    }

    void take(Page<T> page)
    {
        const qint64 left = m_options.maxItems - m_summary.items;
        const bool isCut = page.items.size() > left;
        if (isCut)
            page.items.resize(left);
        ++m_summary.pages;
        m_summary.items += page.items.size();
        if (page.totalCount)
            m_summary.totalCount = page.totalCount;
        if (!page.items.isEmpty()) {
            // The receiver may cancel the walk or destroy it.
            const std::weak_ptr<bool> alive = m_alive;
            const auto onPage = m_onPage;
            onPage(page.items);
            if (alive.expired() || m_isStopped)
                return;
        }
        if (page.nextToken.isEmpty() || m_summary.items >= m_options.maxItems) {
            m_summary.isComplete = page.nextToken.isEmpty() && !isCut;
            finish(m_summary);
            return;
        }
        if (m_seen.contains(page.nextToken)) {
            finish(Failure{FailureKind::Protocol,
                           {},
                           QCoreApplication::translate(
                               "PageWalk", "The service gave the same page token twice, so the list "
                                           "would never end. What came until then is incomplete."),
                           {},
                           0,
                           {}});
            return;
        }
        m_seen.insert(page.nextToken);
        fetch(page.nextToken);
    }

    PageSource<T, Q> *m_source;
    Q m_query;
    WalkOptions m_options;
    std::function<void(const QList<T> &)> m_onPage;
    WalkSummary m_summary;
    QSet<QString> m_seen;
    CallHandle m_page;
    bool m_isStopped = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

template <class T, class Q>
CallHandle walkPages(PageSource<T, Q> *source, const Q &query, WalkOptions options,
                     std::function<void(const QList<T> &)> onPage, Callback<WalkSummary> done)
{
    return std::make_unique<PageWalk<T, Q>>(source, query, options, std::move(onPage), std::move(done));
}

} // namespace rollcall
