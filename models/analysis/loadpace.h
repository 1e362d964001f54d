// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <chrono>
#include <deque>
#include <optional>

namespace rollcall {

/// How fast rows arrive, from the last seconds of what was told.
class LoadPace
{
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds window{5000};
    static constexpr Milliseconds least{1000}; ///< before this there is nothing worth telling

    void clear() { m_points.clear(); }
    /// So many rows have arrived so long after the beginning; neither goes down without clear().
    void add(Milliseconds at, qint64 count);
    /// Rows a second; none as long as it is not known.
    std::optional<double> rate() const;
    std::optional<Milliseconds> timeLeft(qint64 total) const;

private:
    struct Point
    {
        Milliseconds at;
        qint64 count;
    };
    std::deque<Point> m_points;
};

} // namespace rollcall
