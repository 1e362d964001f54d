// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/loadpace.h"

#include <algorithm>

namespace rollcall {

void LoadPace::add(Milliseconds at, qint64 count)
{
    if (!m_points.empty() && count < m_points.back().count)
        clear();
    m_points.push_back({at, count});
    while (m_points.size() > 2 && at - m_points[1].at >= window)
        m_points.pop_front();
}

std::optional<double> LoadPace::rate() const
{
    if (m_points.empty())
        return std::nullopt;
    const Milliseconds time = m_points.back().at - m_points.front().at;
    const qint64 rows = m_points.back().count - m_points.front().count;
    if (time < least || rows <= 0)
        return std::nullopt;
    return static_cast<double>(rows) / std::chrono::duration<double>(time).count();
}

std::optional<LoadPace::Milliseconds> LoadPace::timeLeft(qint64 total) const
{
    const std::optional<double> perSecond = rate();
    if (!perSecond)
        return std::nullopt;
    const qint64 rows = std::max<qint64>(0, total - m_points.back().count);
    return std::chrono::duration_cast<Milliseconds>(
        std::chrono::duration<double>(static_cast<double>(rows) / *perSecond));
}

} // namespace rollcall
