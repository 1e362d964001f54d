// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace rollcall {

/// A line above the table that says something about what it shows, until it is dismissed or told otherwise.
/// The banner is for what can be done something about, and both may be there.
class TablePageNote final : public QWidget
{
    Q_OBJECT

public:
    explicit TablePageNote(QWidget *parent = nullptr);
    /// Out of sight without a text.
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};

} // namespace rollcall
