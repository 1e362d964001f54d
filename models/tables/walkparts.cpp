// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/walkparts.h"

namespace rollcall {

template <class Row>
void WalkParts<Row>::add(const Query &query, Part *parent, int reading, qint64 expected)
{
    Part &part = m_parts.emplace_back();
    part.parent = parent;
    part.query = query;
    part.readings = reading;
    part.expected = expected;
    if (parent != nullptr)
        ++parent->openParts;
    open(part, 0, SortDirection::Ascending);
    // What will be divided once it is counted is not begun at its other end.
    const bool isLong = expected > 2 * pageSize && expected <= mostOfAPart() * 7 / 10;
    if ((!m_isSurveyed || isLong) && !part.isReadToEnd())
        open(part, 1, SortDirection::Descending);
}

template <class Row>
void WalkParts<Row>::addWhole(const Query &query)
{
    m_isSurveyed = true;
    const bool isAnew = !m_parts.empty() && m_parts.back().isWhole;
    Part &part = m_parts.emplace_back();
    part.query = query;
    part.readings = isAnew ? Part::mostReadings : Part::mostReadings - 1;
    part.isWhole = true;
    openChain(part, 0, query);
}

template <class Row>
int WalkParts<Row>::asking() const
{
    int count = 0;
    for (const Part &part : m_parts)
        count += part.asking();
    return count;
}

template <class Row>
bool WalkParts<Row>::isAsked(qint64 rows) const
{
    return m_isSurveyed && std::all_of(m_parts.begin(), m_parts.end(), [rows](const Part &part) {
               return !part.isRead() || (part.total && part.toAsk() <= rows);
           });
}

template <class Row>
typename WalkParts<Row>::Chain *WalkParts<Row>::next()
{
    std::pair<Part *, Chain *> best{nullptr, nullptr};
    for (Part &part : m_parts) {
        if (!part.isRead() || (part.total && part.pendingPages() > 0 && part.toAsk() <= 0))
            continue;
        // Its parts have been read; a page of it says how much they left out.
        if (part.isDivided && !part.total && part.pendingPages() > 0)
            continue;
        for (const auto &chain : part.chains) {
            if (!chain || chain->isOver() || !chain->canAsk())
                continue;
            // Until its first page is here, or all first pages, it is not known whether the second is wanted:
            // what is divided is read by its parts, and what is here needs nothing more.
            const bool isOpening = chain->pagesRead() == 0 && chain->pendingPages() > 0;
            if (!part.isWhole && (isOpening || (!m_isSurveyed && chain->pagesRead() > 0)))
                continue;
            if (best.first == nullptr || part.toAsk() > best.first->toAsk() ||
                (best.first == &part && chain->pendingPages() < best.second->pendingPages()))
                best = {&part, chain.get()};
        }
    }
    return best.second;
}

template <class Row>
void WalkParts<Row>::judge(Part &part, size_t end)
{
    const Chain &chain = *part.chains[end];
    part.isBroken = chain.isBroken() || (!chain.isOver() && part.fruitless >= Part::maxFruitless);
    const bool isRecounted = std::exchange(part.isRecounted, false);
    const bool isCounted =
        part.total && (isRecounted ? part.isAllHere() : !part.isReadToEnd() && part.missing() <= 0);
    if (part.isBroken && !part.isWhole)
        giveUp();
    else if (part.isToRepeat() && !part.isWhole)
        readAnew(part);
    else if (part.isBroken || chain.isOver() || (isCounted && part.isRead()))
        close(part);
    else if (isRecounted)
        readAdded(part);
    else if (m_isSurveyed && !part.isDivided && !part.isWeighed && !part.isReadToEnd())
        divide(part);
    if (!m_isSurveyed)
        survey();
}

template <class Row>
void WalkParts<Row>::open(Part &part, size_t end, SortDirection direction)
{
    Query query = part.query;
    query.sort = {{WalkKind<Row>::endKey(part.query), direction}};
    openChain(part, end, query);
}

template <class Row>
void WalkParts<Row>::openChain(Part &part, size_t end, const Query &query)
{
    part.chains[end] = std::make_unique<Chain>(
        m_source, query, [this, &part, end](Result<Page<Row>> page) { m_onPage(part, end, std::move(page)); },
        m_onRoom);
}

template <class Row>
void WalkParts<Row>::close(Part &part)
{
    part.isOver = true;
    part.lacking = std::max<qint64>(0, part.missing());
    part.drop();
    part.again.clear();
    Part *parent = part.parent;
    if (parent == nullptr || --parent->openParts > 0)
        return;
    // Values that no row has shown were left out: what is missing is found by reading on.
    if (!parent->isOver && parent->isAllHere())
        close(*parent);
    else {
        parent->total.reset(); // it was counted long ago
        parent->expected = 0;
    }
}

template <class Row>
void WalkParts<Row>::recount()
{
    m_replaced.clear();
    for (Part &part : m_parts) {
        if (part.parent == nullptr && !part.isReplaced)
            reopen(part);
    }
}

template <class Row>
void WalkParts<Row>::reopen(Part &part)
{
    for (auto &chain : part.chains) {
        if (chain)
            m_replaced.push_back(std::move(chain));
    }
    part.total.reset();
    part.expected = 0;
    part.fruitless = 0;
    part.isOver = false;
    part.isRecounted = true;
    part.isReopened = true;
    open(part, 0, SortDirection::Ascending);
}

template <class Row>
void WalkParts<Row>::readAdded(Part &part)
{
    for (Part &child : m_parts) {
        if (child.parent != &part)
            continue;
        ++part.openParts;
        reopen(child);
    }
    if (part.openParts == 0 && !part.isReadToEnd())
        open(part, 1, SortDirection::Descending);
}

template <class Row>
void WalkParts<Row>::giveUp()
{
    for (Part &part : m_parts) {
        part.isOver = true;
        part.drop();
        part.again.clear();
    }
}

template <class Row>
void WalkParts<Row>::readAnew(Part &part)
{
    part.isOver = true;
    part.drop();
    part.again.clear();
    part.total.reset();
    Part *parent = part.parent;
    part.withdraw();
    add(part.query, parent, part.readings + 1);
    if (parent != nullptr)
        --parent->openParts;
}

template <class Row>
void WalkParts<Row>::survey()
{
    if (!std::all_of(m_parts.begin(), m_parts.end(),
                     [](const Part &part) { return part.isOver || part.isSurveyed(); }))
        return;
    m_isSurveyed = true;
    for (const Part &part : m_parts)
        m_rows += part.total.value_or(0);
    for (size_t i = 0, count = m_parts.size(); i < count; ++i) {
        if (!m_parts[i].isOver)
            divide(m_parts[i]);
    }
}

template <class Row>
qint64 WalkParts<Row>::mostOfAPart() const
{
    return 2 * std::max(m_rows / m_mostAtOnce, 2 * pageSize);
}

template <class Row>
void WalkParts<Row>::divide(Part &part)
{
    part.isWeighed = true;
    const qint64 missing = part.toAsk();
    // A service that sends the same for every filter would be asked for ever smaller parts of it.
    const bool isToDivide = missing > mostOfAPart() && (part.hasBrought || part.readings > 1);
    const auto slices =
        isToDivide ? m_division.slices(part.query) : std::vector<typename WalkDivision<Row>::Slice>();
    if (!slices.empty()) {
        part.isDivided = true; // a page of its other end that is on its way is taken as well
        for (const auto &[query, share] : slices)
            add(query, &part, part.readings,
                static_cast<qint64>(share * static_cast<double>(part.total.value_or(0))));
    } else if (missing > pageSize && !part.chains[1])
        open(part, 1, SortDirection::Descending);
}

template class WalkParts<Device>;
template class WalkParts<User>;

} // namespace rollcall
