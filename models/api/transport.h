// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http.h"
#include "models/domain/pagesource.h"

#include <QtCore/qurl.h>

#include <chrono>

namespace rollcall {

struct HttpRequest
{
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
};

/// Sends one POST and delivers what came back, whatever its status. A Failure means that no whole answer
/// came: FailureKind::Network (not reached, refused, dropped, TLS, cut body), Timeout, or Protocol (too
/// large).
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;
    virtual CallHandle post(const HttpRequest &request, Callback<HttpResponse> done) = 0;
};

struct TransportOptions
{
    std::chrono::milliseconds connectTimeout{10000}; ///< until the request is on its way, TLS included
    std::chrono::milliseconds silenceTimeout{30000}; ///< since the last byte, either way
    qint64 largestBody = 64 * 1024 * 1024;
    std::chrono::milliseconds answerTimeout{180000}; ///< for the whole answer, however it trickles in
};

/// "http://127.0.0.1:2635": the part of a URL to show.
QString displayAddress(const QUrl &url);

} // namespace rollcall
