// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelineitem.h"

#include "views/theme/theme.h"
#include "views/timelinelook.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpixmap.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rollcall {

namespace {

constexpr int axisGap = 8;
constexpr int tickLength = 4;
constexpr int hatchSide = 5;

// Slanting lines on a transparent ground, in device pixels.
QBrush hatch(const QColor &color, double ratio)
{
    const int side = qRound(hatchSide * ratio);
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    const int stroke = std::max(1, qRound(1.4 * ratio));
    for (int y = 0; y < side; ++y) {
        for (int i = 0; i < stroke; ++i)
            tile.setPixelColor((side - 1 - y + i) % side, y, color);
    }
    return {tile};
}

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

int TimelineItem::heightForLanes() const
{
    const int lanes = std::max(static_cast<int>(m_lanes.size()), 1);
    return lanes * laneHeight + (lanes - 1) * laneGap;
}

double TimelineItem::laneTop(int lane) const
{
    const int axis = axisGap + tickLength + QFontMetrics(textFont(TextSize::Small)).height();
    const double spare = m_area.height() - heightForLanes() - axis;
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
        const QFontMetricsF font(textFont(TextSize::Small));
        AxisStyle style;
        style.zone = m_zone;
        style.locale = m_locale;
        style.textWidth = [&font](const QString &text) { return font.horizontalAdvance(text); };
        style.spacing = metrics::large;
        style.overhang = metrics::small;
        m_ticks = axisTicks(m_view.visible(), m_view.width(), style);
    }
    return *m_ticks;
}

void TimelineItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double ratio = ratioOf(*painter);
    paintNames(*painter);
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(QRectF(m_plotLeft, laneTop(lane), m_view.width(), laneHeight),
                          toneColor(Tone::Panel));
    }
    paintShades(*painter, ratio);
    paintTicks(*painter, ratio);
    for (int lane = 0; lane < m_lanes.size(); ++lane)
        paintLane(*painter, lane, ratio);
    paintMessage(*painter);
    paintNow(*painter, ratio);
    paintMark(*painter, ratio);
    if (m_cursor) {
        const DevicePixels pixels(*painter, m_plotLeft, laneTop(0), ratio);
        const int height = qRound(heightForLanes() * ratio);
        painter->fillRect(QRect(static_cast<int>(*m_cursor * ratio), 0, 1, height), toneColor(Tone::Text));
    }
}

void TimelineItem::paintNames(QPainter &painter)
{
    painter.setFont(textFont(TextSize::Normal));
    painter.setPen(toneColor(Tone::MutedText));
    const QFontMetrics font(painter.font());
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        const QRectF room(m_area.left(), laneTop(lane), m_plotLeft - m_area.left() - metrics::medium,
                          laneHeight);
        painter.drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            font.elidedText(m_lanes.at(lane).name, Qt::ElideRight, static_cast<int>(room.width())));
    }
}

void TimelineItem::paintLane(QPainter &painter, int lane, double ratio)
{
    const DevicePixels pixels(painter, m_plotLeft, laneTop(lane), ratio);
    std::array<QColor, severityCount> colors;
    for (size_t i = 0; i < colors.size(); ++i)
        colors[i] = timelineColor(static_cast<Severity>(i), currentScheme());
    const QBrush hatched = hatch(colors[static_cast<size_t>(Severity::Unknown)], ratio);
    for (const TimelineRun &run : runs(lane, qRound(m_view.width() * ratio))) {
        const int height = qRound(timelineLook(run.severity).height * laneHeight * ratio);
        const int top = (qRound(laneHeight * ratio) - height) / 2;
        const QColor &color = colors[static_cast<size_t>(run.severity)];
        // A hatch needs some room to be seen at all.
        const bool solid = run.severity != Severity::Unknown || run.width < qRound(hatchSide * ratio);
        const QRect rect(run.x, top, run.width, height);
        if (solid)
            painter.fillRect(rect, color);
        else
            painter.fillRect(rect, hatched);
    }
}

// Behind the lanes and the gaps between them, so that a night is one column.
void TimelineItem::paintShades(QPainter &painter, double ratio)
{
    if (!m_shades)
        m_shades = timelineShades(m_view.visible(), m_zone, m_locale);
    const DevicePixels pixels(painter, m_plotLeft, laneTop(0), ratio);
    const int height = qRound((axisTop() - laneTop(0)) * ratio);
    const QColor color = timelineShade(currentScheme());
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
        painter.fillRect(QRect(0, height, width, 1), toneColor(Tone::Hairline));
        for (const AxisTick &tick : ticks()) {
            const int x = std::min(static_cast<int>(m_view.xAt(tick.at) * ratio), width - 1);
            painter.fillRect(QRect(x, 0, 1, height + end), toneColor(Tone::Hairline));
        }
    }
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(toneColor(Tone::MutedText));
    const QFontMetricsF font(painter.font());
    for (const AxisTick &tick : ticks()) {
        const double width = font.horizontalAdvance(tick.label);
        painter.drawText(QPointF(std::round(m_plotLeft + m_view.xAt(tick.at) - width / 2),
                                 std::round(axisTop() + tickLength + font.ascent() + 1)),
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
                     toneColor(Tone::Accent));
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
                         toneColor(Tone::Accent));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(Tone::Accent));
    const QPointF tip(m_plotLeft + x + 0.5, laneTop(0) - 1);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, -6), tip + QPointF(4, -6)});
    painter.restore();
}

void TimelineItem::paintMessage(QPainter &painter)
{
    if (m_message.isEmpty() || m_lanes.isEmpty())
        return;
    painter.setFont(textFont(TextSize::Normal));
    const QFontMetrics font(painter.font());
    const double room = m_view.width() - 2 * metrics::medium;
    const QString text = font.elidedText(m_message, Qt::ElideRight, static_cast<int>(room));
    const double width = font.horizontalAdvance(text) + 2 * metrics::medium;
    const QRectF card(std::round(m_plotLeft + (m_view.width() - width) / 2), laneTop(0), width, laneHeight);
    painter.fillRect(card, toneColor(Tone::Panel));
    painter.setPen(toneColor(Tone::Text));
    painter.drawText(card, Qt::AlignCenter, text);
}

} // namespace rollcall
