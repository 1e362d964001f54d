// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/apiclient.h"
#include "models/domain/pagesource.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>

#include <functional>
#include <memory>
#include <utility>

namespace rollcall {

/// Something that waits until there is a client, or until it is known that there will be none.
class ClientWaiter
{
public:
    ClientWaiter() = default;
    ClientWaiter(const ClientWaiter &) = delete;
    ClientWaiter &operator=(const ClientWaiter &) = delete;
    virtual ~ClientWaiter() = default;
    virtual void onClient(ApiClient &client) = 0;
    virtual void onNoClient(const Failure &failure) = 0;
};

/// Where late calls get their client.
class ClientGate : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Tells the waiter from the event loop, once; not any more when it is gone. Connects when that is
    /// needed.
    virtual void await(const std::weak_ptr<ClientWaiter> &waiter) = 0;
    /// The client did not reach its service. True: another attempt to find one is worth it, await() again.
    virtual bool reportUnreachable() = 0;
};

/// A call that may be asked for before there is anything to call: it waits for the client, then it is a call
/// of the client's. When the service went away that it reached through, it tries once more with the next.
template <class T>
class LateCall final : public Call
{
public:
    using Start = std::function<CallHandle(ApiClient &, Callback<T>)>;

    LateCall(ClientGate *gate, Start start, Callback<T> done)
        : m_state(std::make_shared<State>(gate, std::move(start), std::move(done)))
    {
        gate->await(m_state);
    }

    void cancel() override { m_state->cancel(); }

private:
    struct State final : ClientWaiter, std::enable_shared_from_this<State>
    {
        State(ClientGate *clientGate, Start startCall, Callback<T> callback)
            : gate(clientGate)
            , start(std::move(startCall))
            , done(std::move(callback))
        {
        }

        void onClient(ApiClient &client) override
        {
            if (!done || cancelled)
                return;
            const std::weak_ptr<State> weak = this->weak_from_this();
            inner = start(client, [weak](Result<T> result) {
                if (const auto self = weak.lock())
                    self->receive(std::move(result));
            });
        }

        void onNoClient(const Failure &failure) override
        {
            if (!cancelled)
                finish(failure);
        }

        void receive(Result<T> result)
        {
            const bool unreachable = !result.ok() && result.failure().kind == FailureKind::Network;
            if (unreachable && !repeated && !cancelled && gate && gate->reportUnreachable()) {
                repeated = true;
                gate->await(this->weak_from_this());
                return;
            }
            finish(std::move(result));
        }

        void cancel()
        {
            if (!done || cancelled)
                return;
            cancelled = true;
            if (inner && !repeated) {
                inner->cancel();
                return;
            }
            if (!gate)
                return;
            const std::weak_ptr<State> weak = this->weak_from_this();
            QMetaObject::invokeMethod(
                gate.data(),
                [weak] {
                    if (const auto self = weak.lock())
                        self->finish(Failure{FailureKind::Cancelled, {}, {}, {}, 0, {}});
                },
                Qt::QueuedConnection);
        }

        void finish(Result<T> result)
        {
            // The callback may drop the handle, and with it this state.
            const auto self = this->shared_from_this();
            if (const Callback<T> callback = std::exchange(done, nullptr))
                callback(std::move(result));
        }

        QPointer<ClientGate> gate;
        Start start;
        Callback<T> done;
        CallHandle inner;
        bool repeated = false;
        bool cancelled = false;
    };

    std::shared_ptr<State> m_state;
};

} // namespace rollcall
