// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelineitem.h"

#include "views/theme/theme.h"

#include <QtGui/qfontinfo.h>
#include <QtGui/qfontmetrics.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

constexpr int overhang = metrics::small;

} // namespace

TimelineItem::TimelineItem()
    : m_zone(QTimeZone::systemTimeZone())
{
    // The chart's own grid lies at zero and would be drawn over the bands.
    setZValue(10);
}

void TimelineItem::setLanes(QList<TimelineLane> lanes)
{
    m_lanes = std::move(lanes);
    m_runs.clear();
    update();
}

void TimelineItem::setView(const TimelineView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_runs.clear();
    m_ticks.reset();
    m_shades.reset();
    update();
}

void TimelineItem::setNow(Instant now)
{
    m_now = now;
    update();
}

void TimelineItem::setAxis(const QTimeZone &zone, const QLocale &locale)
{
    m_zone = zone;
    m_locale = locale;
    m_ticks.reset();
    m_shades.reset();
    update();
}

void TimelineItem::setMark(std::optional<Instant> mark)
{
    m_mark = mark;
    update();
}

void TimelineItem::setCursorLine(std::optional<double> x)
{
    if (x == m_cursor)
        return;
    m_cursor = x;
    update();
}

void TimelineItem::setMessage(const QString &message)
{
    m_message = message;
    update();
}

void TimelineItem::setGeometry(const QRectF &area, double plotLeft, double plotWidth)
{
    prepareGeometryChange();
    m_area = area;
    m_plotLeft = plotLeft;
    m_view.setWidth(plotWidth);
    m_runs.clear();
    m_ticks.reset();
    m_shades.reset();
}

QRectF TimelineItem::boundingRect() const
{
    return m_area.adjusted(-overhang, 0, overhang, 0);
}

int TimelineItem::heightForLanes() const
{
    const int lanes = std::max(static_cast<int>(m_lanes.size()), 1);
    return lanes * laneHeight + (lanes - 1) * laneGap;
}

void TimelineItem::setPaper(double pixelRatio)
{
    m_paperRatio = pixelRatio;
    m_runs.clear();
    m_ticks.reset();
}

int TimelineItem::heightForAll() const
{
    return heightForLanes() + axisGap + tickLength + QFontMetrics(font(TextSize::Small)).height();
}

double TimelineItem::nameWidth() const
{
    const QFontMetricsF metricsOf(font(TextSize::Normal));
    double width = 0;
    for (const TimelineLane &lane : m_lanes)
        width = std::max(width, std::ceil(metricsOf.horizontalAdvance(lane.name)));
    return width;
}

double TimelineItem::laneTop(int lane) const
{
    const double spare = m_area.height() - heightForAll();
    return m_area.top() + std::max(0.0, std::floor(spare / 2)) + lane * (laneHeight + laneGap);
}

double TimelineItem::axisTop() const
{
    return laneTop(0) + heightForLanes() + axisGap;
}

int TimelineItem::laneAt(double y) const
{
    const double above = laneTop(0) - laneGap / 2.0;
    const int lane = static_cast<int>(std::floor((y - above) / (laneHeight + laneGap)));
    return std::clamp(lane, 0, std::max(0, static_cast<int>(m_lanes.size()) - 1));
}

const std::vector<TimelineRun> &TimelineItem::runs(int lane, int pixels)
{
    if (m_runs.size() != m_lanes.size() || pixels != m_runPixels) {
        m_runs = QList<std::optional<std::vector<TimelineRun>>>(m_lanes.size());
        m_runPixels = pixels;
    }
    std::optional<std::vector<TimelineRun>> &kept = m_runs[lane];
    if (!kept)
        kept = m_lanes.at(lane).bins.runs(m_view.visible(), pixels);
    return *kept;
}

const QList<AxisTick> &TimelineItem::ticks()
{
    if (!m_ticks) {
        const QFontMetricsF metricsOf(font(TextSize::Small));
        AxisStyle style;
        style.zone = m_zone;
        style.locale = m_locale;
        style.textWidth = [&metricsOf](const QString &text) { return metricsOf.horizontalAdvance(text); };
        style.spacing = metrics::large;
        style.overhang = overhang;
        m_ticks = axisTicks(m_view.visible(), m_view.width(), style);
    }
    return *m_ticks;
}

QColor TimelineItem::tone(Tone tone) const
{
    return toneColor(tone, scheme());
}

QFont TimelineItem::font(TextSize size) const
{
    QFont result = textFont(size);
    // Paper has another resolution than the screen; its painter's unit is the screen's pixel.
    if (m_paperRatio)
        result.setPixelSize(QFontInfo(result).pixelSize());
    return result;
}

} // namespace rollcall
