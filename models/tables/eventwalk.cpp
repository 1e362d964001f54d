// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/eventwalk.h"

#include "models/domain/schema.h"

#include <utility>

namespace rollcall {

EventWalk::EventWalk(EventSource *source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

EventWalk::~EventWalk() = default;

void EventWalk::start(const QString &deviceArn)
{
    stop();
    m_deviceArn = deviceArn;
    m_token.clear();
    m_seenTokens.clear();
    ask();
}

void EventWalk::goOn()
{
    if (!m_call && m_canGoOn)
        ask();
}

void EventWalk::stop()
{
    ++m_generation;
    m_canGoOn = m_canGoOn || m_call;
    m_call.reset();
}

void EventWalk::ask()
{
    m_canGoOn = false;
    m_call = m_source->fetchPage({m_deviceArn, QString()}, m_token, schema::maxResults,
                                 [this](Result<Page<DeviceEvent>> result) { take(std::move(result)); });
}

void EventWalk::take(Result<Page<DeviceEvent>> result)
{
    // The handle may not be destroyed before its callback has returned.
    const CallHandle finished = std::exchange(m_call, nullptr);
    if (!result) {
        // Of a token that the service has come to refuse, asking again would only bring the same answer.
        const bool refused = result.failure().kind == FailureKind::Validation && !m_token.isEmpty();
        fail(result.failure(), !refused);
        return;
    }
    const Page<DeviceEvent> page = std::move(result).value();
    const bool repeated =
        !page.nextToken.isEmpty() && (page.nextToken == m_token || m_seenTokens.contains(page.nextToken));
    m_seenTokens.insert(m_token);
    m_token = page.nextToken;
    if (!repeated && !page.nextToken.isEmpty())
        ask();
    // Who hears of the page may start or stop the walk: then this one has ended without a word.
    const int generation = m_generation;
    if (!page.items.isEmpty())
        Q_EMIT pageArrived(page.items);
    if (generation != m_generation)
        return;
    if (repeated) {
        Failure failure;
        failure.kind = FailureKind::Protocol;
        failure.message = tr("The service gave the same page token twice, so the rest of the history can't "
                             "be read. Try again; if it stays so, the service is at fault.");
        fail(failure, false);
    } else if (page.nextToken.isEmpty()) {
        Q_EMIT completed();
    }
}

void EventWalk::fail(const Failure &failure, bool canGoOn)
{
    m_canGoOn = canGoOn;
    Q_EMIT failed(failure);
}

} // namespace rollcall
