// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/groupindex.h"

#include "models/tables/textranks.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

constexpr quint32 codes = 256;

} // namespace

GroupIndex::GroupIndex(const FieldStore &store, const GroupKind &kind, SiteRule sites, const QLocale &locale)
    : m_kind(&kind)
    , m_sites(std::move(sites))
    , m_isCode(store.fields()[size_t(kind.field)].kind == FieldKind::Code)
{
    if (m_kind->part) {
        m_parts.emplace_back();
        m_keys.emplace_back();
    }
    m_ofRow.reserve(store.rowCount());
    if (m_isCode)
        indexCodes(store);
    else if (store.fields()[size_t(kind.field)].kind == FieldKind::Text)
        indexTexts(store);
    else
        indexPool(store);
    if (m_isCode) {
        // None comes last, and there is no none.
        m_ranks.resize(codes + 1);
        std::iota(m_ranks.begin() + 1, m_ranks.end(), 0U);
        m_ranks[none] = codes;
    } else {
        rankAll(store, locale);
    }
}

quint32 GroupIndex::idOfPart(QByteArrayView stored)
{
    const QByteArrayView part = m_kind->part(stored, m_sites);
    if (part.isEmpty())
        return none;
    m_folded.resize(part.size());
    std::transform(part.begin(), part.end(), m_folded.begin(), [this](char c) {
        const bool folds = m_kind->foldsCase && c >= 'A' && c <= 'Z';
        return folds ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    const auto known = m_idOf.constFind(m_folded);
    if (known != m_idOf.cend())
        return *known;
    const auto id = static_cast<quint32>(m_parts.size());
    m_parts.push_back(part.toByteArray());
    m_keys.emplace_back(m_folded.constData(), m_folded.size());
    m_idOf.insert(m_keys.back(), id);
    return id;
}

void GroupIndex::indexPool(const FieldStore &store)
{
    const int field = m_kind->field;
    std::vector<quint32> ofText(store.poolSize(field));
    if (!m_kind->part)
        m_isUsed.resize(ofText.size());
    for (quint32 id = 1; id < ofText.size(); ++id) {
        if (m_kind->part) {
            ofText[id] = idOfPart(store.pool(field).at(id));
        } else {
            m_isUsed[id] = !store.pool(field).at(id).isEmpty();
            ofText[id] = m_isUsed[id] ? id : none;
        }
    }
    store.ids(field).visit([&](const auto &ids) {
        for (const auto id : ids)
            m_ofRow.push_back(ofText[id]);
    });
}

void GroupIndex::indexTexts(const FieldStore &store)
{
    const int field = m_kind->field;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        const bool isAbsent = store.isAbsent(field, row);
        m_ofRow.push_back(isAbsent ? none : idOfPart(store.arena(field).at(store.addresses(field)[row])));
    }
}

void GroupIndex::indexCodes(const FieldStore &store)
{
    for (const quint8 code : store.codes(m_kind->field))
        m_ofRow.push_back(code + 1U);
}

/// Texts that collation takes for equal are different groups all the same: by id, then.
void GroupIndex::rankAll(const FieldStore &store, const QLocale &locale)
{
    const size_t count = m_kind->part ? m_parts.size() : m_isUsed.size();
    std::vector<quint32> collated;
    rankTexts(
        count, locale, [&](quint32 id) { return words(store, id); }, collated);
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        if ((a == none) != (b == none))
            return b == none;
        return collated[a] < collated[b];
    });
    m_ranks.resize(count);
    for (quint32 place = 0; place < count; ++place)
        m_ranks[order[place]] = place;
}

QString GroupIndex::words(const FieldStore &store, quint32 id) const
{
    if (id == none)
        return {};
    if (m_isCode)
        return store.fields()[size_t(m_kind->field)].codeWords(static_cast<int>(id - 1));
    return m_kind->part ? QString::fromUtf8(m_parts[id]) : store.pooledWords(m_kind->field, id);
}

QString GroupIndex::key(const FieldStore &store, quint32 id) const
{
    if (id == none)
        return {};
    if (m_isCode)
        return store.fields()[size_t(m_kind->field)].codeName(static_cast<int>(id - 1));
    return m_kind->part ? QString::fromUtf8(m_keys[id]) : store.pooled(m_kind->field, id);
}

std::optional<quint32> GroupIndex::find(const FieldStore &store, const QString &key) const
{
    if (key.isEmpty())
        return none;
    if (m_kind->part) {
        const auto known = m_idOf.constFind(key.toUtf8());
        return known == m_idOf.cend() ? std::nullopt : std::optional(*known);
    }
    if (m_isCode) {
        for (quint32 id = 1; id <= codes; ++id) {
            if (this->key(store, id) == key)
                return id;
        }
        return std::nullopt;
    }
    const quint32 id = store.pooledId(m_kind->field, key);
    return id == none || id >= idCount() ? std::nullopt : std::optional(id);
}

std::optional<quint32> GroupIndex::findLike(const GroupIndex &other, quint32 id) const
{
    if (m_kind != other.m_kind)
        return std::nullopt;
    if (id == none || !m_kind->part) // equal texts have equal numbers in both pools
        return id < idCount() ? std::optional(id) : std::nullopt;
    const auto known = m_idOf.constFind(other.m_keys[id]);
    return known == m_idOf.cend() ? std::nullopt : std::optional(*known);
}

qsizetype GroupIndex::memory() const
{
    size_t bytes = (m_ofRow.capacity() + m_ranks.capacity()) * sizeof(quint32);
    for (const QByteArray &part : m_parts)
        bytes += 2 * static_cast<size_t>(part.capacity()) + 4 * sizeof(QByteArray);
    return static_cast<qsizetype>(bytes);
}

} // namespace rollcall
