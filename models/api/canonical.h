// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http.h"

#include <QtCore/qbytearray.h>

namespace rollcall::sigv4 {

/// Percent-encodes all but A-Z a-z 0-9 - . _ ~ (and "/" where it is kept), with upper-case digits.
void appendEncoded(QByteArray &out, QByteArrayView text, bool keepSlash = false);

void appendCanonicalPath(QByteArray &out, QByteArrayView path, bool normalize);
/// Parameters decoded, encoded anew and sorted by name, then value.
void appendCanonicalQuery(QByteArray &out, QByteArrayView query);
/// "name:value\n" for each of the names joined by ";"; values trimmed, inner whitespace collapsed, repeated
/// headers joined by ",". False when a header is missing.
bool appendCanonicalHeaders(QByteArray &out, const HttpHeaders &headers, QByteArrayView signedHeaders);

} // namespace rollcall::sigv4
