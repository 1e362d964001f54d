// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/textarena.h"

#include <algorithm>
#include <cstring>

namespace rollcall {

TextArena::TextArena()
{
    add({}); // address 0
}

TextArena::Address TextArena::add(QByteArrayView utf8)
{
    const qsizetype need = utf8.size() + 1;
    if (m_blocks.empty() || m_blocks.back().size - m_blocks.back().used < need) {
        if (m_blocks.size() == maxBlocks)
            return 0;
        // Small at first: most columns of most fleets are.
        const qsizetype usual =
            m_blocks.size() < 8 ? qsizetype(blockSize) >> (8 - m_blocks.size()) : blockSize;
        const qsizetype size = std::max(need, usual);
        m_blocks.push_back({std::make_unique_for_overwrite<char[]>(static_cast<size_t>(size)), 0, size});
    }
    Owned &block = m_blocks.back();
    const qsizetype place = block.used;
    char *to = block.bytes.get() + place;
    std::replace_copy(utf8.begin(), utf8.end(), to, terminator, '?');
    to[utf8.size()] = terminator;
    block.used += need;
    return static_cast<Address>((m_blocks.size() - 1) << placeBits) + static_cast<Address>(place);
}

QByteArrayView TextArena::at(Address address) const
{
    const Owned &block = m_blocks[address >> placeBits];
    const char *text = block.bytes.get() + (address & (blockSize - 1));
    const auto left = static_cast<size_t>(block.bytes.get() + block.used - text);
    const auto *end = static_cast<const char *>(std::memchr(text, terminator, left));
    return {text, end - text};
}

bool TextArena::isAt(Address address, QByteArrayView utf8) const
{
    const Owned &block = m_blocks[address >> placeBits];
    const qsizetype place = address & (blockSize - 1);
    const char *text = block.bytes.get() + place;
    return block.used - place > utf8.size() && text[utf8.size()] == terminator &&
           std::memcmp(text, utf8.data(), static_cast<size_t>(utf8.size())) == 0;
}

std::vector<TextArena::Block> TextArena::blocks() const
{
    std::vector<Block> blocks;
    blocks.reserve(m_blocks.size());
    for (const Owned &block : m_blocks)
        blocks.push_back({static_cast<Address>(blocks.size() << placeBits), {block.bytes.get(), block.used}});
    return blocks;
}

qsizetype TextArena::memory() const
{
    auto bytes = static_cast<qsizetype>(m_blocks.capacity()) * qsizetype{sizeof(Owned)};
    for (const Owned &block : m_blocks)
        bytes += block.size;
    return bytes;
}

void TextArena::squeeze()
{
    Owned &last = m_blocks.back();
    if (last.size == last.used)
        return;
    auto bytes = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(last.used));
    std::memcpy(bytes.get(), last.bytes.get(), static_cast<size_t>(last.used));
    last = {std::move(bytes), last.used, last.used};
}

} // namespace rollcall
