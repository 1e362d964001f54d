// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/pagedtable.h"
#include "models/tables/rowarrangement.h"
#include "models/tables/rowsnapshot.h"

namespace rollcall {

/// Rows in a FieldStore, of which those are shown that the filter leaves, in the order that was asked for
/// here or in the one they came in.
///
/// With more than rowsForAThread rows, filter and order are worked out in another thread, the newest wish
/// wins, and what is shown changes some milliseconds after the call, at one go.
class FieldModel : public PagedTable
{
    Q_OBJECT

public:
    static constexpr quint32 rowsForAThread = 20'000;
    /// More than this is not made room for on the service's word alone.
    static constexpr qint64 mostReserved = 2'000'000;

    ~FieldModel() override;

    ColumnInfo columnInfo(int column) const override { return m_columns[static_cast<size_t>(column)]; }
    int rowOfKey(const QString &key) const override;
    qsizetype loadedCount() const override { return m_store->rowCount(); }
    bool isArranging() const override { return m_job != nullptr || m_isWaiting; }

    /// To be called now and then: what is filtered by how long ago it is changes by itself.
    void timePasses();
    void setShownColumns(const QList<int> &columns) override;
    QList<FacetValue> facet(int column, FacetRows which) const override;
    QString valueWords(int column, const QString &value) const override;
    qint64 countOf(const RowFilter &filter) const override;
    FieldKind fieldKind(int column) const override
    {
        return m_fields[static_cast<size_t>(columnInfo(column).field)].kind;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(shown().size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;

    void setMarks(std::vector<quint8> marks) override { m_marks = std::move(marks); }
    const std::vector<quint8> &marks() const override { return m_marks; }
    QList<LoadedRow> findLoaded(const QString &text, int column, int detail, qsizetype most) const override;
    std::optional<RowCondition> conditionOf(const QModelIndex &cell) const override;
    void tally(int first, int last, RowTally &tally) const override;

    QString grouping() const override;
    void groupBy(const QString &key) override;
    SiteRule siteRule() const override { return m_sites; }
    void setSiteRule(const SiteRule &rule) override;
    bool isHeading(int row) const override
    {
        return row >= 0 && row < rowCount() && isHeadingEntry(shown()[static_cast<size_t>(row)]);
    }
    std::optional<GroupHeading> headingAt(int row) const override;
    int headingOf(int row) const override;
    void setGroupOpen(int heading, bool open) override;
    void setAllGroupsOpen(bool open) override;
    void openGroupOf(const QString &key) override;
    qsizetype matchingCount() const override
    {
        return static_cast<qsizetype>(m_groupIndex ? m_grouped.rows.size() : shown().size());
    }
    GroupState groupState() const override;
    void setGroupState(const GroupState &state) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Rows that arrive go to groups anywhere: to scroll to the end is no wish for more.
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !m_groupKind && PagedTable::canFetchMore(parent);
    }

    /// All that match, in order, whether their groups are open or not.
    RowSnapshot matchingRowsNow() const;
    /// Rows of the model, in the order of the runs; headings among them are left out.
    RowSnapshot rowsNow(const QList<RowRun> &runs) const;
    /// Whether the model still has the rows of the snapshot, wherever they stand and whether they are shown
    /// or not: after a refresh it has others.
    bool hasRowsOf(const RowSnapshot &snapshot) const { return snapshot.store == m_store; }
    /// Of rows of the store, as a snapshot has them.
    virtual QString copyText(quint32 row, int column) const { return display(row, column); }
    QString arnOf(quint32 row) const;

    /// Bytes of memory that the rows take, with all that is kept for their order.
    qsizetype memory() const;

    ServerFilter serverFilter(const RowCondition &condition) const override;

protected:
    /// Clock, fields and columns outlive the model.
    FieldModel(std::span<const Field> fields, std::span<const ColumnInfo> columns, const Clock *clock,
               QObject *parent);

    const FieldStore &store() const { return *m_store; }
    /// The row of the store that is shown in a row of the model, which is no heading.
    quint32 storeRow(int row) const { return shown()[static_cast<size_t>(row)]; }

    virtual QString display(quint32 row, int column) const;
    virtual QVariant extra(quint32, int, int) const { return {}; }
    /// Of a group: "120 devices, 9 offline".
    virtual QString countText(const RowGroup &group) const = 0;
    virtual MarkedRows markedRows() const { return {}; }

    /// Adds what arrived to a store, without what is there already. Answers how many rows were new.
    virtual qsizetype takeArrived(FieldStore &to) = 0;
    /// While another thread reads the rows nothing may be added to them: what arrives meanwhile waits, and
    /// heldArrival() is called when it may go on.
    bool mayTake() const { return m_job == nullptr; }
    virtual void heldArrival() = 0;

    void replaceRows() override;
    qsizetype appendRows() override;
    qsizetype stageRows() override;
    qsizetype stagedCount() const override { return m_staged ? m_staged->rowCount() : 0; }
    void mergeStaged(bool sortFirst) override;
    void dropStaged() override { m_staged.reset(); }
    void sortRows(const QList<SortColumn> &sort) override;
    void filterRows(const RowFilter &filter) override;

private:
    const std::vector<quint32> &shown() const { return m_shown->list; }
    std::vector<quint32> &changeShown() { return m_shown->list; }
    std::shared_ptr<RowJob> currentJob() const;
    void arrange();
    void arrangeLater();
    void jobDone(const std::shared_ptr<RowJob> &job, RowArrangement arrangement);
    void show(RowJob &job, RowArrangement arrangement);
    void change(std::shared_ptr<FieldStore> store, RowArrangement &arrangement);
    void move(RowMove &move);
    void removeRun(RowRun run);
    void insertRun(int at, const quint32 *rows, int count);
    void tellChanges(const std::vector<bool> &changed);
    QString keyOf(quint32 row) const;
    void takeGroups(RowArrangement &arrangement);
    std::optional<quint32> storeRowOfKey(const QString &key) const;
    QVariant headingData(int row, int role) const;

    std::span<const Field> m_fields;
    std::span<const ColumnInfo> m_columns;
    ColumnFields m_columnFields;
    std::shared_ptr<FieldStore> m_store;
    std::shared_ptr<RowRanks> m_ranks;
    SharedRows m_shown{new RowList}; ///< entries: see groupedrows.h
    std::vector<quint8> m_marks;     ///< of the rows shown, while they are rearranged
    std::shared_ptr<FieldStore> m_staged;
    std::shared_ptr<FieldStore> m_incoming; ///< read anew and complete, to be shown next
    QList<SortLevel> m_levels;
    RowFilter m_filter;
    const GroupKind *m_groupKind = nullptr;
    SiteRule m_sites;
    QHash<QString, GroupFolds> m_folds;             ///< by kind
    std::shared_ptr<const GroupIndex> m_groupIndex; ///< of the groups that are shown; null without
    GroupedRows m_grouped;
    std::shared_ptr<RowJob> m_job; ///< under way in another thread
    bool m_isStale = false;        ///< what the job is about is no longer what is wanted
    bool m_isWaiting = false;      ///< for more rows before arranging them
};

} // namespace rollcall
