// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tablepage.h"

#include "models/tables/pagedtable.h"
#include "views/columnmenu.h"
#include "views/filterbar.h"
#include "views/loadstatus.h"
#include "views/rowtable.h"
#include "views/tablebanner.h"
#include "views/tablepagenote.h"
#include "views/viewlist.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace rollcall {

namespace {
constexpr int emptyWidth = 440;

} // namespace

TablePage::TablePage(PagedTable *model, FleetCounts *counts, FleetCounts *viewCounts, const Clock *clock,
                     TablePageTraits traits, QWidget *parent)
    : QWidget(parent)
    , m_traits(std::move(traits))
    , m_model(model)
    , m_counts(counts)
    , m_viewCounts(viewCounts)
    , m_bar(new QuickFilterBar(counts, m_traits.looks, this))
    , m_filters(new FilterBar(model, m_traits.filterFields, this))
    , m_search(new SearchField(m_traits.search, this))
    , m_status(new LoadStatus(model, clock, this))
    , m_banner(new TableBanner(this))
    , m_note(new TablePageNote(this))
    , m_table(new RowTable(model, this))
    , m_views(new ViewList(
          m_traits.objectName, [this] { return captureView(); }, this))
    , m_empty(new QWidget(m_table->viewport()))
    , m_emptyText(new QLabel(m_empty))
    , m_clear(new QPushButton(tr("Clear filters"), m_empty))
{
    m_model->setParent(this);
    m_counts->setParent(this);
    m_viewCounts->setParent(this);
    setObjectName(m_traits.objectName);
    setAccessibleName(m_traits.accessibleName);
    m_table->setObjectName(m_traits.objectName + QStringLiteral("Table"));
    m_table->setAccessibleName(m_traits.accessibleName);
    // Lent to the window; they show up nowhere until it takes them.
    m_search->hide();
    m_status->hide();
    m_search->setKey(m_traits.searchKey);
    buildLayout();
    connectModel();
    buildActions();
    connectViews();
    tellShownColumns();
    if (m_traits.sortColumn >= 0)
        m_model->sort(m_traits.sortColumn, Qt::AscendingOrder);
    showState();
}

TablePage::~TablePage() = default;

void TablePage::buildLayout()
{
    auto *columns = new QToolButton(m_bar);
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setAccessibleName(tr("Columns"));
    columns->setToolTip(tr("Choose columns"));
    columns->setIcon(icon(QStringLiteral("columns")));
    columns->setAutoRaise(true);
    columns->setFocusPolicy(Qt::StrongFocus);
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAccessibleName(tr("Columns"));
    columns->setMenu(menu);
    m_columnsMenu = menu;
    menu->setTitle(columns->accessibleName());
    connect(menu, &QMenu::aboutToShow, m_table, [this, menu] {
        menu->clear();
        fillColumnsMenu(menu, m_table);
    });
    m_bar->row()->addWidget(m_filters->addButton());
    m_bar->row()->addWidget(columns);

    m_empty->setObjectName(QStringLiteral("emptyState"));
    m_emptyText->setObjectName(QStringLiteral("emptyText"));
    m_emptyText->setTextFormat(Qt::RichText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setAccessibleName(m_clear->text());
    auto *inside = new QVBoxLayout(m_empty);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(metrics::medium);
    inside->addWidget(m_emptyText);
    inside->addWidget(m_clear, 0, Qt::AlignHCenter);
    connect(m_clear, &QPushButton::clicked, this, &TablePage::clearFilters);
    m_table->viewport()->installEventFilter(this);
    m_banner->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_filters);
    column->addWidget(m_banner);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_views);
    row->addLayout(column, 1);
    setFocusProxy(m_table);
}

void TablePage::connectModel()
{
    connect(m_bar, &QuickFilterBar::chosen, this, &TablePage::applyFilters);
    connect(m_filters, &FilterBar::filterChanged, this, &TablePage::applyFilters);
    connect(m_search, &SearchField::filterChanged, this, &TablePage::applyFilters);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int, int before, int now) {
                if (before == 0 || now == 0)
                    tellShownColumns();
            });
    connect(m_banner, &TableBanner::retryClicked, this, [this] { m_model->retry(); });
    connect(m_banner, &TableBanner::offerTaken, this, [this] {
        m_banner->hide();
        m_model->sortWhenComplete(m_offeredSort);
    });
    connect(m_model, &PagedTable::stateChanged, this, &TablePage::showState);
    connect(m_model, &PagedTable::sortChanged, m_banner, [this] {
        if (!m_banner->isFailure())
            m_banner->hide();
        // Who sorts otherwise no longer waits for the view's order.
        if (!m_model->isComplete() && m_model->sortColumns() != m_sortMeanwhile)
            m_awaitedSort.clear();
    });
    connect(m_model, &PagedTable::loadFinished, this, [this](const Result<void> &result) {
        if (result)
            settleAwaitedSort();
    });
    connect(m_model, &PagedTable::sortNeedsAll, this, &TablePage::offerSort);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_resetting = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &TablePage::restoreCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                const int row = m_table->currentIndex().row();
                if (from.column() == 0 && row >= from.row() && row <= to.row())
                    currentRowChanged(row);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (m_resetting)
                    return;
                m_currentKey = current.data(PagedTable::KeyRole).toString();
                currentRowChanged(current.isValid() ? current.row() : -1);
            });
}

QWidget *TablePage::loadStatus() const
{
    return m_status;
}

/// The same device stays the current one in the rows of another query, if it is among them.
void TablePage::restoreCurrent()
{
    m_resetting = false;
    m_table->scrollToTop();
    if (m_currentKey.isEmpty())
        return;
    const int row = m_model->rowOfKey(m_currentKey);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        return;
    }
    m_currentKey.clear();
    currentRowChanged(-1);
}

void TablePage::start()
{
    if (m_started)
        return;
    m_started = true;
    applyFilters();
    m_counts->refresh();
    countViews();
}

void TablePage::refresh()
{
    readAnew(&PagedTable::refresh);
}

void TablePage::keepUp()
{
    readAnew(&PagedTable::keepUp);
}

void TablePage::readAnew(void (PagedTable::*read)())
{
    if (!m_started) {
        start();
        return;
    }
    std::invoke(read, m_model);
    m_counts->refresh();
    countViews();
}

void TablePage::loadAll()
{
    m_model->loadAll();
}

void TablePage::stopLoading()
{
    m_model->stop();
}

void TablePage::focusSearch()
{
    m_search->focusText();
}

void TablePage::clearSearch()
{
    m_search->clear();
}

void TablePage::clearFilters()
{
    m_bar->setCurrent(0);
    m_search->clear();
    m_filters->setFilter({});
    m_note->hide();
    applyFilters();
    m_table->setFocus();
}

void TablePage::setCompactRows(bool compact)
{
    m_table->setCompactRows(compact);
}

void TablePage::applyFilters()
{
    if (!m_started || m_isApplying)
        return;
    RowFilter filter = m_counts->filters().at(m_bar->current()).rows;
    filter.conditions += m_filters->filter().conditions;
    if (const std::optional<RowCondition> text = m_search->condition())
        filter.conditions.append(*text);
    if (m_viewSort)
        ask(filter, *std::exchange(m_viewSort, std::nullopt));
    else
        m_model->setFilter(filter);
    markView();
}

void TablePage::tellShownColumns()
{
    m_model->setShownColumns(searchedColumns(*m_table, {}));
}

void TablePage::offerSort(const QList<SortColumn> &sort)
{
    m_offeredSort = sort;
    if (sort != m_awaitedSort)
        m_awaitedSort.clear();
    int column = sort.constFirst().column;
    for (const SortColumn &level : sort) {
        if (!m_model->columnInfo(level.column).serverKey)
            column = level.column;
    }
    m_banner->showOffer(
        m_traits.sortOffer.arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
        tr("Load all and sort"));
}

void TablePage::showState()
{
    if (const std::optional<Failure> &failure = m_model->failure())
        m_banner->showFailure(m_traits.loadFailed, *failure);
    else if (m_banner->isFailure())
        m_banner->hide();
    goToWanted();
    m_search->setHeardAtOnce(m_model->isWhole());
    m_table->setSkeleton(!m_model->isCurrent() && !m_model->failure());
    showEmpty();
}

void TablePage::showEmpty()
{
    const bool empty =
        m_model->isCurrent() &&
        (m_model->isComplete() || (!m_filters->filter().conditions.isEmpty() && !m_model->isLoading())) &&
        m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    if (!empty)
        return;
    const auto emphasised = [](const QString &text) {
        return QStringLiteral("<i>%1</i>").arg(text.toHtmlEscaped());
    };
    const bool quick = m_bar->current() > 0;
    const QString filter = emphasised(m_counts->filters().at(m_bar->current()).text);
    const QString text = emphasised(m_search->text());
    const bool searched = !m_search->text().isEmpty();
    const bool chips = !m_filters->filter().conditions.isEmpty();
    if (chips)
        m_emptyText->setText(m_model->isComplete() ? tr("Nothing matches all of the filters.")
                                                   : tr("Nothing among the rows that are loaded matches all "
                                                        "of the filters. Load all to look at the rest."));
    else if (quick && searched)
        m_emptyText->setText(m_search->choice().noMatchInFilter.arg(filter, text));
    else if (searched)
        m_emptyText->setText(m_search->choice().noMatch.arg(text));
    else if (quick)
        m_emptyText->setText(m_traits.matchesNot.arg(filter));
    else
        m_emptyText->setText(m_traits.nothingThere);
    m_emptyText->setAccessibleName(m_emptyText->text());
    m_clear->setVisible(quick || searched || chips);
    placeEmpty();
}

void TablePage::placeEmpty()
{
    const QSize room = m_table->viewport()->size();
    const int width = std::min(emptyWidth, room.width() - 2 * metrics::large);
    const int height = m_empty->layout()->totalHeightForWidth(width);
    m_empty->setGeometry((room.width() - width) / 2, std::max(0, (room.height() - height) / 2), width,
                         height);
}

bool TablePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize && m_empty->isVisibleTo(m_table))
        placeEmpty();
    return QWidget::eventFilter(watched, event);
}

} // namespace rollcall
