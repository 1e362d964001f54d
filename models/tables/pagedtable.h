// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/rowfilter.h"
#include "models/domain/clock.h"
#include "models/domain/query.h"
#include "models/domain/result.h"
#include "models/tables/column.h"
#include "models/tables/groupedtable.h"
#include "models/tables/rowmask.h"
#include "models/tables/rowtally.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <optional>

namespace rollcall {

/// A level of the order of a table's rows.
struct SortColumn
{
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const SortColumn &) const = default;
};

/// How the service can help with a condition.
struct ServerFilter
{
    std::optional<Filter> filter; ///< none: not at all
    bool isExact = false;         ///< false: it answers all that match, and others besides
};

/// Walks the pages of a query and says how much is known. What a row is and how pages are fetched is up to
/// PagedModel, below.
///
/// Where the count fell while pages were read, a row may have been passed over: they are read once more, in
/// the same load.
///
/// A load begins with setQuery(), sort(), fetchMore(), loadAll(), refresh() or retry() and ends in exactly
/// one loadFinished(). One that a later one replaces ends as FailureKind::Cancelled. Rows of the old query
/// stay until the first page of the new one is here; after a failure all rows stay.
class PagedTable : public QAbstractTableModel, public GroupedTable
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< what identifies the row: its ARN where it has one
        ArnRole,
        ConditionRole, ///< status column of devices: rollcall::DeviceCondition as int
        CopyRole       ///< the cell as text for the clipboard: exact times instead of durations
    };
    enum class Load {
        None,
        First,   ///< the first page of a query
        More,    ///< one more page
        All,     ///< all pages that are left
        Refresh, ///< the pages that are here, once more
    };
    Q_ENUM(Load)

    /// The clock tells when the rows were asked for; it outlives the model.
    explicit PagedTable(const Clock *clock, QObject *parent = nullptr);

    /// Starts a new generation; the same query again does nothing unless nothing was loaded yet.
    void setQuery(const Query &query);
    const Query &query() const { return m_query; }
    /// Shows only what matches. The service filters as far as it can, and the rest is left out here, among
    /// the rows that are loaded; once all rows without any filter are here, all is done here and at once.
    void setFilter(const RowFilter &filter);
    const RowFilter &filter() const { return m_filter; }
    /// Whether rows that are loaded are left out.
    bool isFilteredHere() const { return m_filteredHere; }
    /// Reads on to the last page.
    void loadAll();
    /// Ends the load that is under way; what has arrived stays, and reading can go on from there.
    void stop();
    /// After a failure: goes on from the same token, or anew where the token was refused.
    void retry();
    /// Reads as much as is here once more, then merges it by key at one go. Where a reading of all rows has
    /// been stopped half-way, all.
    void refresh();
    /// The same as time goes by, without anyone asking for it: leaves alone what was stopped or has failed
    /// half-way and could be gone on with, and gives a service that needs long time to rest.
    void keepUp();
    /// While someone works in the window: what keepUp() reads is read more slowly.
    void yield(bool isYielding);
    /// Rows are being read that someone waits for: all of them, or anew.
    bool isAwaited() const { return m_load == Load::All || (m_load == Load::Refresh && !m_isKeepingUp); }
    /// Sorts by the service until all rows are here, and here from then on. A column that the service can't
    /// sort by is answered with sortNeedsAll() until then.
    void sortBy(const QList<SortColumn> &sort);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Loads the rest, then sorts.
    void sortWhenComplete(const QList<SortColumn> &sort);

    Load load() const { return m_load; }
    bool isLoading() const { return m_load != Load::None; }
    /// Whether a reading of all rows by parts side by side has begun and is not at its end: rows come in no
    /// order then, and are sorted here when all have come. It goes on with loadAll().
    bool isGathering() const { return m_isGathering || (m_failedLoad == Load::Refresh && m_restGathering); }
    /// Rows that the load under way has brought so far.
    qint64 readCount() const { return m_load == Load::Refresh ? stagedCount() : loadedCount(); }
    /// Whether the rows shown belong to query(): false until its first page is here.
    bool isCurrent() const { return m_current; }
    /// Rows that are here, shown or not.
    virtual qsizetype loadedCount() const = 0;
    /// Whether filter or order are being worked out; what is shown follows shortly.
    virtual bool isArranging() const = 0;
    std::optional<qint64> totalCount() const { return m_total; }
    bool isComplete() const { return m_complete; }
    /// Rows that the service counts and did not send, when its last page is here. While a refresh is not at
    /// its end the count is of another state than the rows.
    qint64 missingCount() const
    {
        const bool isRefreshed = m_load != Load::Refresh && m_failedLoad != Load::Refresh;
        return isRefreshed && m_complete && m_total ? std::max<qint64>(0, *m_total - qint64(loadedCount()))
                                                    : 0;
    }
    const std::optional<Failure> &failure() const { return m_failure; }
    const QList<SortColumn> &sortColumns() const { return m_sort; }
    /// The first of them, or -1.
    int sortColumn() const { return m_sort.isEmpty() ? -1 : m_sort.constFirst().column; }
    Qt::SortOrder sortOrder() const
    {
        return m_sort.isEmpty() ? Qt::AscendingOrder : m_sort.constFirst().order;
    }
    bool isSortedHere() const { return m_sortedHere; }
    /// When the oldest of the rows shown were last known to be true.
    std::optional<Instant> updatedAt() const { return m_updatedAt; }
    /// Refreshes that failed since the last page that came.
    int missedRefreshes() const { return m_missed; }

    virtual ColumnInfo columnInfo(int column) const = 0;
    int columnOfKey(const QString &key) const;
    int columnOfServerKey(const QString &key) const;
    virtual int rowOfKey(const QString &key) const = 0;
    virtual FieldKind fieldKind(int column) const = 0;
    /// A text without a column is looked for in these.
    virtual void setShownColumns(const QList<int> &columns) = 0;
    /// More values than this are of no use in a list to choose from.
    static constexpr qsizetype mostFacetValues = 1000;
    /// The rows among which values are counted: all that are here, or those that match what the filter says
    /// of other columns.
    enum class FacetRows { All, Matching };
    /// The values of a column, the most frequent first and at most mostFacetValues. Texts that rows share are
    /// among them when a row that was here before had them. None of a time, nor of very many own texts.
    virtual QList<FacetValue> facet(int column, FacetRows which) const = 0;
    /// How a value is shown, where that is otherwise than it is stored; else empty.
    virtual QString valueWords(int column, const QString &value) const = 0;
    /// How many of the rows that are here match.
    virtual qint64 countOf(const RowFilter &filter) const = 0;
    /// How the service can help with a condition.
    virtual ServerFilter serverFilter(const RowCondition &condition) const = 0;
    /// A filter, divided: what the service is asked for, as much as it takes in one request, and what is left
    /// to be done here.
    struct DividedFilter
    {
        QList<Filter> asked;
        RowFilter here;
    };
    DividedFilter divided(const RowFilter &filter) const;
    /// Whether all rows are here, with no filter on the service's side.
    bool isWhole() const;

    /// Loaded rows whose column contains the text, regardless of case, those that begin with it first.
    virtual QList<LoadedRow> findLoaded(const QString &text, int column, int detail,
                                        qsizetype most) const = 0;
    /// The condition that rows with the cell's value meet; none where there is no single value to ask for.
    virtual std::optional<RowCondition> conditionOf(const QModelIndex &cell) const = 0;
    /// For what is to stay with many rows that are rearranged, at less cost than persistent indexes: one
    /// mark for each row shown, set at aboutToRearrange(); at rearranged() they stand where their rows do.
    virtual void setMarks(std::vector<quint8> marks) = 0;
    virtual const std::vector<quint8> &marks() const = 0;
    /// Adds the rows from first to last to a tally.
    virtual void tally(int first, int last, RowTally &tally) const = 0;

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loadFinished(const rollcall::Result<void> &result);
    /// Any of load(), counts, failure() or updatedAt() has changed.
    void stateChanged();
    void sortChanged();
    /// What the rows are grouped by, or which groups are closed.
    void groupingChanged();
    void siteRuleChanged();
    /// The rows that are shown become others, in several steps, between these two: see setMarks().
    void aboutToRearrange();
    void rearranged();
    void sortNeedsAll(const QList<rollcall::SortColumn> &sort);

protected:
    /// Fewer rows than this are not worth reading by parts.
    static constexpr qint64 rowsForParts = 1000;

    virtual void startFetch(const QString &token) = 0;
    /// Reads all rows of query(), in no order, or goes on with it.
    virtual void startWalk() = 0;
    /// Ends the calls under way; a walk can be gone on with.
    virtual void dropFetch() = 0;
    virtual void dropWalk() = 0;
    virtual void paceWalk() = 0;
    void pace();
    /// Whether the walk under way can wait for others: nobody has asked for it.
    bool mustYield() const { return m_isYielding && m_isKeepingUp && m_load == Load::Refresh; }
    /// Whether a walk is there that has nothing to go on with.
    virtual bool isWalkOver() const = 0;
    /// What pageArrived() announced: as the only rows, behind those that are here, or aside. The last two
    /// answer how many were new.
    virtual void replaceRows() = 0;
    virtual qsizetype appendRows() = 0;
    virtual qsizetype stageRows() = 0;
    virtual qsizetype stagedCount() const = 0;
    virtual void mergeStaged(bool sortFirst) = 0;
    virtual void dropStaged() = 0;
    virtual void sortRows(const QList<SortColumn> &sort) = 0;
    virtual void filterRows(const RowFilter &filter) = 0;

    void pageArrived(qsizetype count, const QString &nextToken, std::optional<qint64> total);
    void pageFailed(const Failure &failure);
    /// The same of a walk.
    void partArrived();
    /// unlisted: rows that the service counts and does not send, as far as a walk to the end has shown.
    void walkEnded(const Result<void> &result, std::optional<qint64> total, qint64 unlisted);
    /// Nobody has asked for the walk under way: what was not on the service's list before is not looked for.
    qint64 unlistedBefore() const { return m_isKeepingUp && m_load == Load::Refresh ? m_unlisted : 0; }
    const Clock *clock() const { return m_clock; }

private:
    void begin(Load load);
    void restart();
    void readAnew(bool isKeepingUp);
    void startRefresh();
    void next();
    void finish(const Result<void> &result);
    void takeTotal(std::optional<qint64> total);
    bool acceptToken(const QString &nextToken);
    void showRows(qsizetype count, bool last);
    bool isWorthWalking() const;
    void forgetWalk();
    void endGathering();
    void endReread();
    void goOn(bool last);
    void breakOff(const Failure &failure);
    void takeStaged(bool last);
    void settleSort();
    void settleAskedOrder();
    void settleOrder();
    void setSort(const QList<SortColumn> &sort);
    std::optional<QList<SortCriterion>> serverSort(const QList<SortColumn> &sort) const;

    const Clock *m_clock;
    Query m_query;
    QString m_token; ///< of the next page of the load under way or, when there is none, of the next load
    QSet<QString> m_seenTokens;
    QString m_restToken; ///< while refreshing: where reading would have gone on without it
    QSet<QString> m_restSeen;
    bool m_restComplete = false;
    bool m_restGathering = false;
    std::optional<qint64> m_restTotal;
    Load m_load = Load::None;
    Load m_failedLoad = Load::None;
    bool m_allAfterRefresh = false;
    bool m_started = false;
    bool m_current = false;
    bool m_complete = false;
    bool m_sortedHere = false;
    bool m_walkBroken = false; ///< the token is of no use
    bool m_isGathering = false;
    bool m_isKeepingUp = false; ///< nobody asked for the refresh under way
    bool m_isYielding = false;
    bool m_hasYielded = false;  ///< the refresh under way, at some time
    bool m_isRereading = false; ///< the refresh under way, or failed, reads by parts
    int m_generation = 0;
    int m_fruitless = 0;
    int m_missed = 0;
    std::optional<qint64> m_total;
    std::optional<qint64> m_chainTotal; ///< as the last page of the chain under way, or gone on with, said
    bool m_hasFallen = false;           ///< the count, while the chain was read
    int m_rereads = 0;                  ///< for that reason, one after the other
    qint64 m_unlisted = 0;
    std::optional<Failure> m_failure;
    std::optional<Instant> m_updatedAt;
    std::optional<Instant> m_askedAt;
    Instant m_begunAt{};                  ///< the load under way, or going on with it
    std::optional<Instant> m_refreshedAt; ///< the end of the last refresh that succeeded
    Duration m_refreshTook{};             ///< the last one that did not leave way to anybody
    QList<SortColumn> m_sort;
    QList<SortColumn> m_pendingSort; ///< for when all rows are here
    RowFilter m_filter;
    bool m_filteredHere = false;
};

} // namespace rollcall
