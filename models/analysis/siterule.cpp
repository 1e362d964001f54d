// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/siterule.h"

namespace rollcall {

namespace {

const QLatin1StringView beforeWord("before \"");
const QLatin1StringView afterWord("after \"");

} // namespace

QByteArrayView SiteRule::of(QByteArrayView roomName) const
{
    if (separator.isEmpty())
        return roomName.trimmed();
    const bool isBefore = side == Side::Before;
    const qsizetype at = isBefore ? roomName.indexOf(separator) : roomName.lastIndexOf(separator);
    if (at < 0)
        return roomName.trimmed();
    return (isBefore ? roomName.first(at) : roomName.sliced(at + separator.size())).trimmed();
}

QString SiteRule::of(const QString &roomName) const
{
    return QString::fromUtf8(of(QByteArrayView(roomName.toUtf8())));
}

QString SiteRule::text() const
{
    return (side == Side::Before ? beforeWord : afterWord) + QString::fromUtf8(separator) + QLatin1Char('"');
}

std::optional<SiteRule> SiteRule::fromText(const QString &text)
{
    for (const auto &[word, side] :
         {std::pair(beforeWord, Side::Before), std::pair(afterWord, Side::After)}) {
        if (text.size() > word.size() && text.startsWith(word) && text.endsWith(QLatin1Char('"')))
            return SiteRule{side, text.sliced(word.size()).chopped(1).toUtf8()};
    }
    return std::nullopt;
}

} // namespace rollcall
