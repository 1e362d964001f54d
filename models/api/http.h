// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace rollcall
