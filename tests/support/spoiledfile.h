// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qfile.h>

namespace rollcall::testing {

/// Writes garbage over one page of a SQLite file that nobody has open, so far into it as share says: 0 is the
/// first page, 1 the last.
inline bool spoilPage(const QString &path, double share = 0.5)
{
    constexpr qint64 pageSize = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qint64 last = file.size() / pageSize - 1;
    return last > 0 && file.seek(qRound64(static_cast<double>(last) * share) * pageSize) &&
           file.write(QByteArray(pageSize, '\xA5')) == pageSize;
}

} // namespace rollcall::testing
