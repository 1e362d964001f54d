// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qstring.h>

namespace rollcall {

/// A length of time in the two greatest units that matter, rounded down: "45 s", "14 min", "2 h 14 min",
/// "9 d 4 h". A second unit of zero is left out ("2 h"); a negative length, from clocks that disagree, is "0
/// s".
QString durationText(Duration duration);
/// The same of what goes on and is not told anew each second: "under 1 min" instead of seconds.
QString wholeMinutesText(Duration duration);

} // namespace rollcall
