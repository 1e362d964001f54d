// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>

namespace rollcall {

/// JSON sets no limit to its numbers; simdjson refuses a whole document for one that fits neither 64 bits nor
/// a double, even in a field that nobody reads. Answers the text with each of these written as 1e300, which
/// no field of the API can take: an unknown field is passed over, a known one is told as wrong.
QByteArray withReadableNumbers(const QByteArray &json);

} // namespace rollcall
