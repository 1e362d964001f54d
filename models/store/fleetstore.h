// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/deviceview.h"
#include "models/domain/query.h"
#include "models/domain/result.h"
#include "models/domain/user.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <functional>
#include <memory>

namespace rollcall {

namespace store {
class Database;
class Totals;
} // namespace store

enum class OpenMode {
    ReadOnly,  ///< the file must be there
    ReadWrite, ///< the file must be there; an older version is brought up to date
    Create     ///< makes the file (mode 0600) and its folder (mode 0700) when they are missing
};

struct StoreOptions
{
    /// How long to wait for another program that is writing: as long as a request can wait.
    int busyTimeoutMs = 10000;
    qint64 maxPages = 0; ///< the largest size in pages of 4 KiB, 0 for no limit
    /// How much of the file to read as memory, which saves a copy of each page; 0: none. An error of the disk
    /// then ends the process where it would be a failed call.
    qint64 mappedBytes = 0;
    /// FleetStore::sharedTotals(), for stores in several threads that have the same file open; none: its own.
    std::shared_ptr<store::Totals> totals = {};
};

/// For a program that writes much and is waited for: a large fleet, made or imported, can hold the lock for a
/// minute.
inline StoreOptions patientWriter()
{
    return {300000, 0, 0, {}};
}

/// One page of a walk. An empty next ends it. The cursor is made of the last row's sort values, so it stays
/// good when rows come, change and go, in other processes and after a restart; it is at most
/// FleetStore::maxCursorBytes long. It is neither signed nor bound to its query: that is up to the service.
template <class T>
struct StorePage
{
    QList<T> items;
    QByteArray next;
    qint64 total = 0; ///< all matches, counted once per query and state of the store; -1 for events
};

/// What goes with a page whose rows a visitor took.
struct StorePlace
{
    QByteArray next;
    qint64 total = 0;
};

using DeviceVisitor = std::function<void(const DeviceView &)>; ///< the view is good during the call only

struct WriteCounts
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
};

struct FleetEvent
{
    QString deviceArn;
    DeviceEvent event;
};

struct EventCounts
{
    qint64 added = 0;
    qint64 known = 0;                ///< were in the store already
    QList<qsizetype> unknownDevices; ///< positions of events whose device is not in the store; not added
    QList<qsizetype> untimed;        ///< positions of events without a time; not added
};

/// Devices, users and events in one SQLite file. Belongs to the thread that opened it; any number of stores
/// in any number of processes may have the same file open. All failures are FailureKind::Storage (locked,
/// damaged, full, of a newer version), except where a function says otherwise, and leave nothing
/// half-written.
class FleetStore
{
public:
    static constexpr int maxCursorBytes = 640;

    static Result<std::unique_ptr<FleetStore>> open(const QString &path, OpenMode mode,
                                                    const StoreOptions &options = {});
    /// What one of them has counted, none of the others counts again.
    static std::shared_ptr<store::Totals> sharedTotals();
    FleetStore(const FleetStore &) = delete;
    FleetStore &operator=(const FleetStore &) = delete;
    ~FleetStore();

    /// Pages of at most limit rows (at least 1). Filter and sort semantics are those of the API contract. A
    /// key that is not the API's, a value other than true or false for UnassociatedOnly and a cursor that
    /// is none fail as FailureKind::Validation. A filter without values matches nothing.
    Result<StorePage<Device>> searchDevices(const Query &query, const QByteArray &cursor, int limit);
    /// searchDevices() for those who pass the rows on as they are, at a fraction of its cost. A failure can
    /// come after some of the rows: what was made of them is no page then.
    Result<StorePlace> visitDevices(const Query &query, const QByteArray &cursor, int limit,
                                    const DeviceVisitor &visit);
    Result<StorePage<User>> searchUsers(const Query &query, const QByteArray &cursor, int limit);
    /// FailureKind::NotFound when there is none.
    Result<Device> device(const QString &arn);
    Result<User> user(const QString &arn);
    /// Newest first, from `since` on (inclusive). Events of one moment come in a fixed order of their own.
    /// FailureKind::NotFound for a device that is not there.
    Result<StorePage<DeviceEvent>> events(const EventQuery &query, Instant since, const QByteArray &cursor,
                                          int limit);

    /// A number that changes with every change of devices or users, by whichever process.
    Result<qint64> contentGeneration();
    Result<qint64> deviceCount();
    Result<qint64> userCount();

    /// Adds, or replaces as a whole, by ARN: a field that is absent now is absent afterwards. One rule is
    /// kept: when the store knows a CONNECTION_STATUS event newer than the device's own
    /// ConnectionStatusUpdatedTime, the event decides. Writing the same again changes nothing at all.
    Result<WriteCounts> putDevices(const QList<Device> &devices);
    Result<WriteCounts> putUsers(const QList<User> &users);
    /// Adds what is not there yet (the same device, type, value and time is the same event). A device's
    /// ConnectionStatus and ConnectionStatusUpdatedTime follow its newest CONNECTION_STATUS event.
    Result<EventCounts> appendEvents(const QList<FleetEvent> &events);
    /// Answers how many were there. A device takes its events with it.
    Result<qint64> removeDevices(const QStringList &arns);
    Result<qint64> removeUsers(const QStringList &arns);
    Result<void> clear();
    /// Whether all that is there was made up by fillWithSample(). Who brings in anything real takes the mark
    /// back; clear() does so, too.
    Result<bool> isSample();
    Result<void> markAsSample(bool sample);

    /// Runs work in one write transaction: kept when it succeeds, undone when it fails. The writers above may
    /// be called from within, and nest.
    Result<void> transaction(const std::function<Result<void>()> &work);
    /// For filling a large fleet: while it runs, devices and users that putDevices and putUsers add (never
    /// replace) stay out of searches, and endBulk() brings them in all at once, many times faster than one by
    /// one. Survives a crash: the next ReadWrite or Create open finishes the job. Needs a store without
    /// devices and users.
    Result<void> beginBulk();
    Result<void> endBulk();
    /// Ends it by emptying the store again.
    Result<void> abandonBulk();
    /// Reads the whole file and fails when a part of it is damaged.
    Result<void> checkIntegrity();

private:
    FleetStore(std::unique_ptr<store::Database> database, std::shared_ptr<store::Totals> totals);

    std::unique_ptr<store::Database> m_database;
    std::shared_ptr<store::Totals> m_totals;
    bool m_bulk = false;
};

} // namespace rollcall
