// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace rollcall {

/// A column of a model: the static tables of the models are made of these.
struct ColumnInfo
{
    const char *key;       ///< stable over versions and languages: saved header state goes by it
    const char *header;    ///< to be translated in the context "Columns"
    const char *serverKey; ///< the API's sort key, or null when the service can't sort by it
    const char *filterKey; ///< the API's filter key, or null when the service can't filter by it
    bool filtersExactly;   ///< by the whole value; otherwise by a part of it, regardless of case
    Qt::AlignmentFlag alignment;
    bool visible; ///< by default
    int width;    ///< by default, in device-independent pixels at a font of 13 px
    int field; ///< of the rows' FieldStore: what the column sorts and filters by, and shows unless the model
               ///< says otherwise
};

} // namespace rollcall
