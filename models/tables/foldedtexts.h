// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/textarena.h"

namespace rollcall {

/// Those of many texts that are not ASCII, once more and case-folded: a search that takes ASCII letters
/// regardless of case needs no copy of the others.
class FoldedTexts
{
public:
    struct Entry
    {
        quint32 number; ///< of the text: its row, or its number in a pool
        TextArena::Address address;
    };

    /// Takes the text if it is not ASCII. Numbers rise.
    void add(quint32 number, QByteArrayView utf8);
    const std::vector<Entry> &entries() const { return m_entries; }
    const TextArena &arena() const { return m_arena; }
    qsizetype memory() const;
    void squeeze();

    static bool isAscii(QByteArrayView text);

private:
    std::vector<Entry> m_entries;
    TextArena m_arena;
};

} // namespace rollcall
