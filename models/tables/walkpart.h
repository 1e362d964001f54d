// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "models/tables/pagechain.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace rollcall {

/// A part of the rows that a walk reads: by a chain of pages from its one end, by another from its other end,
/// or by parts of its own.
template <class Row>
struct WalkPart
{
    using Chain = PageChain<Row, Query>;
    static constexpr int maxFruitless = 20; ///< pages in a row, after which the service is taken to be broken
    static constexpr int mostReadings = 3;  ///< the last one goes to the end of the chain, whatever the count

    WalkPart *parent = nullptr;
    Query query;
    std::array<std::unique_ptr<Chain>, 2> chains; ///< the second one is optional
    std::optional<qint64> total;                  ///< as the service counts
    qint64 expected = 0;                          ///< rows, before the service has counted
    qint64 reached = 0; ///< different rows that came through it or through parts of it
    qint64 lacking = 0; ///< rows that the service counted, and did not send to the end of its list
    int fruitless = 0;  ///< pages since one brought anything
    int readings = 1;
    int openParts = 0;
    bool isWhole = false;   ///< the one chain that reads all, and that no count ends
    bool isDivided = false; ///< its parts are read instead
    bool isWeighed = false; ///< whether to divide it, or to read it from its other end
    bool isOver = false;
    bool isBroken = false;
    bool isReopened = false;  ///< it was read, and is read once more for what was added
    bool isReplaced = false;  ///< another one is read in its place
    bool isRecounted = false; ///< it was read; its next page says whether rows have been added since
    bool hasBrought = false;  ///< a row that had not come before
    /// The count fell while it was read. A row that was read and is gone then stands for one that was not;
    /// and where a token is a place in a list, the row behind it has been passed over.
    bool hasFallen = false;
    QSet<size_t> again; ///< what was known and came again since the last row that was new

    bool isReadToEnd() const { return isWhole || readings >= mostReadings; }
    bool isToRepeat() const { return hasFallen && readings < mostReadings; }
    void counted(qint64 rows)
    {
        hasFallen = hasFallen || (total && rows < *total);
        total = rows;
    }
    /// A page came. Known rows may come once more, as parts overlap and are read anew: but not for ever.
    void weigh(bool isNew, std::span<const size_t> known)
    {
        hasBrought = hasBrought || isNew;
        if (isNew)
            again.clear();
        const qsizetype before = again.size();
        if (!isNew)
            again += QSet<size_t>(known.begin(), known.end());
        fruitless = isNew || again.size() > before ? 0 : fruitless + 1;
    }
    /// Rows that are still to come, as far as known.
    qint64 missing() const { return total ? *total - reached : 0; }
    /// Nothing is to be expected of it, or of reading it once more.
    bool isAllHere() const { return missing() <= lacking; }
    /// Whether it is read itself: not over, and not by parts of its own.
    bool isRead() const { return !isOver && (!isDivided || openParts == 0); }
    /// What is still to be asked for; the calls that are under way bring the rest. What is not known yet
    /// comes first: it may be the longest.
    qint64 toAsk() const
    {
        if (!total && pendingPages() == 0)
            return std::numeric_limits<qint64>::max();
        return (total ? missing() : expected) - pendingPages() * schema::maxResults;
    }
    bool holds(const WalkPart *part) const
    {
        while (part != nullptr && part != this)
            part = part->parent;
        return part == this;
    }
    /// A row came through this part; before, if ever, through that one.
    void reach(const WalkPart *before)
    {
        for (WalkPart *within = this; within != nullptr && !(before && within->holds(before));
             within = within->parent)
            ++within->reached;
    }
    /// Another one is read in its place: what came through this one is no proof any more.
    void withdraw()
    {
        isReplaced = true;
        for (WalkPart *within = std::exchange(parent, nullptr); within != nullptr; within = within->parent)
            within->reached -= reached;
    }
    int asking() const
    {
        int count = 0;
        for (const auto &chain : chains)
            count += chain && chain->isAsking() ? 1 : 0;
        return count;
    }
    qsizetype pendingPages() const
    {
        qsizetype count = 0;
        for (const auto &chain : chains)
            count += chain ? chain->pendingPages() : 0;
        return count;
    }
    /// Whether each end has shown its first page.
    bool isSurveyed() const
    {
        return std::all_of(chains.begin(), chains.end(),
                           [](const auto &chain) { return !chain || chain->pagesRead() > 0; });
    }
    void drop()
    {
        for (const auto &chain : chains) {
            if (chain)
                chain->drop();
        }
    }
};

/// Which rows of a walk have come, by their names, and through which part of it they came last.
template <class Part>
class SeenRows
{
public:
    /// Two hashes of 64 bits in place of the text: at a million rows it would outweigh the rows.
    struct Name
    {
        size_t hash;
        size_t other;
        bool operator==(const Name &) const = default;
        friend size_t qHash(const Name &name, size_t) { return name.hash; }
    };
    static Name nameOf(const QString &text)
    {
        return {qHash(text, size_t(0x9e3779b97f4a7c15)), qHash(text, size_t(0xc2b2ae3d27d4eb4f))};
    }
    /// Answers the part that the row came through before; none when it is new.
    const Part *see(const Name &name, const Part *part)
    {
        return std::exchange(m_rows[name.other % m_rows.size()][name], part);
    }

private:
    /// A single table of a million would stop the event loop each time it grows.
    std::array<QHash<Name, const Part *>, 64> m_rows;
};

} // namespace rollcall
