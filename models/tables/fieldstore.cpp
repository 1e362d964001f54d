// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fieldstore.h"

#include "models/tables/rowmerge.h"

#include <QtCore/qhashfunctions.h>

#include <algorithm>
#include <bit>

namespace rollcall {

namespace {

constexpr size_t firstSlots = 256;
/// Begins a text whose ARN prefix is told by the byte that follows. UTF-8 has no such byte.
constexpr char prefixMark = '\xfe';
/// Is all that an absent Text holds.
constexpr char absentMark = '\xfd';
constexpr size_t maxPrefixes = 250; // a number of one byte that is never TextArena::terminator

bool isAbsentMark(QByteArrayView kept)
{
    return kept.size() == 1 && kept[0] == absentMark;
}

} // namespace

struct FieldStore::Shared
{
    std::vector<TextPool> pools; ///< by field; empty ones for fields that are not pooled
    std::vector<QByteArray> prefixes;
};

FieldStore::FieldStore(std::span<const Field> fields)
    : FieldStore(fields, std::make_shared<Shared>())
{
    m_shared->pools.reserve(fields.size());
    for (const Field &field : fields)
        m_shared->pools.emplace_back(!field.isArn && !field.words);
}

FieldStore::FieldStore(std::span<const Field> fields, std::shared_ptr<Shared> shared)
    : m_fields(fields)
    , m_shared(std::move(shared))
    , m_columns(fields.size())
    , m_keySlots(firstSlots)
{
}

FieldStore::~FieldStore() = default;
FieldStore::FieldStore(FieldStore &&) noexcept = default;
FieldStore &FieldStore::operator=(FieldStore &&) noexcept = default;

FieldStore FieldStore::emptyLikeThis() const
{
    return {m_fields, m_shared};
}

void FieldStore::reserve(qsizetype rows)
{
    const auto count = static_cast<size_t>(rows);
    growKeys(std::max(m_keySlots.size(), std::bit_ceil(count * 3 / 2 + 1)));
    for (size_t field = 0; field < m_fields.size(); ++field) {
        Column &column = m_columns[field];
        switch (m_fields[field].kind) {
        case FieldKind::Pooled:
            column.ids.reserve(count);
            break;
        case FieldKind::Text:
            column.addresses.reserve(count);
            break;
        case FieldKind::Time:
            column.times.reserve(count);
            break;
        case FieldKind::Code:
            column.codes.reserve(count);
            break;
        }
    }
}

/// As it is kept: UTF-8, an ARN's prefix told by its number. None when the prefix is not known yet.
std::optional<QByteArrayView> FieldStore::knownStored(Utf8Scratch &scratch, int field,
                                                      const QString &text) const
{
    const QByteArrayView utf8 = scratch.take(text);
    const qsizetype slash = m_fields[size_t(field)].isArn ? utf8.indexOf('/') : -1;
    if (slash < 0)
        return utf8;
    const auto &prefixes = m_shared->prefixes;
    const auto known = std::find(prefixes.begin(), prefixes.end(), utf8.first(slash + 1));
    if (known == prefixes.end())
        return prefixes.size() == maxPrefixes ? std::optional(utf8) : std::nullopt;
    const char head[] = {prefixMark, static_cast<char>(known - prefixes.begin())};
    return scratch.behead(slash + 1, {head, 2});
}

QByteArrayView FieldStore::stored(int field, const QString &text)
{
    if (const std::optional<QByteArrayView> known = knownStored(m_scratch, field, text))
        return *known;
    const QByteArray utf8 = text.toUtf8();
    m_shared->prefixes.push_back(utf8.first(utf8.indexOf('/') + 1));
    return *knownStored(m_scratch, field, text);
}

QString FieldStore::readable(int field, QByteArrayView stored) const
{
    if (!m_fields[size_t(field)].isArn || stored.size() < 2 || stored[0] != prefixMark)
        return QString::fromUtf8(stored);
    const QByteArray &prefix = m_shared->prefixes[static_cast<quint8>(stored[1])];
    return QLatin1StringView(prefix) + QString::fromUtf8(stored.sliced(2));
}

void FieldStore::append(int field, const QString &text)
{
    Column &column = m_columns[size_t(field)];
    if (m_fields[size_t(field)].kind == FieldKind::Pooled) {
        if (text.isNull()) {
            column.ids.append(TextPool::absent);
            return;
        }
        column.ids.append(pooledIdOf(field, text));
        return;
    }
    if (text.isNull()) {
        column.addresses.push_back(column.arena.add({&absentMark, 1}));
        return;
    }
    const QByteArrayView utf8 = stored(field, text);
    column.addresses.push_back(column.arena.add(utf8));
    if (!m_fields[size_t(field)].isArn)
        column.folded.add(m_rowCount, utf8);
}

quint32 FieldStore::pooledIdOf(int field, const QString &text)
{
    auto &recent = m_columns[size_t(field)].recent;
    Recent &entry = recent[(std::bit_cast<quintptr>(text.constData()) / sizeof(void *) / 4) % recent.size()];
    if (entry.id == TextPool::absent || text.constData() != entry.text.constData() ||
        text.size() != entry.text.size())
        entry = {text, m_shared->pools[size_t(field)].add(stored(field, text))};
    return entry.id;
}

void FieldStore::append(int field, std::optional<qint64> time)
{
    m_columns[size_t(field)].times.push_back(time.value_or(noTime));
}

void FieldStore::append(int field, quint8 code)
{
    m_columns[size_t(field)].codes.push_back(code);
}

void FieldStore::endRow()
{
    addKey(m_rowCount++);
}

size_t FieldStore::slotOf(QByteArrayView key) const
{
    const Column &keys = m_columns[0];
    const size_t mask = m_keySlots.size() - 1;
    size_t slot = qHash(key, QHashSeed::globalSeed()) & mask;
    while (m_keySlots[slot] != 0 && !keys.arena.isAt(keys.addresses[m_keySlots[slot] - 1], key))
        slot = (slot + 1) & mask;
    return slot;
}

void FieldStore::growKeys(size_t slots)
{
    const Column &keys = m_columns[0];
    const size_t mask = slots - 1;
    ZeroedSlots grown(slots);
    for (const quint32 entry : m_keySlots) {
        if (entry == 0)
            continue;
        // No two of them are equal: there is nothing to compare.
        const QByteArrayView key = keys.arena.at(keys.addresses[entry - 1]);
        size_t slot = qHash(key, QHashSeed::globalSeed()) & mask;
        while (grown[slot] != 0)
            slot = (slot + 1) & mask;
        grown[slot] = entry;
    }
    m_keySlots = std::move(grown);
}

void FieldStore::addKey(quint32 row)
{
    const Column &keys = m_columns[0];
    if (isAbsent(0, row))
        return;
    if (size_t(row) * 3 > m_keySlots.size() * 2)
        growKeys(m_keySlots.size() * 2);
    quint32 &slot = m_keySlots[slotOf(keys.arena.at(keys.addresses[row]))];
    if (slot == 0)
        slot = row + 1;
}

std::optional<quint32> FieldStore::find(const QString &key) const
{
    Utf8Scratch scratch;
    const auto known = key.isNull() ? std::nullopt : knownStored(scratch, 0, key);
    if (!known)
        return std::nullopt;
    const quint32 row = m_keySlots[slotOf(*known)];
    return row == 0 ? std::nullopt : std::optional(row - 1);
}

quint32 FieldStore::findLike(const FieldStore &other, quint32 row) const
{
    if (other.isAbsent(0, row))
        return row < m_rowCount && isAbsent(0, row) ? row : noRow;
    const Column &keys = other.m_columns[0];
    const quint32 slot = m_keySlots[slotOf(keys.arena.at(keys.addresses[row]))];
    return slot == 0 ? noRow : slot - 1;
}

QString FieldStore::text(int field, quint32 row) const
{
    const Column &column = m_columns[size_t(field)];
    if (m_fields[size_t(field)].kind == FieldKind::Pooled)
        return pooled(field, column.ids.at(row));
    const QByteArrayView kept = column.arena.at(column.addresses[row]);
    if (isAbsentMark(kept))
        return {};
    const QString text = readable(field, kept);
    return text.isNull() ? QStringLiteral("") : text;
}

bool FieldStore::isAbsent(int field, quint32 row) const
{
    const Column &column = m_columns[size_t(field)];
    switch (m_fields[size_t(field)].kind) {
    case FieldKind::Pooled:
        return column.ids.at(row) == TextPool::absent;
    case FieldKind::Text:
        return isAbsentMark(column.arena.at(column.addresses[row]));
    case FieldKind::Time:
        return column.times[row] == noTime;
    case FieldKind::Code:
        break;
    }
    return false;
}

QString FieldStore::words(int field, quint32 row) const
{
    const Field &what = m_fields[size_t(field)];
    if (what.kind == FieldKind::Code)
        return what.codeWords(code(field, row));
    return what.kind == FieldKind::Pooled ? pooledWords(field, ids(field).at(row)) : text(field, row);
}

std::optional<qint64> FieldStore::time(int field, quint32 row) const
{
    const qint64 time = m_columns[size_t(field)].times[row];
    return time == noTime ? std::nullopt : std::optional(time);
}

quint32 FieldStore::poolSize(int field) const
{
    return m_shared->pools[size_t(field)].size();
}

const TextPool &FieldStore::pool(int field) const
{
    return m_shared->pools[size_t(field)];
}

QString FieldStore::pooled(int field, quint32 id) const
{
    if (id == TextPool::absent)
        return {};
    const QString text = readable(field, m_shared->pools[size_t(field)].at(id));
    return text.isNull() ? QStringLiteral("") : text;
}

QString FieldStore::pooledWords(int field, quint32 id) const
{
    const QString text = pooled(field, id);
    const auto words = m_fields[size_t(field)].words;
    return words && !text.isNull() ? QStringLiteral("") + words(text) : text;
}

quint32 FieldStore::pooledId(int field, const QString &text) const
{
    Utf8Scratch scratch;
    const auto known = text.isNull() ? std::nullopt : knownStored(scratch, field, text);
    return known ? m_shared->pools[size_t(field)].find(*known) : TextPool::absent;
}

bool FieldStore::isSameRow(quint32 row, const FieldStore &other, quint32 otherRow) const
{
    for (size_t field = 0; field < m_fields.size(); ++field) {
        const Column &mine = m_columns[field];
        const Column &theirs = other.m_columns[field];
        bool same = true;
        switch (m_fields[field].kind) {
        case FieldKind::Pooled:
            same = mine.ids.at(row) == theirs.ids.at(otherRow);
            break;
        case FieldKind::Text:
            same = mine.arena.at(mine.addresses[row]) == theirs.arena.at(theirs.addresses[otherRow]);
            break;
        case FieldKind::Time:
            same = mine.times[row] == theirs.times[otherRow];
            break;
        case FieldKind::Code:
            same = mine.codes[row] == theirs.codes[otherRow];
            break;
        }
        if (!same)
            return false;
    }
    return true;
}

qsizetype FieldStore::memory() const
{
    size_t bytes = m_keySlots.size() * sizeof(quint32);
    for (const Column &column : m_columns) {
        bytes += column.addresses.capacity() * sizeof(TextArena::Address) +
                 column.times.capacity() * sizeof(qint64) + column.codes.capacity();
        bytes += size_t(column.ids.memory() + column.arena.memory() + column.folded.memory());
    }
    for (const TextPool &pool : m_shared->pools)
        bytes += size_t(pool.memory());
    return static_cast<qsizetype>(bytes);
}

void FieldStore::squeeze()
{
    for (Column &column : m_columns) {
        column.arena.squeeze();
        column.folded.squeeze();
    }
}

} // namespace rollcall
