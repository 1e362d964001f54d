// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/historyreader.h"

#include "models/store/historyrepair.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <optional>

namespace rollcall {

namespace {

constexpr std::chrono::minutes checkPause(1);
constexpr Duration day = std::chrono::hours(24);
/// A clock that was never set tells times in 1970, and these prove nothing.
constexpr Instant firstMoment{std::chrono::hours(24 * 365)};

bool isMeant(const HistoryScope &scope, const Device &device)
{
    switch (scope.kind) {
    case HistoryScope::Kind::All:
        return true;
    case HistoryScope::Kind::Room:
        return device.roomName == scope.name;
    case HistoryScope::Kind::Site:
        return scope.sites.of(device.roomName) == scope.name;
    case HistoryScope::Kind::Devices:
        break;
    }
    return false;
}

/// Since when anything may be known of a device, by collectedIntervals(): where there was no pause the
/// present status may have begun before the first collection could see it.
std::optional<Instant> knownSince(const DeviceHistory &history)
{
    if (history.collected.isEmpty())
        return std::nullopt;
    Instant first = history.collected.constFirst().from;
    const std::optional<Instant> changed = history.device.connectionStatusUpdatedTime;
    if (changed && *changed > firstMoment)
        first = std::min(first, *changed);
    return first;
}

} // namespace

HistoryReader::HistoryReader(QString path)
    : m_path(std::move(path))
{
}

HistoryReader::~HistoryReader() = default;

Result<HistoryStore *> HistoryReader::store()
{
    if (m_connection.isEmpty() || !QFileInfo::exists(m_path)) {
        Failure failure;
        failure.kind = FailureKind::NotFound;
        failure.message = tr("No history has been collected yet.");
        return failure;
    }
    if (m_store && m_store->isReadOnly())
        m_store.reset(); // others may have written to it since
    if (!m_store) {
        Result<std::unique_ptr<HistoryStore>> opened = HistoryStore::openToRead(m_path);
        if (!opened)
            return opened.failure();
        m_store = std::move(opened).value();
    }
    return m_store.get();
}

Result<DeviceHistory> HistoryReader::historyOf(const QString &deviceArn, bool withEvents)
{
    const Result<HistoryStore *> opened = store();
    if (!opened)
        return opened.failure();
    DeviceHistory found;
    const Result<qint64> visited = opened.value()->visit({m_connection, deviceArn, {}, {}, false, withEvents},
                                                         [&found](const DeviceHistory &history) {
                                                             found = history;
                                                             return true;
                                                         });
    if (!visited)
        return visited.failure();
    return found;
}

Result<void> HistoryReader::visit(const HistoryScope &scope, const TimeRange &range, const Dropped &isDropped,
                                  const Take &take)
{
    return visit(scope, {m_connection, {}, range.from, std::nullopt, true}, isDropped, take);
}

Result<void> HistoryReader::visit(const HistoryScope &scope, HistoryStore::Wanted wanted,
                                  const Dropped &isDropped, const Take &take)
{
    QSet<QString> missing(scope.deviceArns.cbegin(), scope.deviceArns.cend());
    const Result<HistoryStore *> opened = store();
    if (!opened && opened.failure().kind != FailureKind::NotFound)
        return opened.failure();
    if (opened) {
        // One by one where a walk over all would mostly read what is not wanted.
        constexpr qsizetype few = 500;
        const auto visit = [&](const DeviceHistory &history) {
            if (isMeant(scope, history.device) || missing.remove(history.device.arn))
                take(history);
            return !isDropped;
        };
        if (scope.kind != HistoryScope::Kind::Devices || scope.deviceArns.size() > few) {
            if (const Result<qint64> visited = opened.value()->visit(wanted, visit); !visited)
                return visited.failure();
        } else {
            for (const QString &arn : scope.deviceArns) {
                wanted.deviceArn = arn;
                const Result<qint64> visited = opened.value()->visit(wanted, visit);
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

Result<TimeRange> HistoryReader::knownRange(const HistoryScope &scope, const TimeRange &range,
                                            const Dropped &isDropped)
{
    if (range.from != HistorySource::beginning)
        return range;
    Instant first = range.to;
    const Result<void> visited = visit(scope, {m_connection, {}, {}, {}, false, false}, isDropped,
                                       [&first](const DeviceHistory &history) {
                                           first = std::min(first, knownSince(history).value_or(first));
                                       });
    if (!visited)
        return visited.failure();
    // In whole days, or its length would change from one minute to the next: a view that is asked anew keeps
    // its place only where the length is the same.
    const auto days = (range.to - first + day - Duration(1)) / day;
    return TimeRange{range.to - day * std::max<qint64>(1, days), range.to};
}

void HistoryReader::check(const Failure &failure)
{
    // One that tells when to try again is locked.
    if (failure.kind != FailureKind::Storage || failure.retryAfter || !m_nextCheck.hasExpired())
        return;
    const bool isDamaged = isHistoryDamaged(m_path);
    m_nextCheck.setRemainingTime(checkPause);
    if (!isDamaged)
        return;
    m_store.reset();
    Q_EMIT damaged(failure);
}

void HistoryReader::close()
{
    m_store.reset();
    m_nextCheck.setRemainingTime(0);
}

} // namespace rollcall
