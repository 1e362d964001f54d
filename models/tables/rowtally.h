// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

#include <vector>

namespace rollcall {

/// What rows have in common: how many have a value in one field, and how many values they have in another. It
/// can be filled in steps, so that a million rows hold nobody up.
struct RowTally
{
    int countedField = -1;  ///< a Code or Pooled field; -1: nothing is counted
    QString counted;        ///< the value: a Code's name, or the text as stored
    int distinctField = -1; ///< a Pooled field; -1: none

    qsizetype rows = 0;
    qsizetype counts = 0;
    qsizetype values = 0;   ///< of distinctField, absent ones left out
    std::vector<bool> seen; ///< of distinctField, by the number in its pool
};

/// A row that is loaded, shown or not.
struct LoadedRow
{
    QString key;
    QString text;
    QString detail;
};

} // namespace rollcall
