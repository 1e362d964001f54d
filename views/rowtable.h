// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qjsonarray.h>
#include <QtWidgets/qtableview.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class ColumnHeader;
class PagedTable;
class PinnedColumns;
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
    void groupBy(const QString &key);
    void setGroupOpen(int heading, bool open);
    void setAllGroupsOpen(bool open);
    PagedTable *pagedTable() const { return m_model; }

    /// Columns, here and below: the model's, wherever they stand.
    QString columnName(int column) const;
    int shownColumns() const;
    /// The last column that is shown stays.
    void setColumnShown(int column, bool shown);
    bool canMoveColumn(int column, int places) const;
    /// By places among those that are shown: -1 is one to the left.
    void moveColumn(int column, int places);
    bool isColumnPinned(int column) const;
    /// A pinned column comes before those that are not, and stays in sight.
    void setColumnPinned(int column, bool pinned);
    /// As wide as what is seen of it needs.
    void fitColumn(int column);
    void fitColumns();
    /// Places, widths and choice as they are at first.
    void resetColumns();
    enum class SortAs {
        Only, ///< the rows are sorted by this column alone
        Level ///< and by this column where those before it leave rows equal
    };
    void sortOn(int column, Qt::SortOrder order, SortAs as);

    QJsonArray saveColumns() const;
    void restoreColumns(const QJsonArray &columns);

    QModelIndex indexAt(const QPoint &at) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// A menu for a cell is about to be shown; what is added to it stands first.
    void rowMenuAboutToShow(QMenu *menu, const QModelIndex &cell);
    /// Likewise for the heading of a group.
    void headingMenuAboutToShow(QMenu *menu, int heading);
    /// So many rows were selected and are so no more: they have come to lie too far apart.
    void selectionGivenUp(int rows);
    /// A copy of many rows has come so far.
    void copyProgressed(qsizetype done, qsizetype total);

protected:
    void paintEvent(QPaintEvent *event) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    /// Home and End go to the first and last row, as in every list; a cell of a row is nothing to move to
    /// here.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setUpHeaders();
    void setUpHeader(ColumnHeader *header);
    void showColumnMenu(int column, const QPoint &at);
    int neighbour(int column, int places) const;
    void showSort();
    void hover(int row);
    void keepCurrentInView();
    bool isRowInView(int row) const;
    void toggleGroup(int heading);
    bool pressHeading(const QMouseEvent &event);
    bool pressGroupKey(const QKeyEvent &event);
    void paintHeadings(const QRect &part);
    void paintPinned(const QRect &part);
    void copyText(const QString &text) const;

    PagedTable *m_model;
    ColumnHeader *m_header;
    ColumnHeader *m_pinnedHeader;
    PinnedColumns *m_pinned = nullptr;
    RowDelegate *m_delegate;
    bool m_skeleton = false;
    bool m_wasCurrentInView = false; ///< before the rows were rearranged
    bool m_isHeadingPressed = false; ///< nothing is selected until it is released
};

} // namespace rollcall
