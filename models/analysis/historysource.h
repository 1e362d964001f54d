// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availabilityreport.h"
#include "models/analysis/swimlanes.h"
#include "models/domain/pagesource.h"

#include <QtCore/qobject.h>

namespace rollcall {

/// Whose history is meant.
struct HistoryScope
{
    enum class Kind { All, Devices, Room, Site };
    Kind kind = Kind::All;
    QStringList deviceArns; ///< of the kind Devices
    QString name;           ///< of the others: the room's name, or the site's
    SiteRule sites = {};    ///< how sites are told, here and in what is answered
    bool operator==(const HistoryScope &) const = default;
};

/// How the collection of events stands.
struct CollectionState
{
    bool isRunning = false;
    qint64 done = 0;                ///< devices, of a collection that runs
    qint64 total = 0;               ///< 0: not known yet
    std::optional<Instant> lastEnd; ///< when a collection ended well, since the program began
    /// Of the last one; or a damaged file, which a question may find, too.
    std::optional<Failure> problem;
    bool isDamaged = false; ///< the problem is a damaged file, which repair() may help
};

/// What was collected in the past, worked out elsewhere so that nobody waits for it. Lives in the thread that
/// uses it; answers come from the event loop (see Call).
class HistorySource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A range of lanes or of a report that begins here is made to begin with what is known of the devices:
    /// see SwimLanes::range and AvailabilityReport::range for when that is.
    static constexpr Instant beginning{};

    /// Everything that is kept of one device; FailureKind::NotFound when there is nothing.
    virtual CallHandle fetchHistory(const QString &deviceArn, Callback<DeviceHistory> done) = 0;
    /// Only which stretches of time were collected, for who has the events.
    virtual CallHandle fetchCollected(const QString &deviceArn, Callback<QList<CollectedSpan>> done) = 0;
    /// At most so many lanes.
    virtual CallHandle fetchLanes(const HistoryScope &scope, const TimeRange &range, int mostLanes,
                                  Callback<SwimLanes> done) = 0;
    virtual CallHandle fetchReport(const HistoryScope &scope, const TimeRange &range, ReportGroup group,
                                   Callback<AvailabilityReport> done) = 0;
    virtual CollectionState state() const = 0;

public Q_SLOTS:
    /// Does nothing while a collection runs.
    virtual void collect() = 0;
    virtual void stop() = 0;
    /// Goes on with what can be read of a damaged file, and then collects.
    virtual void repair() = 0;

Q_SIGNALS:
    void stateChanged();
    /// There is more than before.
    void grown();
};

} // namespace rollcall
