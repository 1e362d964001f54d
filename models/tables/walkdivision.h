// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/fleetparts.h"

#include <map>

namespace rollcall {

/// How a part that is too large is divided further: by the key whose values, as the rows seen so far have
/// them, cut it into the most even parts.
template <class Row>
class WalkDivision
{
public:
    void sample(const Row &row)
    {
        for (const QString &divider : Kind::dividers())
            m_samples[divider].add(Kind::value(divider, row));
    }
    /// None when no key is of use.
    QList<Query> parts(const Query &query) const
    {
        QList<Query> best;
        double least = usefulShare;
        for (const auto &[divider, values] : m_samples) {
            const double largest = values.largestShare();
            if (largest >= least)
                continue;
            if (QList<Query> parts = divided(query, divider, values.values()); !parts.isEmpty()) {
                best = std::move(parts);
                least = largest;
            }
        }
        return best;
    }

private:
    using Kind = WalkKind<Row>;
    std::map<QString, ValueSample> m_samples;
};

} // namespace rollcall
