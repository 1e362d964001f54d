// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinepanel.h"

#include "models/analysis/historysource.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/statuswords.h"
#include "models/domain/aside.h"
#include "models/domain/schema.h"
#include "views/failurestrip.h"
#include "views/shorteninglabel.h"
#include "views/theme/theme.h"
#include "views/timelinechart.h"
#include "views/timelineoverview.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qitemselectionmodel.h>
#include <QtCore/qpointer.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedlayout.h>
#include <QtWidgets/qtableview.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int shortestHeading = 72;
/// Of events and of intervals, in one go without that a frame is late.
constexpr qsizetype mostAtOnce = 20'000;
constexpr qsizetype mostWhileReading = 100'000;
constexpr std::chrono::hours historyWindow(24 * schema::historyDays);

} // namespace

TimelinePanel::~TimelinePanel() = default;

void TimelinePanel::setDevice(const Device &device)
{
    const bool another = device.arn != m_device.arn;
    const bool changed =
        !another && device.connectionStatusUpdatedTime != m_device.connectionStatusUpdatedTime;
    m_device = device;
    if (another) {
        m_chart->setMark(std::nullopt);
        m_chart->setBounds({m_clock->now() - historyWindow, m_clock->now()});
        m_chart->fit();
    }
    m_model->setDevice(device.arn);
    if (another) {
        m_collected.clear();
        askHistory();
    }
    // A refreshed row that tells of a change means that there are events that are not here yet.
    if (changed)
        m_model->refresh();
    updateHeading();
    updateState();
    updateHistory();
}

void TimelinePanel::setHistory(HistorySource *history)
{
    m_history = history;
    connect(m_history, &HistorySource::grown, this, &TimelinePanel::askHistory);
    connect(m_history, &HistorySource::stateChanged, this, &TimelinePanel::updateState);
}

void TimelinePanel::askHistory()
{
    m_asked.reset();
    if (!m_history || m_device.arn.isEmpty())
        return;
    m_asked = m_history->fetchCollected(m_device.arn, [this](const Result<QList<CollectedSpan>> &result) {
        // Without one there are the service's events.
        if (!result)
            return;
        m_collected = result.value();
        updateHistory();
    });
}

/// What was collected, with what was read just now.
QList<CollectedSpan> TimelinePanel::collectedSpans(const TimeRange &window) const
{
    using State = EventTableModel::State;
    const bool isRead = m_model->state() == State::Complete || m_model->isRefreshing();
    if (m_collected.isEmpty() || !(isRead || m_model->state() == State::Failed))
        return {};
    QList<CollectedSpan> spans;
    CollectedSpan now{window.from, window.to};
    for (const CollectedSpan &span : m_collected) {
        if (isRead && span.to >= now.from) {
            now.from = std::min(now.from, span.from);
            now.to = std::max(now.to, span.to);
        } else {
            spans.append(span);
        }
    }
    if (isRead)
        spans.append(now);
    return spans;
}

void TimelinePanel::refresh()
{
    m_model->refresh();
}

TimelineFacts TimelinePanel::facts() const
{
    using State = EventTableModel::State;
    const Instant now = m_clock->now();
    const bool complete = m_model->state() == State::Complete;
    TimelineFacts facts;
    facts.events = m_model->events();
    facts.window = {now - historyWindow, now};
    facts.complete = complete || m_model->isRefreshing();
    facts.collected = collectedSpans(facts.window);
    if (complete || !facts.collected.isEmpty())
        facts.connection = PresentStatus{m_device.connectionStatus, m_device.connectionStatusUpdatedTime};
    return facts;
}

// A long history is worked out in another thread; what is seen stays until it is there.
void TimelinePanel::updateHistory()
{
    m_rebuild.stop();
    if (m_model->events().size() <= mostAtOnce) {
        ++m_generation; // what is on its way is of another device, or from before
        m_isStale = false;
        showHistory(timelineHistory(facts()));
        return;
    }
    if (m_isWorking) {
        m_isStale = true;
        return;
    }
    m_isWorking = true;
    runAside([facts = facts(), generation = m_generation, panel = QPointer(this)] {
        TimelineHistory history = timelineHistory(facts);
        // The panel may be gone by the time this is delivered, and its thread by then.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [generation, panel, history = std::move(history)]() mutable {
                if (panel)
                    panel->takeHistory(generation, std::move(history));
            },
            Qt::QueuedConnection);
    });
}

void TimelinePanel::takeHistory(int generation, TimelineHistory history)
{
    m_isWorking = false;
    const bool stale = std::exchange(m_isStale, false);
    if (generation == m_generation)
        showHistory(std::move(history));
    if (stale)
        updateHistory();
}

void TimelinePanel::showHistory(TimelineHistory history)
{
    const TimelineView before = m_chart->view();
    m_chart->setBounds(history.range);
    // Older history that arrives is there to be panned to; it does not squeeze what is seen.
    if (before.isFitted() && history.range.from < before.bounds().from && !m_wantsAll)
        m_chart->showLast(historyWindow);
    QList<TimelineLane> old = m_chart->lanes();
    m_connection = history.connection.intervals();
    m_chart->setLanes({{eventTypeWord(schema::connectionStatusEvent), std::move(history.connection),
                        std::move(history.connectionEvents)},
                       {eventTypeWord(schema::deviceStatusEvent), std::move(history.deviceStatus),
                        std::move(history.deviceEvents)}});
    QList<DeviceEvent> oldNotes = m_chart->notes();
    m_chart->setNotes(1, std::move(history.otherEvents));
    // To give back the memory of a million takes longer than a frame may.
    if (oldNotes.size() > mostAtOnce ||
        (!old.isEmpty() && old.constFirst().bins.intervals().size() > mostAtOnce))
        runAside([old = std::move(old), oldNotes = std::move(oldNotes)]() mutable {
            old.clear();
            oldNotes.clear();
        });
    m_chart->setMessage(emptyMessage());
    updateSummary();
}

QString TimelinePanel::emptyMessage() const
{
    if (m_model->state() != EventTableModel::State::Complete || !m_model->events().isEmpty())
        return {};
    QString none = tr("No events in the last %n day(s).", nullptr, schema::historyDays);
    if (m_device.connectionStatus.isEmpty() || !m_device.connectionStatusUpdatedTime)
        return none;
    return tr("%1 %2 since %3.")
        .arg(none, statusWord(m_device.connectionStatus),
             shortMoment(*m_device.connectionStatusUpdatedTime, m_clock->now(), m_zone, locale()));
}

TimelineSheet TimelinePanel::sheet() const
{
    const Instant now = m_clock->now();
    const auto moment = [this, now](Instant at) { return fullMoment(at, now, m_zone, locale()); };
    const TimeRange seen = m_chart->view().visible();
    TimelineSheet sheet;
    sheet.title = m_device.name.isEmpty() ? m_device.serialNumber : m_device.name;
    sheet.details = {tr("From %1 to %2, times in %3. As of %4.")
                         .arg(moment(seen.from), moment(seen.to), QString::fromLatin1(m_zone.id()),
                              locale().toString(toDateTime(now).toTimeZone(m_zone), QLocale::ShortFormat))};
    if (const QString text = summary(); !text.isEmpty())
        sheet.details.append(text);
    else if (const QString none = emptyMessage(); !none.isEmpty())
        sheet.details.append(none);
    sheet.lanes = m_chart->lanes();
    sheet.view = m_chart->view();
    sheet.now = m_chart->view().bounds().to;
    sheet.zone = m_zone;
    sheet.locale = locale();
    return sheet;
}

// Summing up costs by the intervals, drawing does not: with very many the sum waits until the hand rests.
void TimelinePanel::updateSummarySoon()
{
    if (m_connection.size() > mostAtOnce)
        m_sum.start();
    else
        updateSummary();
}

void TimelinePanel::updateState()
{
    using State = EventTableModel::State;
    const State state = m_model->state();
    m_pages->setCurrentWidget(state == State::Idle ? static_cast<QWidget *>(m_empty) : m_content);
    const bool running = state == State::Loading;
    const int count = static_cast<int>(m_model->arrivedCount());
    m_stop->setVisible(running || state == State::Stopped);
    m_stop->setText(state == State::Stopped ? tr("Go on") : tr("Stop"));
    m_stop->setAccessibleName(state == State::Stopped ? tr("Go on reading the history")
                                                      : tr("Stop reading the history"));
    if (running)
        m_progress->setForms(
            {count == 0 ? tr("Reading the history") : tr("%Ln event(s) so far", nullptr, count), QString()});
    else if (state == State::Stopped)
        m_progress->setForms({tr("Stopped after %Ln event(s)", nullptr, count), QString()});
    m_progress->setVisible(running || state == State::Stopped);
    if (state == State::Failed && m_history && m_history->state().isDamaged)
        m_failure->show(
            tr("The history is damaged. Retry reads all that can be read into a new file, and keeps "
               "the damaged one."),
            m_model->failure());
    else if (state == State::Failed)
        m_failure->show(m_model->events().isEmpty() ? tr("The history could not be read.")
                                                    : tr("The history could not be read to its end."),
                        m_model->failure());
    else
        m_failure->hide();
}

// Called for each event of a walk; the first page shows at once, the rest now and then.
void TimelinePanel::tick()
{
    updateState();
    // To share years of events with another thread makes the model copy them all when the next ones come.
    const bool isLarge = m_model->events().size() > mostWhileReading;
    if (isLarge && m_model->state() == EventTableModel::State::Loading)
        return;
    if (!m_rebuild.isActive())
        m_rebuild.start();
}

void TimelinePanel::updateHeading()
{
    const QString name = m_device.name.isEmpty() ? m_device.serialNumber : m_device.name;
    const QFontMetrics font(textFont(TextSize::Heading));
    // The table shows the name too: it gives way to what is to be pressed.
    const QString shown = font.elidedText(name, Qt::ElideRight, std::max(120, width() / 4));
    m_heading->setForms({shown, font.elidedText(name, Qt::ElideRight, shortestHeading), QString()});
    m_heading->setToolTip(name);
    m_heading->setAccessibleName(name);
    m_chart->setAccessibleName(tr("Timeline of %1").arg(name));
}

void TimelinePanel::setUtc(bool utc)
{
    if (utc == m_isUtc)
        return;
    m_isUtc = utc;
    m_utc->setChecked(utc);
    m_zone = utc ? QTimeZone::utc() : QTimeZone::systemTimeZone();
    m_chart->setAxis(m_zone, locale());
    m_model->setTimeZone(m_zone);
    m_chart->setMessage(emptyMessage());
    updateSummary();
    Q_EMIT utcChanged(utc);
}

bool TimelinePanel::isUtc() const
{
    return m_isUtc;
}

void TimelinePanel::updatePresets()
{
    const TimelineView &view = m_chart->view();
    const Duration length = view.visible().length();
    const bool atEnd = view.visible().to == view.bounds().to;
    // Where the 30 days are all, the one that was pressed is shown.
    const bool isAll = view.isFitted() && (m_wantsAll || length != historyWindow);
    m_presets->setExclusive(false);
    for (QAbstractButton *button : m_presets->buttons()) {
        const int preset = m_presets->id(button);
        button->setChecked(preset == 0 ? isAll : !isAll && atEnd && length == std::chrono::hours(preset));
    }
}

void TimelinePanel::markCurrentEvent()
{
    const QModelIndex current = m_table->currentIndex();
    const std::optional<DeviceEvent> event = m_model->eventAt(current.isValid() ? current.row() : -1);
    m_chart->setMark(event ? event->timestamp : std::nullopt);
}

void TimelinePanel::pickEvent(int lane, Instant moment)
{
    const std::optional<DeviceEvent> note = m_chart->noteAt(lane, moment);
    const QString ofLane = lane == 0 ? schema::connectionStatusEvent : schema::deviceStatusEvent;
    const int row = m_model->rowAt(moment, note ? note->type : ofLane);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void TimelinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_heading) {
        m_heading->setFont(textFont(TextSize::Heading));
        updateHeading();
    }
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateHeading();
}

} // namespace rollcall
