// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/eventtablemodel.h"

#include "models/analysis/momenttext.h"
#include "models/analysis/statuswords.h"

#include <algorithm>
#include <cstdlib>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds settleTime(150);
/// The service tells times as fractions of a second, which are not always the same to the microsecond.
constexpr std::chrono::milliseconds sameMoment(1);

// Newest first; what has no time sorts as the oldest.
bool isNewer(const DeviceEvent &a, const DeviceEvent &b)
{
    return a.timestamp && (!b.timestamp || *a.timestamp > *b.timestamp);
}

/// Newest first; those of one moment as they came.
void putInOrder(QList<DeviceEvent> &events)
{
    std::stable_sort(events.begin(), events.end(), isNewer);
}

} // namespace

EventTableModel::EventTableModel(EventSource *source, const Clock *clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_walk(source)
    , m_zone(QTimeZone::systemTimeZone())
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &EventTableModel::begin);
    connect(&m_walk, &EventWalk::pageArrived, this, &EventTableModel::takePage);
    connect(&m_walk, &EventWalk::completed, this, &EventTableModel::takeEnd);
    connect(&m_walk, &EventWalk::failed, this, &EventTableModel::takeFailure);
}

void EventTableModel::setDevice(const QString &deviceArn)
{
    if (deviceArn == m_deviceArn)
        return;
    m_settle.stop();
    m_walk.stop();
    m_deviceArn = deviceArn;
    m_staging = false;
    m_staged.clear();
    m_events.clear();
    if (!m_rows.isEmpty()) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }
    Q_EMIT eventsChanged();
    if (deviceArn.isEmpty()) {
        setState(State::Idle);
        return;
    }
    m_settle.start();
    setState(State::Loading);
}

void EventTableModel::begin()
{
    m_walk.start(m_deviceArn);
}

void EventTableModel::refresh()
{
    if (m_deviceArn.isEmpty() || m_settle.isActive())
        return;
    m_staging = !m_events.isEmpty();
    m_staged.clear();
    m_walk.start(m_deviceArn);
    setState(State::Loading);
    Q_EMIT eventsChanged();
}

void EventTableModel::stop()
{
    if (m_state != State::Loading)
        return;
    m_settle.stop();
    m_walk.stop();
    setState(State::Stopped);
}

void EventTableModel::resume()
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    if (!m_walk.canGoOn()) {
        refresh();
        return;
    }
    m_walk.goOn();
    setState(State::Loading);
}

void EventTableModel::setTypeFilter(const QString &type)
{
    if (type == m_typeFilter)
        return;
    beginResetModel();
    m_typeFilter = type;
    m_rows = filtered(m_events);
    endResetModel();
}

void EventTableModel::takePage(const QList<DeviceEvent> &page)
{
    if (m_staging) {
        m_staged += page;
    } else if (!m_events.isEmpty() && !page.isEmpty() &&
               page.constFirst().timestamp > m_events.constLast().timestamp) {
        // What could not be read at first, and what came late, comes after what is older.
        m_events += page;
        putInOrder(m_events);
        mergeRows(filtered(m_events));
    } else {
        m_events += page;
        const QList<DeviceEvent> rows = filtered(page);
        if (!rows.isEmpty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
            m_rows += rows;
            endInsertRows();
        }
    }
    Q_EMIT eventsChanged();
}

void EventTableModel::takeEnd()
{
    if (m_staging) {
        m_staging = false;
        m_events = std::exchange(m_staged, {});
        putInOrder(m_events); // what could not be read at first came after what is older
        mergeRows(filtered(m_events));
        Q_EMIT eventsChanged();
    }
    setState(State::Complete);
}

/// What a refresh brought before it failed is shown with what was here; going on takes it up from there.
void EventTableModel::showStaged()
{
    // What came in no order may have gaps: then what was here stays as it is until the end.
    if (!m_staging || m_staged.isEmpty() || !std::is_sorted(m_staged.cbegin(), m_staged.cend(), isNewer))
        return;
    QList<DeviceEvent> shown = m_staged;
    const std::optional<Instant> last = shown.constLast().timestamp;
    for (const DeviceEvent &event : std::as_const(m_events)) {
        if (event.timestamp < last)
            shown += event;
    }
    m_events = std::move(shown);
    mergeRows(filtered(m_events));
    Q_EMIT eventsChanged();
}

void EventTableModel::takeFailure(const Failure &failure)
{
    m_failure = failure;
    showStaged();
    setState(State::Failed);
}

void EventTableModel::setState(State state)
{
    m_state = state;
    if (state != State::Failed)
        m_failure = {};
    Q_EMIT stateChanged();
}

bool EventTableModel::passes(const DeviceEvent &event) const
{
    return m_typeFilter.isEmpty() || event.type == m_typeFilter;
}

QList<DeviceEvent> EventTableModel::filtered(const QList<DeviceEvent> &events) const
{
    if (m_typeFilter.isEmpty())
        return events;
    QList<DeviceEvent> rows;
    std::copy_if(events.cbegin(), events.cend(), std::back_inserter(rows),
                 [this](const DeviceEvent &event) { return passes(event); });
    return rows;
}

// One pass over both lists, newest first: equal rows stay, and so do the selection and the scroll position.
void EventTableModel::mergeRows(const QList<DeviceEvent> &rows)
{
    qsizetype at = 0;
    qsizetype taken = 0;
    while (at < m_rows.size() || taken < rows.size()) {
        if (at < m_rows.size() && taken < rows.size() && m_rows.at(at) == rows.at(taken)) {
            ++at;
            ++taken;
            continue;
        }
        qsizetype gone = at;
        while (gone < m_rows.size() && (taken == rows.size() || !isNewer(rows.at(taken), m_rows.at(gone))) &&
               (taken == rows.size() || m_rows.at(gone) != rows.at(taken)))
            ++gone;
        if (gone > at) {
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(gone) - 1);
            m_rows.remove(at, gone - at);
            endRemoveRows();
            continue;
        }
        qsizetype come = taken;
        while (come < rows.size() && (at == m_rows.size() || isNewer(rows.at(come), m_rows.at(at))))
            ++come;
        const qsizetype count = std::max<qsizetype>(come - taken, 1);
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + count) - 1);
        m_rows.insert(at, count, DeviceEvent());
        std::copy_n(rows.cbegin() + taken, count, m_rows.begin() + at);
        endInsertRows();
        at += count;
        taken += count;
    }
}

std::optional<DeviceEvent> EventTableModel::eventAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return std::nullopt;
    return m_rows.at(row);
}

int EventTableModel::rowAt(Instant instant, const QString &type) const
{
    int best = -1;
    Duration distance = sameMoment;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const DeviceEvent &event = m_rows.at(row);
        if (event.type != type || !event.timestamp)
            continue;
        const Duration away = std::chrono::abs(*event.timestamp - instant);
        if (away < distance) {
            distance = away;
            best = static_cast<int>(row);
        }
    }
    return best;
}

void EventTableModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    Q_EMIT headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

void EventTableModel::setLocale(const QLocale &locale)
{
    m_locale = locale;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, ValueColumn));
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventTableModel::displayText(const DeviceEvent &event, int column) const
{
    switch (column) {
    case TimeColumn:
        return event.timestamp ? fullMoment(*event.timestamp, m_clock->now(), m_zone, m_locale)
                               : tr("No time");
    case EventColumn:
        return eventTypeWord(event.type);
    default:
        return statusWord(event.value);
    }
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceEvent &event = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(event, index.column());
    case Qt::ToolTipRole:
        if (index.column() == TimeColumn && event.timestamp)
            return utcMoment(*event.timestamp);
        return {};
    case InstantRole:
        return event.timestamp ? QVariant::fromValue<qint64>(event.timestamp->time_since_epoch().count())
                               : QVariant();
    case TypeRole:
        return event.type;
    case ValueRole:
        return event.value;
    case SeverityRole:
        return static_cast<int>(severityOf(event.value));
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return m_zone == QTimeZone::utc() ? tr("Time (UTC)") : tr("Time");
    case EventColumn:
        return tr("Event");
    case ValueColumn:
        return tr("Value");
    default:
        return {};
    }
}

} // namespace rollcall
