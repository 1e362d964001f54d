// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>

QT_BEGIN_NAMESPACE
class QItemSelection;
class QTableView;
QT_END_NAMESPACE

namespace rollcall {

class PagedTable;

/// Rows of a selection of whole rows.
int rowsOf(const QItemSelection &selection);

/// Keeps a large selection with its rows while they are rearranged. The selection model would follow each row
/// for itself, which takes seconds for a million. What would end in more pieces than a table can be painted
/// with is given up, but for the current row; givenUp() says so.
class KeptSelection final : public QObject
{
    Q_OBJECT

public:
    /// Selections of fewer rows are followed one by one.
    static constexpr int rowsToFollow = 1000;
    static constexpr int mostPieces = 1000;

    /// Model and view outlive it.
    KeptSelection(QTableView *view, PagedTable *model);

Q_SIGNALS:
    /// So many rows were selected.
    void givenUp(int rows);

private:
    void set();
    void restore();
    QItemSelection marked() const;

    QTableView *m_view;
    PagedTable *m_model;
    bool m_isSet = false;
};

} // namespace rollcall
