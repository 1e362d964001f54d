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

NoteBar::NoteBar(QWidget *parent)
    : PanelBar(Qt::BottomEdge, noteHeight, parent)
{
    setObjectName(QStringLiteral("sampleNote"));
    setAccessibleName(tr("Note about the sample fleet"));
    auto *text = new QLabel(this);
    text->setObjectName(QStringLiteral("sampleNoteText"));
    text->setTextFormat(Qt::RichText);
    text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    text->setText(
        tr("This is a sample fleet on this computer. <a href=\"connect\">Connect to your own…</a>"));
    connect(text, &QLabel::linkActivated, this, &NoteBar::connectHelpRequested);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("dismissSampleNote"));
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Dismiss the note"));
    close->setToolTip(tr("Dismiss the note"));
    connect(close, &QToolButton::clicked, this, &NoteBar::dismissed);
    row()->setContentsMargins(metrics::medium, 0, metrics::small, 0);
    row()->addWidget(new IconLabel(icon(QStringLiteral("info")), this));
    row()->addWidget(text, 1);
    row()->addWidget(close);
}

} // namespace rollcall
