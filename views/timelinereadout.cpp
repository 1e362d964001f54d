// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinereadout.h"

#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/statuswords.h"
#include "views/statuslook.h"
#include "views/theme/theme.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int distance = 12;
constexpr int inner = metrics::small;

} // namespace

TimelineReadout::TimelineReadout(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineReadout"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void TimelineReadout::setInterval(const StatusInterval &interval, const QString &lane, Instant now,
                                  const QTimeZone &zone, const QLocale &locale)
{
    const auto moment = [&](Instant at) { return fullMoment(at, now, zone, locale, MomentDetail::Seconds); };
    const Instant from = interval.since.value_or(interval.from);
    const bool goesOn = interval.to >= now;
    m_severity = interval.severity;
    m_state = tr("%1: %2").arg(lane, interval.since ? statusWord(interval.value) : tr("Nothing known"));
    if (!interval.since)
        m_times = tr("until %1").arg(moment(interval.to));
    else if (goesOn)
        m_times = tr("%1 – now").arg(moment(from));
    else
        m_times = tr("%1 – %2").arg(moment(from), moment(interval.to));
    m_length = durationText(interval.to - from);
    setAccessibleName(text());
    resize(sizeHint());
    update();
}

QString TimelineReadout::text() const
{
    return QStringLiteral("%1, %2, %3").arg(m_state, m_times, m_length);
}

QSize TimelineReadout::sizeHint() const
{
    const QFontMetrics normal(textFont(TextSize::Normal));
    const int first = metrics::icon + metrics::unit + normal.horizontalAdvance(m_state) + metrics::medium +
                      normal.horizontalAdvance(m_length);
    const int second = QFontMetrics(textFont(TextSize::Small)).horizontalAdvance(m_times);
    return {std::max(first, second) + 2 * inner + 2,
            normal.height() + QFontMetrics(textFont(TextSize::Small)).height() + metrics::unit + 2 * inner};
}

void TimelineReadout::placeAt(int x, int top, int bottom)
{
    const QRect room =
        parentWidget()->rect().adjusted(metrics::unit, metrics::unit, -metrics::unit, -metrics::unit);
    int left = x + distance;
    if (left + width() > room.right())
        left = x - distance - width();
    left = std::max(left, room.left());
    int y = top - metrics::small - height();
    if (y < room.top())
        y = std::min(bottom + metrics::small, room.bottom() - height());
    move(left, y);
}

void TimelineReadout::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double pixel = 1 / devicePixelRatioF();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::MutedText), pixel));
    painter.setBrush(toneColor(Tone::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QRect inside = rect().adjusted(inner, inner, -inner, -inner);
    painter.setFont(textFont(TextSize::Normal));
    const int line = QFontMetrics(painter.font()).height();
    const QRect first(inside.left(), inside.top(), inside.width(), line);
    const StatusLook look = statusLook(m_severity);
    paintStatusShape(painter, QRect(first.left(), first.top(), metrics::icon, line), look.shape,
                     toneColor(look.tone));
    painter.setPen(toneColor(Tone::Text));
    painter.drawText(first.adjusted(metrics::icon + metrics::unit, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_state);
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, m_length);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(toneColor(Tone::MutedText));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_times);
}

} // namespace rollcall
