// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/rowfilter.h"
#include "models/domain/pagesource.h"

#include <QtCore/qobject.h>

#include <optional>
#include <vector>

namespace rollcall {

/// A filter that one click sets, and that has a count.
struct QuickFilter
{
    QString key;           ///< stable, for saved state
    QString text;          ///< in words
    QList<Filter> filters; ///< the API's, to count by
    RowFilter rows;        ///< the same, to show by
};

/// All, Offline, Was offline, Pending, Needs update, No room.
QList<QuickFilter> deviceQuickFilters();
/// All, and one for each enrollment status.
QList<QuickFilter> userQuickFilters();

/// How many match each of some filters, by asking for one item each and reading the total. A count that could
/// not be had stays what it was, or unknown.
class FleetCounts : public QObject
{
    Q_OBJECT

public:
    FleetCounts(QList<QuickFilter> filters, QObject *parent = nullptr);

    const QList<QuickFilter> &filters() const { return m_filters; }
    std::optional<qint64> count(int index) const { return m_counts.value(index); }
    /// Others instead, whose counts are not known yet.
    void setFilters(QList<QuickFilter> filters);
    /// Asks anew for all, at the same time; what is still under way from before is dropped.
    void refresh();

Q_SIGNALS:
    void countChanged(int index);
    /// All have been answered, or have failed.
    void refreshed();

protected:
    /// Asks for the total of the filter and calls take() once.
    virtual CallHandle ask(const Query &query, std::function<void(std::optional<qint64>)> take) = 0;

private:
    void take(int index, std::optional<qint64> count);

    QList<QuickFilter> m_filters;
    QList<std::optional<qint64>> m_counts;
    std::vector<CallHandle> m_calls;
    int m_waiting = 0;
};

template <class Row>
class SourceCounts final : public FleetCounts
{
public:
    SourceCounts(PageSource<Row, Query> *source, QList<QuickFilter> filters, QObject *parent = nullptr)
        : FleetCounts(std::move(filters), parent)
        , m_source(source)
    {
    }

protected:
    CallHandle ask(const Query &query, std::function<void(std::optional<qint64>)> take) override
    {
        return m_source->fetchPage(query, {}, 1, [take = std::move(take)](Result<Page<Row>> result) {
            take(result ? result.value().totalCount : std::nullopt);
        });
    }

private:
    PageSource<Row, Query> *m_source;
};

} // namespace rollcall
