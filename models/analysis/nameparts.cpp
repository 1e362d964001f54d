// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/nameparts.h"

namespace rollcall {

QByteArrayView sitePart(QByteArrayView roomName)
{
    // The second and the third are an en and an em dash.
    static constexpr QByteArrayView separators[] = {" - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", "/"};
    qsizetype end = -1;
    for (const QByteArrayView separator : separators) {
        const qsizetype at = roomName.indexOf(separator);
        if (at >= 0 && (end < 0 || at < end))
            end = at;
    }
    return end < 0 ? QByteArrayView() : roomName.first(end).trimmed();
}

QByteArrayView domainPart(QByteArrayView email)
{
    const qsizetype at = email.lastIndexOf('@');
    return at < 0 ? QByteArrayView() : email.sliced(at + 1).trimmed();
}

} // namespace rollcall
