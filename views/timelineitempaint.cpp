// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/theme.h"
#include "views/timelineitem.h"
#include "views/timelinelook.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rollcall {

namespace {

constexpr int markerLength = 4;

// A painter in device pixels with its origin at a point of the item.
class DevicePixels
{
public:
    DevicePixels(QPainter &painter, double left, double top, double ratio)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.translate(left, top);
        m_painter.scale(1 / ratio, 1 / ratio);
    }
    DevicePixels(const DevicePixels &) = delete;
    DevicePixels &operator=(const DevicePixels &) = delete;
    ~DevicePixels() { m_painter.restore(); }

private:
    QPainter &m_painter;
};

double ratioOf(const QPainter &painter)
{
    return painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
}

} // namespace

void TimelineItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double ratio = m_paperRatio ? *m_paperRatio : ratioOf(*painter);
    paintNames(*painter);
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(QRectF(m_plotLeft, laneTop(lane), m_view.width(), laneHeight), tone(Tone::Panel));
    }
    paintShades(*painter, ratio);
    paintTicks(*painter, ratio);
    for (int lane = 0; lane < m_lanes.size(); ++lane)
        paintLane(*painter, lane, ratio);
    for (int lane = 0; lane < m_lanes.size(); ++lane)
        paintEvents(*painter, lane, ratio);
    paintMessage(*painter);
    paintNow(*painter, ratio);
    paintMark(*painter, ratio);
    if (m_cursor) {
        const DevicePixels pixels(*painter, m_plotLeft, laneTop(0), ratio);
        const int height = qRound(heightForLanes() * ratio);
        painter->fillRect(QRect(static_cast<int>(*m_cursor * ratio), 0, 1, height), tone(Tone::Text));
    }
}

void TimelineItem::paintNames(QPainter &painter)
{
    painter.setFont(font(TextSize::Normal));
    painter.setPen(tone(Tone::MutedText));
    const QFontMetrics metricsOf(painter.font());
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        const QRectF room(m_area.left(), laneTop(lane), m_plotLeft - m_area.left() - metrics::medium,
                          laneHeight);
        painter.drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            metricsOf.elidedText(m_lanes.at(lane).name, Qt::ElideRight, static_cast<int>(room.width())));
    }
}

void TimelineItem::paintLane(QPainter &painter, int lane, double ratio)
{
    const DevicePixels pixels(painter, m_plotLeft, laneTop(lane), ratio);
    std::array<QColor, severityCount> colors;
    for (size_t i = 0; i < colors.size(); ++i)
        colors[i] = timelineColor(static_cast<Severity>(i), scheme());
    const QBrush hatched =
        m_paperRatio ? QBrush() : timelineHatch(timelineColor(Severity::Unknown, scheme()), ratio);
    for (const TimelineRun &run : runs(lane, qRound(m_view.width() * ratio))) {
        const int height = qRound(timelineLook(run.severity).height * laneHeight * ratio);
        const int top = (qRound(laneHeight * ratio) - height) / 2;
        const QColor &color = colors[static_cast<size_t>(run.severity)];
        // A hatch needs some room to be seen at all.
        const bool solid = run.severity != Severity::Unknown || run.width < qRound(timelineHatchSide * ratio);
        const QRect rect(run.x, top, run.width, height);
        if (solid)
            painter.fillRect(rect, color);
        else if (m_paperRatio)
            paintTimelineHatch(painter, rect, timelineHatchSide * ratio, ratio, scheme());
        else
            painter.fillRect(rect, hatched);
    }
}

// Below the lane, so that they are seen on every colour: also those that changed nothing.
void TimelineItem::paintEvents(QPainter &painter, int lane, double ratio)
{
    const std::vector<Instant> &events = m_lanes.at(lane).events;
    const auto first = std::lower_bound(events.cbegin(), events.cend(), m_view.visible().from);
    const auto last = std::upper_bound(first, events.cend(), m_view.visible().to);
    if (static_cast<double>(last - first) * roomForMarker > m_view.width())
        return;
    const DevicePixels pixels(painter, m_plotLeft, laneTop(lane) + laneHeight, ratio);
    const int stroke = std::max(1, qRound(ratio));
    const QColor color = tone(Tone::MutedText);
    for (auto event = first; event != last; ++event)
        painter.fillRect(
            QRect(static_cast<int>(m_view.xAt(*event) * ratio), stroke, stroke, qRound(markerLength * ratio)),
            color);
}

// Behind the lanes and the gaps between them, so that a night is one column.
void TimelineItem::paintShades(QPainter &painter, double ratio)
{
    if (!m_shades)
        m_shades = timelineShades(m_view.visible(), m_zone, m_locale);
    const DevicePixels pixels(painter, m_plotLeft, laneTop(0), ratio);
    const int height = qRound((axisTop() - laneTop(0)) * ratio);
    const QColor color = timelineShade(scheme());
    for (const QList<TimeRange> &shades : {m_shades->weekends, m_shades->nights}) {
        for (const TimeRange &shade : shades) {
            const int from = qRound(m_view.xAt(shade.from) * ratio);
            painter.fillRect(QRect(from, 0, qRound(m_view.xAt(shade.to) * ratio) - from, height), color);
        }
    }
}

void TimelineItem::paintTicks(QPainter &painter, double ratio)
{
    const double top = laneTop(0);
    const int height = qRound((axisTop() - top) * ratio);
    const int end = qRound(tickLength * ratio);
    {
        const DevicePixels pixels(painter, m_plotLeft, top, ratio);
        const int width = qRound(m_view.width() * ratio);
        painter.fillRect(QRect(0, height, width, 1), tone(Tone::Hairline));
        for (const AxisTick &tick : ticks()) {
            const int x = std::min(static_cast<int>(m_view.xAt(tick.at) * ratio), width - 1);
            painter.fillRect(QRect(x, 0, 1, height + end), tone(Tone::Hairline));
        }
    }
    painter.setFont(font(TextSize::Small));
    painter.setPen(tone(Tone::MutedText));
    const QFontMetricsF metricsOf(painter.font());
    for (const AxisTick &tick : ticks()) {
        const double width = metricsOf.horizontalAdvance(tick.label);
        painter.drawText(QPointF(std::round(m_plotLeft + m_view.xAt(tick.at) - width / 2),
                                 std::round(axisTop() + tickLength + metricsOf.ascent() + 1)),
                         tick.label);
    }
}

void TimelineItem::paintNow(QPainter &painter, double ratio)
{
    if (m_now < m_view.visible().from || m_now > m_view.visible().to)
        return;
    const DevicePixels pixels(painter, m_plotLeft, laneTop(0) - laneGap / 2.0, ratio);
    const int stroke = std::max(1, qRound(1.5 * ratio));
    const int x = std::min(static_cast<int>(m_view.xAt(m_now) * ratio), qRound(m_view.width() * ratio));
    painter.fillRect(QRect(x, 0, stroke, qRound((heightForLanes() + laneGap / 2.0 + axisGap) * ratio)),
                     tone(Tone::Accent));
}

// A small triangle that points at the moment, with a line through the lanes.
void TimelineItem::paintMark(QPainter &painter, double ratio)
{
    if (!m_mark || *m_mark < m_view.visible().from || *m_mark > m_view.visible().to)
        return;
    const double x = m_view.xAt(*m_mark);
    {
        const DevicePixels pixels(painter, m_plotLeft, laneTop(0) - laneGap / 2.0, ratio);
        painter.fillRect(QRect(static_cast<int>(x * ratio), 0, std::max(1, qRound(ratio)),
                               qRound((heightForLanes() + laneGap) * ratio)),
                         tone(Tone::Accent));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone(Tone::Accent));
    const QPointF tip(m_plotLeft + x + 0.5, laneTop(0) - 1);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, -6), tip + QPointF(4, -6)});
    painter.restore();
}

void TimelineItem::paintMessage(QPainter &painter)
{
    if (m_message.isEmpty() || m_lanes.isEmpty())
        return;
    painter.setFont(font(TextSize::Normal));
    const QFontMetrics metricsOf(painter.font());
    const double room = m_view.width() - 2 * metrics::medium;
    const QString text = metricsOf.elidedText(m_message, Qt::ElideRight, static_cast<int>(room));
    const double width = metricsOf.horizontalAdvance(text) + 2 * metrics::medium;
    const QRectF card(std::round(m_plotLeft + (m_view.width() - width) / 2), laneTop(0), width, laneHeight);
    painter.fillRect(card, tone(Tone::Panel));
    painter.setPen(tone(Tone::Text));
    painter.drawText(card, Qt::AlignCenter, text);
}

} // namespace rollcall
