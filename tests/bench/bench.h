// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qstring.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace rollcall::bench {

template <class Work>
void keep(Work &work)
{
    if constexpr (std::is_void_v<decltype(work())>)
        work();
    else
        [[maybe_unused]] const auto result = work();
}

/// Microseconds that one call of work takes: the median of several runs of as many calls as fill some
/// milliseconds.
template <class Work>
double microseconds(Work work, int runs = 9)
{
    constexpr qint64 enough = 20'000'000; // ns a run: far above the clock's resolution
    qint64 calls = 1;
    QElapsedTimer timer;
    for (;;) {
        timer.start();
        for (qint64 i = 0; i < calls; ++i)
            keep(work);
        const qint64 taken = timer.nsecsElapsed();
        if (taken >= enough || calls > 1'000'000)
            break;
        calls = taken > enough / 100 ? calls * enough / taken + 1 : calls * 10;
    }
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        timer.start();
        for (qint64 i = 0; i < calls; ++i)
            keep(work);
        times.push_back(double(timer.nsecsElapsed()) / 1000.0 / double(calls));
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[size_t(runs) / 2];
}

/// One line of the table that run.sh puts together: "| what | value | note |".
inline void row(const char *what, const QString &value, const QString &note = {})
{
    std::printf("| %s | %s | %s |\n", what, qPrintable(value), qPrintable(note));
    std::fflush(stdout);
}

inline QString text(double microseconds)
{
    if (microseconds < 1000)
        return QStringLiteral("%1 us").arg(microseconds, 0, 'f', microseconds < 10 ? 2 : 0);
    return QStringLiteral("%1 ms").arg(microseconds / 1000, 0, 'f', microseconds < 100'000 ? 1 : 0);
}

} // namespace rollcall::bench
