// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/textranks.h"

#include "models/tables/collation.h"

#include <algorithm>
#include <thread>

namespace rollcall {

namespace {

constexpr size_t worthAThread = 20'000;
constexpr size_t absentKey = ~size_t{0};

/// Calls work(from, until) for all of 0 to count, in halves on two threads when that is worth it.
template <class Work>
void inHalves(size_t count, Work work)
{
    if (count < worthAThread) {
        work(0, count);
        return;
    }
    const std::jthread half([&] { work(0, count / 2); });
    work(count / 2, count);
}

} // namespace

quint32 rankTexts(size_t entries, const QLocale &locale, const std::function<QString(quint32)> &textOf,
                  std::vector<quint32> &ranks)
{
    // A few blocks of keys, so that no key moves while others are added.
    constexpr size_t blockEntries = 16'384;
    std::vector<std::vector<unsigned char>> blocks((entries + blockEntries - 1) / blockEntries);
    std::vector<const unsigned char *> keyOf(entries);
    inHalves(blocks.size() * blockEntries, [&](size_t from, size_t until) {
        const Collation collation(locale);
        std::vector<size_t> starts;
        // A block is made by one thread alone.
        for (size_t block = (from + blockEntries - 1) / blockEntries; block * blockEntries < until; ++block) {
            const size_t first = block * blockEntries;
            const size_t end = std::min(first + blockEntries, entries);
            starts.clear();
            for (size_t entry = first; entry < end; ++entry) {
                const QString text = textOf(static_cast<quint32>(entry));
                starts.push_back(text.isNull() ? absentKey : blocks[block].size());
                if (!text.isNull())
                    collation.appendKey(text, blocks[block]);
            }
            for (size_t entry = first; entry < end; ++entry) {
                const size_t start = starts[entry - first];
                keyOf[entry] = start == absentKey ? nullptr : blocks[block].data() + start;
            }
        }
    });
    std::vector<const unsigned char *> present;
    present.reserve(entries);
    std::copy_if(keyOf.begin(), keyOf.end(), std::back_inserter(present), [](auto *key) { return key; });
    const KeyRanks ranked = rankKeys(present);
    ranks.clear();
    ranks.reserve(entries);
    size_t next = 0;
    for (const unsigned char *key : keyOf)
        ranks.push_back(key ? ranked.ranks[next++] : ranked.different);
    return ranked.different + 1;
}

} // namespace rollcall
