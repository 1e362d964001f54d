// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinelook.h"

#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

TimelineLook timelineLook(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return {8 / 32.0, Tone::Online, 0.7};
    case Severity::Unknown:
        return {8 / 32.0, Tone::Unknown, 0.75};
    case Severity::Pending:
        return {14 / 32.0, Tone::Pending, 0.85};
    case Severity::Warning:
        return {20 / 32.0, Tone::Warning, 0.9};
    case Severity::Bad:
        return {1.0, Tone::Offline, 1.0};
    }
    return {8 / 32.0, Tone::Unknown, 1.0};
}

QColor timelineColor(Severity severity, ColorScheme scheme)
{
    const TimelineLook look = timelineLook(severity);
    const QColor ground = toneColor(Tone::Panel, scheme);
    const QColor color = toneColor(look.tone, scheme);
    const auto part = [&look](int from, int to) { return qRound(from + (to - from) * look.strength); };
    return {part(ground.red(), color.red()), part(ground.green(), color.green()),
            part(ground.blue(), color.blue())};
}

QBrush timelineHatch(const QColor &color, double ratio)
{
    const int side = qRound(timelineHatchSide * ratio);
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    const int stroke = std::max(1, qRound(1.4 * ratio));
    for (int y = 0; y < side; ++y) {
        for (int i = 0; i < stroke; ++i)
            tile.setPixelColor((side - 1 - y + i) % side, y, color);
    }
    return {tile};
}

void paintTimelineHatch(QPainter &painter, const QRectF &rect, double spacing, double stroke,
                        ColorScheme scheme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(timelineColor(Severity::Unknown, scheme), stroke, Qt::SolidLine, Qt::FlatCap));
    const double height = rect.height();
    const int lines = static_cast<int>(std::ceil((rect.width() + height) / spacing));
    for (int line = 0; line < lines; ++line) {
        const double x = rect.left() - height + line * spacing;
        // From the lower to the upper edge, cut where the stretch begins and ends.
        const double before = std::max(0.0, rect.left() - x);
        const double after = std::max(0.0, x + height - rect.right());
        if (before + after < height)
            painter.drawLine(QPointF(x + before, rect.bottom() - before),
                             QPointF(x + height - after, rect.top() + after));
    }
    painter.restore();
}

QColor timelineShade(ColorScheme scheme)
{
    QColor shade = toneColor(Tone::Text, scheme);
    shade.setAlphaF(scheme == ColorScheme::Dark ? 0.045F : 0.035F);
    return shade;
}

} // namespace rollcall
