// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace rollcall {

/// One condition on a row, by the stable key of a table's column ("room", "status").
struct RowCondition
{
    enum class Kind {
        Text,   ///< what is shown contains one of values, regardless of case
        Values, ///< the stored value is exactly one of values (statuses: the API's own words; "status": the
                ///< name of a condition, "offline", "wasOffline")
        Time,   ///< the time lies in [from, until), or is so long ago: one of the two, never both
        Absent  ///< there is no value
    };

    QString column; ///< empty in a Text condition: any of the columns that are shown
    Kind kind = Kind::Text;
    bool negated = false; ///< NOT; a row without a value matches a negated Text, Values or Time
    QStringList values;
    std::optional<qint64> from;            ///< microseconds since 1970; none is open
    std::optional<qint64> until;           ///< likewise
    std::optional<qint64> longerAgo = {};  ///< in seconds: at least so long ago, by the clock of the moment
    std::optional<qint64> shorterAgo = {}; ///< in seconds: less than so long ago

    /// Whether what matches changes as time goes by.
    bool isRelative() const { return longerAgo || shorterAgo; }

    bool operator==(const RowCondition &) const = default;
};

/// Conditions joined by AND; none matches every row.
struct RowFilter
{
    QList<RowCondition> conditions;
    bool operator==(const RowFilter &) const = default;
};

bool isRelative(const RowFilter &filter);
/// With "so long ago" as absolute times.
RowFilter resolved(RowFilter filter, Instant now);

} // namespace rollcall
