// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/foldedtexts.h"

#include <QtCore/qstring.h>

#include <algorithm>

namespace rollcall {

bool FoldedTexts::isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

void FoldedTexts::add(quint32 number, QByteArrayView utf8)
{
    if (!isAscii(utf8))
        m_entries.push_back({number, m_arena.add(QString::fromUtf8(utf8).toCaseFolded().toUtf8())});
}

qsizetype FoldedTexts::memory() const
{
    return m_arena.memory() + static_cast<qsizetype>(m_entries.capacity() * sizeof(Entry));
}

void FoldedTexts::squeeze()
{
    m_entries.shrink_to_fit();
    m_arena.squeeze();
}

} // namespace rollcall
