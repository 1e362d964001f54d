// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

/// How the site is read from a room's name. The API knows no sites; organisations write them into the names
/// of rooms, each in its way. By default, which the sample fleet follows, "Berlin - 3.12 Fern" is in Berlin:
/// the site is what stands before the first " - ". A room without the separator is its own site.
struct SiteRule
{
    enum class Side {
        Before, ///< the first separator
        After   ///< the last separator
    };

    Side side = Side::Before;
    QByteArray separator = QByteArrayLiteral(" - "); ///< UTF-8, as it is written; empty: each room is its own

    /// Without spaces around it. UTF-8.
    QByteArrayView of(QByteArrayView roomName) const;
    QString of(const QString &roomName) const;

    /// As it is written to a file: before " - "
    QString text() const;
    static std::optional<SiteRule> fromText(const QString &text);
    bool operator==(const SiteRule &) const = default;
};

} // namespace rollcall
