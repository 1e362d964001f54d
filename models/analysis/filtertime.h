// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/rowfilter.h"

#include <QtCore/qtimezone.h>

namespace rollcall {

/// "2h", "90m", "1d12h" in seconds; none when it is no such length, or longer than 1,000 years.
std::optional<qint64> secondsOf(QStringView text);
QString lengthOf(qint64 seconds);

/// Reads what stands behind the colon of a time's field into a condition of kind Time. False when it is none.
bool readTimes(const QString &text, const QTimeZone &zone, RowCondition &condition);
QString timesOf(const RowCondition &condition, const QTimeZone &zone);

} // namespace rollcall
