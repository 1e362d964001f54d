// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// Appends the text as a JSON string in UTF-8, quotes included. Lone surrogates become U+FFFD.
void appendJsonString(QByteArray &out, QStringView text);

/// Appends epoch seconds as a JSON number: whole seconds without a fraction, else with up to six digits.
void appendJsonEpoch(QByteArray &out, Instant instant);

} // namespace rollcall
