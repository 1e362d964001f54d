// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/nameparts.h"

namespace rollcall {

QByteArrayView domainPart(QByteArrayView email)
{
    const qsizetype at = email.lastIndexOf('@');
    return at < 0 ? QByteArrayView() : email.sliced(at + 1).trimmed();
}

} // namespace rollcall
