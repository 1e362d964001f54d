// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/fleetparts.h"

#include <algorithm>
#include <map>
#include <vector>

namespace rollcall {

/// How a part that is too large is divided further: by the key whose values, as the rows seen so far have
/// them, cut it into the most even parts.
template <class Row>
class WalkDivision
{
public:
    /// weight: for how many rows it stands.
    void sample(const Row &row, double weight)
    {
        for (const QString &divider : Kind::dividers())
            m_samples[divider].add(Kind::value(divider, row), weight);
    }
    struct Slice
    {
        Query query;
        double share = 0; ///< of the rows, as far as the first of them show
    };
    /// The largest first. None when no key is of use.
    std::vector<Slice> slices(const Query &query) const
    {
        std::vector<Slice> best;
        double least = usefulShare;
        for (const auto &[divider, sample] : m_samples) {
            const double largest = sample.largestShare();
            if (largest >= least)
                continue;
            const QStringList values = sample.values();
            const QList<Query> parts = divided(query, divider, values);
            if (parts.isEmpty())
                continue;
            best.clear();
            double rest = 1;
            for (qsizetype i = 0; i < parts.size(); ++i) {
                const double share = i < values.size() ? sample.share(values[i]) : rest;
                best.push_back({parts[i], share});
                rest -= share;
            }
            least = largest;
        }
        std::stable_sort(best.begin(), best.end(),
                         [](const Slice &a, const Slice &b) { return b.share < a.share; });
        return best;
    }

private:
    using Kind = WalkKind<Row>;
    std::map<QString, ValueSample> m_samples;
};

} // namespace rollcall
