// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/swimlanes.h"
#include "models/analysis/timelinebins.h"
#include "models/analysis/timelineview.h"

#include <QtCore/qtimezone.h>
#include <QtWidgets/qabstractscrollarea.h>

namespace rollcall {

class TimelineReadout;

/// Many devices on one time axis, a lane each, with the incidents marked across them. Outages are drawn
/// higher than what is well, and one device pixel wide at least.
///
/// Mouse: the wheel scrolls, with Ctrl it zooms at the cursor; dragging pans; a click picks a device, a
/// double click opens it. Keys: Up, Down, Page Up, Page Down, Home and End pick a lane, Left and Right pan, +
/// and - zoom, 0 shows all, Enter opens.
class SwimLanesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SwimLanesView(QWidget *parent = nullptr);

    void setLanes(const SwimLanes &lanes);
    const SwimLanes &lanes() const { return m_lanes; }
    const TimelineView &view() const { return m_view; }
    /// For the axis and the card.
    void setTimeZone(const QTimeZone &zone);
    void show(const TimeRange &range);
    using QWidget::show;
    void fit();
    /// Of lanes().incidents; -1: none.
    void setCurrentIncident(int index);
    /// The lane that the keyboard is on; -1: none.
    int currentLane() const { return m_current; }
    void setCurrentLane(int lane);

    /// The lane at a point of the viewport, or -1; for tests as well.
    int laneAt(const QPoint &point) const;
    QRect laneRect(int lane) const;
    QRect plotRect() const;

Q_SIGNALS:
    void viewChanged();
    void currentLaneChanged(int lane);
    void opened(const QString &deviceArn);
    void incidentPicked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintLane(QPainter &painter, int lane) const;
    void paintAxis(QPainter &painter) const;
    void paintIncidentBands(QPainter &painter) const;
    void paintIncidentMarks(QPainter &painter) const;
    QString nameOf(int lane) const;
    int incidentAt(const QPoint &point) const;
    void layOut();
    void apply();
    void showReadout(const QPoint &point);
    void hideReadout();

    SwimLanes m_lanes;
    std::vector<TimelineBins> m_bins;
    TimelineView m_view;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    TimelineReadout *m_readout = nullptr; ///< the window's
    int m_current = -1;
    int m_incident = -1;
    std::optional<QPoint> m_dragged;
    bool m_hasMoved = false;
};

} // namespace rollcall
