// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/shorteninglabel.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qlayout.h>

#include <algorithm>

namespace rollcall {

ShorteningLabel::ShorteningLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ShorteningLabel::setForms(const QStringList &forms)
{
    if (forms == m_forms)
        return;
    m_forms = forms;
    updateGeometry();
    // At once: a frame in which the new text is chosen by the old one's width would flicker.
    if (parentWidget() && parentWidget()->layout())
        parentWidget()->layout()->activate();
    choose();
}

int ShorteningLabel::widthOf(const QString &form) const
{
    constexpr int slack = 2; // what a text's edge may reach beyond its advance
    return form.isEmpty() ? 0 : fontMetrics().horizontalAdvance(form) + slack;
}

QSize ShorteningLabel::sizeHint() const
{
    return {m_forms.isEmpty() ? 0 : widthOf(m_forms.constFirst()), QLabel::sizeHint().height()};
}

QSize ShorteningLabel::minimumSizeHint() const
{
    return {m_forms.isEmpty() ? 0 : widthOf(m_forms.constLast()), QLabel::minimumSizeHint().height()};
}

void ShorteningLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    choose();
}

void ShorteningLabel::choose()
{
    const auto fits = std::find_if(m_forms.cbegin(), m_forms.cend(),
                                   [this](const QString &form) { return widthOf(form) <= width(); });
    const QString form = fits != m_forms.cend() ? *fits : m_forms.value(m_forms.size() - 1);
    if (form != text())
        setText(form);
}

} // namespace rollcall
