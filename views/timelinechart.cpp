// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinechart.h"

#include "models/analysis/statuswords.h"
#include "views/theme/theme.h"
#include "views/timelinereadout.h"

#include <QtCharts/qchart.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qgraphicslayout.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

constexpr int sideMargin = metrics::medium;
constexpr double keyZoom = 1.5;
constexpr double keyPan = 0.1;
/// A stretch of one pixel can be hit from this far.
constexpr double hitDistance = 2;

} // namespace

TimelineChart::TimelineChart(QWidget *parent)
    : QChartView(parent)
    , m_item(new TimelineItem)
    , m_zone(QTimeZone::systemTimeZone())
{
    setObjectName(QStringLiteral("timelineChart"));
    setAccessibleName(tr("Timeline"));
    viewport()->setAccessibleName(accessibleName()); // focusable in its own right for assistive technology
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing, false);
    setBackgroundBrush(Qt::NoBrush);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAcceptHoverEvents(false);
    m_item->setParentItem(chart());
}

TimelineChart::~TimelineChart()
{
    delete m_readout;
}

void TimelineChart::setLanes(QList<TimelineLane> lanes)
{
    m_item->setLanes(std::move(lanes));
    layOut();
    Q_EMIT lanesChanged();
}

void TimelineChart::setNotes(int lane, QList<DeviceEvent> notes)
{
    m_notesLane = lane;
    m_notes = std::move(notes);
}

std::optional<DeviceEvent> TimelineChart::noteAt(int lane, Instant moment) const
{
    if (lane != m_notesLane)
        return std::nullopt;
    const auto note =
        std::lower_bound(m_notes.cbegin(), m_notes.cend(), moment,
                         [](const DeviceEvent &event, Instant instant) { return event.timestamp < instant; });
    return note != m_notes.cend() && note->timestamp == moment ? std::optional(*note) : std::nullopt;
}

void TimelineChart::setBounds(const TimeRange &bounds)
{
    m_view.setBounds(bounds);
    m_item->setNow(bounds.to);
    apply();
}

void TimelineChart::setAxis(const QTimeZone &zone, const QLocale &locale)
{
    m_zone = zone;
    m_locale = locale;
    m_item->setAxis(zone, locale);
}

void TimelineChart::setMessage(const QString &message)
{
    m_item->setMessage(message);
}

void TimelineChart::showLast(Duration length)
{
    m_view.showLast(length);
    apply();
}

void TimelineChart::fit()
{
    m_view.fit();
    apply();
}

void TimelineChart::show(const TimeRange &range)
{
    m_view.show(range);
    apply();
}

void TimelineChart::zoomAt(double x, double factor)
{
    m_view.zoomAt(x, factor);
    apply();
}

void TimelineChart::panBy(double pixels)
{
    m_view.panBy(pixels);
    apply();
}

void TimelineChart::setMark(std::optional<Instant> mark)
{
    m_mark = mark;
    m_item->setMark(mark);
    if (mark) {
        m_view.reveal(*mark);
        apply();
    }
}

QSize TimelineChart::minimumSizeHint() const
{
    const int axis = 2 * metrics::small + QFontMetrics(textFont(TextSize::Small)).height();
    return {240, m_item->heightForLanes() + axis + metrics::small};
}

QSize TimelineChart::sizeHint() const
{
    return minimumSizeHint() + QSize(400, 2 * metrics::small);
}

void TimelineChart::layOut()
{
    const double names = m_item->nameWidth();
    const QRectF area =
        QRectF(viewport()->rect()).adjusted(sideMargin, metrics::unit, -sideMargin, -metrics::unit);
    m_plotLeft = area.left() + (names > 0 ? names + metrics::medium + metrics::unit : 0);
    const double width = std::max(0.0, area.right() - m_plotLeft);
    chart()->setPlotArea(QRectF(m_plotLeft, area.top(), width, area.height()));
    m_view.setWidth(width);
    m_item->setGeometry(area, m_plotLeft, width);
    apply();
}

void TimelineChart::apply()
{
    m_item->setView(m_view);
    Q_EMIT viewChanged();
}

void TimelineChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void TimelineChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y()))
        m_view.panBy(turned.x() * 0.5);
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_view.panBy(turned.y() * 0.5);
    else
        m_view.zoomAt(plotX(event->position()), std::pow(wheelZoom, turned.y()));
    apply();
    showReadout(event->position());
    event->accept();
}

void TimelineChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = true;
    m_isDragging = false;
    m_pressed = event->position();
    m_dragged = m_pressed;
}

void TimelineChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_isPressed && !m_isDragging &&
        (position - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        hideReadout();
    }
    if (!m_isDragging) {
        showReadout(position);
        return;
    }
    m_view.panBy(position.x() - m_dragged.x());
    m_dragged = position;
    apply();
}

void TimelineChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    viewport()->unsetCursor();
    if (std::exchange(m_isDragging, false)) {
        showReadout(event->position());
        return;
    }
    const double x = plotX(event->position());
    const int lane = m_item->laneAt(event->position().y());
    const std::optional<StatusInterval> interval = intervalAt(x, lane);
    std::optional<Instant> moment = markerAt(x, lane);
    const Duration reach = m_view.timeAt(x + hitDistance) - m_view.timeAt(x - hitDistance);
    // Of a stretch that is too narrow to be hit begin and end are in one place: the begin tells what it was.
    if (interval && interval->since && (!moment || interval->length() < reach))
        moment = interval->since;
    if (moment)
        Q_EMIT picked(lane, *moment);
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

void TimelineChart::leaveEvent(QEvent *event)
{
    hideReadout();
    QChartView::leaveEvent(event);
}

void TimelineChart::hideEvent(QHideEvent *event)
{
    hideReadout();
    QChartView::hideEvent(event);
}

bool TimelineChart::handleKey(int key)
{
    const double middle = m_view.width() / 2;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomAt(middle, keyZoom);
        break;
    case Qt::Key_Minus:
        m_view.zoomAt(middle, 1 / keyZoom);
        break;
    case Qt::Key_Left:
        m_view.panBy(m_view.width() * keyPan);
        break;
    case Qt::Key_Right:
        m_view.panBy(-m_view.width() * keyPan);
        break;
    case Qt::Key_Home:
        m_view.showStart();
        break;
    case Qt::Key_End:
        m_view.showEnd();
        break;
    case Qt::Key_0:
        m_view.fit();
        break;
    default:
        return false;
    }
    hideReadout();
    apply();
    return true;
}

void TimelineChart::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event->key()))
        event->ignore();
}

void TimelineChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TimelineChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void TimelineChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        layOut();
}

void TimelineChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    painter->setPen(QPen(toneColor(Tone::Accent), 1));
    painter->drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
}

/// The event whose marker is at the cursor, where there are markers.
std::optional<Instant> TimelineChart::markerAt(double x, int lane) const
{
    if (lane >= m_item->lanes().size() || x < 0 || x > m_view.width())
        return std::nullopt;
    const std::vector<Instant> &events = m_item->lanes().at(lane).events;
    const auto first = std::lower_bound(events.cbegin(), events.cend(), m_view.visible().from);
    const auto last = std::upper_bound(first, events.cend(), m_view.visible().to);
    if (static_cast<double>(last - first) * TimelineItem::roomForMarker > m_view.width())
        return std::nullopt;
    const auto after = std::lower_bound(first, last, m_view.timeAt(x));
    std::optional<Instant> nearest;
    double distance = hitDistance;
    for (auto event = after == first ? after : after - 1; event != last && event <= after; ++event) {
        if (const double away = std::abs(m_view.xAt(*event) - x); away <= distance) {
            distance = away;
            nearest = *event;
        }
    }
    return nearest;
}

std::optional<StatusInterval> TimelineChart::intervalAt(double x, int lane) const
{
    if (lane >= m_item->lanes().size() || x < 0 || x > m_view.width())
        return std::nullopt;
    const TimelineBins &bins = m_item->lanes().at(lane).bins;
    const TimeRange near{m_view.timeAt(x - hitDistance), m_view.timeAt(x + hitDistance)};
    const qsizetype gravest = bins.gravestIn(near);
    const qsizetype exact = bins.indexAt(m_view.timeAt(x));
    // Only what is too narrow to be hit is caught from beside it.
    const bool narrow = gravest >= 0 && bins.intervals().at(gravest).length() < near.length();
    const qsizetype index = narrow || exact < 0 ? gravest : exact;
    return index < 0 ? std::nullopt : std::optional(bins.intervals().at(index));
}

void TimelineChart::showReadout(const QPointF &position)
{
    const double x = plotX(position);
    const int lane = m_item->laneAt(position.y());
    const std::optional<StatusInterval> interval = intervalAt(x, lane);
    if (!interval) {
        hideReadout();
        return;
    }
    if (!m_readout || m_readout->parentWidget() != window()) {
        delete m_readout;
        m_readout = new TimelineReadout(window());
    }
    m_item->setCursorLine(x);
    QString name = m_item->lanes().at(lane).name;
    const std::optional<Instant> marker = markerAt(x, lane);
    if (const auto note = marker ? noteAt(lane, *marker) : std::nullopt)
        name = tr("%1: %2 · %3").arg(eventTypeWord(note->type), statusWord(note->value), name);
    m_readout->setInterval(*interval, name, m_view.bounds().to, m_zone, m_locale);
    const auto inWindow = [this](double left, double top) {
        return viewport()->mapTo(window(), QPointF(left, top).toPoint());
    };
    const QPoint above = inWindow(position.x(), m_item->laneTop(0));
    m_readout->placeAt(above.x(), above.y(), inWindow(0, m_item->axisTop()).y());
    m_readout->show();
    m_readout->raise();
}

void TimelineChart::hideReadout()
{
    m_item->setCursorLine(std::nullopt);
    if (m_readout)
        m_readout->hide();
}

} // namespace rollcall
