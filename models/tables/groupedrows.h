// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/groupindex.h"

#include <QtCore/qset.h>

namespace rollcall {

/// Which groups are closed, by GroupIndex::key(): all but some, or some.
struct GroupFolds
{
    bool areClosed = false;
    QSet<QString> except;
};

/// A group's rows: a stretch of GroupedRows::rows.
struct RowGroup
{
    quint32 id = 0;
    quint32 first = 0;
    quint32 count = 0;
    quint32 marked = 0; ///< how many of them have what is counted: devices that are offline
    bool isOpen = true;
};

/// Rows with a value in a Code field.
struct MarkedRows
{
    int field = -1; ///< -1: nothing is counted
    quint8 code = 0;
};

/// Rows group by group, each group in the order in which its rows came; no group is empty.
struct GroupedRows
{
    static constexpr quint32 noGroup = ~0U;

    std::vector<quint32> rows;
    std::vector<RowGroup> groups;
    std::vector<quint32> placeOf; ///< by id: the place in groups, or noGroup

    const RowGroup *find(quint32 id) const
    {
        return id < placeOf.size() && placeOf[id] != noGroup ? &groups[placeOf[id]] : nullptr;
    }
    qsizetype memory() const;
};

GroupedRows groupRows(const std::vector<quint32> &ordered, const FieldStore &store, const GroupIndex &index,
                      const GroupFolds &folds, MarkedRows marked);

/// What is shown of grouped rows is a list of entries: the number of a row, or the heading of a group. There
/// are fewer than 2^31 rows.
inline constexpr quint32 headingBit = 1U << 31;
constexpr quint32 headingEntry(quint32 id)
{
    return headingBit | id;
}
/// Not to be asked of noRow.
constexpr bool isHeadingEntry(quint32 entry)
{
    return (entry & headingBit) != 0;
}
constexpr quint32 headingId(quint32 entry)
{
    return entry & ~headingBit;
}

/// Each group's heading, and behind it its rows, if it is open.
std::vector<quint32> shownEntries(const GroupedRows &grouped);
/// The place of a group's heading in that list.
qsizetype headingPlace(const GroupedRows &grouped, quint32 id);

} // namespace rollcall
