// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/historykeeper.h"

#include "models/analysis/nameparts.h"

#include <QtCore/qset.h>

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

bool isMeant(const HistoryScope &scope, const Device &device)
{
    switch (scope.kind) {
    case HistoryScope::Kind::All:
        return true;
    case HistoryScope::Kind::Room:
        return device.roomName == scope.name;
    case HistoryScope::Kind::Site:
        return QString::fromUtf8(sitePart(device.roomName.toUtf8())) == scope.name;
    case HistoryScope::Kind::Devices:
        break;
    }
    return false;
}

/// Device by device; of one that nothing is known of, with no more than its ARN.
Result<void> visitScope(HistoryWorker &worker, const HistoryScope &scope, const TimeRange &range,
                        const std::atomic_bool &isDropped,
                        const std::function<void(const DeviceHistory &)> &take)
{
    QSet<QString> missing(scope.deviceArns.cbegin(), scope.deviceArns.cend());
    const Result<HistoryStore *> store = worker.store();
    if (!store && store.failure().kind != FailureKind::NotFound)
        return store.failure();
    if (store) {
        HistoryStore::Wanted wanted{worker.connection(), {}, range.from, std::nullopt, true};
        // One by one where a walk over all would mostly read what is not wanted.
        constexpr qsizetype few = 500;
        const auto visit = [&](const DeviceHistory &history) {
            if (isMeant(scope, history.device) || missing.remove(history.device.arn))
                take(history);
            return !isDropped;
        };
        if (scope.kind != HistoryScope::Kind::Devices || scope.deviceArns.size() > few) {
            if (const Result<qint64> visited = store.value()->visit(wanted, visit); !visited)
                return visited.failure();
        } else {
            for (const QString &arn : scope.deviceArns) {
                wanted.deviceArn = arn;
                const Result<qint64> visited = store.value()->visit(wanted, visit);
                if (!visited && visited.failure().kind != FailureKind::NotFound)
                    return visited.failure();
                if (isDropped)
                    break;
            }
        }
    }
    for (const QString &arn : std::as_const(missing)) {
        DeviceHistory unknown;
        unknown.device.arn = arn;
        take(unknown);
    }
    return {};
}

Result<DeviceHistory> historyOf(HistoryWorker &worker, const QString &deviceArn, bool withEvents)
{
    const Result<HistoryStore *> store = worker.store();
    if (!store)
        return store.failure();
    DeviceHistory found;
    const Result<qint64> visited = store.value()->visit(
        {worker.connection(), deviceArn, {}, {}, false, withEvents}, [&found](const DeviceHistory &history) {
            found = history;
            return true;
        });
    if (!visited)
        return visited.failure();
    return found;
}

} // namespace

HistoryKeeper::HistoryKeeper(const QString &path, const Clock *clock, QObject *parent)
    : HistorySource(parent)
    , m_path(path)
    , m_clock(clock)
    , m_interval(usualInterval)
{
    m_thread.setObjectName(QStringLiteral("history"));
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HistoryKeeper::collect);
}

HistoryKeeper::~HistoryKeeper()
{
    if (!m_worker)
        return;
    QMetaObject::invokeMethod(m_worker, &HistoryWorker::stop);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.quit();
    m_thread.wait();
}

HistoryWorker *HistoryKeeper::worker()
{
    if (m_worker)
        return m_worker;
    m_worker = new HistoryWorker(m_path, m_clock);
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &HistoryWorker::stateChanged, this, &HistoryKeeper::takeState);
    connect(m_worker, &HistoryWorker::grown, this, &HistoryKeeper::grown);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, way = m_way] {
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nice);
        worker->setWay(way);
    });
    return m_worker;
}

void HistoryKeeper::setWay(const HistoryWay &way)
{
    const bool isOther = way.connection != m_way.connection;
    m_way = way;
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, way] { worker->setWay(way); });
    // What was answered before was of another one, or there was none yet.
    if (isOther && m_worker)
        Q_EMIT grown();
    if (m_interval.count() > 0)
        m_next.start(firstPause);
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

void HistoryKeeper::collect()
{
    if (m_way.connection.isEmpty())
        return;
    m_next.stop();
    QMetaObject::invokeMethod(worker(), [worker = worker(), kept = m_kept] { worker->collect(kept); });
}

void HistoryKeeper::stop()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &HistoryWorker::stop);
}

void HistoryKeeper::repair()
{
    QMetaObject::invokeMethod(worker(), [worker = worker(), kept = m_kept] {
        if (worker->repair())
            worker->collect(kept);
    });
}

template <class T>
CallHandle HistoryKeeper::ask(std::function<Result<T>(HistoryWorker &, const Dropped &)> work,
                              Callback<T> done)
{
    const auto asked = std::make_shared<Asked<T>>();
    asked->done = std::move(done);
    QMetaObject::invokeMethod(worker(), [this, worker = worker(), asked, work = std::move(work)] {
        if (asked->isDropped)
            return;
        const auto result = std::make_shared<Result<T>>(work(*worker, asked->isDropped));
        // This outlives the thread, and what is still on its way to it goes with it.
        QMetaObject::invokeMethod(
            this, [asked, result] { asked->answer(std::move(*result)); }, Qt::QueuedConnection);
    });
    return std::make_unique<AskedCall<T>>(asked, this);
}

CallHandle HistoryKeeper::fetchHistory(const QString &deviceArn, Callback<DeviceHistory> done)
{
    return ask<DeviceHistory>(
        [deviceArn](HistoryWorker &worker, const Dropped &) { return historyOf(worker, deviceArn, true); },
        std::move(done));
}

CallHandle HistoryKeeper::fetchCollected(const QString &deviceArn, Callback<QList<CollectedSpan>> done)
{
    return ask<QList<CollectedSpan>>(
        [deviceArn](HistoryWorker &worker, const Dropped &) -> Result<QList<CollectedSpan>> {
            const Result<DeviceHistory> history = historyOf(worker, deviceArn, false);
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
        [scope, range, mostLanes](HistoryWorker &worker, const Dropped &isDropped) -> Result<SwimLanes> {
            SwimLaneBuilder builder(range, mostLanes);
            const Result<void> visited =
                visitScope(worker, scope, range, isDropped,
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
        [scope, range, group, now = m_clock->now()](HistoryWorker &worker,
                                                    const Dropped &isDropped) -> Result<AvailabilityReport> {
            ReportBuilder builder(range, group);
            const Result<void> visited =
                visitScope(worker, scope, range, isDropped,
                           [&builder](const DeviceHistory &history) { builder.add(history); });
            if (!visited)
                return visited.failure();
            AvailabilityReport report = builder.finish();
            report.madeAt = now;
            report.connection = worker.connection();
            return report;
        },
        std::move(done));
}

} // namespace rollcall
