// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/stylepaint.h"

#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qstyle.h>

#include <algorithm>

namespace rollcall::stylepaint {

namespace {

constexpr qreal radius = metrics::unit;
constexpr int barThickness = metrics::unit;
constexpr int handleThickness = 6;
constexpr int shortestHandle = 28;
constexpr int tabLine = 2;

QColor veil(qreal opacity)
{
    QColor color = toneColor(Tone::Text);
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

qreal devicePixel(const QPainter &painter)
{
    return 1.0 / (painter.device() ? painter.device()->devicePixelRatioF() : 1.0);
}

void roundedFrame(QPainter &painter, const QRect &rect, const QBrush &ground, const QColor &line, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = width / 2;
    painter.setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

void buttonPanel(QPainter &painter, const QStyleOption &option, bool framed, bool isDefault)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    QBrush ground(framed ? toneColor(Tone::Window) : QColor(Qt::transparent));
    if (has(option, QStyle::State_On))
        ground = toneColor(Tone::Selection);
    const bool accented = enabled && (isDefault || (framed && has(option, QStyle::State_On)));
    const QColor line = toneColor(accented ? Tone::Accent : Tone::Hairline);
    roundedFrame(painter, option.rect, ground, line,
                 framed ? std::max(devicePixel(painter), accented ? 1.0 : 0.0) : 0);
    if (!enabled)
        return;
    if (has(option, QStyle::State_Sunken))
        roundedFrame(painter, option.rect, veil(0.12), {}, 0);
    else if (has(option, QStyle::State_MouseOver))
        roundedFrame(painter, option.rect, veil(0.06), {}, 0);
}

void fieldPanel(QPainter &painter, const QStyleOption &option, bool focused)
{
    const QColor ground = option.palette.color(QPalette::Base);
    if (focused)
        roundedFrame(painter, option.rect, ground, toneColor(Tone::Accent), 1.5);
    else
        roundedFrame(painter, option.rect, ground, toneColor(Tone::Hairline), devicePixel(painter));
}

void focusRing(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool inView = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
    if (!inView && !has(option, QStyle::State_KeyboardFocusChange))
        return;
    roundedFrame(painter, option.rect, Qt::NoBrush, toneColor(Tone::Accent), inView ? 1.0 : 1.5);
}

void chevron(QPainter &painter, const QStyleOption &option, Qt::ArrowType direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(option.rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    const auto group = has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter.setPen(QPen(option.palette.color(group, QPalette::ButtonText), 1.5, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{QPointF(-3, -1.5), QPointF(0, 1.5), QPointF(3, -1.5)});
    painter.restore();
}

void checkMark(QPainter &painter, const QStyleOption &option, bool round)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool filled = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor ink = toneColor(filled && enabled ? Tone::Accent : Tone::MutedText);
    QRectF box(0, 0, 14, 14);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(filled ? QBrush(ink) : option.palette.brush(QPalette::Base));
    const qreal corner = round ? box.width() / 2 : 3;
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.translate(box.center());
    painter.setPen(QPen(toneColor(Tone::Window), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (has(option, QStyle::State_NoChange))
        painter.drawLine(QPointF(-3, 0), QPointF(3, 0));
    else if (filled && round)
        painter.drawPoint(QPointF(0, 0));
    else if (filled)
        painter.drawPolyline(QPolygonF{QPointF(-3, 0), QPointF(-0.75, 2.25), QPointF(3.25, -2.5)});
    painter.restore();
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option)
{
    const bool focused =
        has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    if (option.frame || has(option, QStyle::State_MouseOver) || focused) {
        fieldPanel(painter, option, focused);
        if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
            roundedFrame(painter, option.rect, veil(0.06), {}, 0);
    }
    QStyleOption arrow(option); // NOLINT(cppcoreguidelines-slicing): an arrow needs no more
    arrow.rect = QStyle::visualRect(
        option.direction, option.rect,
        QRect(option.rect.right() - 20, option.rect.top(), metrics::icon, option.rect.height()));
    chevron(painter, arrow, Qt::DownArrow);
}

void headerSection(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, toneColor(Tone::Panel));
    if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver))
        painter.fillRect(option.rect, veil(0.05));
    paintHairline(painter, option.rect, Qt::BottomEdge);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    paintHairline(painter, option.rect.adjusted(0, metrics::small, 0, -metrics::small),
                  rightToLeft ? Qt::LeftEdge : Qt::RightEdge);
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, veil(0.05));
    if (!has(option, QStyle::State_Selected))
        return;
    QRect line = option.rect.adjusted(metrics::small, 0, -metrics::small, 0);
    line.setTop(line.bottom() - tabLine + 1);
    painter.fillRect(line, toneColor(Tone::Accent));
}

void progressGroove(QPainter &painter, const QStyleOption &option)
{
    QRect track = option.rect;
    track.setTop(track.center().y() - barThickness / 2 + 1);
    track.setHeight(barThickness);
    roundedFrame(painter, track, toneColor(Tone::Hairline), {}, 0);
}

void progressContents(QPainter &painter, const QStyleOptionProgressBar &option)
{
    QRect track = option.rect;
    track.setTop(track.center().y() - barThickness / 2 + 1);
    track.setHeight(barThickness);
    QColor color = toneColor(Tone::Accent);
    if (option.maximum <= option.minimum) {
        color.setAlphaF(0.4F); // how much there is to do is not known
    } else {
        const qreal share = qreal(option.progress - option.minimum) / (option.maximum - option.minimum);
        const int width = qRound(track.width() * std::clamp(share, 0.0, 1.0));
        if (width <= 0)
            return;
        const QRect part(track.topLeft(), QSize(width, track.height()));
        track = QStyle::visualRect(option.direction, track, part);
    }
    roundedFrame(painter, track, color, {}, 0);
}

QRect scrollHandle(const QStyleOptionSlider &option)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 share = qint64(length) * option.pageStep / (range + option.pageStep);
        handle = std::min(length, std::max(shortestHandle, static_cast<int>(share)));
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    if (!horizontal)
        return {option.rect.left(), option.rect.top() + start, option.rect.width(), handle};
    return QStyle::visualRect(
        option.direction, option.rect,
        QRect(option.rect.left() + start, option.rect.top(), handle, option.rect.height()));
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum <= option.minimum)
        return;
    QRectF handle(scrollHandle(option));
    if (option.orientation == Qt::Horizontal)
        handle.adjust(2, (handle.height() - handleThickness) / 2, -2,
                      -(handle.height() - handleThickness) / 2);
    else
        handle.adjust((handle.width() - handleThickness) / 2, 2, -(handle.width() - handleThickness) / 2, -2);
    const bool held =
        has(option, QStyle::State_Sunken) && option.activeSubControls == QStyle::SC_ScrollBarSlider;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil(held ? 0.5 : has(option, QStyle::State_MouseOver) ? 0.4 : 0.25));
    painter.drawRoundedRect(handle, handleThickness / 2.0, handleThickness / 2.0);
    painter.restore();
}

} // namespace rollcall::stylepaint
