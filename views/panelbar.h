// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/qicon.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace rollcall {

/// A strip of the window's chrome: the panel's colour, and a hairline where it meets the content.
class PanelBar : public QWidget
{
    Q_OBJECT

public:
    PanelBar(Qt::Edge hairline, int height, QWidget *parent = nullptr);
    /// Lays out from left to right, 8 px apart, 8 px from the edges.
    QHBoxLayout *row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edge m_hairline;
    QHBoxLayout *m_row;
};

/// A small picture that stays sharp and in the scheme's colours, which a QLabel's pixmap does not.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QIcon &icon, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace rollcall
