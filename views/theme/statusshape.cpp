// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/theme.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

/// Shapes are drawn in a square of twelve parts; of what is around them, two parts remain free on each side.
constexpr qreal parts = 12;
constexpr qreal strokeParts = 1.8;

QPen strokePen(const QColor &color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void fillPolygon(QPainter &painter, const QColor &color, qreal round, const QPolygonF &polygon)
{
    painter.setPen(QPen(color, round, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(polygon);
}

void drawShape(QPainter &painter, StatusShape shape, const QColor &color, qreal part)
{
    const qreal stroke = strokeParts * part;
    const auto at = [part](qreal x, qreal y) { return QPointF(x * part, y * part); };
    painter.setBrush(Qt::NoBrush);
    switch (shape) {
    case StatusShape::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(0, 0), 4 * part, 4 * part);
        break;
    case StatusShape::Cross:
        painter.setPen(strokePen(color, stroke));
        painter.drawLine(at(-3.4, -3.4), at(3.4, 3.4));
        painter.drawLine(at(3.4, -3.4), at(-3.4, 3.4));
        break;
    case StatusShape::Triangle:
        fillPolygon(painter, color, part, {at(0, -3.9), at(4.2, 3.4), at(-4.2, 3.4)});
        break;
    case StatusShape::Ring:
        painter.setPen(strokePen(color, stroke));
        painter.drawEllipse(QPointF(0, 0), 3.4 * part, 3.4 * part);
        break;
    case StatusShape::Dash:
        painter.setPen(strokePen(color, stroke));
        painter.drawLine(at(-3.4, 0), at(3.4, 0));
        break;
    case StatusShape::UpArrow:
        painter.setPen(strokePen(color, stroke));
        painter.drawLine(at(0, -3.9), at(0, 4));
        painter.drawPolyline(QPolygonF{at(-3.4, -0.6), at(0, -4), at(3.4, -0.6)});
        break;
    }
}

/// Draws the shape anew for each size and scheme instead of scaling a picture.
class StatusIconEngine final : public QIconEngine
{
public:
    StatusIconEngine(StatusShape shape, Tone tone)
        : m_shape(shape)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = mode == QIcon::Disabled
                                 ? QGuiApplication::palette().color(QPalette::Disabled, QPalette::WindowText)
                                 : toneColor(m_tone);
        paintStatusShape(*painter, rect, m_shape, color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size); // in device pixels
        pixmap.fill(Qt::transparent);
        pixmap.setDevicePixelRatio(scale);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), (QSizeF(size) / scale).toSize()), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StatusIconEngine(m_shape, m_tone); }

private:
    StatusShape m_shape;
    Tone m_tone;
};

} // namespace

void paintStatusShape(QPainter &painter, const QRect &rect, StatusShape shape, const QColor &color)
{
    const int side = std::min({rect.width(), rect.height(), metrics::icon});
    if (side <= 0)
        return;
    const QPaintDevice *device = painter.device();
    const qreal ratio = device ? device->devicePixelRatioF() : 1.0;
    // The centre lies on the corner of device pixels, so that opposite sides of a shape are alike.
    const QPointF center = QRectF(rect).center();
    const auto snapped = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(snapped(center.x()), snapped(center.y()));
    // A dash has a middle line, which is sharp in the middle of a row of pixels.
    if (shape == StatusShape::Dash && ratio < 1.5)
        painter.translate(0, 0.5);
    drawShape(painter, shape, color, side / parts);
    painter.restore();
}

QIcon statusIcon(StatusShape shape, Tone tone)
{
    return QIcon(new StatusIconEngine(shape, tone));
}

} // namespace rollcall
