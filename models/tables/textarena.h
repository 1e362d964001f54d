// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearrayview.h>

#include <memory>
#include <vector>

namespace rollcall {

/// Texts in UTF-8, one behind the other and never moved: a million short texts without a million allocations.
/// Each ends with a byte that UTF-8 does not have, so that a search over a block never finds what straddles
/// two texts. Texts can be added, not taken away.
class TextArena
{
public:
    /// Where a text starts. Addresses grow with each text added.
    using Address = quint32;
    static constexpr char terminator = '\xff';

    /// Bytes that are no UTF-8 are taken as they are, but for the terminator, which becomes "?". Answers 0,
    /// the address of an empty text that is always there, when the arena is full (4 GiB).
    Address add(QByteArrayView utf8);
    QByteArrayView at(Address address) const;
    /// Whether this is the text at the address. For one without the terminator in it, as UTF-8 is.
    bool isAt(Address address, QByteArrayView utf8) const;

    /// The filled part of a block, for a search over all texts: starts at the given address.
    struct Block
    {
        Address start;
        QByteArrayView bytes;
    };
    std::vector<Block> blocks() const;
    /// Bytes of memory in use.
    qsizetype memory() const;
    /// Gives back what the last block has left.
    void squeeze();

    TextArena();

private:
    // An address is the number of a block and a place in it. A text longer than a block has one of its own.
    static constexpr int placeBits = 20;
    static constexpr quint32 blockSize = 1U << placeBits;
    static constexpr quint32 maxBlocks = 1U << (32 - placeBits);

    struct Owned
    {
        std::unique_ptr<char[]> bytes;
        qsizetype used = 0;
        qsizetype size = 0;
    };
    std::vector<Owned> m_blocks;
};

} // namespace rollcall
