// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timelineview.h"
#include "views/timelineitem.h"

#include <QtCharts/qchartview.h>
#include <QtCore/qpointer.h>

namespace rollcall {

class TimelineReadout;

/// The timeline as a chart that is handled: the wheel zooms at the cursor, dragging pans, a double click
/// fits, and the keyboard does the same (plus, minus, arrows, Home, End, 0).
class TimelineChart final : public QChartView
{
    Q_OBJECT

public:
    explicit TimelineChart(QWidget *parent = nullptr);
    ~TimelineChart() override;

    void setLanes(QList<TimelineLane> lanes);
    const QList<TimelineLane> &lanes() const { return m_item->lanes(); }
    /// Events among those of a lane that say something else than the lane's status, in rising order: the
    /// cursor on their marker tells what.
    void setNotes(int lane, QList<DeviceEvent> notes);
    const QList<DeviceEvent> &notes() const { return m_notes; }
    std::optional<DeviceEvent> noteAt(int lane, Instant moment) const;
    /// The stretch that there is to see; its end is now.
    void setBounds(const TimeRange &bounds);
    void setAxis(const QTimeZone &zone, const QLocale &locale);
    void setMessage(const QString &message);
    const TimelineView &view() const { return m_view; }
    void showLast(Duration length);
    void show(const TimeRange &range);
    using QWidget::show;
    void fit();
    /// As TimelineView has them.
    void zoomAt(double x, double factor);
    void panBy(double pixels);
    /// What a key does to the view; false when it does nothing to it.
    bool handleKey(int key);
    /// How much a turn of the wheel by one unit (an eighth of a degree) zooms.
    static constexpr double wheelZoom = 1.0018;
    /// Marks a moment and brings it into sight.
    void setMark(std::optional<Instant> mark);
    std::optional<Instant> mark() const { return m_mark; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void viewChanged();
    void lanesChanged();
    /// A click on the marker of an event: its lane and moment; or on a stretch: the moment it began.
    void picked(int lane, rollcall::Instant moment);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void layOut();
    void apply();
    double plotX(const QPointF &position) const { return position.x() - m_plotLeft; }
    std::optional<StatusInterval> intervalAt(double x, int lane) const;
    std::optional<Instant> markerAt(double x, int lane) const;
    void showReadout(const QPointF &position);
    void hideReadout();

    TimelineItem *m_item; ///< owned by the chart
    TimelineView m_view;
    QTimeZone m_zone;
    QLocale m_locale;
    QList<DeviceEvent> m_notes;
    int m_notesLane = -1;
    std::optional<Instant> m_mark;
    QPointer<TimelineReadout> m_readout; ///< a child of the window, while it lives
    double m_plotLeft = 0;
    QPointF m_pressed;
    QPointF m_dragged;
    bool m_isPressed = false;
    bool m_isDragging = false;
};

} // namespace rollcall
