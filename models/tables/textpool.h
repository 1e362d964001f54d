// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/textarena.h"

namespace rollcall {

/// Texts in UTF-8 that rows may share, each kept once and told by a number. Numbers are given in the order in
/// which texts come, and stay what they are. 0 stands for the absent text; an empty text has a number of its
/// own.
class TextPool
{
public:
    static constexpr quint32 absent = 0;

    TextPool();
    quint32 add(QByteArrayView utf8);
    /// absent where there is none such.
    quint32 find(QByteArrayView utf8) const;
    /// Empty for absent.
    QByteArrayView at(quint32 id) const { return m_arena.at(m_addresses[id]); }
    /// All numbers are smaller than this.
    quint32 size() const { return static_cast<quint32>(m_addresses.size()); }
    /// Bytes of memory in use.
    qsizetype memory() const;

private:
    size_t slotOf(QByteArrayView utf8) const;
    void grow();

    TextArena m_arena;
    std::vector<TextArena::Address> m_addresses;
    std::vector<quint32> m_slots; ///< open addressing; 0 is free
};

} // namespace rollcall
