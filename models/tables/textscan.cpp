// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/textscan.h"

#include <algorithm>
#include <cstring>

namespace rollcall {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

/// Finds a case-folded text in bytes, taking ASCII letters regardless of case.
class Finder
{
public:
    Finder(QByteArrayView bytes, QByteArrayView folded)
        : m_end(bytes.data() + bytes.size())
        , m_needle(folded)
        , m_nextLower{bytes.data() - 1, lower(folded[0])}
        , m_nextUpper{bytes.data() - 1, upper(folded[0])}
    {
    }
    /// The first place at or behind from; null when there is none. from never goes back.
    const char *find(const char *from)
    {
        while (const char *start = nextStart(from)) {
            if (m_end - start < m_needle.size())
                return nullptr;
            if (std::equal(m_needle.begin() + 1, m_needle.end(), start + 1,
                           [](char wanted, char there) { return wanted == lower(there); }))
                return start;
            from = start + 1;
        }
        return nullptr;
    }

private:
    struct Cursor
    {
        const char *at; ///< the last one found: null when there are no more
        char wanted;
    };

    const char *advance(Cursor &cursor, const char *from) const
    {
        if (cursor.at && cursor.at < from)
            cursor.at = static_cast<const char *>(
                std::memchr(from, cursor.wanted, static_cast<size_t>(m_end - from)));
        return cursor.at;
    }
    const char *nextStart(const char *from)
    {
        const char *one = advance(m_nextLower, from);
        if (m_nextLower.wanted == m_nextUpper.wanted)
            return one;
        const char *other = advance(m_nextUpper, from);
        return !one || (other && other < one) ? other : one;
    }

    const char *m_end;
    QByteArrayView m_needle;
    Cursor m_nextLower;
    Cursor m_nextUpper;
};

/// Calls found(entry) for each entry of addresses, which rise, whose text in the arena has the needle.
template <class Entries, class AddressOf, class Found>
void scan(const TextArena &arena, const Entries &entries, AddressOf addressOf, QByteArrayView needle,
          Found found)
{
    auto entry = entries.begin(); // starts at or before the place that was found last
    for (const TextArena::Block &block : arena.blocks()) {
        Finder finder(block.bytes, needle);
        const char *from = block.bytes.data();
        const char *const end = from + block.bytes.size();
        while (const char *hit = from < end ? finder.find(from) : nullptr) {
            const auto place = block.start + static_cast<TextArena::Address>(hit - block.bytes.data());
            from = 1 + static_cast<const char *>(
                           std::memchr(hit, TextArena::terminator, static_cast<size_t>(end - hit)));
            // Its entry is the last one that does not start behind it. Hits are often close together, so the
            // steps begin small.
            std::ptrdiff_t step = 1;
            while (entries.end() - entry > step && addressOf(entry[step]) <= place) {
                entry += step;
                step *= 2;
            }
            const auto stop = entry + std::min(step, entries.end() - entry);
            entry = std::upper_bound(entry, stop, place,
                                     [addressOf](TextArena::Address sought, const auto &candidate) {
                                         return sought < addressOf(candidate);
                                     }) -
                    1;
            found(entry);
        }
    }
}

/// Calls found(number) for the texts that have the needle, some of them twice.
template <class Found>
void scanTexts(const TextArena &arena, const std::vector<TextArena::Address> &addresses,
               const FoldedTexts &foldedTexts, const QString &folded, Found found)
{
    const QByteArray needle = folded.toUtf8();
    if (FoldedTexts::isAscii(needle) && !addresses.empty()) {
        scan(
            arena, addresses, [](TextArena::Address address) { return address; }, needle,
            [&](auto entry) { found(static_cast<quint32>(entry - addresses.begin())); });
    }
    // Only full folding knows the letters beyond ASCII, and those few that fold to an ASCII one.
    if (!foldedTexts.entries().empty()) {
        scan(
            foldedTexts.arena(), foldedTexts.entries(),
            [](const FoldedTexts::Entry &entry) { return entry.address; }, needle,
            [&](auto entry) { found(entry->number); });
    }
}

/// The rows whose text's number is one of hits.
void addHits(const IdColumn &column, const std::vector<quint8> &hits, RowSet &found)
{
    if (std::find(hits.begin(), hits.end(), 1) == hits.end())
        return;
    column.visit([&](const auto &ids) {
        RowSet rows(found.size());
        rows.fill([&](quint32 row) { return hits[ids[row]]; });
        found |= rows;
    });
}

void addPooled(const FieldStore &store, int field, const QString &folded, RowSet &found)
{
    const TextPool &pool = store.pool(field);
    const Field &what = store.fields()[size_t(field)];
    std::vector<quint8> hits(pool.size());
    if (folded.isEmpty()) {
        std::fill(hits.begin() + 1, hits.end(), 1);
    } else if (what.isArn || what.words) {
        // What is seen is not what is kept.
        for (quint32 id = 1; id < hits.size(); ++id)
            hits[id] = store.pooledWords(field, id).toCaseFolded().contains(folded);
    } else {
        scanTexts(pool.arena(), pool.addresses(), pool.folded(), folded, [&](quint32 id) { hits[id] = 1; });
    }
    addHits(store.ids(field), hits, found);
}

void addCodes(const FieldStore &store, int field, const QString &folded, RowSet &found)
{
    std::vector<quint8> hits(256);
    const auto words = store.fields()[size_t(field)].codeWords;
    for (int code = 0; code < 256; ++code)
        hits[size_t(code)] = words(code).toCaseFolded().contains(folded);
    const std::vector<quint8> &codes = store.codes(field);
    RowSet rows(found.size());
    rows.fill([&](quint32 row) { return hits[codes[row]]; });
    found |= rows;
}

} // namespace

void addRowsWithText(const FieldStore &store, int field, const QString &text, RowSet &found)
{
    const QString folded = text.toCaseFolded();
    const Field &what = store.fields()[size_t(field)];
    switch (what.kind) {
    case FieldKind::Pooled:
        addPooled(store, field, folded, found);
        break;
    case FieldKind::Code:
        addCodes(store, field, folded, found);
        break;
    case FieldKind::Text:
        if (folded.isEmpty() || what.isArn) {
            RowSet rows(found.size());
            rows.fill([&](quint32 row) {
                return !store.isAbsent(field, row) && store.text(field, row).toCaseFolded().contains(folded);
            });
            found |= rows;
        } else {
            scanTexts(store.arena(field), store.addresses(field), store.folded(field), folded,
                      [&found](quint32 row) { found.insert(row); });
        }
        break;
    case FieldKind::Time:
        break;
    }
}

} // namespace rollcall
