// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/siterule.h"
#include "models/tables/fieldstore.h"

#include <QtCore/qhash.h>
#include <QtCore/qlocale.h>

namespace rollcall {

/// What rows can be grouped by: the static tables of the models are made of these.
struct GroupKind
{
    const char *key;    ///< stable over versions and languages
    const char *action; ///< to be translated in the context "Groups": "Group by site"
    const char *none;   ///< likewise, of the rows without a value: "No site"
    int column;         ///< the one whose menu offers it
    int field;          ///< a Pooled or Code one; or, with part, a Pooled or Text one that is no ARN
    /// What of a stored text the rows are grouped by; null is all of it.
    QByteArrayView (*part)(QByteArrayView utf8, const SiteRule &sites) = nullptr;
    bool foldsCase = false; ///< of ASCII letters, in a part
};

/// Which group each row of a store is in, and the order of the groups: by collation, numbers by their value;
/// Codes by number. An empty value is none.
///
/// A group has an id. In the index of a later state of the same rows it may have another one: findLike().
class GroupIndex
{
public:
    static constexpr quint32 none = 0; ///< the group of the rows without a value; it comes last

    /// The kind outlives the index.
    GroupIndex(const FieldStore &store, const GroupKind &kind, SiteRule sites,
               const QLocale &locale = QLocale());

    const GroupKind &kind() const { return *m_kind; }
    const SiteRule &sites() const { return m_sites; }
    /// The rows that it knows of.
    quint32 rowCount() const { return static_cast<quint32>(m_ofRow.size()); }
    /// All ids are smaller.
    quint32 idCount() const { return static_cast<quint32>(m_ranks.size()); }
    quint32 of(quint32 row) const { return m_ofRow[row]; }
    /// The place of a group among all that there may be.
    quint32 rank(quint32 id) const { return m_ranks[id]; }

    // The store is one that shares its pools with the one that the index is made of.
    /// What a reader sees; null for none.
    QString words(const FieldStore &store, quint32 id) const;
    /// What the group is saved as; empty for none.
    QString key(const FieldStore &store, quint32 id) const;
    std::optional<quint32> find(const FieldStore &store, const QString &key) const;
    /// The same group as one of another index, over a store that shares its pools.
    std::optional<quint32> findLike(const GroupIndex &other, quint32 id) const;

    qsizetype memory() const;

private:
    quint32 idOfPart(QByteArrayView stored);
    void indexPool(const FieldStore &store);
    void indexTexts(const FieldStore &store);
    void indexCodes(const FieldStore &store);
    void rankAll(const FieldStore &store, const QLocale &locale);

    const GroupKind *m_kind;
    SiteRule m_sites;
    bool m_isCode;
    std::vector<quint32> m_ofRow;
    std::vector<quint32> m_ranks;
    std::vector<bool> m_isUsed; ///< pooled without a part, by id: whether the text has any words
    // With a part:
    std::vector<QByteArray> m_parts; ///< by id, as they were met first
    std::vector<QByteArray> m_keys;  ///< by id, folded
    QHash<QByteArray, quint32> m_idOf;
    QByteArray m_folded;
};

} // namespace rollcall
