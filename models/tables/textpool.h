// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/foldedtexts.h"

namespace rollcall {

/// Texts in UTF-8 that rows may share, each kept once and told by a number. Numbers are given in the order in
/// which texts come, and stay what they are. 0 stands for the absent text; an empty text has a number of its
/// own.
class TextPool
{
public:
    static constexpr quint32 absent = 0;

    /// isFolded: whether folded() is kept, at the cost of its memory.
    explicit TextPool(bool isFolded = true);
    quint32 add(QByteArrayView utf8);
    /// absent where there is none such.
    quint32 find(QByteArrayView utf8) const;
    /// Empty for absent.
    QByteArrayView at(quint32 id) const { return m_arena.at(m_addresses[id]); }
    /// All numbers are smaller than this.
    quint32 size() const { return static_cast<quint32>(m_addresses.size()); }
    /// For a search over all texts: addresses by number, which rise, and where they lead.
    const std::vector<TextArena::Address> &addresses() const { return m_addresses; }
    const TextArena &arena() const { return m_arena; }
    /// The texts that are not ASCII, case-folded, by rising number.
    const FoldedTexts &folded() const { return m_folded; }
    /// Bytes of memory in use.
    qsizetype memory() const;

private:
    size_t slotOf(QByteArrayView utf8) const;
    void grow();

    TextArena m_arena;
    std::vector<TextArena::Address> m_addresses;
    FoldedTexts m_folded;
    bool m_isFolded;
    std::vector<quint32> m_slots; ///< open addressing; 0 is free
};

} // namespace rollcall
