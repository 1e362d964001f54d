// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/interrupts.h"

#include <QtCore/qsocketnotifier.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace rollcall {

namespace {

std::atomic<int> wakeFd{-1};

// Only what is safe in a signal handler: one write to a pipe that never blocks.
void onSignal(int signal)
{
    const int saved = errno;
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(wakeFd, &byte, 1);
    errno = saved;
}

void setHandler(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interrupts::Interrupts(std::function<void(int)> handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // out of descriptors: signals then end the program as they would without this
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    QObject::connect(m_notifier, &QSocketNotifier::activated, this, &Interrupts::read);
    wakeFd = m_pipe[1];
    setHandler(SIGINT, onSignal);
    setHandler(SIGTERM, onSignal);
}

Interrupts::~Interrupts()
{
    if (m_pipe[0] < 0)
        return;
    setHandler(SIGINT, SIG_DFL);
    setHandler(SIGTERM, SIG_DFL);
    wakeFd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Interrupts::read()
{
    unsigned char signal = 0;
    while (::read(m_pipe[0], &signal, 1) == 1)
        m_handler(signal);
}

} // namespace rollcall
