// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/idcolumn.h"
#include "models/tables/textpool.h"
#include "models/tables/utf8scratch.h"
#include "models/tables/zeroedslots.h"

#include <QtCore/qstringlist.h>

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <span>

namespace rollcall {

enum class FieldKind : quint8 {
    Pooled, ///< text that rows share: type, room, status
    Text,   ///< text of the row's own: name, serial number
    Time,   ///< microseconds since 1970
    Code    ///< a small number with a meaning of its own, 0 to 255
};

/// What one field of a row holds.
struct Field
{
    FieldKind kind;
    bool isArn = false; ///< what stands before the first slash is kept once
    /// What a reader sees for a stored text of a Pooled field; null when it is the text itself.
    QString (*words)(const QString &stored) = nullptr;
    /// Whether a stored text of a Pooled field is one of those that a filter for value means; null when only
    /// the equal one is.
    bool (*has)(const QString &stored, const QString &value) = nullptr;
    /// The values that a stored text of such a field has, and what a reader sees of one of them.
    QStringList (*valuesOf)(const QString &stored) = nullptr;
    QString (*valueWords)(const QString &value) = nullptr;
    /// What a reader sees for a Code, and its name in filters; null names are of no use to anybody.
    QString (*codeWords)(int code) = nullptr;
    QString (*codeName)(int code) = nullptr;
    /// A Time that is sorted by how long it is ago: the latest comes first in the ascending order.
    bool isReversed = false;
};

/// Rows of fields, field by field, in a small part of the memory that a struct of QStrings takes (a device: a
/// fifth or less). Rows can be added, never changed: what is read anew goes into a new store that shares the
/// pools, so that equal texts have equal numbers in both.
///
/// One thread may add while no other reads; any number may read.
class FieldStore
{
public:
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

    /// The fields outlive the store. Field 0 is the key of a row: a Text.
    explicit FieldStore(std::span<const Field> fields);
    ~FieldStore();
    FieldStore(FieldStore &&) noexcept;
    FieldStore &operator=(FieldStore &&) noexcept;

    /// An empty store that shares this one's pools.
    FieldStore emptyLikeThis() const;

    std::span<const Field> fields() const { return m_fields; }
    quint32 rowCount() const { return m_rowCount; }
    void reserve(qsizetype rows);

    /// Each field of a new row is appended once, in any order, then endRow() is called.
    void append(int field, const QString &text);
    void append(int field, std::optional<qint64> time);
    void append(int field, quint8 code);
    void endRow();

    /// The field's text, null when absent.
    QString text(int field, quint32 row) const;
    /// What a reader sees of a Pooled, Text or Code field.
    QString words(int field, quint32 row) const;
    std::optional<qint64> time(int field, quint32 row) const;
    quint8 code(int field, quint32 row) const { return m_columns[size_t(field)].codes[row]; }

    /// The row whose key this is.
    std::optional<quint32> find(const QString &key) const;
    /// The row with the same key as a row of another store that shares its pools; of rows without a key, the
    /// one with the same number; noRow where there is none.
    quint32 findLike(const FieldStore &other, quint32 row) const;
    /// Whether a row of this store and one of another that shares its pools hold the same.
    bool isSameRow(quint32 row, const FieldStore &other, quint32 otherRow) const;

    // For what goes over all rows.
    const IdColumn &ids(int field) const { return m_columns[size_t(field)].ids; }
    quint32 poolSize(int field) const;
    QString pooled(int field, quint32 id) const;
    QString pooledWords(int field, quint32 id) const;
    quint32 pooledId(int field, const QString &text) const;
    const std::vector<quint8> &codes(int field) const { return m_columns[size_t(field)].codes; }
    const std::vector<qint64> &times(int field) const { return m_columns[size_t(field)].times; }
    /// Text fields: addresses by row, rising with the row.
    const std::vector<TextArena::Address> &addresses(int field) const
    {
        return m_columns[size_t(field)].addresses;
    }
    const TextArena &arena(int field) const { return m_columns[size_t(field)].arena; }
    /// Text fields that are no ARNs: the texts that are not ASCII, by row.
    const FoldedTexts &folded(int field) const { return m_columns[size_t(field)].folded; }
    const TextPool &pool(int field) const;

    /// Whether the row has no value in the field. A Code always has one.
    bool isAbsent(int field, quint32 row) const;

    /// Bytes of memory in use, pools included.
    qsizetype memory() const;
    void squeeze();

private:
    struct Shared; // pools and prefixes
    /// A text that was added lately. The rows of a page have their common texts in common, which are then
    /// told by their address; the copy here keeps it from being given to another text.
    struct Recent
    {
        QString text;
        quint32 id = TextPool::absent;
    };
    struct Column
    {
        IdColumn ids;
        std::vector<TextArena::Address> addresses;
        std::vector<qint64> times;
        std::vector<quint8> codes;
        TextArena arena;
        FoldedTexts folded;
        std::array<Recent, 16> recent; ///< Pooled: by the text's address
    };

    FieldStore(std::span<const Field> fields, std::shared_ptr<Shared> shared);
    QByteArrayView stored(int field, const QString &text);
    quint32 pooledIdOf(int field, const QString &text);
    std::optional<QByteArrayView> knownStored(Utf8Scratch &scratch, int field, const QString &text) const;
    QString readable(int field, QByteArrayView stored) const;
    size_t slotOf(QByteArrayView key) const;
    void addKey(quint32 row);
    void growKeys(size_t slots);

    std::span<const Field> m_fields;
    std::shared_ptr<Shared> m_shared;
    std::vector<Column> m_columns;
    ZeroedSlots m_keySlots; ///< open addressing: row + 1, or 0
    quint32 m_rowCount = 0;
    Utf8Scratch m_scratch; ///< what stored() answers, until it is asked again
};

} // namespace rollcall
