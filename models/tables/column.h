// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlocale.h>
#include <QtCore/qnamespace.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

namespace rollcall {

/// What a view needs to know of a column before any row is there.
struct ColumnInfo
{
    const char *key;       ///< stable over versions and languages: saved header state goes by it
    const char *header;    ///< to be translated in the context "Columns"
    const char *serverKey; ///< the API's sort key, or null when the service can't sort by it
    Qt::AlignmentFlag alignment;
    bool visible; ///< by default
    int width;    ///< by default, in device-independent pixels at a font of 13 px
};

/// A column of a model of Rows: the static tables of the models are made of these.
template <class Row>
struct Column
{
    ColumnInfo info;
    QString (*display)(const Row &row);
    /// What sorts and compares: a QString (by the locale's collation, with numbers by their value), a number
    /// or a date. A null QString and an invalid QVariant are an absent value.
    QVariant (*sortValue)(const Row &row);
};

} // namespace rollcall
