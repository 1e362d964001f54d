// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/pendingcall.h"
#include "models/api/transport.h"

#include <utility>

namespace rollcall {

/// Answers requests from a list, in turn, and keeps what was sent. Without an answer left a request hangs.
class ScriptedTransport final : public Transport
{
public:
    CallHandle post(const HttpRequest &request, Callback<HttpResponse> done) override
    {
        requests.append(request);
        auto call = std::make_unique<Posted>(this, std::move(done));
        if (!answers.isEmpty())
            call->finish(answers.takeFirst());
        return call;
    }

    void answer(int status, const QByteArray &body, HttpHeaders headers = {})
    {
        headers.append(HttpHeader{"x-amzn-RequestId", "id-" + QByteArray::number(++m_answers)});
        answers.append(HttpResponse{status, headers, body});
    }
    void fail(FailureKind kind) { answers.append(Failure{kind, {}, QStringLiteral("scripted"), {}, 0, {}}); }

    QList<HttpRequest> requests;
    QList<Result<HttpResponse>> answers;
    int alive = 0; ///< handles not destroyed yet

private:
    class Posted final : public PendingCall<HttpResponse>
    {
    public:
        Posted(ScriptedTransport *owner, Callback<HttpResponse> done)
            : PendingCall(std::move(done))
            , m_owner(owner)
        {
            ++m_owner->alive;
        }
        Posted(const Posted &) = delete;
        Posted &operator=(const Posted &) = delete;
        ~Posted() override { --m_owner->alive; }

    private:
        ScriptedTransport *m_owner;
    };
    int m_answers = 0;
};

} // namespace rollcall
