// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http.h"

#include <QtCore/qbytearray.h>

namespace rollcall {

/// One request as it came. Header values are whole and in order, those of one name stand together.
struct ServiceRequest
{
    QByteArray method;
    QByteArray target; ///< raw, with the query
    HttpHeaders headers;
    QByteArray body;
    QByteArray peer; ///< the client's address, without the port

    QByteArray path() const;
    QByteArray query() const; ///< without "?"
};

/// Content-Length and Connection are added by the server.
struct ServiceResponse
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
};

/// Why the server itself answers, without asking the handler.
enum class HttpFault {
    Malformed,          ///< 400: no HTTP, or lengths that contradict each other
    HeadersTooLarge,    ///< 431
    BodyTooLarge,       ///< 413
    UnknownExpectation, ///< 417
    UnknownEncoding,    ///< 501: a Transfer-Encoding other than chunked
    TooManyConnections, ///< 503
    HandlerFailed       ///< 500: the handler threw
};

} // namespace rollcall
