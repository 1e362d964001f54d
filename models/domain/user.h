// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

namespace rollcall {

/// A user as SearchUsers answers it. A null QString is an absent field.
struct User
{
    QString arn;
    QString firstName;
    QString lastName;
    QString email;
    QString
        enrollmentStatus; ///< INITIALIZED, PENDING, REGISTERED, DISASSOCIATING, DEREGISTERING, or a newer one
    QString enrollmentId;
    bool operator==(const User &) const = default;
};

/// The API's UserId: the last part of the user's ARN, after the last "/" (or all of it when there is none).
QString userId(const User &user);

} // namespace rollcall
