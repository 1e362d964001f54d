// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterfields.h"
#include "models/analysis/rowfilter.h"

#include <QtCore/qtimezone.h>

namespace rollcall {

/// What is wrong with a part of a typed filter.
struct FilterError
{
    qsizetype position = 0; ///< in characters (UTF-16), as a line edit counts
    qsizetype length = 0;
    QString sentence; ///< to show
};

struct ParsedFilter
{
    RowFilter filter; ///< of the terms that are right
    QList<FilterError> errors;
};

/// Where in a typed filter the cursor stands, to complete what is typed.
struct FilterSpot
{
    qsizetype position = 0; ///< of what is to be replaced
    qsizetype length = 0;
    QString typed;  ///< up to the cursor, without quotes
    QString column; ///< whose values fit; empty: a field's name does
};

/// Filters as people type them: terms, joined by AND, with white space between.
///
///     lobby                     any column that is shown has it as a part, regardless of case
///     room:"Building 4"         the room's name has it as a part; quotes keep spaces, \" and \\ within
///     room="Lobby 1","Lobby 2"  the whole name, one or the other
///     -type:A2                  not
///     connection:offline        one of the known values; in quotes: the API's own word, known or not
///     status~off                the words shown have it as a part (only needed for such values)
///     room:none  -room:none     no room; any room. room:"none" is a room with none in its name
///     created:2026-11-01        that day
///     created:>2026-11-01       from that day on; < before it
///     created:2026-11-01..2026-11-20, or with times: 2026-11-01T14:30, 2026-11-01T14:30:00Z
///     offline:>2h  offline:1h..2d   for longer than; units are s, m, h, d, w (and 1d12h)
///
/// The language is English everywhere; only the sentences of its errors are translated. Days and times
/// without a zone are those of the zone given. What print() writes, parse() reads as the same filter, in the
/// same zone.
class FilterLanguage
{
public:
    explicit FilterLanguage(QList<FilterField> fields, const QTimeZone &zone = QTimeZone::systemTimeZone());

    ParsedFilter parse(const QString &text) const;
    QString print(const RowFilter &filter) const;
    QString print(const RowCondition &condition) const;
    FilterSpot spotAt(const QString &text, qsizetype cursor) const;

    const QList<FilterField> &fields() const { return m_fields; }
    const FilterField *fieldNamed(const QString &name) const;
    const FilterField *fieldOfColumn(const QString &column) const;
    /// In quotes where it needs them.
    static QString quoted(const QString &value, bool always = false);

private:
    QList<FilterField> m_fields;
    QTimeZone m_zone;
};

} // namespace rollcall
