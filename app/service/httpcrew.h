// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/httpserver.h"

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rollcall {

class HttpConnection;

/// The threads of a server. One of them leads: it does all the reading and writing, and answers in place,
/// since to hand a request over to another thread and the answer back costs more than most answers do. When
/// an answer takes longer than `patience`, a thread that stands by takes over the lead, and the answer is
/// sent when it is there. While several connections ask at the same time their requests are handed over after
/// all, so that they are answered side by side. There is one thread more than may answer at a time: reading,
/// writing and deadlines never wait.
class HttpCrew
{
public:
    static constexpr std::chrono::milliseconds patience{5};

    HttpCrew(boost::asio::io_context &io, const HttpServerOptions &options);
    HttpCrew(const HttpCrew &) = delete;
    HttpCrew &operator=(const HttpCrew &) = delete;
    /// After join(), or without start().
    ~HttpCrew();

    void start();
    /// Has the request answered, at once or later. Called by the lead.
    void submit(std::shared_ptr<HttpConnection> connection, const ServiceRequest &request);
    /// Waits for the answers under way; those who wait for one, and who come later, are closed instead.
    void finishAnswers();
    /// Waits until the lead has run out of work.
    void join();

private:
    using Lock = std::unique_lock<std::mutex>;
    enum class Duty { Lead, Answer, End };
    struct Job
    {
        std::shared_ptr<HttpConnection> connection;
        ServiceRequest request;
    };

    void work();
    Duty standBy(Lock &lock);
    std::optional<Duty> duty() const;
    void watch(Lock &lock);
    void lead(Lock &lock, const HttpHandler &handler);
    bool isCrowded(const HttpConnection *connection);
    void wakeForJobs();
    void answerEnded();
    void answerJob(Lock &lock, const HttpHandler &handler);
    ServiceResponse answered(const HttpHandler &handler, const ServiceRequest &request) const;
    void answerInLead(std::shared_ptr<HttpConnection> connection, ServiceResponse response);

    boost::asio::io_context &m_io;
    const HttpServerOptions &m_options;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex; ///< guards all below; m_lead alone is also read without it
    std::condition_variable m_watcher;
    std::condition_variable m_spares;
    std::condition_variable m_finished;
    std::deque<Job> m_jobs;                 ///< what waits for a thread
    std::atomic<quint64> m_lead{0};         ///< counts up with every change of the lead; 0: nobody leads yet
    const HttpHandler *m_handler = nullptr; ///< the lead's
    std::chrono::steady_clock::time_point m_since; ///< when the lead began to answer
    const HttpConnection *m_latest = nullptr;      ///< whose request came last; never looked into
    std::chrono::steady_clock::time_point m_latestSince;
    std::chrono::steady_clock::time_point m_crowdedUntil;
    quint64 m_answers = 0;
    int m_standBy = 0;
    int m_busy = 0;
    bool m_answering = false; ///< the lead
    bool m_watched = false;   ///< whether one of those who stand by looks after the lead
    bool m_asleep = false;    ///< whether it has stopped looking, because nothing happens
    bool m_stopping = false;
    bool m_ended = false;
};

} // namespace rollcall
