// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/devicessection.h"

#include "models/tables/devicetablemodel.h"
#include "views/devicepanel.h"
#include "views/devicespage.h"
#include "views/devicetablepage.h"
#include "views/loadstatus.h"
#include "views/lowerpane.h"
#include "views/timelinepanel.h"

#include <QtWidgets/qboxlayout.h>

namespace rollcall {

DevicesSection::DevicesSection(const Sources &sources, const Clock *clock, QWidget *parent)
    : Section(parent)
    , m_table(new DeviceTablePage(sources.devices, clock, this))
    , m_detail(new DevicePanel(sources.lookup, this))
    , m_timeline(new TimelinePanel(sources.events, clock, this))
    , m_lower(new LowerPane(m_table, m_timeline, sources.history, clock, this))
    , m_page(new DevicesPage(m_table, m_detail, m_lower, this))
{
    setObjectName(QStringLiteral("devicesSection"));
    setAccessibleName(tr("Devices"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    addActions(m_table->actions());
    addActions(m_lower->actions());
    if (sources.history)
        m_timeline->setHistory(sources.history);
    connect(m_table, &TablePage::openRequested, m_page, &DevicesPage::showDetail);
    connect(m_table->model(), &PagedTable::stateChanged, this, [this] {
        const bool isAwaited = m_table->model()->isAwaited();
        if (std::exchange(m_isAwaited, isAwaited) != isAwaited)
            Q_EMIT readingAll(isAwaited);
    });
    connect(m_table, &DeviceTablePage::currentDeviceChanged, m_detail, &DevicePanel::setDevice);
    connect(m_table, &DeviceTablePage::currentDeviceChanged, m_timeline, &TimelinePanel::setDevice);
    connect(m_lower, &LowerPane::deviceOpened, m_detail, &DevicePanel::setDevice);
}

QString DevicesSection::key() const
{
    return QStringLiteral("devices");
}

QString DevicesSection::title() const
{
    return tr("Devices");
}

QString DevicesSection::iconName() const
{
    return QStringLiteral("devices");
}

QWidget *DevicesSection::searchArea() const
{
    return m_table->searchWidget();
}

QWidget *DevicesSection::loadStatus() const
{
    return m_table->loadStatus();
}

void DevicesSection::refresh()
{
    m_table->refresh();
    m_detail->refresh();
    m_lower->refresh();
}

void DevicesSection::yield(bool isYielding)
{
    m_table->model()->yield(isYielding);
}

void DevicesSection::keepUp()
{
    m_table->keepUp();
    m_detail->refresh();
    m_lower->refresh();
}

void DevicesSection::focusSearch()
{
    m_table->focusSearch();
}

void DevicesSection::clearSearch()
{
    m_table->clearSearch();
}

void DevicesSection::setCompactRows(bool compact)
{
    m_table->setCompactRows(compact);
}

void DevicesSection::setSavedViews(SavedViews *views)
{
    m_table->setSavedViews(views);
}

void DevicesSection::openView(const SavedView &view)
{
    m_table->openView(view);
}

QList<PaletteProvider> DevicesSection::paletteSearches()
{
    return m_table->paletteSearches();
}

QList<PaletteEntry> DevicesSection::paletteEntries(const QString &typed)
{
    return m_table->paletteEntries(typed);
}

DevicesSection::State DevicesSection::saveState() const
{
    const LowerPane::Look look = m_lower->look();
    return {m_table->saveState(), m_page->saveLayout(), look.isUtc, look.lanesHours,
            m_table->model()->siteRule()};
}

void DevicesSection::restoreState(const State &state)
{
    // What an older or a newer version wrote and this one can't read leaves things as they are at first.
    m_table->restoreState(state.table);
    m_table->model()->setSiteRule(state.sites);
    m_page->restoreLayout(state.layout);
    m_lower->setLook({state.isUtc, state.lanesHours});
}

void DevicesSection::showEvent(QShowEvent *event)
{
    Section::showEvent(event);
    m_table->start();
}

} // namespace rollcall
