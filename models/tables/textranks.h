// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlocale.h>
#include <QtCore/qstring.h>

#include <functional>
#include <vector>

namespace rollcall {

/// Ranks of the texts of entries 0 to entries - 1, by collation: ranks[i] is how many different smaller texts
/// there are. textOf answers null for an absent text; these have the last rank. It is called from two threads
/// at a time. Answers the number of ranks.
quint32 rankTexts(size_t entries, const QLocale &locale, const std::function<QString(quint32)> &textOf,
                  std::vector<quint32> &ranks);

} // namespace rollcall
