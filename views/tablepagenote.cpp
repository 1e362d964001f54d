// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tablepagenote.h"

#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

TablePageNote::TablePageNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("note"));
    setAccessibleName(tr("Note"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *dismiss = new QPushButton(tr("Dismiss"), this);
    dismiss->setObjectName(QStringLiteral("noteDismiss"));
    dismiss->setAccessibleName(dismiss->text());
    dismiss->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::small, metrics::unit, metrics::small, metrics::unit);
    row->setSpacing(metrics::small);
    row->addSpacing(metrics::large);
    row->addWidget(m_text, 1);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void TablePageNote::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setVisible(!text.isEmpty());
}

void TablePageNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneColor(Tone::Panel));
    paintHairline(painter, rect(), Qt::BottomEdge);
    const QRect shape(metrics::small, metrics::unit, metrics::icon, metrics::buttonHeight);
    paintStatusShape(painter, shape, StatusShape::Triangle, toneColor(Tone::Warning));
}

} // namespace rollcall
