// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QtCore/qbytearray.h>

#include <optional>

class QDebug;

namespace rollcall {

/// What a request is signed with. Nothing that prints a value of this type shows more than the access key's
/// id.
struct Credentials
{
    QByteArray accessKeyId;
    QByteArray secretAccessKey;
    QByteArray sessionToken;           ///< empty for long-lived keys
    std::optional<Instant> expiration; ///< empty: not known to end
    bool operator==(const Credentials &) const = default;
};

QDebug operator<<(QDebug debug, const Credentials &credentials);

/// Replaces the secret parts wherever they occur in the text: services quote what they received, the session
/// token included.
QString withoutSecrets(QString text, const Credentials &credentials);

} // namespace rollcall
