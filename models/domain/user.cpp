// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/user.h"

namespace rollcall {

QString userId(const User &user)
{
    return user.arn.mid(user.arn.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace rollcall
