// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/siterule.h"
#include "models/domain/clock.h"
#include "models/domain/pagesource.h"
#include "views/section.h"

namespace rollcall {

class DevicePanel;
class DevicesPage;
class HistorySource;
class LowerPane;
class DeviceTablePage;
class TimelinePanel;

/// Devices: the table, and of its current device the detail and the history.
class DevicesSection final : public Section
{
    Q_OBJECT

public:
    struct Sources
    {
        DeviceSource *devices = nullptr;
        DeviceLookup *lookup = nullptr;
        EventSource *events = nullptr;
        HistorySource *history = nullptr; ///< null: none is kept
    };
    /// What the settings keep.
    struct State
    {
        QByteArray table;  ///< opaque
        QByteArray layout; ///< opaque
        bool isUtc = false;
        int lanesHours = 0; ///< 0: as it is at first
        SiteRule sites;
    };
    /// Sources and clock outlive the section. It asks for nothing before it is shown.
    DevicesSection(const Sources &sources, const Clock *clock, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *searchArea() const override;
    QWidget *loadStatus() const override;
    void refresh() override;
    void keepUp() override;
    void yield(bool isYielding) override;
    void focusSearch() override;
    void clearSearch() override;
    void setCompactRows(bool compact) override;
    void setSavedViews(SavedViews *views) override;
    void openView(const SavedView &view) override;
    QList<PaletteEntry> paletteEntries(const QString &typed) override;
    QList<PaletteProvider> paletteSearches() override;

    State saveState() const;
    void restoreState(const State &state);

Q_SIGNALS:
    /// Whether rows are being read that someone waits for: what can wait leaves the service to that.
    void readingAll(bool isReading);

protected:
    void showEvent(QShowEvent *event) override;

private:
    DeviceTablePage *m_table;
    DevicePanel *m_detail;
    TimelinePanel *m_timeline;
    LowerPane *m_lower;
    DevicesPage *m_page;
    bool m_isAwaited = false;
};

} // namespace rollcall
