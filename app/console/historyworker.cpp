// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/historyworker.h"

#include "app/service/datafolder.h"
#include "models/api/remotesource.h"
#include "models/store/historyrepair.h"
#include "models/tables/fleetwalk.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qtimer.h>

namespace rollcall {

namespace {

/// The window asks the same service: what is collected meanwhile shall not make it wait.
constexpr int jobs = 4;
constexpr std::chrono::milliseconds tellPause(200);

} // namespace

/// One collection, from the list of devices to the last event.
struct HistoryWorker::Run
{
    explicit Run(ApiClientOptions options)
        : client(std::move(options))
        , devices(&client)
        , events(&client)
    {
    }
    ApiClient client;
    RemoteDeviceSource devices;
    RemoteEventSource events;
    std::unique_ptr<FleetWalk<Device>> walk;
    std::unique_ptr<HistoryCollector> collector;
    std::optional<Duration> keep;
    bool isAsked = false;
    Result<void> listed;
    bool isCollecting = false;
    QTimer tell;
};

HistoryWorker::HistoryWorker(QString path, const Clock *clock)
    : m_path(std::move(path))
    , m_clock(clock)
{
}

HistoryWorker::~HistoryWorker()
{
    stop();
}

void HistoryWorker::setWay(const HistoryWay &way)
{
    if (way.connection != m_way.connection) {
        stop();
        // Of the other connection.
        m_state.lastEnd.reset();
        m_state.problem = m_damage;
        m_state.isDamaged = m_damage.has_value();
        if (!m_run)
            Q_EMIT stateChanged(m_state);
    }
    m_way = way;
}

Result<void> HistoryWorker::open(OpenMode mode)
{
    if (m_store)
        return {};
    if (mode == OpenMode::Create) {
        const DataFolder folder(QFileInfo(m_path).absolutePath());
        if (const Result<void> created = folder.create(); !created)
            return created.failure();
    }
    Result<std::unique_ptr<HistoryStore>> opened = HistoryStore::open(m_path, mode);
    if (!opened)
        return opened.failure();
    m_store = std::move(opened).value();
    return {};
}

void HistoryWorker::collect(std::optional<Duration> keep, bool asked)
{
    if (m_run && asked && !std::exchange(m_run->isAsked, true))
        pace();
    if (m_run || !m_way.client)
        return;
    if (const Result<void> opened = open(OpenMode::Create); !opened) {
        end(opened);
        return;
    }
    Result<ApiClientOptions> options = m_way.client();
    if (!options) {
        end(options.failure());
        return;
    }
    m_run = std::make_unique<Run>(std::move(options).value());
    m_run->keep = keep;
    m_run->isAsked = asked;
    m_state.isRunning = true;
    m_state.done = 0;
    m_state.total = 0;
    Q_EMIT stateChanged(m_state);
    m_run->tell.setSingleShot(true);
    m_run->tell.setInterval(tellPause);
    connect(&m_run->tell, &QTimer::timeout, this, [this] { Q_EMIT stateChanged(m_state); });
    CollectionOptions collection;
    collection.jobs = jobs;
    m_run->collector = std::make_unique<HistoryCollector>(&m_run->events, m_store.get(), m_clock,
                                                          m_way.connection, collection);
    HistoryCollector *collector = m_run->collector.get();
    connect(collector, &HistoryCollector::progressed, this, [this](qint64 done, qint64 total) {
        m_state.done = done;
        m_state.total = total;
        if (!m_run->tell.isActive())
            m_run->tell.start();
    });
    connect(collector, &HistoryCollector::finished, this, &HistoryWorker::takeEnd);
    m_run->walk = std::make_unique<FleetWalk<Device>>(
        &m_run->devices, Query(), FleetWalk<Device>::Way::SideBySide,
        [collector](const QList<Device> &devices) { collector->add(devices); },
        [this](const Result<void> &result) {
            m_run->listed = result;
            // Later: the walk may be destroyed by what comes of it.
            QTimer::singleShot(0, this, [this, run = m_run.get()] {
                if (m_run.get() == run)
                    takeDevices();
            });
        });
    pace();
    m_run->walk->start();
}

void HistoryWorker::takeDevices()
{
    m_run->walk.reset();
    if (!m_run->listed && m_run->collector->deviceCount() == 0) {
        end(m_run->listed);
        return;
    }
    m_run->isCollecting = true;
    m_run->collector->start();
}

void HistoryWorker::takeEnd(const Result<void> &result)
{
    const CollectionSummary summary = m_run->collector->summary();
    if (summary.devices > 0)
        Q_EMIT grown();
    if (result && summary.failed > 0)
        end(summary.lastFailure);
    else
        end(result ? m_run->listed : result);
}

void HistoryWorker::end(const Result<void> &result)
{
    Result<void> end = result;
    if (end && m_run && m_run->keep) {
        if (const Result<qint64> gone =
                m_store->forgetBefore(m_way.connection, m_clock->now() - *m_run->keep);
            !gone)
            end = gone.failure();
    }
    // The collector that says so is still on the stack.
    if (m_run)
        QTimer::singleShot(0, this, [run = std::shared_ptr<Run>(std::move(m_run))] {});
    m_state.isRunning = false;
    m_state.problem.reset();
    if (end) {
        m_state.lastEnd = m_clock->now();
        // A collection may go well beside what is damaged, or another program has repaired it.
        if (m_damage && !isHistoryDamaged(m_path))
            m_damage.reset();
    } else if (end.failure().kind != FailureKind::Cancelled) {
        m_state.problem = end.failure();
        if (end.failure().kind == FailureKind::Storage && isHistoryDamaged(m_path)) {
            m_damage = end.failure();
            m_store.reset();
        }
    }
    if (m_damage)
        m_state.problem = m_damage;
    m_state.isDamaged = m_damage.has_value();
    Q_EMIT stateChanged(m_state);
}

void HistoryWorker::takeDamage(const Failure &failure)
{
    m_damage = failure;
    m_state.problem = failure;
    m_state.isDamaged = true;
    // A collection that runs goes on as far as it gets.
    if (!m_run)
        m_store.reset();
    Q_EMIT stateChanged(m_state);
}

void HistoryWorker::hold(bool isHeld)
{
    m_isHeld = isHeld;
    if (m_run)
        pace();
}

void HistoryWorker::pace()
{
    const bool isHeld = m_isHeld && !m_run->isAsked;
    m_run->collector->hold(isHeld);
    if (m_run->walk)
        m_run->walk->yield(isHeld);
}

void HistoryWorker::stop()
{
    if (!m_run)
        return;
    if (m_run->isCollecting) {
        m_run->collector->stop(); // ends by itself, and keeps what it has
        return;
    }
    Failure failure;
    failure.kind = FailureKind::Cancelled;
    m_run->walk.reset();
    end(failure);
}

Result<void> HistoryWorker::repair()
{
    // What runs meanwhile has the file open.
    m_run.reset();
    m_state.isRunning = false;
    m_store.reset();
    const Result<HistoryRepair> done = repairHistory(m_path);
    if (!done) {
        if (m_damage)
            m_damage = done.failure();
        end(done.failure());
        return done.failure();
    }
    m_damage.reset();
    m_state.problem.reset();
    m_state.isDamaged = false;
    Q_EMIT stateChanged(m_state);
    Q_EMIT grown();
    return {};
}

} // namespace rollcall
