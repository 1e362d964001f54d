// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"

#include <QtCore/qlocale.h>
#include <QtCore/qtimezone.h>
#include <QtWidgets/qwidget.h>

namespace rollcall {

/// The card that follows the cursor: shape and state, from and to, duration. It lies over the window, so that
/// it never hides what it speaks of.
class TimelineReadout final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineReadout(QWidget *parent);

    void setInterval(const StatusInterval &interval, const QString &lane, Instant now, const QTimeZone &zone,
                     const QLocale &locale);
    /// Beside the point, above the line at top where there is room, else below bottom; all in the parent's
    /// coordinates.
    void placeAt(int x, int top, int bottom);
    /// What the card says, for assistive technology and for tests.
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_state;
    QString m_times;
    QString m_length;
    Severity m_severity = Severity::Unknown;
};

} // namespace rollcall
