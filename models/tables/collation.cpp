// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/collation.h"

#include <unicode/ucol.h>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace rollcall {

namespace {

/// A key by its number, with eight of its bytes at hand.
struct Entry
{
    quint64 bytes;
    quint32 key;
};

/// The eight bytes at depth, the first one highest; 0 behind the key's end.
quint64 bytesAt(const unsigned char *key, size_t depth)
{
    quint64 bytes = 0;
    for (int shift = 56; shift >= 0; shift -= 8) {
        const unsigned char byte = key[depth++];
        bytes |= quint64(byte) << shift;
        if (byte == 0)
            break;
    }
    return bytes;
}

bool isEnded(quint64 bytes)
{
    return (bytes & 0xff) == 0;
}

/// Ranks entries, whose keys are equal up to depth. Keys in memory are looked at once for eight bytes, not at
/// every comparison: most of the time of sorting texts is spent in waiting for memory.
void rankAt(std::span<Entry> entries, size_t depth, const std::vector<const unsigned char *> &keys,
            KeyRanks &out)
{
    for (Entry &entry : entries)
        entry.bytes = bytesAt(keys[entry.key], depth);
    const bool isOneGroup = std::all_of(entries.begin(), entries.end(),
                                        [&](const Entry &entry) { return entry.bytes == entries[0].bytes; });
    if (!isOneGroup)
        std::sort(entries.begin(), entries.end(),
                  [](const Entry &a, const Entry &b) { return a.bytes < b.bytes; });
    for (size_t first = 0; first < entries.size();) {
        const quint64 bytes = entries[first].bytes;
        size_t end = first + 1;
        while (end < entries.size() && entries[end].bytes == bytes)
            ++end;
        if (end - first > 1 && !isEnded(bytes)) {
            rankAt(entries.subspan(first, end - first), depth + sizeof(quint64), keys, out);
        } else {
            for (size_t i = first; i < end; ++i)
                out.ranks[entries[i].key] = out.different;
            ++out.different;
        }
        first = end;
    }
}

} // namespace

struct Collation::Impl
{
    UCollator *collator = nullptr;
};

Collation::Collation(const QLocale &locale)
    : m_impl(std::make_unique<Impl>())
{
    // Without a language there is no collation and no reading of numbers at all.
    const QString name = locale.language() == QLocale::C ? QStringLiteral("en") : locale.name();
    UErrorCode status = U_ZERO_ERROR;
    m_impl->collator = ucol_open(name.toLatin1().constData(), &status);
    if (U_FAILURE(status)) // no data for any locale: nothing of Qt's texts works either
        throw std::runtime_error(u_errorName(status));
    ucol_setAttribute(m_impl->collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
    ucol_setAttribute(m_impl->collator, UCOL_STRENGTH, UCOL_SECONDARY, &status);
    ucol_setAttribute(m_impl->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    ucol_setAttribute(m_impl->collator, UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE, &status);
}

Collation::~Collation()
{
    ucol_close(m_impl->collator);
}

void Collation::appendKey(QStringView text, std::vector<unsigned char> &keys) const
{
    const size_t start = keys.size();
    const auto length = static_cast<int32_t>(text.size());
    keys.resize(start + 4 * text.size() + 16);
    const auto room = static_cast<int32_t>(keys.size() - start);
    const int32_t size = ucol_getSortKey(m_impl->collator, text.utf16(), length, keys.data() + start, room);
    keys.resize(start + static_cast<size_t>(size));
    if (size > room)
        ucol_getSortKey(m_impl->collator, text.utf16(), length, keys.data() + start, size);
}

KeyRanks rankKeys(const std::vector<const unsigned char *> &keys)
{
    KeyRanks out;
    out.ranks.resize(keys.size());
    std::vector<Entry> entries(keys.size());
    for (quint32 key = 0; key < entries.size(); ++key)
        entries[key].key = key;
    if (!entries.empty())
        rankAt(entries, 0, keys, out);
    return out;
}

} // namespace rollcall
