// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/qcolor.h>
#include <QtWidgets/qstyleoption.h>

QT_BEGIN_NAMESPACE
class QPainter;
class QWidget;
QT_END_NAMESPACE

/// What Style draws in Fusion's place, one function for each kind of thing.
namespace rollcall::stylepaint {

/// The body of push and tool buttons: filled when hovered, pressed or checked; framed unless flat.
void buttonPanel(QPainter &painter, const QStyleOption &option, bool framed, bool isDefault);
/// The frame and ground of fields that take text; its frame is the accent where the focus is.
void fieldPanel(QPainter &painter, const QStyleOption &option, bool focused);
void focusRing(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void chevron(QPainter &painter, const QStyleOption &option, Qt::ArrowType direction);
/// The box of a check box, or the circle of a radio button.
void checkMark(QPainter &painter, const QStyleOption &option, bool round);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option);
void headerSection(QPainter &painter, const QStyleOption &option);
void tab(QPainter &painter, const QStyleOptionTab &option);
void progressGroove(QPainter &painter, const QStyleOption &option);
void progressContents(QPainter &painter, const QStyleOptionProgressBar &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option);
/// Where the handle of a scroll bar lies that has no arrow buttons.
QRect scrollHandle(const QStyleOptionSlider &option);

} // namespace rollcall::stylepaint
