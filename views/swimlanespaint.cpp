// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/axisticks.h"
#include "views/swimlanesview.h"
#include "views/theme/theme.h"
#include "views/timelinelook.h"

#include <QtCore/qset.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

struct Look
{
    int height;
    Tone tone;
    double strength; ///< what is well stays calm
};

Look lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return {6, Tone::Online, 0.7};
    case Severity::Pending:
        return {10, Tone::Pending, 0.85};
    case Severity::Warning:
        return {12, Tone::Warning, 0.9};
    case Severity::Bad:
        return {16, Tone::Offline, 1.0};
    case Severity::Unknown:
        break;
    }
    return {6, Tone::Unknown, 0.75};
}

QColor withStrength(Tone tone, double strength)
{
    QColor color = toneColor(tone);
    color.setAlphaF(static_cast<float>(strength));
    return color;
}

} // namespace

void SwimLanesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), toneColor(Tone::Window));
    if (m_lanes.range.isEmpty())
        return;
    const QRect plot = plotRect();
    paintAxis(painter);
    paintIncidentBands(painter);
    painter.save();
    painter.setClipRect(0, plot.top(), viewport()->width(), plot.height());
    const int first = verticalScrollBar()->value() / std::max(1, laneRect(0).height());
    for (int lane = first; lane < m_lanes.lanes.size() && laneRect(lane).top() <= plot.bottom(); ++lane)
        paintLane(painter, lane);
    painter.restore();
    paintIncidentMarks(painter);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange) && m_current < 0) {
        painter.setPen(QPen(toneColor(Tone::Accent), 1));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void SwimLanesView::paintLane(QPainter &painter, int lane) const
{
    const QRect row = laneRect(lane);
    const QRect plot = plotRect();
    if (lane == m_current)
        painter.fillRect(row, toneColor(Tone::Selection));
    painter.setFont(font());
    painter.setPen(toneColor(Tone::Text));
    const QRect name(metrics::medium, row.top(), plot.left() - metrics::medium - metrics::small,
                     row.height());
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(nameOf(lane), Qt::ElideMiddle, name.width()));
    const std::optional<double> uptime = m_lanes.lanes.at(lane).availability.uptime();
    const QRect share(plot.right() + 1, row.top(), row.right() - plot.right() - metrics::small, row.height());
    painter.drawText(share, Qt::AlignVCenter | Qt::AlignRight,
                     uptime ? locale().toString(roundedPercent(*uptime), 'f', 1) + QStringLiteral(" %")
                            : QString(QChar(0x2013)));
    // In device pixels: an outage is one of them wide at least.
    const double ratio = viewport()->devicePixelRatioF();
    const int pixels = static_cast<int>(std::floor(plot.width() * ratio));
    QBrush hatch = timelineHatch(withStrength(Tone::Unknown, lookOf(Severity::Unknown).strength), ratio);
    hatch.setTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    for (const TimelineRun &run : m_bins[static_cast<size_t>(lane)].runs(m_view.visible(), pixels)) {
        const Look look = lookOf(run.severity);
        const QRectF bar(plot.left() + run.x / ratio, row.center().y() + 0.5 - look.height / 2.0,
                         run.width / ratio, look.height);
        if (run.severity == Severity::Unknown && bar.width() >= timelineHatchSide)
            painter.fillRect(bar, hatch);
        else
            painter.fillRect(bar, withStrength(look.tone, look.strength));
    }
}

void SwimLanesView::paintAxis(QPainter &painter) const
{
    const QRect plot = plotRect();
    const QFont small = textFont(TextSize::Small);
    const QFontMetrics smallMetrics(small);
    const AxisStyle style{
        m_zone, locale(),
        [&smallMetrics](const QString &text) { return double(smallMetrics.horizontalAdvance(text)); },
        metrics::medium, 24};
    painter.setFont(small);
    for (const AxisTick &tick : axisTicks(m_view.visible(), plot.width(), style)) {
        const double x = plot.left() + m_view.xAt(tick.at);
        painter.fillRect(QRectF(x, plot.top(), 1 / viewport()->devicePixelRatioF(), plot.height()),
                         toneColor(Tone::Hairline));
        painter.setPen(toneColor(Tone::MutedText));
        painter.drawText(QRectF(x - 80, plot.bottom() + metrics::unit, 160, smallMetrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
}

/// All of them as bands would lie upon each other and hide the lanes: only the one that is picked is one.
void SwimLanesView::paintIncidentBands(QPainter &painter) const
{
    const QRect plot = plotRect();
    int last = -1;
    for (int index = 0; index < m_lanes.incidents.size(); ++index) {
        const Incident &incident = m_lanes.incidents.at(index);
        const bool isCurrent = index == m_incident;
        const double from = std::max<double>(plot.left(), plot.left() + m_view.xAt(incident.from));
        const double to =
            isCurrent ? std::min<double>(plot.right() + 1, plot.left() + m_view.xAt(incident.to)) : from;
        if (incident.to < m_view.visible().from || from > plot.right() ||
            (!isCurrent && (incident.from < m_view.visible().from || static_cast<int>(from) == last)))
            continue;
        last = static_cast<int>(from); // one for each pixel will do
        painter.fillRect(QRectF(from, plot.top(), std::max(1.0, to - from), plot.height()),
                         withStrength(Tone::Warning, isCurrent ? 0.2 : 0.35));
    }
}

/// A triangle above the lanes; of the incident that is picked also a strong line in the lanes of its devices.
void SwimLanesView::paintIncidentMarks(QPainter &painter) const
{
    const QRect plot = plotRect();
    int last = -1;
    for (int index = 0; index < m_lanes.incidents.size(); ++index) {
        const Incident &incident = m_lanes.incidents.at(index);
        if (!m_view.visible().contains(incident.from))
            continue;
        const bool isCurrent = index == m_incident;
        const double x = plot.left() + m_view.xAt(incident.from);
        if (!isCurrent && static_cast<int>(x) == last)
            continue;
        last = static_cast<int>(x);
        const QRect mark(static_cast<int>(x) - metrics::small, 0, metrics::medium, plot.top());
        paintStatusShape(painter, mark, StatusShape::Triangle,
                         toneColor(isCurrent ? Tone::Accent : Tone::Warning));
        if (!isCurrent)
            continue;
        const int first = verticalScrollBar()->value() / std::max(1, laneRect(0).height());
        const QSet<QString> hit(incident.deviceArns.cbegin(), incident.deviceArns.cend());
        for (int lane = first; lane < m_lanes.lanes.size() && laneRect(lane).top() <= plot.bottom(); ++lane) {
            const QRect row = laneRect(lane).intersected(plot.adjusted(0, 0, 1, 0));
            if (hit.contains(m_lanes.lanes.at(lane).device.arn))
                painter.fillRect(QRectF(x - 1, row.top(), 2, row.height()), toneColor(Tone::Accent));
        }
    }
}

} // namespace rollcall
