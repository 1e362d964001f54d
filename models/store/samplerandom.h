// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>
#include <QtCore/qlist.h>

namespace rollcall::store {

/// splitmix64: small, and the same on every machine, which the distributions of <random> are not.
class SampleRandom
{
public:
    explicit SampleRandom(quint64 seed)
        : m_state(seed)
    {
    }
    /// A generator of its own for one thing, so that more devices do not change the ones before.
    static SampleRandom of(quint64 seed, quint64 kind, quint64 index)
    {
        return SampleRandom(mix(mix(seed ^ (kind * 0x9e3779b97f4a7c15ULL)) + index));
    }
    static quint64 mix(quint64 z)
    {
        z += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    quint64 next()
    {
        const quint64 value = mix(m_state);
        m_state += 0x9e3779b97f4a7c15ULL;
        return value;
    }
    /// 0 to bound - 1. The bias of the remainder is far below what a sample shows.
    qint64 below(qint64 bound)
    {
        Q_ASSERT(bound > 0);
        return static_cast<qint64>(next() % static_cast<quint64>(bound));
    }
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    bool chance(int permille) { return below(1000) < permille; }

private:
    quint64 m_state;
};

} // namespace rollcall::store
