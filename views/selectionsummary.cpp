// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/selectionsummary.h"

#include "models/tables/pagedtable.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qabstractitemview.h>

#include <algorithm>

namespace rollcall {

SelectionSummary::SelectionSummary(const QAbstractItemView *view, const PagedTable *model, RowTally blank,
                                   QObject *parent, int rowsInATurn)
    : QObject(parent)
    , m_view(view)
    , m_model(model)
    , m_blank(std::move(blank))
    , m_rowsInATurn(rowsInATurn)
{
    m_begin.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_begin, &QTimer::timeout, this, &SelectionSummary::begin);
    connect(&m_turn, &QTimer::timeout, this, &SelectionSummary::turn);
    const auto again = [this] {
        m_turn.stop(); // the rows meant may be others by now
        m_begin.start(0);
    };
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, again);
    connect(model, &QAbstractItemModel::modelReset, this, again);
    connect(model, &QAbstractItemModel::layoutChanged, this, again);
    connect(model, &QAbstractItemModel::rowsInserted, this, again);
    connect(model, &QAbstractItemModel::rowsRemoved, this, again);
    connect(model, &QAbstractItemModel::rowsMoved, this, again);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [again](const QModelIndex &from, const QModelIndex &to, const QList<int> &) {
                // The clock's ticks change one column, and nothing that is counted.
                if (from.column() != to.column())
                    again();
            });
}

void SelectionSummary::begin()
{
    m_left.clear();
    // A range per column where a selection was made cell by cell: each row counts once.
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        m_left.append({range.top(), range.bottom()});
    std::sort(m_left.begin(), m_left.end()); // clazy:exclude=detaching-member
    int next = 0;
    for (auto &[from, to] : m_left) {
        from = std::max(from, next);
        next = std::max(next, to + 1);
    }
    m_tally = m_blank;
    m_turn.start();
    turn();
}

void SelectionSummary::turn()
{
    for (int room = m_rowsInATurn; room > 0 && !m_left.isEmpty();) {
        auto &[from, to] = m_left.last(); // clazy:exclude=detaching-member
        const int end = std::min(to, from + room - 1);
        if (from <= end)
            m_model->tally(from, end, m_tally);
        room -= std::max(1, end - from + 1);
        from = end + 1;
        if (from > to)
            m_left.removeLast();
    }
    if (!m_left.isEmpty())
        return;
    m_turn.stop();
    Q_EMIT changed(m_tally);
}

} // namespace rollcall
