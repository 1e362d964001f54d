// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table shows as something to be kept: from one start to the next, and under a name.

#include "views/filterbar.h"
#include "views/groupsave.h"
#include "views/rowtable.h"
#include "views/savedviews.h"
#include "views/savedviewstate.h"
#include "views/tablebanner.h"
#include "views/tablepage.h"
#include "views/tablepagenote.h"
#include "views/viewlist.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qtimer.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

/// What of a view says which rows are shown, and how; columns may be moved without making it another one.
const QLatin1StringView essence[] = {
    QLatin1StringView("quickFilter"), QLatin1StringView("filters"), QLatin1StringView("searchText"),
    QLatin1StringView("sort"),        QLatin1StringView("groups"),
};

/// Of what a view says that is not understood, so much is told.
constexpr qsizetype mostPartsTold = 5;
constexpr qsizetype longestPartTold = 60;

QString inBrief(const QStringList &parts)
{
    QStringList told;
    for (const QString &part : parts.first(std::min(parts.size(), mostPartsTold))) {
        const QString line = part.simplified();
        told.append(line.size() > longestPartTold ? line.left(longestPartTold) + QChar(0x2026) : line);
    }
    if (parts.size() > mostPartsTold)
        told.append(QString(QChar(0x2026)));
    return told.join(QStringLiteral(", "));
}

} // namespace

QJsonObject TablePage::captureView() const
{
    QJsonObject state{{QStringLiteral("columns"), m_table->saveColumns()},
                      {QStringLiteral("quickFilter"), m_counts->filters().at(m_bar->current()).key},
                      {QStringLiteral("searchField"), m_search->key()},
                      {QStringLiteral("searchText"), m_search->text()},
                      {QStringLiteral("filters"),
                       FilterLanguage(m_traits.filterFields, QTimeZone::utc()).print(m_filters->filter())}};
    // What is still to come is part of it.
    const QList<SortColumn> now = m_awaitedSort.isEmpty() ? m_model->sortColumns() : m_awaitedSort;
    state.insert(QStringLiteral("sort"), saveSort(*m_model, m_viewSort.value_or(now)));
    state.insert(QStringLiteral("groups"), saveGroups(*m_model));
    return state;
}

QByteArray TablePage::saveState() const
{
    QJsonObject state = captureView();
    state.remove(QStringLiteral("searchText")); // a search is for now
    state.insert(QStringLiteral("export"), m_export.toJson());
    state.insert(QStringLiteral("viewList"), m_viewButton->isChecked());
    state.insert(QStringLiteral("typedFilters"), m_filters->isTyped());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool TablePage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (!state.value(QLatin1StringView("columns")).isArray())
        return false;
    m_export = ExportChoices::fromJson(state.value(QLatin1StringView("export")).toObject());
    m_viewButton->setChecked(state.value(QLatin1StringView("viewList")).toBool());
    m_filters->setTyped(state.value(QLatin1StringView("typedFilters")).toBool());
    applyState(state);
    return true;
}

void TablePage::applyState(const QJsonObject &state)
{
    const ViewConditions conditions =
        viewConditions(state, m_traits.filterFields, m_counts->filters(), m_traits.search);
    m_isApplying = true;
    if (state.value(QLatin1StringView("columns")).isArray())
        m_table->restoreColumns(state.value(QLatin1StringView("columns")).toArray());
    m_filters->setFilter(conditions.filters);
    tellShownColumns();
    m_search->setKey(conditions.searchKey);
    m_search->setText(conditions.searchText);
    m_bar->setCurrent(conditions.quickFilter);
    if (const std::optional<QList<SortColumn>> sort = savedSort(*m_model, state)) {
        m_viewSort = sort;
        if (!m_started)
            m_model->sortBy(servedLevels(*m_model, *sort)); // asks for nothing yet
    }
    m_model->setGroupState(savedGroups(state.value(QLatin1StringView("groups")).toObject()));
    m_isApplying = false;
    noteUnknown(conditions.unknown, unknownArrangement(*m_model, state));
    applyFilters();
}

/// Without conditions more rows are shown than were meant, which nobody would notice.
void TablePage::noteUnknown(const QStringList &conditions, const QStringList &arrangement)
{
    QStringList told;
    if (!conditions.isEmpty())
        told.append(
            tr("This view has conditions that this version does not understand: %1. They are not applied.")
                .arg(inBrief(conditions)));
    if (!arrangement.isEmpty())
        told.append(tr("This view sorts or groups by what this version does not know: %1. That is left out.")
                        .arg(inBrief(arrangement)));
    m_note->setText(told.join(QLatin1Char(' ')));
}

/// Filters and order at one go: each by itself would ask the service for rows that nobody wants to see.
void TablePage::ask(const RowFilter &filter, const QList<SortColumn> &sort)
{
    m_awaitedSort.clear();
    m_isSortOffered = false;
    if (!m_banner->isFailure())
        m_banner->hide();
    Query query = m_model->query();
    query.filters = m_model->divided(filter).asked;
    const bool areFiltersSame = query.filters == m_model->query().filters;
    const bool areRowsHere = m_model->isComplete() && m_model->isCurrent();
    if (m_model->isWhole() || (areFiltersSame && (areRowsHere || m_model->isGathering()))) {
        m_model->setFilter(filter);
        m_model->sortBy(sort.isEmpty() ? ownOrder() : sort);
        return;
    }
    const QList<SortColumn> served = servedLevels(*m_model, sort);
    if (sort.isEmpty() || !served.isEmpty())
        query.sort.clear();
    for (const SortColumn &level : served)
        query.sort.append(
            {QString::fromLatin1(m_model->columnInfo(level.column).serverKey),
             level.order == Qt::AscendingOrder ? SortDirection::Ascending : SortDirection::Descending});
    m_model->setQuery(query);
    m_model->setFilter(filter);
    m_sortMeanwhile = m_model->sortColumns();
    if (served.size() < sort.size())
        m_awaitedSort = sort;
    settleAwaitedSort();
}

/// The order of a view that only this program knows: offered as soon as there are rows, and taken when all
/// are here.
void TablePage::settleAwaitedSort()
{
    if (m_awaitedSort.isEmpty() || m_model->isLoading())
        return;
    const QList<SortColumn> sort = m_awaitedSort; // to be sorted so takes it back
    if (m_model->isComplete())
        m_awaitedSort.clear();
    else if (std::exchange(m_isSortOffered, true))
        return;
    m_model->sortBy(sort);
}

/// What comes next to the service's own order when the rows are sorted here.
QList<SortColumn> TablePage::ownOrder() const
{
    for (const char *key : {"DeviceName", "UserId"}) {
        const int column = m_model->columnOfServerKey(QLatin1StringView(key));
        if (column >= 0)
            return {{column, Qt::AscendingOrder}};
    }
    return {};
}

RowFilter TablePage::filterOf(const ViewConditions &conditions) const
{
    RowFilter filter = m_counts->filters().at(conditions.quickFilter).rows;
    filter.conditions += conditions.filters.conditions;
    if (!conditions.searchText.isEmpty()) {
        RowCondition condition;
        condition.column = conditions.searchKey;
        condition.values = {conditions.searchText};
        filter.conditions.append(condition);
    }
    return filter;
}

void TablePage::connectViews()
{
    m_viewButton = new QToolButton(m_bar);
    m_viewButton->setObjectName(QStringLiteral("viewsButton"));
    m_viewButton->setAccessibleName(tr("Saved views"));
    m_viewButton->setToolTip(tr("Saved views"));
    m_viewButton->setIcon(icon(QStringLiteral("views")));
    m_viewButton->setAutoRaise(true);
    m_viewButton->setCheckable(true);
    m_viewButton->setFocusPolicy(Qt::StrongFocus);
    m_bar->row()->insertWidget(0, m_viewButton);
    m_views->hide();
    connect(m_viewButton, &QToolButton::toggled, m_views, &QWidget::setVisible);
    connect(m_viewButton, &QToolButton::toggled, this, &TablePage::countViewsSoon);
    connect(m_views, &ViewList::opened, this, &TablePage::openView);
    connect(m_views, &ViewList::viewsChanged, this, &TablePage::countViewsSoon);
    connect(m_viewCounts, &FleetCounts::countChanged, this, [this](int index) {
        m_views->setCount(m_viewCounts->filters().at(index).key, m_viewCounts->count(index), {});
    });
    connect(m_viewCounts, &FleetCounts::refreshed, this, [this] {
        for (int index = 0; index < static_cast<int>(m_viewCounts->filters().size()); ++index) {
            if (!m_viewCounts->count(index))
                m_views->noteUncounted(m_viewCounts->filters().at(index).key,
                                       tr("The service did not tell. Refresh to ask it again."));
        }
    });
    connect(m_model, &PagedTable::sortChanged, this, &TablePage::markView);
    connect(m_model, &PagedTable::groupingChanged, this, &TablePage::markView);
    connect(m_model, &PagedTable::loadFinished, this, [this] {
        // One page more tells nothing new about the fleet.
        if (m_isCountDue || m_model->isComplete())
            countViewsSoon();
        m_isCountDue = false;
    });
    connect(m_model, &PagedTable::stateChanged, this, [this] {
        const PagedTable::Load load = m_model->load();
        m_isCountDue = m_isCountDue || (m_model->isLoading() && load != PagedTable::Load::More);
    });
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(std::chrono::milliseconds(200));
    connect(&m_countSoon, &QTimer::timeout, this, &TablePage::countViews);
    // Who is offline for longer than an hour is another one by then.
    m_countAnew.setInterval(std::chrono::minutes(1));
    connect(&m_countAnew, &QTimer::timeout, this, &TablePage::countViewsSoon);
    auto *save = new QAction(tr("Save &view…"), this);
    save->setObjectName(QStringLiteral("saveViewAction"));
    save->setShortcut(QKeySequence(QKeySequence::Save));
    connect(save, &QAction::triggered, this, [this] {
        m_viewButton->setChecked(true);
        m_views->saveCurrent();
    });
    addAction(save);
}

void TablePage::setSavedViews(SavedViews *views)
{
    m_views->setViews(views);
}

void TablePage::openView(const SavedView &view)
{
    applyState(view.state);
    const QList<SavedView> mine = m_views->views();
    if (std::none_of(mine.begin(), mine.end(), [&view](const SavedView &one) { return one.id == view.id; }))
        m_views->setShared(view);
    m_views->setCurrent(view.id, false);
    m_table->setFocus();
}

/// Filters and order are what makes a view; while they differ from those that were saved it says so.
void TablePage::markView()
{
    const QString id = m_views->currentId();
    if (id.isEmpty())
        return;
    const QJsonObject now = captureView();
    for (const SavedView &view : m_views->views()) {
        if (view.id != id)
            continue;
        const bool isChanged =
            std::any_of(std::begin(essence), std::end(essence),
                        [&](QLatin1StringView key) { return now.value(key) != view.state.value(key); });
        m_views->setCurrent(id, isChanged);
        return;
    }
}

void TablePage::countViewsSoon()
{
    if (!m_countSoon.isActive())
        m_countSoon.start();
}

/// With all rows here they are counted here, one view at a time, so that nothing waits for long; else the
/// service is asked where it can tell.
void TablePage::countViews()
{
    m_toCount.clear();
    m_countAnew.stop();
    if (!m_started || m_viewButton == nullptr || !m_viewButton->isChecked())
        return;
    QList<QuickFilter> asked;
    for (const SavedView &view : m_views->views()) {
        const ViewConditions conditions =
            viewConditions(view.state, m_traits.filterFields, m_counts->filters(), m_traits.search);
        if (!conditions.unknown.isEmpty()) {
            m_views->setCount(view.id, std::nullopt,
                              tr("This view has conditions that this version does not understand, so its "
                                 "rows are not counted."));
            continue;
        }
        const RowFilter filter = filterOf(conditions);
        if (m_model->isWhole()) {
            if (isRelative(filter))
                m_countAnew.start();
            m_toCount.append({view.id, filter, searchedColumns(*m_table, view.state)});
            continue;
        }
        QuickFilter question;
        question.key = view.id;
        const PagedTable::DividedFilter halves = m_model->divided(filter);
        question.filters = halves.asked;
        if (halves.here.conditions.isEmpty())
            asked.append(question);
        else
            m_views->setCount(view.id, std::nullopt,
                              tr("The service can't count this. Load all rows to have it counted here."));
    }
    m_viewCounts->setFilters(asked);
    if (!asked.isEmpty())
        m_viewCounts->refresh();
    countNextView();
}

void TablePage::countNextView()
{
    if (m_toCount.isEmpty())
        return;
    const ToCount next = m_toCount.takeFirst();
    m_views->setCount(next.id, countRows(*m_model, next.filter, next.columns), {});
    QTimer::singleShot(0, this, &TablePage::countNextView);
}

} // namespace rollcall
