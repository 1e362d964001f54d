// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/pagedtable.h"

#include <QtCore/qcoreapplication.h>

#include <utility>

namespace rollcall {

namespace {

/// Pages in a row that bring nothing new, after which the service is taken to go round in circles.
constexpr int maxFruitlessPages = 200;

Failure cancelled()
{
    Failure failure;
    failure.kind = FailureKind::Cancelled;
    return failure;
}

Failure broken(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Protocol;
    failure.message = message;
    return failure;
}

Failure circling()
{
    return broken(QCoreApplication::translate(
        "PagedTable",
        "The service sent %n page(s) in a row without anything new. Refresh to read the list anew.", nullptr,
        maxFruitlessPages));
}

} // namespace

PagedTable::PagedTable(const Clock *clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void PagedTable::restart()
{
    begin(Load::First);
    m_started = true;
    m_current = false;
    m_complete = false;
    m_sortedHere = false;
    m_pendingSort.clear();
    m_token.clear();
    m_seenTokens.clear();
    m_total.reset();
    m_chainTotal.reset();
    m_hasFallen = false;
    m_rereads = 0;
    m_unlisted = 0;
    m_restGathering = false;
    forgetWalk();
    next();
}

void PagedTable::begin(Load load)
{
    const bool replaces = isLoading();
    if (replaces)
        dropFetch();
    if (m_load == Load::Refresh || m_failedLoad == Load::Refresh)
        dropStaged();
    m_load = load;
    m_failedLoad = Load::None;
    m_failure.reset();
    m_fruitless = 0;
    m_walkBroken = false;
    ++m_generation;
    m_askedAt = m_clock->now();
    m_begunAt = *m_askedAt;
    if (replaces)
        Q_EMIT loadFinished(cancelled());
}

void PagedTable::next()
{
    if (m_load == Load::All && !m_isGathering)
        m_isGathering = isWorthWalking();
    if (m_isRereading || (m_load == Load::All && m_isGathering))
        startWalk();
    else
        startFetch(m_token);
    Q_EMIT stateChanged();
}

void PagedTable::loadAll()
{
    if (m_load == Load::More)
        m_load = Load::All;
    else if (m_load == Load::First || m_load == Load::Refresh) {
        m_allAfterRefresh = true;
        m_isKeepingUp = false;
        paceWalk();
    } else if (!isLoading() && m_started && !m_complete) {
        if (!m_current || m_failedLoad == Load::Refresh) {
            m_allAfterRefresh = true;
            retry();
            return;
        }
        if (m_isGathering && m_walkBroken)
            dropWalk(); // what is here is known again when it comes again
        begin(Load::All);
        next();
        return;
    }
    Q_EMIT stateChanged();
}

void PagedTable::stop()
{
    m_allAfterRefresh = false;
    m_pendingSort.clear();
    if (!isLoading())
        return;
    dropFetch();
    if (m_load == Load::Refresh) {
        forgetWalk();
        dropStaged();
        m_token = m_restToken;
        m_seenTokens = m_restSeen;
        m_complete = m_restComplete;
        m_total = m_restTotal;
        m_chainTotal = m_restTotal;
        m_hasFallen = false;
        m_isGathering = m_restGathering;
    }
    finish(cancelled());
}

void PagedTable::retry()
{
    if (isLoading() || !m_started)
        return;
    m_isKeepingUp = false;
    // A token that was refused or came twice is of no use any more.
    const bool refused = m_walkBroken || (m_failure && m_failure->kind == FailureKind::Validation);
    const bool refreshing = m_failedLoad == Load::Refresh;
    if (!m_current) {
        restart();
    } else if (m_isGathering && m_failedLoad == Load::All) {
        if (refused)
            dropWalk(); // what is here is known again when it comes again
        begin(Load::All);
        next();
    } else if (refreshing ? refused : m_complete || (refused && !m_token.isEmpty())) {
        startRefresh();
    } else if (refreshing) {
        const std::optional<Instant> asked = m_askedAt;
        m_failedLoad = Load::None; // what was staged is still good
        begin(Load::Refresh);
        m_askedAt = asked;
        next();
    } else {
        begin(m_failedLoad == Load::All || m_allAfterRefresh ? Load::All : Load::More);
        next();
    }
}

void PagedTable::yield(bool isYielding)
{
    if (std::exchange(m_isYielding, isYielding) != isYielding)
        pace();
}

void PagedTable::pace()
{
    m_hasYielded = m_hasYielded || mustYield();
    paceWalk();
}

void PagedTable::refresh()
{
    readAnew(false);
}

void PagedTable::readAnew(bool isKeepingUp)
{
    // Where someone waits, it is also for what goes on already.
    m_isKeepingUp = isKeepingUp;
    pace();
    const bool isReadAnyway = m_load == Load::All && m_isGathering;
    if (!m_started || m_load == Load::First || m_load == Load::Refresh || isReadAnyway)
        return;
    if (!m_current) {
        restart();
        return;
    }
    startRefresh();
}

void PagedTable::keepUp()
{
    constexpr int restsPerRefresh = 9;
    constexpr Duration longestRest = std::chrono::minutes(15);
    if (m_isGathering && !isLoading() && !m_walkBroken)
        return;
    const Instant now = m_clock->now();
    const Duration rest = std::min(longestRest, restsPerRefresh * m_refreshTook);
    // A clock that was set back must not make it wait.
    if (m_refreshedAt && now >= *m_refreshedAt && now < *m_refreshedAt + rest)
        return;
    readAnew(m_isKeepingUp || !isLoading());
}

void PagedTable::startRefresh()
{
    const bool restored = m_failedLoad == Load::Refresh;
    m_allAfterRefresh = m_allAfterRefresh || m_load == Load::All || m_failedLoad == Load::All;
    begin(Load::Refresh);
    m_hasYielded = mustYield();
    if (!restored) {
        m_restToken = m_token;
        m_restSeen = m_seenTokens;
        m_restComplete = m_complete;
        m_restTotal = m_total;
        m_restGathering = m_isGathering;
    }
    m_token.clear();
    m_seenTokens.clear();
    m_chainTotal.reset();
    m_hasFallen = false;
    forgetWalk();
    // What was gathered came in no order: the same number read from the front would be other rows.
    m_isRereading = (m_restGathering || (m_restComplete && m_sortedHere)) && loadedCount() > rowsForParts;
    next();
}

/// Where a token is a place in a list, the row behind one that went has been passed over, and stands for it
/// in the count.
void PagedTable::takeTotal(std::optional<qint64> total)
{
    if (!total)
        return;
    m_hasFallen = m_hasFallen || (m_chainTotal && *total < *m_chainTotal);
    m_chainTotal = total;
    m_total = total;
}

bool PagedTable::acceptToken(const QString &nextToken)
{
    if (nextToken.isEmpty())
        return true;
    if (m_seenTokens.contains(nextToken))
        return false;
    m_seenTokens.insert(nextToken);
    return true;
}

void PagedTable::pageArrived(qsizetype count, const QString &nextToken, std::optional<qint64> total)
{
    takeTotal(total);
    const bool last = nextToken.isEmpty();
    const bool accepted = acceptToken(nextToken);
    m_token = nextToken;
    if (m_load != Load::Refresh) {
        const int generation = m_generation;
        showRows(count, last);
        if (generation != m_generation)
            return; // who heard of the rows asked for something else
        if (accepted)
            goOn(last);
    } else if (accepted) {
        takeStaged(last);
    }
    if (accepted)
        return;
    breakOff(broken(QCoreApplication::translate(
        "PagedTable",
        "The service answered with a page token that it had given before, so the list can't be read to "
        "its end. What has arrived is shown. Refresh to read it anew.")));
}

void PagedTable::showRows(qsizetype count, bool last)
{
    qsizetype fresh = count;
    if (m_load != Load::First) {
        fresh = appendRows();
    } else if (count > 0 || last) {
        m_current = true;
        m_updatedAt = m_askedAt;
        m_missed = 0;
        replaceRows();
    }
    m_fruitless = fresh > 0 ? 0 : m_fruitless + 1;
}

void PagedTable::goOn(bool last)
{
    if (last) {
        m_complete = true;
        m_allAfterRefresh = false;
        settleAskedOrder();
        finish({});
        return;
    }
    if (m_fruitless >= maxFruitlessPages) {
        breakOff(circling());
        return;
    }
    if (m_load == Load::First && m_current)
        m_load = std::exchange(m_allAfterRefresh, false) ? Load::All : Load::More;
    if (m_load == Load::More && m_fruitless == 0)
        finish({});
    else
        next();
}

void PagedTable::takeStaged(bool last)
{
    const qsizetype before = loadedCount();
    const qsizetype fresh = stageRows();
    m_fruitless = fresh > 0 ? 0 : m_fruitless + 1;
    if (!last && m_fruitless >= maxFruitlessPages) {
        breakOff(circling());
        return;
    }
    if (!last && (stagedCount() < before || m_restComplete || m_sortedHere)) {
        next();
        return;
    }
    m_complete = last;
    m_restGathering = false;
    m_updatedAt = m_askedAt;
    m_missed = 0;
    const int generation = m_generation;
    mergeStaged(last && m_sortedHere);
    if (generation != m_generation)
        return;
    if (last) {
        m_allAfterRefresh = false;
        settleAskedOrder();
    } else if (std::exchange(m_allAfterRefresh, false)) {
        m_load = Load::All;
        next();
        return;
    }
    finish({});
}

void PagedTable::breakOff(const Failure &failure)
{
    m_walkBroken = true;
    pageFailed(failure);
}

void PagedTable::pageFailed(const Failure &failure)
{
    if (!isLoading())
        return;
    m_failure = failure;
    m_failedLoad = m_load;
    if (m_load == Load::Refresh)
        ++m_missed;
    finish(failure);
}

void PagedTable::finish(const Result<void> &result)
{
    if (m_load == Load::Refresh && result && m_askedAt) {
        m_refreshedAt = m_clock->now();
        if (!m_hasYielded) // or it was this program that needed long, and not the service
            m_refreshTook = *m_refreshedAt - m_begunAt;
    }
    constexpr int mostRereads = 2;
    const Load load = std::exchange(m_load, Load::None);
    if (result && m_hasFallen && m_rereads < mostRereads) {
        ++m_rereads;
        m_isKeepingUp = load == Load::More || (load == Load::Refresh && m_isKeepingUp);
        startRefresh(); // the same load goes on
        return;
    }
    if (result || result.failure().kind == FailureKind::Cancelled) {
        m_rereads = 0;
        m_hasFallen = false; // or it was tried often enough
    }
    Q_EMIT stateChanged();
    Q_EMIT loadFinished(result);
}

bool PagedTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_current && !m_complete && !isLoading() && !m_failure && !m_isGathering;
}

void PagedTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    begin(Load::More);
    next();
}

} // namespace rollcall
