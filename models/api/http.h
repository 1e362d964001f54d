// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace rollcall {

/// One header line of an HTTP message. Names compare without regard to case; the case they came in is kept.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;
    bool operator==(const HttpHeader &) const = default;
};
using HttpHeaders = QList<HttpHeader>;

/// The value of the first header of that name; null when there is none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// Reads "Mon, 23 Nov 2026 09:30:00 GMT", the one form that HTTP still writes; empty for anything else.
std::optional<Instant> parseHttpDate(QByteArrayView text);
/// Writes it.
QByteArray httpDate(Instant instant);

} // namespace rollcall
