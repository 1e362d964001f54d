// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>

namespace rollcall {

/// Says in the log "rollcall.startup" (debug) when rows of a table stand on the screen for the first time;
/// with QT_LOGGING_RULES=rollcall.startup=true, tests/bench/startup.py takes the time from the start of the
/// process to it.
class FirstRows final : public QObject
{
    Q_OBJECT

public:
    /// Whether anyone listens.
    static bool isWanted();
    explicit FirstRows(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isSeen = false;
};

} // namespace rollcall
