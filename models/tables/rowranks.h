// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/fieldstore.h"
#include "models/tables/rowset.h"

#include <QtCore/qlocale.h>
#include <QtCore/qnamespace.h>

#include <map>

namespace rollcall {

/// A level of an order: by a field, and by the next level where that is equal.
struct SortLevel
{
    int field = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const SortLevel &) const = default;
};

/// The orders of the rows of a store. A field is ranked once, which for texts means collation (by the locale,
/// regardless of case, numbers by their value); any order by ranked fields then takes a pass a level over
/// the rows. Absent values come last in the ascending order and first in the descending one, as the service
/// has them.
class RowRanks
{
public:
    explicit RowRanks(const QLocale &locale = QLocale());

    /// All rows in order; equal ones stay in the order in which they came. Ranks what is not ranked yet. The
    /// store must be the same at each call, or clear() have been called. The answer is good until the next
    /// one.
    const std::vector<quint32> &ordered(const FieldStore &store, const QList<SortLevel> &levels);
    /// Those of ordered that are in rows, in that order.
    static std::vector<quint32> only(const std::vector<quint32> &ordered, const RowSet &rows);

    /// Forgets all: the store has other rows now.
    void clear();
    bool isRanked(int field) const { return m_ranks.contains(field); }
    qsizetype memory() const;

private:
    struct Ranks
    {
        std::vector<quint32> ofRow;
        quint32 count = 0; ///< all ranks are smaller; the absent rows have the highest
    };
    const Ranks &ranks(const FieldStore &store, int field);

    QLocale m_locale;
    std::map<int, Ranks> m_ranks;
    QList<SortLevel> m_levels; ///< of m_ordered
    std::vector<quint32> m_ordered;
};

} // namespace rollcall
