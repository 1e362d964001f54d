// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/lowerpane.h"

#include "models/analysis/historysource.h"
#include "models/tables/devicetablemodel.h"
#include "views/devicetablepage.h"
#include "views/reportsaver.h"
#include "views/rowtable.h"
#include "views/swimlanespanel.h"
#include "views/swimlanesview.h"
#include "views/tablerows.h"
#include "views/timelinepanel.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qmenu.h>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds settleTime(200);

} // namespace

LowerPane::LowerPane(DeviceTablePage *table, TimelinePanel *timeline, HistorySource *history,
                     const Clock *clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(table)
    , m_timeline(timeline)
{
    setObjectName(QStringLiteral("lowerPane"));
    addWidget(m_timeline);
    if (!history)
        return;
    m_lanes = new SwimLanesPanel(history, clock, this);
    addWidget(m_lanes);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &LowerPane::followSelection);
    connect(m_table->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_turn.stop();
        m_settle.start();
    });
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &LowerPane::readSelected);
    connect(m_table->table(), &RowTable::rowMenuAboutToShow, this, &LowerPane::addToRowMenu);
    connect(m_table->table(), &RowTable::headingMenuAboutToShow, this, &LowerPane::addToHeadingMenu);
    connect(m_lanes, &SwimLanesPanel::opened, this, &LowerPane::open);
    connect(m_timeline, &TimelinePanel::utcChanged, m_lanes, &SwimLanesPanel::setUtc);
    connect(m_lanes, &SwimLanesPanel::utcChanged, m_timeline, &TimelinePanel::setUtc);
    connect(m_table->model(), &PagedTable::siteRuleChanged, this, &LowerPane::takeSiteRule);
    auto *saver = new ReportSaver(history, this, this);
    connect(m_lanes, &SwimLanesPanel::reportWanted, saver, &ReportSaver::start);
    connect(m_lanes, &SwimLanesPanel::utcChanged, saver,
            [saver](bool utc) { saver->setTimeZone(utc ? QTimeZone::utc() : QTimeZone::systemTimeZone()); });
    connect(saver, &ReportSaver::saved, this, [this](const QString &path) {
        m_lanes->showNote(tr("Saved %1").arg(QFileInfo(path).fileName()));
    });
    connect(saver, &ReportSaver::failed, this, [this](const Failure &failure) {
        m_lanes->showFailure(tr("The report could not be saved."), failure);
    });

    auto *all = new QAction(tr("&History of all devices"), this);
    all->setObjectName(QStringLiteral("historyOfAll"));
    all->setShortcut(Qt::CTRL | Qt::Key_H);
    connect(all, &QAction::triggered, this, [this] { showLanes({}, tr("All devices")); });
    addAction(all);
}

LowerPane::Look LowerPane::look() const
{
    return {m_timeline->isUtc(), m_lanes ? m_lanes->hours() : 0};
}

void LowerPane::setLook(const Look &look)
{
    m_timeline->setUtc(look.isUtc);
    if (m_lanes)
        m_lanes->setHours(look.lanesHours);
}

void LowerPane::refresh()
{
    m_timeline->refresh();
    if (m_lanes)
        m_lanes->refresh();
}

void LowerPane::followSelection()
{
    m_selected = {m_table->model()->rowsNow(selectedRuns(*m_table->table())), 0, {}};
    if (m_selected.rows.size() < 2) {
        m_turn.stop();
        m_selected = {};
        setCurrentWidget(m_timeline);
        return;
    }
    m_turn.start();
    readSelected();
}

/// The ARNs of twenty thousand rows take longer than a frame may.
void LowerPane::readSelected()
{
    constexpr qsizetype rowsInATurn = 2000;
    auto &[rows, at, arns] = m_selected;
    const qsizetype end = std::min(at + rowsInATurn, rows.size());
    for (; at < end && arns.size() < mostSelected; ++at) {
        const QString arn = rows.store->text(DeviceTableModel::Fields::Arn, rows.at(at));
        if (!arn.isEmpty())
            arns.append(arn);
    }
    if (at < rows.size() && arns.size() < mostSelected)
        return;
    m_turn.stop();
    HistoryScope scope;
    scope.kind = HistoryScope::Kind::Devices;
    scope.deviceArns = std::exchange(m_selected, {}).arns;
    if (scope.deviceArns.size() < 2) {
        setCurrentWidget(m_timeline);
        return;
    }
    const auto count = static_cast<int>(scope.deviceArns.size());
    showLanes(scope, count < mostSelected ? tr("%Ln device(s)", nullptr, count)
                                          : tr("The first %Ln device(s)", nullptr, count));
}

void LowerPane::showLanes(HistoryScope scope, const QString &title)
{
    m_settle.stop(); // what was selected just before is not what is asked for now
    m_turn.stop();
    setCurrentWidget(m_lanes);
    scope.sites = m_table->model()->siteRule();
    m_lanes->setScope(scope, title);
}

void LowerPane::takeSiteRule()
{
    std::optional<HistoryScope> scope = m_lanes->scope();
    // The rule that a site's name came by goes on with it.
    if (!scope || scope->kind == HistoryScope::Kind::Site)
        return;
    scope->sites = m_table->model()->siteRule();
    m_lanes->setScope(*scope, m_lanes->title());
}

void LowerPane::open(const QString &deviceArn)
{
    const QList<SwimLane> &lanes = m_lanes->view()->lanes().lanes;
    const auto lane = std::find_if(lanes.cbegin(), lanes.cend(),
                                   [&deviceArn](const SwimLane &one) { return one.device.arn == deviceArn; });
    if (lane == lanes.cend())
        return;
    m_timeline->setDevice(lane->device);
    setCurrentWidget(m_timeline);
    Q_EMIT deviceOpened(lane->device);
}

void LowerPane::addToRowMenu(QMenu *menu, const QModelIndex &cell)
{
    const std::optional<Device> device = m_table->model()->rowAt(cell.row());
    if (!device || device->roomName.isEmpty())
        return;
    addHistory(menu, true, device->roomName);
    const QString site = m_table->model()->siteRule().of(device->roomName);
    if (!site.isEmpty() && site != device->roomName)
        addHistory(menu, false, site);
    menu->addSeparator();
}

void LowerPane::addToHeadingMenu(QMenu *menu, int heading)
{
    const PagedTable *rows = m_table->table()->pagedTable();
    const QString grouping = rows->grouping();
    const GroupHeading group = rows->headingAt(heading).value_or(GroupHeading());
    const bool isRoom = grouping == QLatin1StringView("room");
    if (group.isNone || group.name.isEmpty() || (!isRoom && grouping != QLatin1StringView("site")))
        return;
    addHistory(menu, isRoom, group.name);
    menu->addSeparator();
}

void LowerPane::addHistory(QMenu *menu, bool ofRoom, const QString &name)
{
    const auto kind = ofRoom ? HistoryScope::Kind::Room : HistoryScope::Kind::Site;
    QAction *action = menu->addAction(ofRoom ? tr("History of the &room") : tr("History of the s&ite"), this,
                                      [this, kind, name] {
                                          showLanes({kind, {}, name}, name);
                                      });
    action->setObjectName(ofRoom ? QStringLiteral("historyOfRoom") : QStringLiteral("historyOfSite"));
}

} // namespace rollcall
