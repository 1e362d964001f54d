// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/failure.h"

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace rollcall {

/// A strip above the table: a failure with Retry and Details, or an offer with one button.
class TableBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit TableBanner(QWidget *parent = nullptr);

    void showFailure(const QString &what, const Failure &failure);
    void showOffer(const QString &text, const QString &action);
    bool isFailure() const { return m_failure; }

Q_SIGNALS:
    void retryClicked();
    void offerTaken();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_more;
    QPushButton *m_copy;
    QPushButton *m_dismiss;
    bool m_failure = false;
};

} // namespace rollcall
