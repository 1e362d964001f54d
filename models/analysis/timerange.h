// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <algorithm>

namespace rollcall {

/// The half-open stretch [from, to). Empty when to is not after from.
struct TimeRange
{
    Instant from;
    Instant to;
    bool operator==(const TimeRange &) const = default;

    Duration length() const { return to - from; }
    bool isEmpty() const { return to <= from; }
    bool contains(Instant instant) const { return from <= instant && instant < to; }
    TimeRange intersected(const TimeRange &other) const
    {
        return {std::max(from, other.from), std::min(to, other.to)};
    }
};

} // namespace rollcall
