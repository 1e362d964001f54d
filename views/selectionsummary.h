// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowtally.h"

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <utility>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace rollcall {

class PagedTable;

/// Adds up the rows that are selected in a view, some of them in each turn of the event loop, however many
/// there are.
class SelectionSummary final : public QObject
{
    Q_OBJECT

public:
    /// The tally says what to count, rowsInATurn how much of it without a pause: by default for a few
    /// milliseconds. View and model outlive the summary.
    SelectionSummary(const QAbstractItemView *view, const PagedTable *model, RowTally blank, QObject *parent,
                     int rowsInATurn = 100'000);

Q_SIGNALS:
    /// All selected rows are added up.
    void changed(const rollcall::RowTally &tally);

private:
    void begin();
    void turn();

    const QAbstractItemView *m_view;
    const PagedTable *m_model;
    RowTally m_blank;
    int m_rowsInATurn;
    RowTally m_tally;
    QList<std::pair<int, int>> m_left; ///< rows, from and to
    QTimer m_begin;
    QTimer m_turn;
};

} // namespace rollcall
