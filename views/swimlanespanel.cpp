// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/swimlanespanel.h"

#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"
#include "views/failurestrip.h"
#include "views/shorteninglabel.h"
#include "views/swimlanesview.h"
#include "views/theme/theme.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedlayout.h>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds askPause(150);
/// An answer that takes longer leaves nothing of what was shown before.
constexpr std::chrono::milliseconds latePause(700);

} // namespace

SwimLanesPanel::SwimLanesPanel(HistorySource *source, const Clock *clock, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_clock(clock)
    , m_view(new SwimLanesView(this))
{
    setObjectName(QStringLiteral("swimLanesPanel"));
    setAccessibleName(tr("Devices on one time axis"));
    m_failure = new FailureStrip(tr("History"), this);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("swimLanesMessage"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setWordWrap(true);

    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(QStringLiteral("swimLanesSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(buildIncidents());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({920, 300});

    auto *pages = new QWidget(this);
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(m_message);
    m_pages->addWidget(split);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_failure);
    column->addWidget(pages, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(askPause);
    connect(&m_soon, &QTimer::timeout, this, &SwimLanesPanel::ask);
    m_late.setSingleShot(true);
    m_late.setInterval(latePause);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_isLate = true;
        showNothing();
    });
    connect(m_source, &HistorySource::stateChanged, this, &SwimLanesPanel::updateState);
    connect(m_source, &HistorySource::grown, this, &SwimLanesPanel::refresh);
    connect(m_view, &SwimLanesView::viewChanged, this, &SwimLanesPanel::updateSummary);
    connect(m_view, &SwimLanesView::opened, this, &SwimLanesPanel::opened);
    connect(m_view, &SwimLanesView::incidentPicked, this, &SwimLanesPanel::pickIncident);
    connect(m_failure, &FailureStrip::retryWanted, this, [this] {
        if (m_source->state().isDamaged)
            m_source->repair();
        refresh();
    });
    updateState();
}

SwimLanesPanel::~SwimLanesPanel() = default;

TimeRange SwimLanesPanel::range() const
{
    const Instant now = m_clock->now();
    return {hours() == allHours ? HistorySource::beginning : now - std::chrono::hours(hours()), now};
}

int SwimLanesPanel::hours() const
{
    return m_presets->checkedId();
}

void SwimLanesPanel::setHours(int hours)
{
    QAbstractButton *button = m_presets->button(hours);
    if (!button || button->isChecked())
        return;
    button->setChecked(true);
    refresh();
}

bool SwimLanesPanel::isUtc() const
{
    return m_isUtc;
}

void SwimLanesPanel::setUtc(bool utc)
{
    if (utc == m_isUtc)
        return;
    m_isUtc = utc;
    m_utc->setChecked(utc);
    m_zone = utc ? QTimeZone::utc() : QTimeZone::systemTimeZone();
    m_view->setTimeZone(m_zone);
    fillIncidents();
    updateState();
    Q_EMIT utcChanged(utc);
}

void SwimLanesPanel::setScope(const HistoryScope &scope, const QString &title)
{
    m_title = title;
    const bool isOther = scope != m_scope;
    // The title changes with what it is about: that may flicker, or take a while.
    if (!isOther || m_view->lanes().lanes.isEmpty())
        showTitle();
    if (!isOther && !m_isStale)
        return;
    if (isOther) {
        m_isOther = true;
        if (isVisible()) // else nothing is asked yet
            m_late.start();
    }
    m_scope = scope;
    refresh();
}

void SwimLanesPanel::showTitle()
{
    m_heading->setText(m_title);
    m_heading->setAccessibleName(m_title);
}

void SwimLanesPanel::showNothing()
{
    showTitle();
    m_view->setLanes({});
    fillIncidents();
    updateState();
    updateSummary();
}

void SwimLanesPanel::refresh()
{
    m_isStale = m_scope.has_value();
    if (m_isStale && isVisible())
        m_soon.start();
}

void SwimLanesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_soon.start();
}

void SwimLanesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_heading)
        m_heading->setFont(textFont(TextSize::Heading));
}

void SwimLanesPanel::ask()
{
    m_isStale = false;
    if (m_isOther && !m_late.isActive() && !m_isLate)
        m_late.start();
    m_call = m_source->fetchLanes(*m_scope, range(), mostLanes,
                                  [this](Result<SwimLanes> result) { take(std::move(result)); });
}

void SwimLanesPanel::take(Result<SwimLanes> result)
{
    m_late.stop();
    m_isLate = false;
    showTitle();
    const bool isOther = std::exchange(m_isOther, false);
    if (!result) {
        if (isOther)
            showNothing();
        showFailure(tr("The history could not be read."), result.failure());
        return;
    }
    m_failure->hide();
    m_view->setLanes(result.value());
    fillIncidents();
    updateState();
    updateSummary();
}

void SwimLanesPanel::fillIncidents()
{
    const QSignalBlocker blocker(m_incidents);
    m_incidents->clear();
    const SwimLanes &lanes = m_view->lanes();
    for (const Incident &incident : lanes.incidents) {
        const QString when = fullMoment(incident.from, lanes.range.to, m_zone, locale());
        const QString site = incident.site.isEmpty() ? tr("No room") : incident.site;
        const QString length = incident.to >= lanes.range.to - std::chrono::minutes(1)
                                   ? tr("not over")
                                   : durationText(incident.to - incident.from);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  %2\n%3, %4")
                .arg(when, site, tr("%n device(s)", nullptr, static_cast<int>(incident.deviceArns.size())),
                     length),
            m_incidents);
        item->setToolTip(tr("Began %1").arg(utcMoment(incident.from)));
    }
    m_incidentBox->setVisible(!lanes.incidents.isEmpty());
    m_noIncidents->setVisible(lanes.incidents.isEmpty());
}

void SwimLanesPanel::pickIncident(int index)
{
    if (index < 0 || index >= m_view->lanes().incidents.size())
        return;
    if (m_incidents->currentRow() != index) {
        m_incidents->setCurrentRow(index);
        return;
    }
    m_view->setCurrentIncident(index);
    const Incident &incident = m_view->lanes().incidents.at(index);
    if (!m_view->view().visible().contains(incident.from)) {
        const Duration length = m_view->view().visible().length();
        m_view->show({incident.from - length / 2, incident.from + length / 2});
    }
    const QList<SwimLane> &lanes = m_view->lanes().lanes;
    const auto first = std::find_if(lanes.cbegin(), lanes.cend(), [&incident](const SwimLane &lane) {
        return incident.deviceArns.contains(lane.device.arn);
    });
    if (first != lanes.cend())
        m_view->setCurrentLane(static_cast<int>(first - lanes.cbegin()));
}

void SwimLanesPanel::showNote(const QString &text)
{
    m_failure->hide();
    m_progress->setForms({text, QString()});
}

void SwimLanesPanel::showFailure(const QString &summary, const Failure &failure)
{
    // What Retry does then is said, whatever it was that found the damage.
    m_failure->show(m_source->state().isDamaged
                        ? tr("The history is damaged. Retry reads what can be read of it, and keeps the "
                             "damaged file.")
                        : summary,
                    failure);
}

void SwimLanesPanel::updateState()
{
    const CollectionState state = m_source->state();
    m_collect->setText(state.isRunning ? tr("Stop") : tr("Collect"));
    m_collect->setAccessibleName(state.isRunning ? tr("Stop collecting events")
                                                 : tr("Collect the latest events"));
    m_collect->setToolTip(m_collect->accessibleName());
    if (state.isRunning) {
        const QString text =
            state.total > 0
                ? tr("Collecting %1 of %2").arg(locale().toString(state.done), locale().toString(state.total))
                : tr("Collecting");
        m_progress->setForms({text, QString()});
    } else if (state.lastEnd) {
        m_progress->setForms(
            {tr("collected %1").arg(shortMoment(*state.lastEnd, m_clock->now(), m_zone, locale())),
             QString()});
    } else {
        m_progress->setForms({QString()});
    }
    if (state.problem && !state.isRunning)
        showFailure(tr("The latest events could not be collected."), *state.problem);
    const SwimLanes &lanes = m_view->lanes();
    const bool isEmpty = lanes.devices == lanes.unknown;
    if (isEmpty)
        m_message->setText(
            m_isLate          ? tr("Reading the history")
            : state.isRunning ? tr("The events of all devices are being collected.")
                              : tr("Nothing is known of these devices in this time. Collect their events, or "
                                   "choose a longer time."));
    m_message->setAccessibleName(m_message->text());
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
}

QStringList SwimLanesPanel::summaryForms() const
{
    const SwimLanes &lanes = m_view->lanes();
    const std::optional<double> uptime = lanes.total.uptime();
    if (!uptime)
        return {QString()};
    QStringList parts{tr("%1 % up").arg(locale().toString(roundedPercent(*uptime), 'f',
                                                          *uptime < 1 && *uptime > 0 ? 1 : 0)),
                      lanes.total.outages == 0 ? tr("no outages")
                                               : tr("%Ln outage(s)", nullptr, lanes.total.outages)};
    if (!lanes.incidents.isEmpty())
        parts += tr("%Ln incident(s)", nullptr, static_cast<int>(lanes.incidents.size()));
    if (lanes.devices > lanes.lanes.size())
        parts += tr("the %Ln most troubled shown", nullptr, static_cast<int>(lanes.lanes.size()));
    else if (lanes.unknown > 0)
        parts += tr("nothing known of %Ln", nullptr, lanes.unknown);
    QStringList forms;
    for (; !parts.isEmpty(); parts.removeLast())
        forms.append(parts.join(QStringLiteral(", ")));
    forms.append(QString());
    return forms;
}

void SwimLanesPanel::updateSummary()
{
    m_summary->setForms(summaryForms());
    m_summary->setAccessibleName(tr("Availability: %1").arg(summary()));
    setAccessibleDescription(summary());
}

} // namespace rollcall
