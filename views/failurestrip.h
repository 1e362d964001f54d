// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace rollcall {

struct Failure;

/// A failure where it happened: what went wrong in the service's own words, and Retry. Hidden until there is
/// one.
class FailureStrip final : public QWidget
{
    Q_OBJECT

public:
    /// What it was that failed, for assistive technology: "History", "Details".
    explicit FailureStrip(const QString &what, QWidget *parent = nullptr);
    void show(const QString &summary, const Failure &failure);
    using QWidget::show;

Q_SIGNALS:
    void retryWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_retry;
};

} // namespace rollcall
