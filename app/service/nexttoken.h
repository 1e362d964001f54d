// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/digest.h"
#include "models/api/wire.h"
#include "models/domain/query.h"

#include <optional>

namespace rollcall {

/// Opaque, signed tokens that carry a walk from page to page: good on any instance with the same key.
class NextTokens
{
public:
    static constexpr int maxLength = 1100; ///< of the API's model

    /// What a token says.
    struct Place
    {
        QByteArray cursor;            ///< the store's
        std::optional<Instant> since; ///< where the window of a history began on the first page
        bool operator==(const Place &) const = default;
    };

    explicit NextTokens(QByteArrayView key);

    /// A token is bound to what these are made of, and refused with anything else.
    static QByteArray binding(Operation operation, const Query &query);
    static QByteArray binding(const EventQuery &query);

    /// Null when the token would be longer than the API allows.
    QString make(const QByteArray &binding, const Place &place) const;
    /// Empty for a token that was not made by this key for this binding.
    std::optional<Place> read(const QByteArray &binding, const QString &token) const;

private:
    QByteArray mac(const QByteArray &binding, const QByteArray &payload) const;
    HmacSha256 m_key;
};

} // namespace rollcall
