// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/groupheading.h"

#include "models/tables/groupedtable.h"
#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qwidget.h>

#include <algorithm>

namespace rollcall {

namespace {

/// Down when the group is open, towards the text when it is closed.
void paintArrow(QPainter &painter, QPointF center, bool isOpen, bool isReversed)
{
    constexpr qreal half = 3.5;
    constexpr qreal depth = 1.75;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::MutedText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(center);
    if (!isOpen)
        painter.rotate(isReversed ? 90 : -90);
    const QPointF points[] = {{-half, -depth}, {0, depth}, {half, -depth}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

} // namespace

void paintGroupHeading(QPainter &painter, const QRect &rect, const GroupHeading &heading,
                       GroupHeadingState state, const QWidget &view)
{
    const Qt::LayoutDirection direction = view.layoutDirection();
    painter.fillRect(rect, toneColor(state.isHovered ? Tone::Hairline : Tone::Panel));
    paintHairline(painter, rect, Qt::BottomEdge);
    if (state.isCurrent) {
        painter.setPen(toneColor(Tone::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(direction, rect,
                                  QRect(rect.left() + left, rect.top(), width, rect.height()));
    };
    const QRectF arrow = place(metrics::small, metrics::icon);
    paintArrow(painter, arrow.center(), heading.isOpen, direction == Qt::RightToLeft);

    const QFontMetrics font(view.font());
    const int start = metrics::small + metrics::icon + metrics::unit;
    const int room = rect.width() - start - metrics::small;
    const int counts = font.horizontalAdvance(heading.counts) + 1;
    const int nameRoom = std::max(room - counts - metrics::medium, 0);
    const QString name = font.elidedText(heading.name, Qt::ElideMiddle, nameRoom);
    const int nameWidth = font.horizontalAdvance(name) + 1;
    const int aligned = static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading)) |
                        Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(view.font());
    painter.setPen(toneColor(Tone::Text));
    painter.drawText(place(start, nameWidth), aligned, name);
    painter.setPen(toneColor(Tone::MutedText));
    painter.drawText(place(start + nameWidth + metrics::medium, std::min(counts, room)), aligned,
                     heading.counts);
}

} // namespace rollcall
