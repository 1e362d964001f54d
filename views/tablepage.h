// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterfields.h"
#include "models/analysis/savedview.h"
#include "models/domain/clock.h"
#include "models/tables/fleetcounts.h"
#include "models/tables/pagedtable.h"
#include "views/exportdialog.h"
#include "views/paletteentry.h"
#include "views/quickfilterbar.h"
#include "views/savedviewstate.h"
#include "views/searchfield.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace rollcall {

class FilterBar;
class LoadStatus;
class RowTable;
class SavedViews;
class TableBanner;
class TablePageNote;
class ViewList;

/// What makes one page another: its words and its choices.
struct TablePageTraits
{
    QString objectName;
    QString accessibleName;
    QList<SearchChoice> search;
    QString searchKey; ///< of the search, at first
    QList<FilterField> filterFields;
    QList<std::optional<QuickFilterLook>> looks; ///< one for each quick filter
    QString loadFailed;                          ///< "Devices could not be loaded."
    QString nothingThere;                        ///< when the fleet is empty: what to do
    QString matchesNot;                          ///< with the quick filter as %1
    QString sortOffer;                           ///< with the column as %1
    int sortColumn = -1;                         ///< at first
    QString openText;                            ///< what opening a row does; empty: nothing
    int nameColumn = 0;                          ///< by which the command palette finds rows
    int detailColumn = 0;                        ///< which it tells of them
    QList<int> findColumns;                      ///< by which it finds them as well, and tells their names
    QString searchFor;                           ///< with what to search for as %1
    RowTally tally;                              ///< of the selected rows
    std::function<QString(const RowTally &)> tallyText;
};

/// Quick filters, a table with all its states, and what it lends to the toolbar and the status bar. Nothing
/// is asked of the source before start() or refresh().
class TablePage : public QWidget
{
    Q_OBJECT

public:
    ~TablePage() override;

    /// Without a parent until the window takes them.
    QWidget *searchWidget() const { return m_search; }
    QWidget *loadStatus() const;
    RowTable *table() const { return m_table; }

    void start();
    void refresh();
    /// As time goes by: see PagedTable::keepUp().
    void keepUp();
    void loadAll();
    void stopLoading();
    void focusSearch();
    /// Takes the search back; the quick filter stays.
    void clearSearch();
    void clearFilters();
    /// Shows only the rows that meet this as well, until clearFilters().
    void addCondition(const RowCondition &condition);
    /// Quick filters, saved views, and the search for what is not loaded.
    QList<PaletteEntry> paletteEntries(const QString &typed);
    /// Rows that are loaded, by one column after the other: to look through a million of them takes its time.
    /// Called in this order, none tells a row that one before it has told.
    QList<PaletteProvider> paletteSearches();
    void setCompactRows(bool compact);
    /// Outlives the page.
    void setSavedViews(SavedViews *views);
    void openView(const SavedView &view);
    /// Columns, sort, quick filter and search field, by key.
    QByteArray saveState() const;
    /// False, and nothing changed, when the bytes are none of saveState()'s. Call it before start().
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    /// The current row is to be opened: Enter, a double click or the menu.
    void openRequested();

protected:
    /// Takes model and counts over.
    TablePage(PagedTable *model, FleetCounts *counts, FleetCounts *viewCounts, const Clock *clock,
              TablePageTraits traits, QWidget *parent);
    /// The current row is another one (-1: none), or holds something else.
    virtual void currentRowChanged(int row) = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void buildActions();
    void openExport(bool selected);
    void addCopyActions();
    void fillRowMenu(QMenu *menu, const QModelIndex &cell);
    QList<PaletteEntry> rowEntries(const QString &typed, int column);
    /// A row that the filters leave out is looked for by its name.
    void goTo(const QString &key, const QString &name);
    void goToWanted();
    void connectModel();
    void applyFilters();
    void tellShownColumns();
    void showState();
    void showEmpty();
    void placeEmpty();
    void readAnew(void (PagedTable::*read)());
    void restoreCurrent();
    void offerSort(const QList<SortColumn> &sort);
    void connectViews();
    QJsonObject captureView() const;
    void applyState(const QJsonObject &state);
    void noteUnknown(const QStringList &conditions, const QStringList &arrangement);
    void ask(const RowFilter &filter, const QList<SortColumn> &sort);
    void settleAwaitedSort();
    QList<SortColumn> ownOrder() const;
    RowFilter filterOf(const ViewConditions &conditions) const;
    void markView();
    void countViews();
    void countViewsSoon();
    void countNextView();

    TablePageTraits m_traits;
    PagedTable *m_model;
    FleetCounts *m_counts;
    FleetCounts *m_viewCounts;
    QuickFilterBar *m_bar;
    FilterBar *m_filters;
    SearchField *m_search;
    LoadStatus *m_status;
    TableBanner *m_banner;
    TablePageNote *m_note;
    RowTable *m_table;
    ViewList *m_views;
    QToolButton *m_viewButton = nullptr;
    QTimer m_countSoon;
    QTimer m_countAnew;
    bool m_isCountDue = false; ///< more than one page more is being read
    struct ToCount
    {
        QString id;
        RowFilter filter;
        QList<int> columns;
    };
    QList<ToCount> m_toCount;
    QWidget *m_empty;
    QLabel *m_emptyText;
    QPushButton *m_clear;
    QMenu *m_columnsMenu = nullptr;
    QString m_currentKey;
    QSet<QString> m_foundRows; ///< keys of those that the palette was told
    QString m_wantedKey;       ///< of a row that is asked for and not shown yet
    QList<SortColumn> m_offeredSort;
    std::optional<QList<SortColumn>> m_viewSort; ///< of a view, to be asked for with its filters
    QList<SortColumn> m_awaitedSort;             ///< of a view, for when all rows are here
    QList<SortColumn> m_sortMeanwhile;
    bool m_isSortOffered = false;
    bool m_isApplying = false; ///< a view, step by step: nothing is asked for between
    int m_givenUp = 0;         ///< rows of a selection that could not be kept
    ExportChoices m_export;
    bool m_started = false;
    bool m_resetting = false;
};

} // namespace rollcall
