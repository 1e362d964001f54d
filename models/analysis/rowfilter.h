// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        Time,   ///< the time lies in [from, until)
        Absent  ///< there is no value
    };

    QString column; ///< empty in a Text condition: any of the columns that are shown
    Kind kind = Kind::Text;
    bool negated = false; ///< NOT; a row without a value matches a negated Text, Values or Time
    QStringList values;
    std::optional<qint64> from;  ///< microseconds since 1970; none is open
    std::optional<qint64> until; ///< likewise

    bool operator==(const RowCondition &) const = default;
};

/// Conditions joined by AND; none matches every row.
struct RowFilter
{
    QList<RowCondition> conditions;
    bool operator==(const RowFilter &) const = default;
};

} // namespace rollcall
