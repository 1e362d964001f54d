// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "models/tables/walkdivision.h"
#include "models/tables/walkpace.h"
#include "models/tables/walkpart.h"

namespace rollcall {

/// The parts of a walk: opens their chains, says which one to ask next, and divides those that take long once
/// the first pages of all have shown where the rows are.
template <class Row>
class WalkParts
{
public:
    using Source = PageSource<Row, Query>;
    using Part = WalkPart<Row>;
    using Chain = typename Part::Chain;
    using OnPage = std::function<void(Part &part, size_t end, Result<Page<Row>> page)>;
    static constexpr qint64 pageSize = schema::maxResults;

    WalkParts(Source *source, OnPage onPage, std::function<void()> onRoom)
        : m_source(source)
        , m_onPage(std::move(onPage))
        , m_onRoom(std::move(onRoom))
    {
    }
    WalkParts(const WalkParts &) = delete;
    WalkParts &operator=(const WalkParts &) = delete;

    /// By how many calls the parts are read: what is longer than its share is divided.
    void setMostAtOnce(int calls) { m_mostAtOnce = calls; }
    /// reading: how often it is read, with this time. expected: about so many rows.
    void add(const Query &query, Part *parent, int reading = 1, qint64 expected = 0);
    /// One chain that reads all, in the query's own order, after whatever was read before.
    void addWhole(const Query &query);
    /// All parts have been read, and the service counts more than they brought: asks for each one's count
    /// once more, the large ones' first, and reads those that have grown meanwhile.
    void recount();

    qsizetype count() const { return static_cast<qsizetype>(m_parts.size()); }
    const Part &last() const { return m_parts.back(); }
    /// Requests that are on their way.
    int asking() const;
    bool isOver() const
    {
        return std::all_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.isOver; });
    }
    /// No part has more rows than that to ask for: the last pages are on their way.
    bool isAsked(qint64 rows) const;
    bool isBroken() const
    {
        return std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.isBroken; });
    }
    void drop()
    {
        for (Part &part : m_parts)
            part.drop();
    }

    /// Of the chains that can be asked, one of the part that has the most to read; none when none can.
    Chain *next();

    /// A row of the first pages: it says by what a part can be divided.
    void sample(const Part &part, const Row &row)
    {
        // Of each part the same number of rows is here, and stands for as many as the part has.
        constexpr double rowsOfBothEnds = 2.0 * pageSize;
        if (!m_isSurveyed)
            m_division.sample(row,
                              std::max(1.0, static_cast<double>(part.total.value_or(0)) / rowsOfBothEnds));
    }
    /// A page of the part was read, from this end of it. The chain that reads the whole ends at its end and
    /// not by the count.
    void judge(Part &part, size_t end);

private:
    /// Rows of a part beyond which it takes longer than its share of the whole.
    qint64 mostOfAPart() const;
    void open(Part &part, size_t end, SortDirection direction);
    void openChain(Part &part, size_t end, const Query &query);
    void close(Part &part);
    void reopen(Part &part);
    /// A part has more rows than came: reads its own parts that have, or else the part itself.
    void readAdded(Part &part);
    /// One part can't be read to its end, so that the whole has to be read in one chain anyway.
    void giveUp();
    /// Reads the part from its beginning: the service's count of it has fallen meanwhile.
    void readAnew(Part &part);
    /// The first pages of all parts say where the rows are.
    void survey();
    /// A part that takes longer than its share of the whole is read from both ends, or by parts of its own.
    void divide(Part &part);

    Source *m_source;
    OnPage m_onPage;
    std::function<void()> m_onRoom;
    std::deque<Part> m_parts;
    std::vector<std::unique_ptr<Chain>> m_replaced; ///< one of them may be calling right now
    WalkDivision<Row> m_division;
    int m_mostAtOnce = WalkPace::most;
    qint64 m_rows = 0; ///< in all parts together, when they were surveyed
    bool m_isSurveyed = false;
};

extern template class WalkParts<Device>;
extern template class WalkParts<User>;

} // namespace rollcall
