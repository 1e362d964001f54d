// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/utf8scratch.h"

#include <algorithm>

namespace rollcall {

QByteArrayView Utf8Scratch::take(const QString &text)
{
    m_size = text.size();
    if (m_bytes.size() < static_cast<size_t>(room + m_size))
        m_bytes.resize(static_cast<size_t>(room + m_size));
    const QChar *from = text.constData();
    char *to = m_bytes.data() + room;
    char16_t all = 0;
    for (qsizetype i = 0; i < m_size; ++i) {
        all |= from[i].unicode();
        to[i] = static_cast<char>(from[i].unicode());
    }
    if (all >= 0x80) {
        const QByteArray utf8 = text.toUtf8();
        m_size = utf8.size();
        m_bytes.resize(std::max(m_bytes.size(), static_cast<size_t>(room + m_size)));
        std::copy(utf8.cbegin(), utf8.cend(), m_bytes.begin() + room);
    }
    return {m_bytes.data() + room, m_size};
}

QByteArrayView Utf8Scratch::behead(qsizetype first, QByteArrayView head)
{
    const qsizetype begin = room + first - head.size();
    std::copy(head.begin(), head.end(), m_bytes.begin() + begin);
    return {m_bytes.data() + begin, room + m_size - begin};
}

} // namespace rollcall
