// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/aside.h"

#include <QtCore/qthreadpool.h>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace rollcall {

namespace {

/// Once a thread: there is no way back, and none is needed.
void standBack()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 5;
    // Here it is the thread that is nice, not the process.
    thread_local const int done = setpriority(PRIO_PROCESS, 0, niceness);
    static_cast<void>(done);
#endif
}

} // namespace

void runAside(std::function<void()> work)
{
    QThreadPool::globalInstance()->start([work = std::move(work)] {
        standBack();
        work();
    });
}

} // namespace rollcall
