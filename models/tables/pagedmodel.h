// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"
#include "models/domain/schema.h"
#include "models/tables/fieldmodel.h"
#include "models/tables/rowfields.h"

namespace rollcall {

/// Rows of a kind, page by page from a source; a model on top of it only says what a cell holds.
template <class Row>
class PagedModel : public FieldModel
{
public:
    using Source = PageSource<Row, Query>;
    using Fields = RowFields<Row>;

    /// The source, the clock and the columns outlive the model.
    PagedModel(Source *source, std::span<const ColumnInfo> columns, const Clock *clock, QObject *parent)
        : FieldModel(Fields::fields(), columns, clock, parent)
        , m_source(source)
    {
    }

    std::optional<Row> rowAt(int row) const
    {
        return row >= 0 && row < rowCount() ? std::optional(Fields::read(store(), storeRow(row)))
                                            : std::nullopt;
    }

protected:
    void startFetch(const QString &token) override
    {
        m_call = m_source->fetchPage(query(), token, schema::maxResults, [this](Result<Page<Row>> result) {
            // This function belongs to the call: it must outlive the end of it.
            m_retired = std::move(m_call);
            m_held = std::move(result);
            if (mayTake())
                heldArrival();
        });
    }
    void dropFetch() override
    {
        m_call.reset();
        m_held.reset();
    }

    void heldArrival() override
    {
        if (!m_held)
            return;
        Result<Page<Row>> result = *std::exchange(m_held, std::nullopt);
        if (!result) {
            pageFailed(result.failure());
            return;
        }
        m_arrived = std::move(result.value().items);
        pageArrived(m_arrived.size(), result.value().nextToken, result.value().totalCount);
    }

    qsizetype takeArrived(FieldStore &to) override
    {
        const quint32 before = to.rowCount();
        for (const Row &row : std::as_const(m_arrived)) {
            if (row.arn.isEmpty() || !to.find(row.arn))
                Fields::append(to, row);
        }
        m_arrived.clear();
        return to.rowCount() - before;
    }

private:
    Source *m_source;
    CallHandle m_call;
    CallHandle m_retired;
    std::optional<Result<Page<Row>>> m_held; ///< waits for mayTake()
    QList<Row> m_arrived;
};

} // namespace rollcall
