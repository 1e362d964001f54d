// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/notebar.h"

#include "views/theme/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace rollcall {

namespace {

constexpr int noteHeight = 36;

} // namespace

NoteBar::NoteBar(const QString &name, const QString &iconName, QWidget *parent)
    : PanelBar(Qt::BottomEdge, noteHeight, parent)
    , m_text(new QLabel(this))
{
    setObjectName(name);
    setAccessibleName(tr("Note"));
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Ignored,
                          QSizePolicy::Preferred); // a long text never widens the window
    connect(m_text, &QLabel::linkActivated, this, &NoteBar::linkActivated);
    auto *close = new QToolButton(this);
    close->setObjectName(name + QStringLiteral("Dismiss"));
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Dismiss the note"));
    close->setToolTip(tr("Dismiss the note"));
    connect(close, &QToolButton::clicked, this, &NoteBar::dismissed);
    row()->setContentsMargins(metrics::medium, 0, metrics::small, 0);
    row()->addWidget(new IconLabel(icon(iconName), this));
    row()->addWidget(m_text, 1);
    row()->addWidget(close);
}

void NoteBar::setText(const QString &text, Qt::TextFormat format)
{
    m_text->setTextFormat(format);
    m_text->setText(text);
    m_text->setToolTip(format == Qt::PlainText ? text : QString());
}

} // namespace rollcall
