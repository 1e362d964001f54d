// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/panelbar.h"

#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>

namespace rollcall {

PanelBar::PanelBar(Qt::Edge hairline, int height, QWidget *parent)
    : QWidget(parent)
    , m_hairline(hairline)
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(height);
    m_row->setContentsMargins(metrics::small, 0, metrics::small, 0);
    m_row->setSpacing(metrics::small);
}

void PanelBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneColor(Tone::Panel));
    paintHairline(painter, rect(), m_hairline);
}

IconLabel::IconLabel(const QIcon &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    return {metrics::icon, metrics::icon};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace rollcall
