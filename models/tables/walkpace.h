// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/failure.h"

#include <algorithm>
#include <optional>

namespace rollcall {

/// How many calls may run side by side: one more with each answer until the service asks for patience the
/// first time; then half of those that ran, and from there on one more a round.
class WalkPace
{
public:
    static constexpr int most = 32;
    static constexpr int mostYielding = 1;
    static constexpr int maxThrottled = 8; ///< in a row with a single call, without any answer between

    int limit() const { return m_isYielding ? std::min(m_limit, mostYielding) : m_limit; }
    /// Never more than that, however many the service bears.
    void setMost(int calls)
    {
        m_most = std::clamp(calls, 1, most);
        m_limit = std::min(m_limit, m_most);
    }
    /// Leaves processors and service to others for the time being; how many calls the service bears is kept.
    void yield(bool isYielding) { m_isYielding = isYielding; }
    void answered();
    /// others: calls that are still under way. Answers whether to go on.
    bool throttled(int others);
    void resume() { m_throttled = 0; }

private:
    int m_most = most;
    int m_limit = 16; ///< the first ten are both ends of each of the device statuses
    int m_answered = 0;
    int m_throttled = 0;
    int m_sameBurst = 0; ///< calls made before the pace was slowed down
    bool m_isProbing = true;
    bool m_isYielding = false;
};

/// What a walk ends with that the service lets down: total is what it counts.
Failure brokenWalk(qint64 count, std::optional<qint64> total);
Failure missingRows(qint64 count, qint64 total);

} // namespace rollcall
