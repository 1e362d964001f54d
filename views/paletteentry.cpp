// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/paletteentry.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qstringlist.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace rollcall {

namespace {

constexpr int forALetter = 4;
constexpr int forAWordStart = 12;
constexpr int forARow = 8;
constexpr int forTheBeginning = 20;

bool isWordStart(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

} // namespace

std::optional<int> paletteScore(const QString &typed, const QString &text)
{
    const QString wanted = typed.toCaseFolded().simplified().remove(QLatin1Char(' '));
    const QString has = text.toCaseFolded();
    constexpr int none = std::numeric_limits<int>::min() / 2;
    if (wanted.isEmpty())
        return 0;
    // best[i]: the best score of the letters up to here with the last of them at i.
    std::vector<int> best(static_cast<size_t>(has.size()), none);
    for (qsizetype letter = 0; letter < wanted.size(); ++letter) {
        std::vector<int> next(best.size(), none);
        int before = letter == 0 ? 0 : none; // the best that ends anywhere before
        for (qsizetype at = 0; at < has.size(); ++at) {
            const int adjacent = at > 0 && letter > 0 ? best[size_t(at) - 1] : none;
            if (has.at(at) == wanted.at(letter)) {
                int score = std::max(before, adjacent + forARow) + forALetter;
                if (isWordStart(has, at))
                    score += forAWordStart;
                if (at == 0)
                    score += forTheBeginning;
                next[size_t(at)] = score;
            }
            if (letter > 0)
                before = std::max(before, best[size_t(at)]);
        }
        best = std::move(next);
    }
    const auto found = std::max_element(best.cbegin(), best.cend());
    if (found == best.cend() || *found <= 0)
        return std::nullopt;
    return *found - static_cast<int>(std::min<qsizetype>(has.size(), 60)) / 6;
}

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\w]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.toCaseFolded().split(between, Qt::SkipEmptyParts);
}

/// "filter room" begins words of "Room" in the menu "Add filter".
bool beginsWordsOf(const QString &typed, const PaletteEntry &entry)
{
    const QStringList own = wordsOf(entry.text);
    const QStringList around = wordsOf(entry.detail);
    bool isAboutIt = false;
    for (const QString &word : wordsOf(typed)) {
        const auto begins = [&word](const QString &other) { return other.startsWith(word); };
        const bool isOwn = std::any_of(own.begin(), own.end(), begins);
        isAboutIt = isAboutIt || isOwn;
        if (!isOwn && std::none_of(around.begin(), around.end(), begins))
            return false;
    }
    return isAboutIt;
}

} // namespace

QList<PaletteEntry> rankedEntries(const QList<PaletteEntry> &entries, const QString &typed, qsizetype most)
{
    struct Ranked
    {
        int score;
        const PaletteEntry *entry;
    };
    std::vector<Ranked> ranked;
    for (const PaletteEntry &entry : entries) {
        if (entry.isLast)
            ranked.push_back({std::numeric_limits<int>::min(), &entry});
        else if (const std::optional<int> score = paletteScore(typed, entry.text))
            ranked.push_back({*score, &entry});
        else if (beginsWordsOf(typed, entry))
            ranked.push_back({0, &entry});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &one, const Ranked &other) { return one.score > other.score; });
    // What stands last is a way on where nothing else is found: it is not cut off.
    const auto last =
        std::find_if(ranked.begin(), ranked.end(), [](const Ranked &each) { return each.entry->isLast; });
    if (last - ranked.begin() > most)
        ranked.erase(ranked.begin() + most, last);
    QList<PaletteEntry> result;
    for (const Ranked &each : ranked)
        result.append(*each.entry);
    return result;
}

} // namespace rollcall
