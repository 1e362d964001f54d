// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/devicehistory.h"
#include "models/domain/result.h"
#include "models/store/fleetstore.h"
#include "models/store/historylock.h"

#include <QtCore/qhash.h>

#include <functional>

namespace rollcall {

/// What a collection brought of one device.
struct CollectedDevice
{
    Device device;
    /// The moment up to which the events are complete: when they were asked for. Empty when the service does
    /// not know the device any more.
    std::optional<Instant> at;
    bool hasAllTypes = true;   ///< whether events of all types were asked for
    QList<DeviceEvent> events; ///< newest first, as the API answers them; may repeat what is here
};

/// What is known of a device before a collection.
struct CollectionMark
{
    Instant at;                                  ///< up to when its events are here
    std::optional<Instant> allTypesAt;           ///< when events of all types were asked for last
    std::optional<Instant> connectionStatusTime; ///< the ConnectionStatusUpdatedTime that was told then
};

struct HistoryCounts
{
    qint64 added = 0;
    qint64 known = 0; ///< were here already
};

/// Every event that was ever seen, in one SQLite file, per connection: an API endpoint by its name. It
/// outlives the API's 30 days and is there without a network. Belongs to the thread that opened it; any
/// number of processes may write to the same file at the same time. What a call has answered is on the disk:
/// neither a killed process nor a power failure takes it away. Waits while another process repairs it. All
/// failures are FailureKind::Storage, see FleetStore.
class HistoryStore
{
public:
    static Result<std::unique_ptr<HistoryStore>> open(const QString &path, OpenMode mode,
                                                      const StoreOptions &options = patientWriter());
    /// For who only reads: also where nothing can be written, a copy on a medium that is read-only.
    static Result<std::unique_ptr<HistoryStore>> openToRead(const QString &path);
    HistoryStore(const HistoryStore &) = delete;
    HistoryStore &operator=(const HistoryStore &) = delete;
    ~HistoryStore();
    /// What others add is not seen, as opened from a place where nothing can be written.
    bool isReadOnly() const;

    Result<QStringList> connections();
    /// What lies in the future, by a clock that was wrong, counts for nothing.
    Result<QHash<QString, CollectionMark>> marks(const QString &connection, Instant now);
    /// Merges, all or nothing: the same device, type, value and time is the same event, and what is here
    /// stays. Events without a time are left out. Of a device whose last collection is not longer ago than
    /// the API keeps events, everything since is known; else what lies between is not.
    Result<HistoryCounts> record(const QString &connection, const QList<CollectedDevice> &devices);

    struct Wanted
    {
        QString connection;
        QString deviceArn; ///< empty: all devices
        std::optional<Instant> since;
        std::optional<Instant> until; ///< exclusive
        /// With the last event of each type before since, which says what held then.
        bool withStatusAtStart = false;
        bool withEvents = true;
    };
    /// Device by device in the order of their ARNs. Answers how many there were; ends early when visit
    /// answers false. FailureKind::NotFound when nothing is known of the device that is wanted.
    Result<qint64> visit(const Wanted &wanted, const std::function<bool(const DeviceHistory &)> &visit);

    /// Forgets a connection's events before a moment, but for the last one of each device and type: it says
    /// what held then. Answers how many went.
    Result<qint64> forgetBefore(const QString &connection, Instant moment);
    Result<void> checkIntegrity();

private:
    explicit HistoryStore(std::unique_ptr<store::Database> database);
    static Result<std::unique_ptr<HistoryStore>> openOnce(const QString &path, OpenMode mode,
                                                          const StoreOptions &options);
    qint64 connectionId(const QString &connection);

    /// While it is open nobody puts another file in its place. Let go of after the database.
    std::unique_ptr<HistoryLock> m_lock;
    std::unique_ptr<store::Database> m_database;
};

} // namespace rollcall
