// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/timelinebins.h"
#include "models/analysis/timelinebrush.h"

#include <QtWidgets/qwidget.h>

#include <optional>

namespace rollcall {

class TimelineChart;

/// The whole of a chart's time in a low strip below it, with what the chart shows as a handle: dragging the
/// handle pans, dragging an edge changes the stretch, a click beside it centres there, a double click fits;
/// the wheel and the keyboard do what they do in the chart.
class TimelineOverview final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripHeight = 24;

    /// The chart outlives the overview.
    explicit TimelineOverview(TimelineChart *chart, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// Where the whole is drawn: below the chart's plot.
    QRectF strip() const;
    TimelineBrush brush() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Pull
    {
        TimelineBrush brush; ///< as it was when the hand took hold
        TimelineBrush::Part part;
        double from;
    };

    void paintLanes(QPainter &painter, double ratio);
    void paintHandle(QPainter &painter);
    void updateCursor(double x);
    const std::vector<TimelineRun> &runs(int lane, int pixels);

    TimelineChart *m_chart;
    std::optional<Pull> m_pull;
    TimeRange m_drawn{}; ///< what m_runs were made of
    int m_drawnPixels = 0;
    QList<std::optional<std::vector<TimelineRun>>> m_runs;
};

} // namespace rollcall
