// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace rollcall {

/// Numbers that are all zero at first. Of a large table each page of memory is cleared when it is first used,
/// and not all of them at once, as a vector does: for a million rows that takes longer than a frame may.
class ZeroedSlots
{
public:
    explicit ZeroedSlots(size_t count)
        : m_slots(static_cast<quint32 *>(
              std::calloc(count, sizeof(quint32)))) // NOLINT(cppcoreguidelines-no-malloc)
        , m_count(count)
    {
        if (!m_slots)
            throw std::bad_alloc();
    }

    size_t size() const { return m_count; }
    quint32 &operator[](size_t slot) { return m_slots[slot]; }
    quint32 operator[](size_t slot) const { return m_slots[slot]; }
    const quint32 *begin() const { return m_slots.get(); }
    const quint32 *end() const { return m_slots.get() + m_count; }

private:
    struct Free
    {
        void operator()(quint32 *slots) const { std::free(slots); } // NOLINT(cppcoreguidelines-no-malloc)
    };
    std::unique_ptr<quint32[], Free> m_slots;
    size_t m_count;
};

} // namespace rollcall
