// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace rollcall {

/// Decides what a user interface offers: Retry, other credentials, another endpoint, or only the text.
enum class FailureKind {
    Network,      ///< not reached, refused, dropped, TLS trouble: Retry
    Timeout,      ///< nothing came in time: Retry
    Throttled,    ///< the service asked for patience: Retry later
    Server,       ///< 5xx: Retry
    Credentials,  ///< none found, wrong or expired: check the profile
    AccessDenied, ///< the key is right but may not do this
    NotFound,     ///< an ARN that is not there
    Validation,   ///< the request was refused as malformed
    Protocol,     ///< an answer that is not this API's: HTML, cut, wrong types, a repeated token
    Storage,      ///< the local database: locked, damaged, full, of a newer version
    Input,        ///< bad input from the user: a file, a configuration, an argument
    Cancelled     ///< by the caller's own wish; never shown
};

/// What went wrong, for a person. Never holds a secret.
struct Failure
{
    FailureKind kind = FailureKind::Protocol;
    QString code;       ///< the API's error code ("ValidationException"), or empty
    QString message;    ///< a clear sentence: what, where, and what to do where that is known
    QString requestId;  ///< x-amzn-RequestId, or empty
    int httpStatus = 0; ///< 0 when there was no HTTP answer
    std::optional<std::chrono::milliseconds> retryAfter;
    bool operator==(const Failure &) const = default;
};

/// Whether trying the same again can help.
bool isRetryable(FailureKind kind);

} // namespace rollcall
