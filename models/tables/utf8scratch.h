// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

#include <vector>

namespace rollcall {

/// Texts as UTF-8, one after the other in the same memory: with millions of short ones it is the allocations
/// that take the time.
class Utf8Scratch
{
public:
    /// Valid until the next call.
    QByteArrayView take(const QString &text);
    /// The text that was taken last with another head in place of its first bytes.
    QByteArrayView behead(qsizetype first, QByteArrayView head);

private:
    static constexpr qsizetype room = 2; ///< before the text, for a head that is longer than what it replaces

    std::vector<char> m_bytes;
    qsizetype m_size = 0;
};

} // namespace rollcall
