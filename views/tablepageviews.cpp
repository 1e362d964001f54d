// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table shows as something to be kept: from one start to the next, and under a name.

#include "views/filterbar.h"
#include "views/groupsave.h"
#include "views/rowtable.h"
#include "views/savedviews.h"
#include "views/tablepage.h"
#include "views/viewlist.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qtimer.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace rollcall {

namespace {

/// What of a view says which rows are shown, and how; columns may be moved without making it another one.
const QLatin1StringView essence[] = {
    QLatin1StringView("quickFilter"), QLatin1StringView("filters"), QLatin1StringView("searchText"),
    QLatin1StringView("sort"),        QLatin1StringView("groups"),
};

QJsonArray saveSort(const PagedTable &model)
{
    QJsonArray levels;
    for (const SortColumn &level : model.sortColumns())
        levels.append(
            QJsonObject{{QStringLiteral("key"), QString::fromLatin1(model.columnInfo(level.column).key)},
                        {QStringLiteral("descending"), level.order == Qt::DescendingOrder}});
    return levels;
}

/// Before all rows are here only the service can sort: levels up to the first that it can't sort by. Version
/// 0.1 saved one level, in the state itself.
QList<SortColumn> savedSort(const PagedTable &model, const QJsonObject &state)
{
    QJsonArray saved = state.value(QLatin1StringView("sort")).toArray();
    if (state.value(QLatin1StringView("sort")).isString())
        saved = {QJsonObject{{QStringLiteral("key"), state.value(QLatin1StringView("sort"))},
                             {QStringLiteral("descending"), state.value(QLatin1StringView("descending"))}}};
    QList<SortColumn> levels;
    for (const auto &value : std::as_const(saved)) {
        const QJsonObject level = value.toObject();
        const int column = model.columnOfKey(level.value(QLatin1StringView("key")).toString());
        if (column < 0 || (!model.isWhole() && !model.columnInfo(column).serverKey))
            break;
        levels.append({column, level.value(QLatin1StringView("descending")).toBool() ? Qt::DescendingOrder
                                                                                     : Qt::AscendingOrder});
    }
    return levels;
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
    state.insert(QStringLiteral("sort"), saveSort(*m_model));
    state.insert(QStringLiteral("groups"), saveGroups(*m_model));
    return state;
}

QByteArray TablePage::saveState() const
{
    QJsonObject state = captureView();
    state.remove(QStringLiteral("searchText")); // a search is for now
    state.insert(QStringLiteral("export"), m_export.toJson());
    state.insert(QStringLiteral("viewList"), m_viewButton->isChecked());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool TablePage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (!state.value(QLatin1StringView("columns")).isArray())
        return false;
    m_export = ExportChoices::fromJson(state.value(QLatin1StringView("export")).toObject());
    m_viewButton->setChecked(state.value(QLatin1StringView("viewList")).toBool());
    applyState(state);
    return true;
}

void TablePage::applyState(const QJsonObject &state)
{
    if (state.value(QLatin1StringView("columns")).isArray())
        m_table->restoreColumns(state.value(QLatin1StringView("columns")).toArray());
    m_filters->setFilter(FilterLanguage(m_traits.filterFields, QTimeZone::utc())
                             .parse(state.value(QLatin1StringView("filters")).toString())
                             .filter);
    tellShownColumns();
    m_search->setKey(state.value(QLatin1StringView("searchField")).toString());
    m_search->setText(state.value(QLatin1StringView("searchText")).toString());
    m_bar->setCurrent(quickFilterOf(state));
    m_model->sortBy(savedSort(*m_model, state));
    m_model->setGroupState(savedGroups(state.value(QLatin1StringView("groups")).toObject()));
    applyFilters();
}

int TablePage::quickFilterOf(const QJsonObject &state) const
{
    const QString quick = state.value(QLatin1StringView("quickFilter")).toString();
    const QList<QuickFilter> &filters = m_counts->filters();
    const auto found = std::find_if(filters.begin(), filters.end(),
                                    [&quick](const QuickFilter &filter) { return filter.key == quick; });
    return found == filters.end() ? 0 : static_cast<int>(found - filters.begin());
}

RowFilter TablePage::filterOf(const SavedView &view) const
{
    RowFilter filter = m_counts->filters().at(quickFilterOf(view.state)).rows;
    filter.conditions += FilterLanguage(m_traits.filterFields, QTimeZone::utc())
                             .parse(view.state.value(QLatin1StringView("filters")).toString())
                             .filter.conditions;
    const QString text = view.state.value(QLatin1StringView("searchText")).toString();
    if (!text.isEmpty()) {
        RowCondition condition;
        condition.column = view.state.value(QLatin1StringView("searchField")).toString();
        condition.values = {text};
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
    connect(m_views, &ViewList::opened, this, &TablePage::openView);
    connect(m_views, &ViewList::viewsChanged, this, &TablePage::countViewsSoon);
    connect(m_viewCounts, &FleetCounts::countChanged, this, [this](int index) {
        m_views->setCount(m_viewCounts->filters().at(index).key, m_viewCounts->count(index), {});
    });
    connect(m_model, &PagedTable::sortChanged, this, &TablePage::markView);
    connect(m_model, &PagedTable::loadFinished, this, &TablePage::countViewsSoon);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(std::chrono::milliseconds(200));
    connect(&m_countSoon, &QTimer::timeout, this, &TablePage::countViews);
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
    if (!m_started || m_viewButton == nullptr || !m_viewButton->isChecked())
        return;
    QList<QuickFilter> asked;
    for (const SavedView &view : m_views->views()) {
        const RowFilter filter = filterOf(view);
        if (m_model->isWhole()) {
            m_toCount.append({view.id, filter});
            continue;
        }
        QuickFilter question;
        question.key = view.id;
        const bool isExact = std::all_of(filter.conditions.begin(), filter.conditions.end(),
                                         [&](const RowCondition &condition) {
                                             const ServerFilter help = m_model->serverFilter(condition);
                                             if (help.filter)
                                                 question.filters.append(*help.filter);
                                             return help.filter && help.isExact;
                                         });
        if (isExact)
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
    const auto [id, filter] = m_toCount.takeFirst();
    m_views->setCount(id, m_model->countOf(filter), {});
    QTimer::singleShot(0, this, &TablePage::countNextView);
}

} // namespace rollcall
