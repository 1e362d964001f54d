// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/rowfilter.h"
#include "models/tables/fieldstore.h"
#include "models/tables/rowset.h"

#include <QtCore/qhash.h>

namespace rollcall {

/// How the columns of a table stand for fields: by a column's stable key.
struct ColumnFields
{
    QHash<QString, int> fieldOf;
    QList<int> shown; ///< fields that a text without a column is looked for in
};

/// The rows that a filter leaves. A condition on a column that is not known, or that its field can't answer
/// (a time of a text), is left out; one on how long ago a time is has been made absolute before (resolved()).
RowSet matchingRows(const FieldStore &store, const RowFilter &filter, const ColumnFields &columns);

/// A value of a field and how many of the rows have it.
struct FacetValue
{
    QString value; ///< as stored, null for absent; a Code's name
    QString words;
    quint32 rows = 0;
};
/// The values of a Pooled or Code field among rows, the most frequent first; none for other fields.
QList<FacetValue> facetOf(const FieldStore &store, int field, const RowSet &rows,
                          qsizetype most = std::numeric_limits<qsizetype>::max());

} // namespace rollcall
