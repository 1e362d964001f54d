// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <functional>
#include <optional>

namespace rollcall {

/// Something that the command palette offers.
struct PaletteEntry
{
    QString text;              ///< what is searched and shown
    QString detail;            ///< muted, beside it
    QString keys;              ///< its shortcut in words
    std::function<void()> run; ///< called once the palette is closed
    bool isLast = false;       ///< stands below all that match better, whatever was typed
};

/// What an area of the window offers for a text as it was typed; called at every key, so it answers at once.
using PaletteProvider = std::function<QList<PaletteEntry>(const QString &typed)>;

/// How well a text answers what was typed: its letters in this order, regardless of case; higher is better,
/// none does not match. Starts of words, letters in a row and short texts count for more. An empty one
/// matches everything alike.
std::optional<int> paletteScore(const QString &typed, const QString &text);
/// Those that match, the best first, equal ones in the order they came in; at most most of them. Last come
/// those of which each word that was typed begins one, in the text or beside it.
QList<PaletteEntry> rankedEntries(const QList<PaletteEntry> &entries, const QString &typed, qsizetype most);

} // namespace rollcall
