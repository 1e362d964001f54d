// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"

#include <QtCore/qobject.h>

#include <optional>
#include <utility>

namespace rollcall {

/// The part of a call that keeps the promises of CallHandle: one result, from the event loop, none after the
/// handle is gone. What does the work calls finish(); a cancel() before the delivery wins.
template <class T>
class PendingCall : public Call
{
public:
    explicit PendingCall(Callback<T> done)
        : m_done(std::move(done))
    {
    }

    void cancel() override
    {
        if (!m_done)
            return;
        stop();
        finish(Failure{FailureKind::Cancelled, {}, {}, {}, 0, {}});
    }

    /// Takes the result to be delivered. A later one replaces it as long as it is not delivered.
    void finish(Result<T> result)
    {
        const bool isScheduled = m_result.has_value();
        m_result = std::move(result);
        if (!isScheduled)
            QMetaObject::invokeMethod(
                &m_context, [this] { deliver(); }, Qt::QueuedConnection);
    }

    /// Delivers at once what comes out of the event loop anyway, unless a cancel() came before it.
    void deliver(Result<T> result)
    {
        if (m_result)
            return;
        m_result = std::move(result);
        deliver();
    }

protected:
    /// Ends the work without a result.
    virtual void stop() {}
    /// Receiver for queued calls that must not outlive this one.
    QObject *context() { return &m_context; }

private:
    void deliver()
    {
        // The callback may destroy this call.
        const Callback<T> done = std::exchange(m_done, {});
        Result<T> result = *std::exchange(m_result, std::nullopt);
        if (done)
            done(std::move(result));
    }

    QObject m_context;
    Callback<T> m_done;
    std::optional<Result<T>> m_result;
};

/// A call whose result is known already.
template <class T>
CallHandle finishedCall(Result<T> result, Callback<T> done)
{
    auto call = std::make_unique<PendingCall<T>>(std::move(done));
    call->finish(std::move(result));
    return call;
}

} // namespace rollcall
