// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/valuelabel.h"

#include "views/theme/theme.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qmenu.h>

namespace rollcall {

ValueLabel::ValueLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ValueLabel::setValue(const QString &value)
{
    m_value = value;
    elide();
    updateGeometry();
}

void ValueLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_value, Qt::ElideMiddle, contentsRect().width() - 2);
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_value ? QString() : m_value);
}

void ValueLabel::copy()
{
    const bool part = hasSelectedText() && text() == m_value;
    QGuiApplication::clipboard()->setText(part ? selectedText() : m_value);
}

QSize ValueLabel::minimumSizeHint() const
{
    return {40, fontMetrics().height()};
}

QSize ValueLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_value) + 4, fontMetrics().height()};
}

void ValueLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ValueLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QLabel::keyPressEvent(event);
}

void ValueLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy"), this, &ValueLabel::copy);
    menu->popup(event->globalPos());
}

} // namespace rollcall
