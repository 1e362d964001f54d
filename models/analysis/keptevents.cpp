// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/keptevents.h"

#include "models/domain/aside.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qhashfunctions.h>
#include <QtCore/qtimer.h>

#include <algorithm>

namespace rollcall {

namespace {

// No service's token begins like this.
constexpr QLatin1StringView keptToken("\001kept");
constexpr QLatin1StringView moreToken("\001more ");
constexpr QLatin1StringView againToken("\001again "); ///< and the token that the service failed at
/// Years of history are handed over in pieces that take less than a frame each.
constexpr qsizetype pieceSize = 10'000;

size_t keyOf(const DeviceEvent &event)
{
    return qHashMulti(0, event.type, event.value,
                      event.timestamp ? event.timestamp->time_since_epoch().count() : 0);
}

/// Whether the history helps where this happened.
bool isOutOfReach(FailureKind kind)
{
    return kind != FailureKind::NotFound && kind != FailureKind::Cancelled && kind != FailureKind::Validation;
}

/// One of the service that the history does not help with, since it can't be read either.
Failure withHistoryFailure(const Failure &service, const Failure &history)
{
    Failure both = service;
    both.message = QCoreApplication::translate("KeptEvents", "%1 What was collected before can't be read: %2")
                       .arg(service.message, history.message);
    return both;
}

} // namespace

/// One question, which may take two calls.
struct KeptEvents::Step final : Call, std::enable_shared_from_this<KeptEvents::Step>
{
    Step(KeptEvents *kept, EventQuery asked, Callback<Page<DeviceEvent>> callback)
        : source(kept)
        , query(std::move(asked))
        , done(std::move(callback))
    {
    }
    void cancel() override
    {
        isCancelled = true;
        if (inner)
            inner->cancel();
    }
    QList<DeviceEvent> unheard(const QList<DeviceEvent> &events)
    {
        QList<DeviceEvent> fresh;
        for (const DeviceEvent &event : events) {
            if (!query.eventType.isEmpty() && event.type != query.eventType)
                continue;
            const size_t key = keyOf(event);
            if (source->m_told.contains(key))
                continue;
            source->m_told.insert(key);
            fresh.append(event);
        }
        return fresh;
    }
    void askService(const QString &token, int maxResults, bool isAgain)
    {
        inner = source->m_service->fetchPage(
            query, token, maxResults,
            [weak = weak_from_this(), token, isAgain](Result<Page<DeviceEvent>> result) {
                if (const auto self = weak.lock())
                    self->takeService(std::move(result), token, isAgain);
            });
    }
    void takeService(Result<Page<DeviceEvent>> result, const QString &token, bool isAgain)
    {
        if (result) {
            Page<DeviceEvent> page = std::move(result).value();
            page.items = unheard(page.items);
            if (page.nextToken.isEmpty()) {
                source->m_failure.reset();
                if (source->m_isKeptTold)
                    source->giveBack();
                else
                    page.nextToken = keptToken;
            }
            done(std::move(page));
            return;
        }
        // What the history has is told once in a walk; after that its place is where the service failed.
        if (isAgain || source->m_isKeptTold || !isOutOfReach(result.failure().kind)) {
            done(result.failure());
            return;
        }
        source->m_failedToken = token;
        askHistory(result.failure());
    }
    /// The failure is told when the history has nothing, either.
    void askHistory(const std::optional<Failure> &failure)
    {
        retired = std::move(inner); // its callback is on the stack
        inner = source->m_history->fetchHistory(
            query.deviceArn, [weak = weak_from_this(), failure](const Result<DeviceHistory> &result) {
                const auto self = weak.lock();
                if (!self)
                    return;
                // That nothing was collected is no failure: the service's answer is all there is.
                if (!result && result.failure().kind != FailureKind::NotFound) {
                    const bool isBoth = failure && result.failure().kind != FailureKind::Cancelled;
                    self->done(isBoth ? withHistoryFailure(*failure, result.failure()) : result.failure());
                    return;
                }
                self->source->m_kept = result ? result.value().events : QList<DeviceEvent>();
                self->source->m_failure = failure;
                self->source->m_told.reserve(self->source->m_told.size() + self->source->m_kept.size());
                self->tellKept(0);
            });
    }
    void tellKeptSoon(qsizetype from)
    {
        QTimer::singleShot(0, source->m_history, [weak = weak_from_this(), from] {
            const auto self = weak.lock();
            if (!self)
                return;
            if (!self->isCancelled) {
                self->tellKept(from);
                return;
            }
            Failure failure;
            failure.kind = FailureKind::Cancelled;
            self->done(failure);
        });
    }
    void tellKept(qsizetype from)
    {
        const qsizetype to = std::min(source->m_kept.size(), from + pieceSize);
        Page<DeviceEvent> page;
        page.items = unheard(source->m_kept.mid(from, to - from));
        source->m_hasToldKept = source->m_hasToldKept || !page.items.isEmpty();
        if (to < source->m_kept.size()) {
            page.nextToken = moreToken + QString::number(to);
            done(std::move(page));
            return;
        }
        source->giveBack();
        // Not after the first piece: to try that last one again would not lead to the service.
        if (source->m_failure && !source->m_hasToldKept && from == 0) {
            done(*source->m_failure);
            return;
        }
        source->m_isKeptTold = true;
        if (source->m_failure)
            page.nextToken = againToken + source->m_failedToken;
        done(std::move(page));
    }

    KeptEvents *source;
    EventQuery query;
    Callback<Page<DeviceEvent>> done;
    CallHandle inner;
    CallHandle retired;
    bool isCancelled = false;
};

namespace {

/// Keeps the question alive for as long as its handle is.
class SharedCall final : public Call
{
public:
    explicit SharedCall(std::shared_ptr<Call> call)
        : m_call(std::move(call))
    {
    }
    void cancel() override { m_call->cancel(); }

private:
    std::shared_ptr<Call> m_call;
};

} // namespace

KeptEvents::KeptEvents(EventSource *service, HistorySource *history)
    : m_service(service)
    , m_history(history)
{
}

KeptEvents::~KeptEvents() = default;

void KeptEvents::giveBack()
{
    if (m_kept.size() > pieceSize)
        runAside([kept = std::exchange(m_kept, {})]() mutable { kept.clear(); });
    m_kept.clear();
    // What a second try brings is held against what was told; else nothing comes any more.
    if (m_failure)
        return;
    if (m_told.size() > pieceSize)
        runAside([told = std::exchange(m_told, {})]() mutable { told.clear(); });
    m_told.clear();
}

CallHandle KeptEvents::fetchPage(const EventQuery &query, const QString &token, int maxResults,
                                 Callback<Page<DeviceEvent>> done)
{
    if (token.isEmpty()) {
        m_failure.reset();
        giveBack();
        m_hasToldKept = false;
        m_isKeptTold = false;
    }
    const auto step = std::make_shared<Step>(this, query, std::move(done));
    if (token == keptToken)
        step->askHistory(std::nullopt);
    else if (token.startsWith(moreToken))
        step->tellKeptSoon(token.sliced(moreToken.size()).toLongLong());
    else if (token.startsWith(againToken))
        step->askService(token.sliced(againToken.size()), maxResults, true);
    else
        step->askService(token, maxResults, false);
    return std::make_unique<SharedCall>(step);
}

} // namespace rollcall
