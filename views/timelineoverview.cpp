// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelineoverview.h"

#include "views/theme/theme.h"
#include "views/timelinechart.h"
#include "views/timelinelook.h"

#include <QtCharts/qchart.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

constexpr int marginBelow = metrics::unit;
constexpr int padding = 3; ///< between the strip's frame and its lanes

} // namespace

TimelineOverview::TimelineOverview(TimelineChart *chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
{
    setObjectName(QStringLiteral("timelineOverview"));
    setAccessibleName(tr("Overview of the timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(chart, &TimelineChart::viewChanged, this, qOverload<>(&TimelineOverview::update));
    connect(chart, &TimelineChart::lanesChanged, this, [this] {
        m_runs.clear();
        update();
    });
}

QSize TimelineOverview::sizeHint() const
{
    return {240, stripHeight + marginBelow};
}

QRectF TimelineOverview::strip() const
{
    const QRectF plot = m_chart->chart()->plotArea();
    return {plot.left(), 0, std::min(plot.width(), std::max(0.0, width() - plot.left())), stripHeight};
}

TimelineBrush TimelineOverview::brush() const
{
    return {m_chart->view().bounds(), m_chart->view().visible(), strip().width()};
}

const std::vector<TimelineRun> &TimelineOverview::runs(int lane, int pixels)
{
    const TimeRange bounds = m_chart->view().bounds();
    if (m_runs.size() != m_chart->lanes().size() || pixels != m_drawnPixels || bounds != m_drawn) {
        m_runs = QList<std::optional<std::vector<TimelineRun>>>(m_chart->lanes().size());
        m_drawn = bounds;
        m_drawnPixels = pixels;
    }
    std::optional<std::vector<TimelineRun>> &kept = m_runs[lane];
    if (!kept)
        kept = m_chart->lanes().at(lane).bins.runs(bounds, pixels);
    return *kept;
}

void TimelineOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(strip(), toneColor(Tone::Panel));
    paintLanes(painter, devicePixelRatioF());
    paintHandle(painter);
}

void TimelineOverview::paintLanes(QPainter &painter, double ratio)
{
    const auto lanes = static_cast<int>(m_chart->lanes().size());
    const QRectF area = strip();
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(1 / ratio, 1 / ratio);
    const int pixels = qRound(area.width() * ratio);
    const double room = (stripHeight - 2 * padding) * ratio;
    for (int lane = 0; lane < lanes; ++lane) {
        const double top = padding * ratio + room * lane / lanes;
        // A pixel apart where there are enough of them.
        const int height = std::max(1, static_cast<int>(room / lanes) - (room / lanes > 4 ? 1 : 0));
        for (const TimelineRun &run : runs(lane, pixels)) {
            const int part = std::max(1, qRound(timelineLook(run.severity).height * height));
            painter.fillRect(QRect(run.x, qRound(top) + (height - part) / 2, run.width, part),
                             timelineColor(run.severity, currentScheme()));
        }
    }
    painter.restore();
}

// What is not seen is veiled; the handle is a frame with a bar at each side, which is where it can be pulled.
void TimelineOverview::paintHandle(QPainter &painter)
{
    const QRectF area = strip();
    const TimelineBrush shown = brush();
    QColor veil = toneColor(Tone::Window);
    veil.setAlphaF(0.6F);
    painter.fillRect(QRectF(area.left(), 0, shown.left(), area.height()), veil);
    painter.fillRect(QRectF(area.left() + shown.right(), 0, area.width() - shown.right(), area.height()),
                     veil);
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const QColor color = toneColor(focused || m_pull ? Tone::Accent : Tone::MutedText);
    const double left = std::round(area.left() + shown.left());
    const double right = std::max(left + 3, std::round(area.left() + shown.right()));
    const QRectF handle(left, 0, right - left, area.height());
    painter.fillRect(QRectF(handle.left(), 0, handle.width(), 1), color);
    painter.fillRect(QRectF(handle.left(), handle.bottom() - 1, handle.width(), 1), color);
    painter.fillRect(QRectF(handle.left(), 0, 2, handle.height()), color);
    painter.fillRect(QRectF(handle.right() - 2, 0, 2, handle.height()), color);
}

void TimelineOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x() - strip().left();
    TimelineBrush::Part part = brush().partAt(x);
    if (part == TimelineBrush::Part::Outside) {
        m_chart->show(brush().centredAt(x));
        part = TimelineBrush::Part::Window;
    }
    m_pull = Pull{brush(), part, x};
    updateCursor(x);
    update();
}

void TimelineOverview::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x() - strip().left();
    if (m_pull)
        m_chart->show(m_pull->brush.pulled(m_pull->part, x - m_pull->from));
    else
        updateCursor(x);
}

void TimelineOverview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pull.reset();
    updateCursor(event->position().x() - strip().left());
    update();
}

void TimelineOverview::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_chart->fit();
}

void TimelineOverview::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const TimelineView &view = m_chart->view();
    if (std::abs(turned.x()) > std::abs(turned.y()))
        m_chart->panBy(turned.x() * 0.5);
    else
        m_chart->zoomAt(view.width() / 2, std::pow(TimelineChart::wheelZoom, turned.y()));
    event->accept();
}

void TimelineOverview::keyPressEvent(QKeyEvent *event)
{
    if (!m_chart->handleKey(event->key()))
        event->ignore();
}

void TimelineOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

void TimelineOverview::updateCursor(double x)
{
    switch (m_pull ? m_pull->part : brush().partAt(x)) {
    case TimelineBrush::Part::Outside:
        unsetCursor();
        break;
    case TimelineBrush::Part::Window:
        setCursor(m_pull ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        break;
    case TimelineBrush::Part::LeftEdge:
    case TimelineBrush::Part::RightEdge:
        setCursor(Qt::SizeHorCursor);
        break;
    }
}

} // namespace rollcall
