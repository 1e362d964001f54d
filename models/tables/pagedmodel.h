// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"
#include "models/domain/schema.h"
#include "models/tables/pagedtable.h"
#include "models/tables/rowmerge.h"

#include <QtCore/qhash.h>

#include <span>

namespace rollcall {

/// Closes the contract of an item model over the pages of a source; a model on top of it only says what a
/// cell holds. Row needs a member arn.
template <class Row>
class PagedModel : public PagedTable
{
public:
    using Source = PageSource<Row, Query>;

    /// The source, the clock and the columns outlive the model.
    PagedModel(Source *source, std::span<const Column<Row>> columns, const Clock *clock, QObject *parent)
        : PagedTable(clock, parent)
        , m_source(source)
        , m_columns(columns)
    {
    }

    const Row *rowAt(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    ColumnInfo columnInfo(int column) const override { return m_columns[static_cast<size_t>(column)].info; }
    int rowOfKey(const QString &key) const override { return static_cast<int>(m_keys.indexOf(key)); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const Column<Row> &column = m_columns[static_cast<size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return display(row, index.column());
        case CopyRole:
            return copyText(row, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(column.info.alignment) | Qt::AlignVCenter);
        case SortRole:
            return column.sortValue(row);
        case KeyRole:
            return m_keys.at(index.row());
        case ArnRole:
            return row.arn;
        default:
            return extra(row, index.column(), role);
        }
    }

protected:
    const Column<Row> &column(int index) const { return m_columns[static_cast<size_t>(index)]; }
    virtual QString display(const Row &row, int index) const { return column(index).display(row); }
    virtual QString copyText(const Row &row, int index) const { return display(row, index); }
    virtual QVariant extra(const Row &, int, int) const { return {}; }

    void startFetch(const QString &token) override
    {
        m_call = m_source->fetchPage(query(), token, schema::maxResults, [this](Result<Page<Row>> result) {
            // This function belongs to the call: it must outlive the end of it.
            m_retired = std::move(m_call);
            if (!result) {
                pageFailed(result.failure());
                return;
            }
            m_arrived = std::move(result.value().items);
            pageArrived(m_arrived.size(), result.value().nextToken, result.value().totalCount);
        });
    }
    void dropFetch() override { m_call.reset(); }

    void replaceRows() override
    {
        beginResetModel();
        m_rows.clear();
        m_keys.clear();
        m_known.clear();
        takeNew(m_rows, m_keys, m_known);
        endResetModel();
    }

    qsizetype appendRows() override
    {
        QList<Row> rows;
        QStringList keys;
        takeNew(rows, keys, m_known);
        if (rows.isEmpty())
            return 0;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        m_keys += keys;
        endInsertRows();
        return rows.size();
    }

    qsizetype stageRows() override
    {
        const qsizetype before = m_staged.size();
        takeNew(m_staged, m_stagedKeys, m_stagedKnown);
        return m_staged.size() - before;
    }
    qsizetype stagedCount() const override { return m_staged.size(); }

    void dropStaged() override
    {
        m_staged.clear();
        m_stagedKeys.clear();
        m_stagedKnown.clear();
    }

    void sortRows(int index, Qt::SortOrder order) override
    {
        const QList<int> rows = sortedRows(sortValues(m_rows, index), order);
        permute(rows);
    }

    void mergeStaged(bool sortFirst) override;

private:
    void takeNew(QList<Row> &rows, QStringList &keys, QSet<QString> &known);
    QVariantList sortValues(const QList<Row> &rows, int index) const;
    void permute(const QList<int> &rows);
    void removeRun(RowRun run);
    void insertRun(int at, const QList<Row> &rows, const QStringList &keys);
    void update(const QList<Row> &rows);

    Source *m_source;
    std::span<const Column<Row>> m_columns;
    CallHandle m_call;
    CallHandle m_retired;
    QList<Row> m_arrived;
    QList<Row> m_rows;
    QStringList m_keys;
    QSet<QString> m_known;
    QList<Row> m_staged;
    QStringList m_stagedKeys;
    QSet<QString> m_stagedKnown;
};

} // namespace rollcall

#include "models/tables/pagedmodelmerge.h"
