// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/historykeeper.h"

#include <sys/resource.h>
#include <unistd.h>

namespace rollcall {

namespace {

constexpr std::chrono::seconds firstPause(15);
constexpr std::chrono::minutes pauseAfterProblem(10);
constexpr std::chrono::hours usualInterval(1);
constexpr int nice = 10; // behind the window and the service

template <class T>
struct Asked
{
    Callback<T> done;
    std::atomic_bool isDropped{false};

    void answer(Result<T> result)
    {
        if (const Callback<T> callback = std::exchange(done, nullptr); callback && !isDropped)
            callback(std::move(result));
    }
};

template <class T>
class AskedCall final : public Call
{
public:
    AskedCall(std::shared_ptr<Asked<T>> asked, QObject *context)
        : m_asked(std::move(asked))
        , m_context(context)
    {
    }
    ~AskedCall() override { m_asked->isDropped = true; }
    void cancel() override
    {
        QMetaObject::invokeMethod(
            m_context,
            [asked = m_asked] {
                Failure failure;
                failure.kind = FailureKind::Cancelled;
                asked->answer(failure);
                asked->isDropped = true;
            },
            Qt::QueuedConnection);
    }

private:
    std::shared_ptr<Asked<T>> m_asked;
    QObject *m_context;
};

/// Whoever works there ends with it.
void endThread(QThread &thread, QObject *who)
{
    QObject::connect(&thread, &QThread::finished, who, &QObject::deleteLater);
    thread.quit();
    thread.wait();
}

void standBack()
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nice);
}

} // namespace

HistoryKeeper::HistoryKeeper(const QString &path, const Clock *clock, QObject *parent)
    : HistorySource(parent)
    , m_path(path)
    , m_clock(clock)
    , m_interval(usualInterval)
{
    m_workerThread.setObjectName(QStringLiteral("history"));
    m_readerThread.setObjectName(QStringLiteral("historyReader"));
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HistoryKeeper::takeTime);
}

HistoryKeeper::~HistoryKeeper()
{
    if (!m_worker)
        return;
    QMetaObject::invokeMethod(m_worker, &HistoryWorker::stop);
    // In a repair the reader waits for the worker, and never the other way round.
    endThread(m_readerThread, m_reader);
    endThread(m_workerThread, m_worker);
}

void HistoryKeeper::begin()
{
    if (m_worker)
        return;
    m_worker = new HistoryWorker(m_path, m_clock);
    m_worker->moveToThread(&m_workerThread);
    m_reader = new HistoryReader(m_path);
    m_reader->moveToThread(&m_readerThread);
    connect(m_worker, &HistoryWorker::stateChanged, this, &HistoryKeeper::takeState);
    connect(m_worker, &HistoryWorker::grown, this, &HistoryKeeper::grown);
    connect(m_reader, &HistoryReader::damaged, m_worker, &HistoryWorker::takeDamage);
    m_workerThread.start();
    m_readerThread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, way = m_way, isHeld = m_isHeld] {
        standBack();
        worker->hold(isHeld);
        worker->setWay(way);
    });
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, connection = m_way.connection] {
        standBack();
        reader->setConnection(connection);
    });
}

void HistoryKeeper::setWay(const HistoryWay &way)
{
    const bool isOther = way.connection != m_way.connection;
    m_way = way;
    if (m_worker) {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, way] { worker->setWay(way); });
        QMetaObject::invokeMethod(m_reader, [reader = m_reader, connection = way.connection] {
            reader->setConnection(connection);
        });
    }
    // What was answered before was of another one, or there was none yet.
    if (isOther && m_worker)
        Q_EMIT grown();
    if (m_interval.count() > 0)
        m_next.start(std::min<std::chrono::milliseconds>(firstPause, m_interval));
}

void HistoryKeeper::setKeptDays(int days)
{
    m_kept = days > 0 ? std::optional<Duration>(std::chrono::hours(24) * days) : std::nullopt;
}

void HistoryKeeper::takeState(const CollectionState &state)
{
    const bool ended = m_state.isRunning && !state.isRunning;
    m_state = state;
    // It runs already where another connection was chosen meanwhile.
    if ((ended || state.problem) && !state.isRunning && m_interval.count() > 0 && !m_next.isActive())
        m_next.start(state.problem ? std::min<std::chrono::milliseconds>(pauseAfterProblem, m_interval)
                                   : m_interval);
    Q_EMIT stateChanged();
}

void HistoryKeeper::takeTime()
{
    if (m_isHeld)
        m_isDue = true;
    else
        collect(false);
}

void HistoryKeeper::hold(bool isHeld)
{
    if (m_isHeld == isHeld)
        return;
    m_isHeld = isHeld;
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, isHeld] { worker->hold(isHeld); });
    if (!isHeld && std::exchange(m_isDue, false))
        collect(false);
}

void HistoryKeeper::collect()
{
    collect(true);
}

void HistoryKeeper::collect(bool asked)
{
    if (m_way.connection.isEmpty())
        return;
    m_next.stop();
    m_isDue = false;
    begin();
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, kept = m_kept, asked] { worker->collect(kept, asked); });
}

void HistoryKeeper::stop()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &HistoryWorker::stop);
}

void HistoryKeeper::repair()
{
    begin();
    // The file is moved away: until that is done the reader may neither have it open nor open it.
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, worker = m_worker, kept = m_kept] {
        reader->close();
        bool isDone = false;
        QMetaObject::invokeMethod(
            worker, [worker, &isDone] { isDone = worker->repair().ok(); }, Qt::BlockingQueuedConnection);
        if (isDone)
            QMetaObject::invokeMethod(worker, [worker, kept] { worker->collect(kept, true); });
    });
}

template <class T>
CallHandle HistoryKeeper::ask(std::function<Result<T>(HistoryReader &, const Dropped &)> work,
                              Callback<T> done)
{
    const auto asked = std::make_shared<Asked<T>>();
    asked->done = std::move(done);
    begin();
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader, asked, work = std::move(work)] {
        if (asked->isDropped)
            return;
        const auto result = std::make_shared<Result<T>>(work(*reader, asked->isDropped));
        const std::optional<Failure> failure =
            *result ? std::nullopt : std::optional<Failure>(result->failure());
        // This outlives the thread, and what is still on its way to it goes with it.
        QMetaObject::invokeMethod(
            this, [asked, result] { asked->answer(std::move(*result)); }, Qt::QueuedConnection);
        // After the answer, which need not wait for it.
        if (failure)
            reader->check(*failure);
    });
    return std::make_unique<AskedCall<T>>(asked, this);
}

CallHandle HistoryKeeper::fetchHistory(const QString &deviceArn, Callback<DeviceHistory> done)
{
    return ask<DeviceHistory>(
        [deviceArn](HistoryReader &reader, const Dropped &) { return reader.historyOf(deviceArn, true); },
        std::move(done));
}

CallHandle HistoryKeeper::fetchCollected(const QString &deviceArn, Callback<QList<CollectedSpan>> done)
{
    return ask<QList<CollectedSpan>>(
        [deviceArn](HistoryReader &reader, const Dropped &) -> Result<QList<CollectedSpan>> {
            const Result<DeviceHistory> history = reader.historyOf(deviceArn, false);
            if (!history)
                return history.failure();
            return history.value().collected;
        },
        std::move(done));
}

CallHandle HistoryKeeper::fetchLanes(const HistoryScope &scope, const TimeRange &range, int mostLanes,
                                     Callback<SwimLanes> done)
{
    return ask<SwimLanes>(
        [scope, range, mostLanes](HistoryReader &reader, const Dropped &isDropped) -> Result<SwimLanes> {
            const Result<TimeRange> known = reader.knownRange(scope, range, isDropped);
            if (!known)
                return known.failure();
            SwimLaneBuilder builder(known.value(), mostLanes, scope.sites);
            const Result<void> visited =
                reader.visit(scope, known.value(), isDropped,
                             [&builder](const DeviceHistory &history) { builder.add(history); });
            if (!visited)
                return visited.failure();
            return builder.finish();
        },
        std::move(done));
}

CallHandle HistoryKeeper::fetchReport(const HistoryScope &scope, const TimeRange &range, ReportGroup group,
                                      Callback<AvailabilityReport> done)
{
    return ask<AvailabilityReport>(
        [scope, range, group, now = m_clock->now()](HistoryReader &reader,
                                                    const Dropped &isDropped) -> Result<AvailabilityReport> {
            const Result<TimeRange> known = reader.knownRange(scope, range, isDropped);
            if (!known)
                return known.failure();
            ReportBuilder builder(known.value(), group, scope.sites);
            const Result<void> visited =
                reader.visit(scope, known.value(), isDropped,
                             [&builder](const DeviceHistory &history) { builder.add(history); });
            if (!visited)
                return visited.failure();
            AvailabilityReport report = builder.finish();
            report.madeAt = now;
            report.connection = reader.connection();
            return report;
        },
        std::move(done));
}

} // namespace rollcall
