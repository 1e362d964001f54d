// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <bit>
#include <vector>

namespace rollcall {

/// Some of the rows 0 to size() - 1, a bit each.
class RowSet
{
public:
    explicit RowSet(quint32 size = 0, bool all = false)
        : m_words((size + 63) / 64, all ? ~0ULL : 0)
        , m_size(size)
    {
        trim();
    }
    quint32 size() const { return m_size; }
    bool contains(quint32 row) const { return (m_words[row / 64] >> (row % 64)) & 1; }
    void insert(quint32 row) { m_words[row / 64] |= 1ULL << (row % 64); }
    quint32 count() const
    {
        quint32 rows = 0;
        for (const quint64 word : m_words)
            rows += static_cast<quint32>(std::popcount(word));
        return rows;
    }
    /// The first that it contains, from this one on; size() where there is none.
    quint32 next(quint32 row) const
    {
        if (row >= m_size)
            return m_size;
        size_t at = row / 64;
        quint64 word = m_words[at] & (~0ULL << (row % 64));
        while (word == 0 && ++at < m_words.size())
            word = m_words[at];
        return word == 0 ? m_size
                         : static_cast<quint32>(at * 64) + static_cast<quint32>(std::countr_zero(word));
    }
    RowSet &operator&=(const RowSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    RowSet &operator|=(const RowSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    void invert()
    {
        for (quint64 &word : m_words)
            word = ~word;
        trim();
    }
    /// Fills itself from a function of the row, 64 at a time.
    template <class Matches>
    void fill(Matches matches)
    {
        for (quint32 row = 0; row < m_size;) {
            quint64 word = 0;
            const quint32 end = std::min(m_size - row, 64U);
            for (quint32 bit = 0; bit < end; ++bit)
                word |= static_cast<quint64>(matches(row + bit)) << bit;
            m_words[row / 64] = word;
            row += end;
        }
    }
    bool operator==(const RowSet &) const = default;

private:
    void trim()
    {
        if (m_size % 64 != 0)
            m_words.back() &= (1ULL << (m_size % 64)) - 1;
    }

    std::vector<quint64> m_words;
    quint32 m_size;
};

} // namespace rollcall
