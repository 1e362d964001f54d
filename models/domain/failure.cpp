// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/failure.h"

namespace rollcall {

bool isRetryable(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Network:
    case FailureKind::Timeout:
    case FailureKind::Throttled:
    case FailureKind::Server:
        return true;
    case FailureKind::Credentials:
    case FailureKind::AccessDenied:
    case FailureKind::NotFound:
    case FailureKind::Validation:
    case FailureKind::Protocol:
    case FailureKind::Storage:
    case FailureKind::Input:
    case FailureKind::Cancelled:
        break;
    }
    return false;
}

} // namespace rollcall
