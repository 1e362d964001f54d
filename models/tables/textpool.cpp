// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/textpool.h"

#include <QtCore/qhashfunctions.h>

namespace rollcall {

namespace {
constexpr size_t firstSlots = 64;
}

TextPool::TextPool(bool isFolded)
    : m_addresses{0}
    , m_isFolded(isFolded)
    , m_slots(firstSlots)
{
}

size_t TextPool::slotOf(QByteArrayView utf8) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = qHash(utf8, QHashSeed::globalSeed()) & mask;
    while (m_slots[slot] != absent && !m_arena.isAt(m_addresses[m_slots[slot]], utf8))
        slot = (slot + 1) & mask;
    return slot;
}

quint32 TextPool::find(QByteArrayView utf8) const
{
    return m_slots[slotOf(utf8)];
}

quint32 TextPool::add(QByteArrayView utf8)
{
    const size_t slot = slotOf(utf8);
    if (m_slots[slot] != absent)
        return m_slots[slot];
    const quint32 id = size();
    m_addresses.push_back(m_arena.add(utf8));
    if (m_isFolded)
        m_folded.add(id, utf8);
    m_slots[slot] = id;
    if (m_addresses.size() * 4 > m_slots.size() * 3)
        grow();
    return id;
}

void TextPool::grow()
{
    const size_t mask = m_slots.size() * 2 - 1;
    m_slots.assign(mask + 1, absent);
    for (quint32 id = 1; id < size(); ++id) {
        // No two of them are equal: there is nothing to compare.
        size_t slot = qHash(at(id), QHashSeed::globalSeed()) & mask;
        while (m_slots[slot] != absent)
            slot = (slot + 1) & mask;
        m_slots[slot] = id;
    }
}

qsizetype TextPool::memory() const
{
    return m_arena.memory() + m_folded.memory() +
           static_cast<qsizetype>((m_addresses.capacity() + m_slots.capacity()) * 4);
}

} // namespace rollcall
