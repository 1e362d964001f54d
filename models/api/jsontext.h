// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// Appends the text as a JSON string in UTF-8, quotes included. Lone surrogates become U+FFFD.
void appendJsonString(QByteArray &out, QStringView text);

/// Appends the text that these bytes are, just so; each part that is no UTF-8 becomes U+FFFD.
void appendJsonUtf8(QByteArray &out, QByteArrayView utf8);

/// Appends epoch seconds as a JSON number: whole seconds without a fraction, else with up to six digits.
void appendJsonEpoch(QByteArray &out, Instant instant);

} // namespace rollcall
