// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/httpcrew.h"

#include "app/service/httpconnection.h"

#include <QtCore/qloggingcategory.h>

#include <boost/asio/post.hpp>

#include <csignal>

#include <sys/resource.h>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcCrew, "rollcall.service.http")

using Steady = std::chrono::steady_clock;

// Looks at a lead without a request until the watcher goes to sleep: about 100 ms.
constexpr int quietLooks = 20;

// How close in time the requests of two connections are when both of them wait for answers.
constexpr std::chrono::milliseconds crowdTime(2);

// Signals belong to the program's own threads.
class SignalsBlocked
{
public:
    SignalsBlocked()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    SignalsBlocked(const SignalsBlocked &) = delete;
    SignalsBlocked &operator=(const SignalsBlocked &) = delete;
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

private:
    sigset_t m_before{};
};

} // namespace

HttpCrew::HttpCrew(boost::asio::io_context &io, const HttpServerOptions &options)
    : m_io(io)
    , m_options(options)
{
}

HttpCrew::~HttpCrew() = default;

void HttpCrew::start()
{
    const SignalsBlocked blocked;
    for (int i = 0; i <= std::max(1, m_options.workers); ++i)
        m_threads.emplace_back([this] { work(); });
}

void HttpCrew::work()
{
#ifdef Q_OS_LINUX
    // Here it is the thread that is nice, not the process.
    constexpr int modestNiceness = 5;
    if (m_options.isModest)
        setpriority(PRIO_PROCESS, 0, modestNiceness);
#endif
    const HttpHandler handler = m_options.makeHandler();
    Lock lock(m_mutex);
    for (Duty next = standBy(lock); next != Duty::End; next = standBy(lock)) {
        if (next == Duty::Lead)
            lead(lock, handler);
        else
            answerJob(lock, handler);
    }
}

HttpCrew::Duty HttpCrew::standBy(Lock &lock)
{
    ++m_standBy;
    std::optional<Duty> next = duty();
    for (; !next; next = duty()) {
        if (m_watched)
            m_spares.wait(lock);
        else
            watch(lock);
    }
    --m_standBy;
    return *next;
}

std::optional<HttpCrew::Duty> HttpCrew::duty() const
{
    if (m_lead == 0)
        return Duty::Lead;
    if (m_stopping || m_ended)
        return Duty::End;
    if (!m_jobs.empty())
        return Duty::Answer;
    if (m_answering && Steady::now() >= m_since + patience)
        return Duty::Lead;
    return std::nullopt;
}

// Until there is something to do. Looks every few milliseconds instead of being woken by every request.
void HttpCrew::watch(Lock &lock)
{
    m_watched = true;
    quint64 seen = m_answers;
    for (int quiet = 0; !duty();) {
        quiet = m_answering || m_answers != seen ? 0 : quiet + 1;
        seen = m_answers;
        m_asleep = quiet > quietLooks;
        if (m_asleep)
            m_watcher.wait(lock);
        else
            m_watcher.wait_until(lock, (m_answering ? m_since : Steady::now()) + patience);
        if (m_asleep)
            quiet = 0;
        m_asleep = false;
    }
    m_watched = false;
    m_spares.notify_one();
}

void HttpCrew::lead(Lock &lock, const HttpHandler &handler)
{
    const quint64 me = ++m_lead;
    m_handler = &handler;
    m_answering = false;
    lock.unlock();
    while (m_lead == me && m_io.run_one() > 0) {
    }
    lock.lock();
    if (m_lead == me) {
        m_ended = true;
        m_watcher.notify_all();
        m_spares.notify_all();
    }
}

void HttpCrew::submit(std::shared_ptr<HttpConnection> connection, const ServiceRequest &request)
{
    Lock lock(m_mutex);
    if (m_stopping) {
        lock.unlock();
        return connection->close();
    }
    if (m_standBy == 0 || isCrowded(connection.get())) {
        m_jobs.push_back({std::move(connection), request});
        wakeForJobs();
        return;
    }
    const quint64 me = m_lead;
    const HttpHandler &handler = *m_handler;
    m_answering = true;
    m_since = Steady::now();
    ++m_answers;
    ++m_busy;
    const bool wakes = m_asleep;
    lock.unlock();
    if (wakes)
        m_watcher.notify_one();
    ServiceResponse response = answered(handler, request);
    lock.lock();
    const bool leads = m_lead == me;
    if (leads) {
        m_answering = false;
        answerEnded();
        lock.unlock();
        return connection->answer(response);
    }
    lock.unlock();
    answerInLead(std::move(connection), std::move(response));
    lock.lock();
    answerEnded();
}

// One client that asks, reads and asks again is served best in place; several at once by several threads.
bool HttpCrew::isCrowded(const HttpConnection *connection)
{
    const auto now = Steady::now();
    if (m_latest != connection && now < m_latestSince + crowdTime)
        m_crowdedUntil = now + crowdTime;
    m_latest = connection;
    m_latestSince = now;
    return now < m_crowdedUntil;
}

void HttpCrew::wakeForJobs()
{
    if (m_standBy > 1)
        m_spares.notify_one();
    if (m_standBy == 1 || m_jobs.size() > 1)
        m_watcher.notify_one();
}

void HttpCrew::answerJob(Lock &lock, const HttpHandler &handler)
{
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    ++m_busy;
    lock.unlock();
    answerInLead(std::move(job.connection), answered(handler, job.request));
    lock.lock();
    answerEnded();
}

void HttpCrew::answerEnded()
{
    --m_busy;
    if (m_stopping)
        m_finished.notify_all();
}

ServiceResponse HttpCrew::answered(const HttpHandler &handler, const ServiceRequest &request) const
{
    try {
        return handler(request);
    } catch (const std::exception &error) {
        qCCritical(lcCrew, "A request ended in an exception: %s", error.what());
        return m_options.answerFault(HttpFault::HandlerFailed);
    }
}

void HttpCrew::answerInLead(std::shared_ptr<HttpConnection> connection, ServiceResponse response)
{
    boost::asio::post(m_io, [connection = std::move(connection), response = std::move(response)] {
        connection->answer(response);
    });
}

void HttpCrew::finishAnswers()
{
    Lock lock(m_mutex);
    m_stopping = true;
    std::deque<Job> dropped;
    dropped.swap(m_jobs);
    m_watcher.notify_all();
    m_spares.notify_all();
    m_finished.wait(lock, [this] { return m_busy == 0; });
    lock.unlock();
    boost::asio::post(m_io, [dropped = std::move(dropped)] {
        for (const Job &job : dropped)
            job.connection->close();
    });
}

void HttpCrew::join()
{
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

} // namespace rollcall
