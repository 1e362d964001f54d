// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/devicecondition.h"
#include "views/theme/theme.h"

#include <QtWidgets/qwidget.h>

namespace rollcall {

/// The status of a device as shape and words: "Offline since 11:48".
class StatusHeading final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusHeading(QWidget *parent = nullptr);
    void setDevice(const Device &device);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DeviceCondition m_condition = DeviceCondition::Unknown;
    QString m_text;
};

} // namespace rollcall
