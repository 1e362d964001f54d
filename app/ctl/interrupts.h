// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>

#include <functional>

class QSocketNotifier;

namespace rollcall {

/// Brings SIGINT and SIGTERM into the event loop, by way of a pipe that the signal handler writes to. At most
/// one exists at a time; while none does, signals act as usual.
class Interrupts final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(std::function<void(int signal)> handler, QObject *parent = nullptr);
    ~Interrupts() override;

private:
    void read();

    std::function<void(int)> m_handler;
    QSocketNotifier *m_notifier = nullptr;
    int m_pipe[2] = {-1, -1};
};

} // namespace rollcall
