// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <deque>
#include <functional>
#include <memory>

namespace rollcall {

/// A PageSource that a test writes the answers for: answer() is asked for each page and its result delivered
/// from the event loop; while held, answers wait for release().
template <class T, class Q = Query>
class ScriptedSource final : public PageSource<T, Q>
{
public:
    struct Request
    {
        Q query;
        QString token;
        int maxResults = 0;
    };
    using Answer = std::function<Result<Page<T>>(const Request &)>;

    explicit ScriptedSource(Answer answer = {})
        : m_answer(std::move(answer))
    {
    }

    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    /// Answers the next requests, in turn, before answer() is asked.
    void script(Result<Page<T>> result) { m_script.push_back(std::move(result)); }
    void hold() { m_held = true; }
    void release()
    {
        m_held = false;
        const auto waiting = std::exchange(m_waiting, {});
        for (const std::function<void()> &deliver : waiting)
            QTimer::singleShot(0, &m_context, deliver);
    }

    const QList<Request> &requests() const { return m_requests; }
    void forgetRequests() { m_requests.clear(); }
    /// Calls whose handle went away, or that were cancelled, before their answer was delivered.
    int droppedCount() const { return *m_dropped; }

    CallHandle fetchPage(const Q &query, const QString &token, int maxResults,
                         Callback<Page<T>> done) override
    {
        m_requests.append({query, token, maxResults});
        const auto state = std::make_shared<State>();
        state->done = std::move(done);
        auto deliver = [this, state, request = m_requests.last()] {
            if (state->over)
                return;
            Result<Page<T>> result = answerTo(request);
            state->over = true;
            const auto callback = std::move(state->done);
            callback(std::move(result));
        };
        if (m_held)
            m_waiting.push_back(std::move(deliver));
        else
            QTimer::singleShot(0, &m_context, std::move(deliver));
        return std::make_unique<Handle>(state, m_dropped);
    }

private:
    struct State
    {
        Callback<Page<T>> done;
        bool over = false;
    };

    class Handle final : public Call
    {
    public:
        Handle(std::shared_ptr<State> state, std::shared_ptr<int> dropped)
            : m_state(std::move(state))
            , m_dropped(std::move(dropped))
        {
        }
        ~Handle() override
        {
            if (!std::exchange(m_state->over, true))
                ++*m_dropped;
        }
        void cancel() override
        {
            if (std::exchange(m_state->over, true))
                return;
            ++*m_dropped;
            QTimer::singleShot(0, qApp, [state = m_state] {
                Failure failure;
                failure.kind = FailureKind::Cancelled;
                state->done(failure);
            });
        }

    private:
        std::shared_ptr<State> m_state;
        std::shared_ptr<int> m_dropped;
    };

    Result<Page<T>> answerTo(const Request &request)
    {
        if (!m_script.empty()) {
            Result<Page<T>> result = std::move(m_script.front());
            m_script.pop_front();
            return result;
        }
        return m_answer ? m_answer(request) : Result<Page<T>>(Page<T>());
    }

    Answer m_answer;
    std::deque<Result<Page<T>>> m_script;
    std::deque<std::function<void()>> m_waiting;
    QList<Request> m_requests;
    std::shared_ptr<int> m_dropped = std::make_shared<int>(0);
    bool m_held = false;
    QObject m_context; ///< what is not delivered yet goes with it
};

/// Cuts rows into pages: the token is the number of the first row of the next page.
template <class T>
Page<T> pageOf(const QList<T> &rows, const QString &token, int maxResults)
{
    const int first = token.toInt();
    Page<T> page;
    page.items = rows.mid(first, maxResults);
    if (first + maxResults < rows.size())
        page.nextToken = QString::number(first + maxResults);
    page.totalCount = rows.size();
    return page;
}

} // namespace rollcall
