// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/swimlanesview.h"

#include "views/theme/theme.h"
#include "views/timelinereadout.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

constexpr int laneHeight = 24;
constexpr int axisHeight = 24;
constexpr int stripHeight = 16; // the incidents' marks, above the lanes
constexpr double zoomStep = 1.25;
constexpr double keyPan = 60;
constexpr int hitDistance = 4;

} // namespace

SwimLanesView::SwimLanesView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("swimLanes"));
    setAccessibleName(tr("Devices on one time axis"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setMinimumHeight(stripHeight + axisHeight + 2 * laneHeight);
}

void SwimLanesView::setLanes(const SwimLanes &lanes)
{
    const QString current = m_current >= 0 ? m_lanes.lanes.at(m_current).device.arn : QString();
    const bool isFirst = m_lanes.range.isEmpty();
    m_lanes = lanes;
    m_bins.clear();
    m_current = -1;
    for (qsizetype lane = 0; lane < m_lanes.lanes.size(); ++lane) {
        m_bins.emplace_back(m_lanes.lanes.at(lane).intervals);
        if (!current.isEmpty() && m_lanes.lanes.at(lane).device.arn == current)
            m_current = static_cast<int>(lane);
    }
    m_incident = -1;
    if (isFirst || m_view.bounds().length() != m_lanes.range.length())
        m_view = TimelineView(m_lanes.range, plotRect().width());
    else
        m_view.setBounds(m_lanes.range);
    layOut();
    apply();
}

void SwimLanesView::show(const TimeRange &range)
{
    m_view.show(range);
    apply();
}

void SwimLanesView::fit()
{
    m_view.fit();
    apply();
}

void SwimLanesView::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    hideReadout();
    viewport()->update();
}

void SwimLanesView::setCurrentIncident(int index)
{
    m_incident = index;
    viewport()->update();
}

void SwimLanesView::setCurrentLane(int lane)
{
    if (m_lanes.lanes.isEmpty())
        return;
    m_current = std::clamp(lane, 0, static_cast<int>(m_lanes.lanes.size()) - 1);
    const int top = m_current * laneHeight;
    const int height = plotRect().height();
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + laneHeight > bar->value() + height)
        bar->setValue(top + laneHeight - height);
    const SwimLane &current = m_lanes.lanes.at(m_current);
    const std::optional<double> uptime = current.availability.uptime();
    setAccessibleDescription(
        uptime ? tr("%1: %2 % online, %n outage(s)", nullptr, current.availability.outages)
                     .arg(nameOf(m_current), locale().toString(roundedPercent(*uptime), 'f', 1))
               : tr("%1: nothing is known").arg(nameOf(m_current)));
    viewport()->update();
    Q_EMIT currentLaneChanged(m_current);
}

int SwimLanesView::laneAt(const QPoint &point) const
{
    const QRect plot = plotRect();
    if (point.y() < plot.top() || point.y() > plot.bottom())
        return -1;
    const int lane = (point.y() - plot.top() + verticalScrollBar()->value()) / laneHeight;
    return lane < m_lanes.lanes.size() ? lane : -1;
}

QRect SwimLanesView::laneRect(int lane) const
{
    return {0, plotRect().top() + lane * laneHeight - verticalScrollBar()->value(), viewport()->width(),
            laneHeight};
}

int SwimLanesView::incidentAt(const QPoint &point) const
{
    const QRect plot = plotRect();
    if (point.y() >= plot.top())
        return -1;
    for (int index = 0; index < m_lanes.incidents.size(); ++index) {
        const double x = plot.left() + m_view.xAt(m_lanes.incidents.at(index).from);
        if (std::abs(point.x() - x) <= metrics::small)
            return index;
    }
    return -1;
}

void SwimLanesView::layOut()
{
    const QRect plot = plotRect();
    m_view.setWidth(std::max(1, plot.width()));
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(plot.height());
    bar->setSingleStep(laneHeight);
    bar->setRange(0, std::max(0, static_cast<int>(m_lanes.lanes.size()) * laneHeight - plot.height()));
}

void SwimLanesView::apply()
{
    viewport()->update();
    Q_EMIT viewChanged();
}

void SwimLanesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    hideReadout();
    Q_EMIT viewChanged();
}

void SwimLanesView::scrollContentsBy(int, int)
{
    hideReadout();
    viewport()->update();
}

void SwimLanesView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double steps = event->angleDelta().y() / 120.0;
    m_view.zoomAt(event->position().x() - plotRect().left(), std::pow(zoomStep, steps));
    hideReadout();
    apply();
    event->accept();
}

void SwimLanesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = event->pos();
    m_hasMoved = false;
}

void SwimLanesView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged && (event->buttons() & Qt::LeftButton)) {
        const int moved = event->pos().x() - m_dragged->x();
        if (!m_hasMoved && std::abs(moved) < hitDistance)
            return;
        m_hasMoved = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_view.panBy(moved);
        m_dragged = event->pos();
        hideReadout();
        apply();
        return;
    }
    showReadout(event->pos());
}

void SwimLanesView::mouseReleaseEvent(QMouseEvent *event)
{
    viewport()->unsetCursor();
    if (!m_dragged)
        return;
    m_dragged.reset();
    if (m_hasMoved)
        return;
    if (const int incident = incidentAt(event->pos()); incident >= 0)
        Q_EMIT incidentPicked(incident);
    else if (const int lane = laneAt(event->pos()); lane >= 0)
        setCurrentLane(lane);
}

void SwimLanesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int lane = laneAt(event->pos()); lane >= 0)
        Q_EMIT opened(m_lanes.lanes.at(lane).device.arn);
}

void SwimLanesView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, plotRect().height() / laneHeight);
    const auto pan = [this](double pixels) {
        m_view.panBy(pixels);
        apply();
    };
    const auto zoom = [this](double factor) {
        m_view.zoomAt(m_view.width() / 2, factor);
        apply();
    };
    hideReadout();
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrentLane(m_current - 1);
    case Qt::Key_Down:
        return setCurrentLane(m_current + 1);
    case Qt::Key_PageUp:
        return setCurrentLane(m_current - page);
    case Qt::Key_PageDown:
        return setCurrentLane(m_current + page);
    case Qt::Key_Home:
        return setCurrentLane(0);
    case Qt::Key_End:
        return setCurrentLane(static_cast<int>(m_lanes.lanes.size()));
    case Qt::Key_Left:
        return pan(keyPan);
    case Qt::Key_Right:
        return pan(-keyPan);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep);
    case Qt::Key_Minus:
        return zoom(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT opened(m_lanes.lanes.at(m_current).device.arn);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool SwimLanesView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hideReadout();
    return QAbstractScrollArea::viewportEvent(event);
}

void SwimLanesView::hideEvent(QHideEvent *event)
{
    hideReadout();
    QAbstractScrollArea::hideEvent(event);
}

void SwimLanesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
}

void SwimLanesView::showReadout(const QPoint &point)
{
    const QRect plot = plotRect();
    const int lane = laneAt(point);
    if (lane < 0 || point.x() < plot.left() || point.x() > plot.right()) {
        hideReadout();
        return;
    }
    const double x = point.x() - plot.left();
    const TimelineBins &bins = m_bins[static_cast<size_t>(lane)];
    const TimeRange near{m_view.timeAt(x - hitDistance), m_view.timeAt(x + hitDistance)};
    const qsizetype gravest = bins.gravestIn(near);
    const qsizetype exact = bins.indexAt(m_view.timeAt(x));
    // Only what is too narrow to be hit is caught from beside it.
    const bool isNarrow = gravest >= 0 && bins.intervals().at(gravest).length() < near.length();
    const qsizetype index = isNarrow || exact < 0 ? gravest : exact;
    if (index < 0) {
        hideReadout();
        return;
    }
    if (!m_readout || m_readout->parentWidget() != window()) {
        delete m_readout;
        m_readout = new TimelineReadout(window());
    }
    m_readout->setInterval(bins.intervals().at(index), nameOf(lane), m_lanes.range.to, m_zone, locale());
    const QRect row = laneRect(lane);
    const QPoint above = viewport()->mapTo(window(), QPoint(point.x(), row.top()));
    m_readout->placeAt(above.x(), above.y(), viewport()->mapTo(window(), row.bottomLeft()).y());
    m_readout->show();
    m_readout->raise();
}

void SwimLanesView::hideReadout()
{
    if (m_readout)
        m_readout->hide();
}

QRect SwimLanesView::plotRect() const
{
    const int names = std::clamp(viewport()->width() / 5, 96, 240);
    const int shares = fontMetrics().horizontalAdvance(QStringLiteral("100.0 %")) + metrics::medium;
    return QRect(names, stripHeight, viewport()->width() - names - shares,
                 viewport()->height() - stripHeight - axisHeight);
}

QString SwimLanesView::nameOf(int lane) const
{
    const Device &device = m_lanes.lanes.at(lane).device;
    return device.name.isEmpty() ? device.arn : device.name;
}

} // namespace rollcall
