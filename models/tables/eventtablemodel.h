// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"
#include "models/domain/clock.h"
#include "models/tables/eventwalk.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtimer.h>
#include <QtCore/qtimezone.h>

namespace rollcall {

/// The history of one device, newest first as the service answers it: all pages, read one after another
/// without being asked. What has arrived can be used at once. Rows can be narrowed to one type of event;
/// events() always has them all.
class EventTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, EventColumn, ValueColumn, ColumnCount };
    enum Role {
        InstantRole = Qt::UserRole, ///< microseconds since 1970 as qint64; invalid when the event has no time
        TypeRole,                   ///< the type as it came
        ValueRole,                  ///< the value as it came
        SeverityRole                ///< rollcall::Severity as int
    };
    enum class State {
        Idle,     ///< no device
        Loading,  ///< waiting for the selection to rest, or pages are on their way
        Complete, ///< all pages of the service's window are here
        Stopped,  ///< by stop(); resume() goes on
        Failed    ///< see failure(); the rows stay, resume() tries again
    };
    Q_ENUM(State)

    EventTableModel(EventSource *source, const Clock *clock, QObject *parent = nullptr);

    /// Shows another device; an empty ARN shows none. The first call goes out once the selection has rested.
    void setDevice(const QString &deviceArn);
    QString device() const { return m_deviceArn; }
    /// Reads the history anew. The rows stay until it is complete, then they are merged.
    void refresh();
    void stop();
    /// After stop() or a failure: goes on from the same token, or anew where the token is of no use.
    void resume();
    /// Empty for all types.
    void setTypeFilter(const QString &type);
    QString typeFilter() const { return m_typeFilter; }

    State state() const { return m_state; }
    bool isRefreshing() const { return m_state == State::Loading && m_staging; }
    const Failure &failure() const { return m_failure; }
    /// How many events have arrived in the walk that is under way, or are here.
    qsizetype arrivedCount() const { return m_staging ? m_staged.size() : m_events.size(); }
    /// All that is known, whatever the filter.
    const QList<DeviceEvent> &events() const { return m_events; }
    std::optional<DeviceEvent> eventAt(int row) const;
    /// The row of the event of this type at a moment (of several within its millisecond the nearest, of those
    /// the last one that happened), or -1.
    int rowAt(Instant instant, const QString &type) const;

    void setTimeZone(const QTimeZone &zone);
    void setLocale(const QLocale &locale);
    /// For tests; 150 ms otherwise.
    void setSettleTime(std::chrono::milliseconds time) { m_settle.setInterval(time); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();
    /// events() or arrivedCount() has changed.
    void eventsChanged();

private:
    void begin();
    void takePage(const QList<DeviceEvent> &page);
    void takeEnd();
    void showStaged();
    void takeFailure(const Failure &failure);
    void setState(State state);
    bool passes(const DeviceEvent &event) const;
    QList<DeviceEvent> filtered(const QList<DeviceEvent> &events) const;
    void mergeRows(const QList<DeviceEvent> &rows);
    QString displayText(const DeviceEvent &event, int column) const;

    const Clock *m_clock;
    EventWalk m_walk;
    QTimer m_settle;
    QString m_deviceArn;
    QString m_typeFilter;
    State m_state = State::Idle;
    Failure m_failure;
    QList<DeviceEvent> m_events;
    QList<DeviceEvent> m_rows;   ///< those that pass the filter
    QList<DeviceEvent> m_staged; ///< of a refresh, until it is complete
    bool m_staging = false;
    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace rollcall
