// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/device.h"
#include "models/tables/rowsnapshot.h"

#include <QtCore/qstringlist.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qstackedwidget.h>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

class DeviceTablePage;
class HistorySource;
class SwimLanesPanel;
class TimelinePanel;
struct HistoryScope;

/// What lies below the table of devices: the timeline of the current one, or, when several are selected or a
/// room, a site or all were asked for, the lanes of these.
class LowerPane final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Of so many selected devices at most the lanes are shown.
    static constexpr int mostSelected = 20'000;

    /// Takes the timeline over. Without a history there are no lanes. Table, source and clock outlive it.
    LowerPane(DeviceTablePage *table, TimelinePanel *timeline, HistorySource *history, const Clock *clock,
              QWidget *parent = nullptr);

    /// How times are shown, which is the same in both, and the lanes' time in hours.
    struct Look
    {
        bool isUtc = false;
        int lanesHours = 0; ///< 0: as it is at first
    };
    Look look() const;
    void setLook(const Look &look);

    void refresh();
    SwimLanesPanel *lanes() const { return m_lanes; }

Q_SIGNALS:
    void deviceOpened(const rollcall::Device &device);

private:
    void followSelection();
    void readSelected();
    void showLanes(HistoryScope scope, const QString &title);
    void takeSiteRule();
    void open(const QString &deviceArn);
    void addToRowMenu(QMenu *menu, const QModelIndex &cell);
    void addToHeadingMenu(QMenu *menu, int heading);
    void addHistory(QMenu *menu, bool ofRoom, const QString &name);

    DeviceTablePage *m_table;
    TimelinePanel *m_timeline;
    SwimLanesPanel *m_lanes = nullptr;
    struct Selected
    {
        RowSnapshot rows;
        qsizetype at = 0; ///< the next one to be read
        QStringList arns;
    };
    Selected m_selected;
    QTimer m_turn;
    QTimer m_settle; ///< a selection that still grows is not asked for
};

} // namespace rollcall
