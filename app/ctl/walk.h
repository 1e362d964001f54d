// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ctltext.h"
#include "models/domain/pagesource.h"
#include "models/domain/schema.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <functional>
#include <optional>

namespace rollcall {

struct WalkLimits
{
    int pageSize = schema::maxResults;
    std::optional<qint64> maxItems;
};

/// Reads all pages of a query, one after the other. The next page is asked for before the items of the last
/// one are handed over, so that the service works while they are formatted.
template <class T, class Q>
class Walk
{
public:
    /// Takes the items of a page. False ends the walk (nobody reads the output any more).
    using Items = std::function<bool(const QList<T> &)>;
    using Done = std::function<void(const Result<void> &, qint64 read)>;

    Walk(PageSource<T, Q> &source, Q query, WalkLimits limits, Items items, Done done)
        : m_source(source)
        , m_query(std::move(query))
        , m_limits(limits)
        , m_items(std::move(items))
        , m_done(std::move(done))
    {
    }

    void start() { ask(QString()); }

private:
    void ask(const QString &token)
    {
        int size = m_limits.pageSize;
        if (m_limits.maxItems)
            size = static_cast<int>(std::min<qint64>(size, *m_limits.maxItems - m_read));
        // The call that is delivering its result must not be destroyed under its own feet.
        m_last = std::move(m_call);
        m_call =
            m_source.fetchPage(m_query, token, size, [this](Result<Page<T>> page) { take(std::move(page)); });
    }

    void take(Result<Page<T>> result)
    {
        if (!result) {
            m_done(result.failure(), m_read);
            return;
        }
        Page<T> page = std::move(result).value();
        if (m_limits.maxItems && page.items.size() > *m_limits.maxItems - m_read)
            page.items.resize(*m_limits.maxItems - m_read);
        m_read += page.items.size();
        const bool more = !page.nextToken.isEmpty() && !(m_limits.maxItems && m_read >= *m_limits.maxItems);
        const bool repeated = more && !isNew(page.nextToken);
        if (more && !repeated)
            ask(page.nextToken);
        if (!m_items(page.items)) {
            if (more && !repeated)
                m_call.reset();
            m_done({}, m_read);
        } else if (repeated) {
            Failure failure;
            failure.kind = FailureKind::Protocol;
            failure.message =
                CtlText::tr("The service gave the same page token twice, so that the walk would never end.");
            m_done(failure, m_read);
        } else if (!more) {
            m_done({}, m_read);
        }
    }

    bool isNew(const QString &token)
    {
        const QByteArray hash = QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha1);
        const qsizetype before = m_tokens.size();
        m_tokens.insert(hash);
        return m_tokens.size() > before;
    }

    PageSource<T, Q> &m_source;
    Q m_query;
    WalkLimits m_limits;
    Items m_items;
    Done m_done;
    CallHandle m_call;
    CallHandle m_last;
    QSet<QByteArray> m_tokens;
    qint64 m_read = 0;
};

} // namespace rollcall
