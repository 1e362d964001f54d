// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/axisticks.h"
#include "models/analysis/timelinebins.h"
#include "models/analysis/timelineshades.h"
#include "models/analysis/timelineview.h"
#include "views/theme/theme.h"

#include <QtWidgets/qgraphicsitem.h>

#include <optional>

namespace rollcall {

/// A band of the timeline with its history.
struct TimelineLane
{
    QString name;
    TimelineBins bins;
    std::vector<Instant> events; ///< in rising order; marked one by one where there is room for that
};

/// Draws the lanes, the axis below them, now, the mark and the cursor's line into a chart's plot area. Costs
/// by the pixels, not by the events: what is drawn is kept until the view or the history changes.
class TimelineItem final : public QGraphicsItem
{
public:
    static constexpr int laneHeight = 32;
    static constexpr int laneGap = 8;
    static constexpr int axisGap = 8;
    static constexpr int tickLength = 4;
    /// Single events are marked where they have this much room on average.
    static constexpr double roomForMarker = 6;

    TimelineItem();

    void setLanes(QList<TimelineLane> lanes);
    const QList<TimelineLane> &lanes() const { return m_lanes; }
    void setView(const TimelineView &view);
    void setNow(Instant now);
    void setAxis(const QTimeZone &zone, const QLocale &locale);
    void setMark(std::optional<Instant> mark);
    /// In pixels from the plot's left edge.
    void setCursorLine(std::optional<double> x);
    /// A sentence in the first lane, for when there is no event to draw.
    void setMessage(const QString &message);
    /// The whole area of the chart; lane names are to the left of the plot.
    void setGeometry(const QRectF &area, double plotLeft, double plotWidth);

    /// For paper instead of a screen: in light colours, whatever the scheme, and in outlines. As many of its
    /// finest lines fit side by side into the painter's unit, which is a screen's pixel.
    void setPaper(double pixelRatio);

    /// Of the longest name of a lane.
    double nameWidth() const;
    double laneTop(int lane) const;
    double axisTop() const;
    /// The lane at, or nearest to, a height.
    int laneAt(double y) const;
    int heightForLanes() const;
    /// With the axis.
    int heightForAll() const;

    /// Labels of the axis reach over the plot's edges.
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintLane(QPainter &painter, int lane, double ratio);
    void paintShades(QPainter &painter, double ratio);
    void paintEvents(QPainter &painter, int lane, double ratio);
    void paintTicks(QPainter &painter, double ratio);
    void paintNow(QPainter &painter, double ratio);
    void paintMark(QPainter &painter, double ratio);
    void paintMessage(QPainter &painter);
    void paintNames(QPainter &painter);
    const std::vector<TimelineRun> &runs(int lane, int pixels);
    const QList<AxisTick> &ticks();
    ColorScheme scheme() const { return m_paperRatio ? ColorScheme::Light : currentScheme(); }
    QColor tone(Tone tone) const;
    QFont font(TextSize size) const;

    QList<TimelineLane> m_lanes;
    TimelineView m_view;
    Instant m_now{};
    QTimeZone m_zone;
    QLocale m_locale;
    std::optional<Instant> m_mark;
    std::optional<double> m_cursor;
    QString m_message;
    QRectF m_area;
    double m_plotLeft = 0;
    std::optional<double> m_paperRatio;
    int m_runPixels = 0;
    QList<std::optional<std::vector<TimelineRun>>> m_runs;
    std::optional<QList<AxisTick>> m_ticks;
    std::optional<TimelineShades> m_shades;
};

} // namespace rollcall
