// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/shorteninglabel.h"
#include "views/swimlanespanel.h"
#include "views/theme/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

namespace {

constexpr int usualHours = 7 * 24;

} // namespace

QWidget *SwimLanesPanel::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    row->setSpacing(metrics::unit);
    m_heading = new QLabel(header);
    m_heading->setObjectName(QStringLiteral("swimLanesHeading"));
    m_heading->setFont(textFont(TextSize::Heading));
    m_heading->setTextFormat(Qt::PlainText);
    row->addWidget(m_heading);
    row->addSpacing(metrics::medium);
    m_presets = new QButtonGroup(this);
    const auto addPreset = [this, header, row](const QString &text, int hours, const QString &spoken) {
        auto *button = new QPushButton(text, header);
        button->setObjectName(hours == allHours ? QStringLiteral("lanesPresetAll")
                                                : QStringLiteral("lanesPreset%1").arg(hours));
        button->setAccessibleName(spoken);
        button->setToolTip(spoken);
        button->setCheckable(true);
        button->setChecked(hours == usualHours);
        m_presets->addButton(button, hours);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, &SwimLanesPanel::refresh);
    };
    addPreset(tr("24 h"), 24, tr("Show the last 24 hours"));
    addPreset(tr("7 d"), usualHours, tr("Show the last 7 days"));
    addPreset(tr("30 d"), 30 * 24, tr("Show the last 30 days"));
    addPreset(tr("90 d"), 90 * 24, tr("Show the last 90 days"));
    addPreset(tr("All"), allHours, tr("Show the whole history"));
    m_utc = new QPushButton(tr("UTC"), header);
    m_utc->setObjectName(QStringLiteral("lanesUtc"));
    m_utc->setAccessibleName(tr("Show times in UTC"));
    m_utc->setToolTip(tr("Show times in UTC rather than in this computer's time zone"));
    m_utc->setCheckable(true);
    connect(m_utc, &QPushButton::toggled, this, &SwimLanesPanel::setUtc);
    row->addWidget(m_utc);
    row->addStretch(1);
    m_progress = new ShorteningLabel(header);
    m_progress->setObjectName(QStringLiteral("collectionProgress"));
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_progress);
    m_collect = new QPushButton(header);
    m_collect->setObjectName(QStringLiteral("collectHistory"));
    connect(m_collect, &QPushButton::clicked, this, [this] {
        if (m_source->state().isRunning)
            m_source->stop();
        else
            m_source->collect();
    });
    row->addWidget(m_collect);
    row->addSpacing(metrics::small);
    m_summary = new ShorteningLabel(header);
    m_summary->setObjectName(QStringLiteral("swimLanesSummary"));
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_summary);
    row->addSpacing(metrics::small);
    row->addWidget(buildReportButton(header));
    return header;
}

QWidget *SwimLanesPanel::buildReportButton(QWidget *parent)
{
    auto *report = new QPushButton(tr("Report…"), parent);
    report->setObjectName(QStringLiteral("historyReport"));
    report->setAccessibleName(tr("Make a report of the availability"));
    report->setToolTip(report->accessibleName());
    auto *menu = new QMenu(report);
    menu->setObjectName(QStringLiteral("historyReportMenu"));
    menu->setAccessibleName(report->accessibleName());
    const auto add = [this, menu](const char *name, const QString &text, ReportGroup group) {
        QAction *action = menu->addAction(text, this, [this, group] {
            if (m_scope)
                Q_EMIT reportWanted(*m_scope, range(), group);
        });
        action->setObjectName(QLatin1StringView(name));
    };
    // By site first: of rooms a fleet has too many for most reports, and of one site there are few devices.
    add("reportBySite", tr("By &site…"), ReportGroup::Site);
    add("reportByRoom", tr("By &room…"), ReportGroup::Room);
    add("reportByType", tr("By &type…"), ReportGroup::Type);
    add("reportBySoftware", tr("By soft&ware version…"), ReportGroup::Software);
    report->setMenu(menu);
    return report;
}

QWidget *SwimLanesPanel::buildIncidents()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(200);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new QLabel(tr("Incidents"), side);
    title->setObjectName(QStringLiteral("incidentsTitle"));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setToolTip(tr("Outages of several devices at one site that began within five minutes"));
    title->setContentsMargins(metrics::small, metrics::unit, metrics::small, metrics::unit);
    column->addWidget(title);
    m_incidents = new QListWidget(side);
    m_incidents->setObjectName(QStringLiteral("incidents"));
    m_incidents->setAccessibleName(tr("Incidents"));
    m_incidents->setFrameShape(QFrame::NoFrame);
    m_incidents->setSpacing(2);
    m_incidents->setTextElideMode(Qt::ElideRight);
    m_incidents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // With its inset, which must not stay where the list is hidden.
    m_incidentBox = new QWidget(side);
    auto *inset = new QHBoxLayout(m_incidentBox);
    inset->setContentsMargins(metrics::unit, 0, 0, 0);
    inset->addWidget(m_incidents);
    column->addWidget(m_incidentBox, 1);
    m_noIncidents = new QLabel(tr("No outages began together."), side);
    m_noIncidents->setObjectName(QStringLiteral("noIncidents"));
    m_noIncidents->setForegroundRole(QPalette::PlaceholderText);
    m_noIncidents->setWordWrap(true);
    m_noIncidents->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_noIncidents->setContentsMargins(metrics::small, metrics::unit, metrics::small, metrics::unit);
    column->addWidget(m_noIncidents, 1);
    m_incidents->setUniformItemSizes(true);
    connect(m_incidents, &QListWidget::currentRowChanged, this, &SwimLanesPanel::pickIncident);
    // The one that is picked leads to its time once more.
    const auto pickAgain = [this](const QListWidgetItem *item) { pickIncident(m_incidents->row(item)); };
    connect(m_incidents, &QListWidget::itemClicked, this, pickAgain);
    connect(m_incidents, &QListWidget::itemActivated, this, pickAgain);
    return side;
}

} // namespace rollcall
