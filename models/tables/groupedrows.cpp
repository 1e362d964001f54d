// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/groupedrows.h"

#include <algorithm>

namespace rollcall {

namespace {

/// The groups that rows are in, in order, each with the number of its rows.
void countGroups(const std::vector<quint32> &ids, const GroupIndex &index, GroupedRows &out)
{
    std::vector<quint32> counts(index.idCount());
    for (const quint32 id : ids)
        ++counts[id];
    std::vector<quint32> idAt(index.idCount());
    for (quint32 id = 0; id < index.idCount(); ++id)
        idAt[index.rank(id)] = id;
    out.placeOf.assign(index.idCount(), GroupedRows::noGroup);
    quint32 first = 0;
    for (const quint32 id : idAt) {
        if (counts[id] == 0)
            continue;
        out.placeOf[id] = static_cast<quint32>(out.groups.size());
        out.groups.push_back({id, first, counts[id], 0, true});
        first += counts[id];
    }
}

} // namespace

GroupedRows groupRows(const std::vector<quint32> &ordered, const FieldStore &store, const GroupIndex &index,
                      const GroupFolds &folds, MarkedRows marked)
{
    GroupedRows out;
    std::vector<quint32> ids;
    ids.reserve(ordered.size());
    for (const quint32 row : ordered)
        ids.push_back(index.of(row));
    countGroups(ids, index, out);

    std::vector<quint32> next(index.idCount());
    for (const RowGroup &group : out.groups)
        next[group.id] = group.first;
    out.rows.resize(ordered.size());
    for (size_t at = 0; at < ordered.size(); ++at)
        out.rows[next[ids[at]]++] = ordered[at];
    if (marked.field >= 0) {
        const std::vector<quint8> &codes = store.codes(marked.field);
        for (size_t at = 0; at < ordered.size(); ++at) {
            if (codes[ordered[at]] == marked.code)
                ++out.groups[out.placeOf[ids[at]]].marked;
        }
    }

    for (RowGroup &group : out.groups)
        group.isOpen = !folds.areClosed;
    for (const QString &key : folds.except) {
        const std::optional<quint32> id = index.find(store, key);
        if (id && out.find(*id))
            out.groups[out.placeOf[*id]].isOpen = folds.areClosed;
    }
    return out;
}

std::vector<quint32> shownEntries(const GroupedRows &grouped)
{
    size_t size = grouped.groups.size();
    for (const RowGroup &group : grouped.groups)
        size += group.isOpen ? group.count : 0;
    std::vector<quint32> entries;
    entries.reserve(size);
    for (const RowGroup &group : grouped.groups) {
        entries.push_back(headingEntry(group.id));
        const auto first = grouped.rows.begin() + group.first;
        if (group.isOpen)
            entries.insert(entries.end(), first, first + group.count);
    }
    return entries;
}

qsizetype headingPlace(const GroupedRows &grouped, quint32 id)
{
    qsizetype place = 0;
    for (const RowGroup &group : grouped.groups) {
        if (group.id == id)
            break;
        place += 1 + (group.isOpen ? group.count : 0);
    }
    return place;
}

qsizetype GroupedRows::memory() const
{
    const size_t bytes =
        (rows.capacity() + placeOf.capacity()) * sizeof(quint32) + groups.capacity() * sizeof(RowGroup);
    return static_cast<qsizetype>(bytes);
}

} // namespace rollcall
