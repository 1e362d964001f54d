// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/historycollector.h"

#include "models/domain/schema.h"
#include "models/store/record.h"

#include <QtCore/qset.h>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

constexpr Duration apiKeeps = std::chrono::hours(24 * schema::historyDays);
/// A clock that was never set tells times in 1970, and these say nothing of the order.
constexpr Instant firstMoment{std::chrono::hours(24 * 365)};
/// A change so shortly before the last collection may share its moment with a later one.
constexpr Duration sameMoment = std::chrono::minutes(5);
constexpr int mostEmptyPages = 20;
/// After so many devices in a row that fail the service is taken to be gone.
constexpr int mostFailuresInARow = 20;

bool endsAll(FailureKind kind)
{
    return kind == FailureKind::Credentials || kind == FailureKind::AccessDenied ||
           kind == FailureKind::Input || kind == FailureKind::Storage;
}

/// Whether a device's turn to be read anew came between two moments. It comes at another time for each
/// device, so that not all of a fleet have it at once.
bool hasTurnBetween(const QString &arn, Instant before, Instant now, Duration every)
{
    if (every <= Duration::zero())
        return false;
    const Duration shift = every * static_cast<qint64>(qHash(arn, 0) % 1009) / 1009;
    return (before.time_since_epoch() + shift) / every != (now.time_since_epoch() + shift) / every;
}

} // namespace

struct HistoryCollector::Reading
{
    CollectedDevice collected;
    std::optional<Instant> knownBefore; ///< events before this are known
    std::optional<Instant> latest;      ///< the moment of the last event that was read
    bool isInOrder = true;              ///< newest first, as far as it was read
    QString type;                       ///< empty: all
    QString token;
    QSet<QString> tokens;
    int emptyPages = 0;
    CallHandle call;

    /// Whether all that comes behind these events is known.
    bool reachesWhatIsKnown(const QList<DeviceEvent> &events)
    {
        for (const DeviceEvent &event : events) {
            if (!event.timestamp || *event.timestamp <= firstMoment)
                continue;
            isInOrder = isInOrder && (!latest || *event.timestamp <= *latest);
            latest = event.timestamp;
        }
        return isInOrder && knownBefore && latest && *latest < *knownBefore;
    }
};

HistoryCollector::HistoryCollector(EventSource *source, HistoryStore *store, const Clock *clock,
                                   QString connection, const CollectionOptions &options, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_store(store)
    , m_clock(clock)
    , m_connection(std::move(connection))
    , m_options(options)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(m_options.longestWait);
    connect(&m_keep, &QTimer::timeout, this, &HistoryCollector::keep);
}

HistoryCollector::~HistoryCollector() = default;

void HistoryCollector::add(const QList<Device> &devices)
{
    if (m_isRunning)
        return;
    const Instant now = m_clock->now();
    for (const Device &device : devices)
        m_waiting.push_back({device.arn.toUtf8(), store::encodeRecord(device), now, Instant::min()});
}

void HistoryCollector::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_summary = {};
    m_done = 0;
    m_failuresInARow = 0;
    m_total = deviceCount();
    // So that a fleet without devices counts as collected, too.
    const Result<HistoryCounts> known = m_store->record(m_connection, {});
    Result<QHash<QString, CollectionMark>> marks =
        known ? m_store->marks(m_connection, m_clock->now()) : known.failure();
    if (!marks) {
        giveUp(marks.failure());
        return;
    }
    m_marks = std::move(marks).value();
    for (Waiting &waiting : m_waiting) {
        const auto mark = m_marks.constFind(store::textOf(waiting.arn));
        if (mark != m_marks.constEnd())
            waiting.lastAt = mark->at;
    }
    std::stable_sort(m_waiting.begin(), m_waiting.end(),
                     [](const Waiting &a, const Waiting &b) { return a.lastAt > b.lastAt; });
    askNext();
}

void HistoryCollector::stop()
{
    if (!m_isRunning)
        return;
    Failure failure;
    failure.kind = FailureKind::Cancelled;
    failure.message = tr("The collection was stopped.");
    giveUp(failure);
}

void HistoryCollector::hold(bool isHeld)
{
    m_isHeld = isHeld;
    askNext();
}

void HistoryCollector::askNext()
{
    while (m_isRunning && !m_isHeld && !m_waiting.empty() &&
           static_cast<int>(m_readings.size()) < m_options.jobs) {
        auto reading = std::make_unique<Reading>();
        // Of a record that was written here a moment ago.
        reading->collected.device = *store::decodeDevice(m_waiting.back().arn, m_waiting.back().record);
        const Instant toldAt = m_waiting.back().toldAt;
        m_waiting.pop_back();
        const Device &device = reading->collected.device;
        const Instant now = m_clock->now();
        reading->collected.at = now;
        const auto mark = m_marks.constFind(device.arn);
        if (mark != m_marks.constEnd() && mark->at > now - apiKeeps && mark->allTypesAt) {
            const std::optional<Instant> changed = device.connectionStatusUpdatedTime;
            const bool isTurn = hasTurnBetween(device.arn, *mark->allTypesAt, now, m_options.rereadEvery);
            const bool isProven = changed && changed == mark->connectionStatusTime &&
                                  *changed + sameMoment < mark->at &&
                                  now - *mark->allTypesAt < m_options.overlap && !isTurn;
            if (isProven) {
                reading->type = schema::deviceStatusEvent;
                // The list proved it, and a large fleet's is read long before the last of its devices.
                reading->collected.at = toldAt;
            }
            if (!isTurn)
                reading->knownBefore = (isProven ? mark->at : *mark->allTypesAt) - m_options.overlap;
        }
        if (reading->type.isEmpty())
            ++m_summary.unproven;
        reading->collected.hasAllTypes = reading->type.isEmpty();
        m_readings.push_back(std::move(reading));
        ask(*m_readings.back());
    }
    endIfDone();
}

void HistoryCollector::ask(Reading &reading)
{
    reading.call = m_source->fetchPage(
        {reading.collected.device.arn, reading.type}, reading.token, schema::maxResults,
        [this, &reading](Result<Page<DeviceEvent>> result) { take(reading, std::move(result)); });
}

void HistoryCollector::take(Reading &reading, Result<Page<DeviceEvent>> result)
{
    // The handle may not be destroyed before its callback has returned.
    const std::shared_ptr<Call> finished = std::move(reading.call);
    QTimer::singleShot(0, this, [finished] {});
    if (!result) {
        takeFailure(reading, result.failure());
        return;
    }
    const Page<DeviceEvent> &page = result.value();
    reading.emptyPages = page.items.isEmpty() ? reading.emptyPages + 1 : 0;
    const bool isKnown = reading.reachesWhatIsKnown(page.items);
    reading.collected.events += page.items;
    if (isKnown || page.nextToken.isEmpty()) {
        end(reading, false);
        return;
    }
    reading.tokens.insert(reading.token);
    if (reading.tokens.contains(page.nextToken) || reading.emptyPages > mostEmptyPages) {
        Failure failure;
        failure.kind = FailureKind::Protocol;
        failure.message =
            tr("The service leads in a circle through the events of %1, so they can't be read whole.")
                .arg(reading.collected.device.arn);
        takeFailure(reading, failure);
        return;
    }
    reading.token = page.nextToken;
    ask(reading);
}

void HistoryCollector::takeFailure(Reading &reading, const Failure &failure)
{
    if (failure.kind == FailureKind::NotFound) {
        end(reading, true);
        return;
    }
    // An older service knows no type of this name, or the token has become void.
    if (failure.kind == FailureKind::Validation && (!reading.type.isEmpty() || !reading.token.isEmpty()) &&
        !reading.collected.hasAllTypes) {
        reading.type.clear();
        reading.token.clear();
        reading.tokens.clear();
        reading.collected.hasAllTypes = true;
        reading.collected.events.clear();
        reading.collected.at = m_clock->now();
        reading.latest.reset();
        reading.isInOrder = true;
        const auto mark = m_marks.constFind(reading.collected.device.arn);
        reading.knownBefore = *mark->allTypesAt - m_options.overlap;
        ask(reading);
        return;
    }
    if (endsAll(failure.kind) || ++m_failuresInARow > mostFailuresInARow) {
        giveUp(failure);
        return;
    }
    ++m_summary.failed;
    m_summary.lastFailure = failure;
    setAsidePart(reading);
    remove(reading);
}

// What was seen is kept; that it was not all is said by the lack of a moment.
void HistoryCollector::setAsidePart(Reading &reading)
{
    if (reading.collected.events.isEmpty())
        return;
    reading.collected.at.reset();
    m_read.append(std::move(reading.collected));
    if (m_isRunning && !m_keep.isActive())
        m_keep.start();
}

void HistoryCollector::end(Reading &reading, bool isGone)
{
    m_failuresInARow = 0;
    if (isGone) {
        ++m_summary.gone;
        reading.collected.at.reset();
    }
    m_read.append(std::move(reading.collected));
    if (m_read.size() >= m_options.devicesAtOnce)
        keep();
    else if (!m_keep.isActive())
        m_keep.start();
    remove(reading);
}

void HistoryCollector::remove(Reading &reading)
{
    m_readings.remove_if([&reading](const std::unique_ptr<Reading> &each) { return each.get() == &reading; });
    if (!m_isRunning)
        return;
    ++m_done;
    Q_EMIT progressed(m_done, m_total);
    askNext();
}

void HistoryCollector::keep()
{
    m_keep.stop();
    const QList<CollectedDevice> read = std::exchange(m_read, {});
    if (read.isEmpty())
        return;
    const Result<HistoryCounts> counts = m_store->record(m_connection, read);
    if (!counts) {
        giveUp(counts.failure());
        return;
    }
    m_summary.added += counts.value().added;
    QList<CollectedCount> done;
    for (const CollectedDevice &device : read) {
        if (!device.at)
            continue;
        ++m_summary.devices;
        done.append({device.device.arn, device.events.size()});
    }
    Q_EMIT kept(done);
}

void HistoryCollector::giveUp(const Failure &failure)
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    for (const std::unique_ptr<Reading> &reading : m_readings)
        setAsidePart(*reading);
    m_readings.clear();
    m_waiting.clear();
    if (failure.kind != FailureKind::Storage)
        keep();
    m_read.clear();
    m_keep.stop();
    QTimer::singleShot(0, this, [this, failure] { Q_EMIT finished(failure); });
}

void HistoryCollector::endIfDone()
{
    if (!m_isRunning || !m_waiting.empty() || !m_readings.empty())
        return;
    keep();
    if (!std::exchange(m_isRunning, false))
        return;
    QTimer::singleShot(0, this, [this] { Q_EMIT finished({}); });
}

} // namespace rollcall
