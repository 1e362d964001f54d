// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <chrono>

namespace rollcall {

/// Tells whether someone is at work in the windows of this program: presses keys, clicks, drags, turns the
/// wheel, touches, writes through an input method, or did a moment ago. Work that can wait leaves the
/// processors to that.
class UseWatch final : public QObject
{
    Q_OBJECT

public:
    explicit UseWatch(QObject *parent = nullptr);

    /// So long after the last key or click the window is still in use.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    bool isInUse() const { return m_pause.isActive(); }

Q_SIGNALS:
    void inUseChanged(bool isInUse);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace rollcall
