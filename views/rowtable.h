// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qjsonarray.h>
#include <QtWidgets/qtableview.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class PagedTable;
class RowDelegate;

/// The table of a page: quiet rows, columns that can be moved, hidden and sorted, and grey bars while nothing
/// is there yet. Columns are saved by key, so a version with other columns neither loses nor scrambles them.
class RowTable final : public QTableView
{
    Q_OBJECT

public:
    /// The model outlives the view.
    explicit RowTable(PagedTable *model, QWidget *parent = nullptr);

    void setCompactRows(bool compact);
    /// Grey bars instead of rows.
    void setSkeleton(bool on);
    QJsonArray saveColumns() const;
    void restoreColumns(const QJsonArray &columns);
    /// One entry for each column, checked when it is shown. The caller owns the menu.
    void fillColumnMenu(QMenu *menu);
    /// Cells of the selected rows, tab-separated, as they are shown in order.
    QString selectedText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    /// Home and End go to the first and last row, as in every list; a cell of a row is nothing to move to
    /// here.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setUpHeader();
    void showSort();
    void hover(int row);
    void copyText(const QString &text) const;

    PagedTable *m_model;
    RowDelegate *m_delegate;
    bool m_skeleton = false;
};

} // namespace rollcall
