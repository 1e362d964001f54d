// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pagesource.h"
#include "models/store/historystore.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <list>
#include <vector>

namespace rollcall {

struct CollectionOptions
{
    int jobs = 8; ///< devices that are asked about at a time
    /// Events may come late, that is with a time before others that were there already. So much before the
    /// last collection is read once more, and no device goes longer without being asked for all types.
    Duration overlap = std::chrono::hours(24);
    /// Events may come later than that, too: once in so long all that the API keeps is read anew. The
    /// devices take turns. 0: never.
    Duration rereadEvery = std::chrono::hours(24 * 7);
    int devicesAtOnce = 200;                    ///< so many are written together, or what came
    std::chrono::milliseconds longestWait{250}; ///< within this time
};

/// A device whose events are on the disk now.
struct CollectedCount
{
    QString deviceArn;
    qint64 events = 0; ///< that were read
};

struct CollectionSummary
{
    qint64 devices = 0;  ///< collected
    qint64 added = 0;    ///< events that were new
    qint64 gone = 0;     ///< devices that the service does not know any more
    qint64 failed = 0;   ///< devices whose events could not be read
    qint64 unproven = 0; ///< devices that had to be asked for events of all types
    Failure lastFailure; ///< of those that failed
};

/// Reads the events of devices from an API and keeps them. Newest first, as far as they are not known: what
/// is asked for depends on what is in the store (see CollectionMark):
/// - With the same ConnectionStatusUpdatedTime as at the last collection, which was later than that time,
///   no connection event is new, and only those of type DEVICE_STATUS are asked for, which do not move it.
/// - Otherwise, and once in CollectionOptions::overlap, events of all types.
/// A service that does not answer newest first is read to its end: there an old event says nothing of what
/// comes behind it. Of a device that could be read in part only, that part is kept, and counts as no
/// collection.
/// The devices whose collection is longest ago come first, so that what was broken off goes on where it
/// ended.
///
/// Lives, calls and writes in one thread. Source, store and clock outlive it.
class HistoryCollector final : public QObject
{
    Q_OBJECT

public:
    HistoryCollector(EventSource *source, HistoryStore *store, const Clock *clock, QString connection,
                     const CollectionOptions &options = {}, QObject *parent = nullptr);
    ~HistoryCollector() override;

    /// Devices as SearchDevices told them just now, in any number of calls before start().
    void add(const QList<Device> &devices);
    qint64 deviceCount() const { return static_cast<qint64>(m_waiting.size()); }
    /// Ends with one finished().
    void start();
    /// Keeps what was read, and ends with finished() and FailureKind::Cancelled.
    void stop();
    /// While held, no further device is asked about; those that were, are read to their end and kept.
    void hold(bool isHeld);
    const CollectionSummary &summary() const { return m_summary; }

Q_SIGNALS:
    /// From here on nothing takes it away.
    void kept(const QList<rollcall::CollectedCount> &devices);
    void progressed(qint64 done, qint64 total);
    /// Once, from the event loop. Devices that failed for themselves do not make it a failure.
    void finished(const rollcall::Result<void> &result);

private:
    struct Reading;
    /// A device as the store keeps it: a large fleet waits here for long, and takes a fifth like this.
    struct Waiting
    {
        QByteArray arn;
        QByteArray record;
        Instant toldAt; ///< when the service said what is in the record
        Instant lastAt;
    };
    using Readings = std::list<std::unique_ptr<Reading>>;

    void askNext();
    void ask(Reading &reading);
    void take(Reading &reading, Result<Page<DeviceEvent>> result);
    void takeFailure(Reading &reading, const Failure &failure);
    void end(Reading &reading, bool isGone);
    void setAsidePart(Reading &reading);
    void remove(Reading &reading);
    void keep();
    void giveUp(const Failure &failure);
    void endIfDone();

    EventSource *m_source;
    HistoryStore *m_store;
    const Clock *m_clock;
    QString m_connection;
    CollectionOptions m_options;
    std::vector<Waiting> m_waiting; ///< the next one last
    QHash<QString, CollectionMark> m_marks;
    Readings m_readings;
    QList<CollectedDevice> m_read; ///< not kept yet
    QTimer m_keep;
    CollectionSummary m_summary;
    qint64 m_total = 0;
    qint64 m_done = 0;
    int m_failuresInARow = 0;
    bool m_isRunning = false;
    bool m_isHeld = false;
};

} // namespace rollcall
