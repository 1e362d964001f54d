// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/historysource.h"
#include "models/domain/schema.h"
#include "views/failurestrip.h"
#include "views/shorteninglabel.h"
#include "views/statuslook.h"
#include "views/theme/theme.h"
#include "views/timelinechart.h"
#include "views/timelineexport.h"
#include "views/timelineoverview.h"
#include "views/timelinepanel.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedlayout.h>
#include <QtWidgets/qstyleditemdelegate.h>
#include <QtWidgets/qtableview.h>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds rebuildPause(80);

/// Cells that begin where their header does, with the status' shape before its word.
class EventDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem inset(option);
        inset.rect.adjust(metrics::unit, 0, 0, 0);
        QStyledItemDelegate::paint(painter, inset, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // The row is one line of one colour, which the view draws; the cell's focus frame would cut it up.
        option->state &= ~QStyle::State_HasFocus;
        if (index.column() != EventTableModel::ValueColumn)
            return;
        const StatusLook look =
            statusLook(static_cast<Severity>(index.data(EventTableModel::SeverityRole).toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = statusIcon(look.shape, look.tone);
        option->decorationSize = QSize(metrics::icon, metrics::icon);
    }
};

class Hairline final : public QWidget
{
public:
    explicit Hairline(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintHairline(painter, rect(), Qt::BottomEdge);
    }
};

} // namespace

TimelinePanel::TimelinePanel(EventSource *source, const Clock *clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new EventTableModel(source, clock, this))
    , m_zone(QTimeZone::systemTimeZone())
{
    setObjectName(QStringLiteral("timelinePanel"));
    setAccessibleName(tr("Timeline"));
    m_model->setLocale(locale());

    m_empty = new QLabel(tr("Select a device to see its history"), this);
    m_empty->setObjectName(QStringLiteral("timelineEmpty"));
    m_empty->setAccessibleName(m_empty->text());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);

    m_content = new QWidget(this);
    m_chart = new TimelineChart(m_content);
    m_chart->setAxis(m_zone, locale());
    m_chart->setBounds({clock->now() - std::chrono::hours(24 * schema::historyDays), clock->now()});
    m_failure = new FailureStrip(tr("History"), m_content);
    m_exportFailure = new FailureStrip(tr("Export"), m_content);
    m_exportFailure->setObjectName(QStringLiteral("timelineExportFailure"));

    auto *split = new QSplitter(Qt::Horizontal, m_content);
    split->setObjectName(QStringLiteral("timelineSplitter"));
    split->setChildrenCollapsible(false);
    auto *charts = new QWidget(split);
    auto *chartColumn = new QVBoxLayout(charts);
    chartColumn->setContentsMargins(0, 0, 0, 0);
    chartColumn->setSpacing(0);
    chartColumn->addWidget(m_chart, 1);
    m_overview = new TimelineOverview(m_chart, charts);
    chartColumn->addWidget(m_overview);
    split->addWidget(charts);
    split->addWidget(buildEvents());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({920, 360});

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(new Hairline(m_content));
    column->addWidget(m_failure);
    column->addWidget(m_exportFailure);
    column->addWidget(split, 1);

    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);

    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(rebuildPause);
    connect(&m_rebuild, &QTimer::timeout, this, &TimelinePanel::updateHistory);
    m_sum.setSingleShot(true);
    m_sum.setInterval(rebuildPause);
    connect(&m_sum, &QTimer::timeout, this, &TimelinePanel::updateSummary);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &TimelinePanel::updateHistory);
    m_minute.start();
    connect(m_model, &EventTableModel::eventsChanged, this, &TimelinePanel::tick);
    connect(m_model, &EventTableModel::stateChanged, this, [this] {
        updateState();
        updateHistory();
    });
    connect(m_chart, &TimelineChart::viewChanged, this, [this] {
        updatePresets();
        updateSummarySoon();
    });
    connect(m_chart, &TimelineChart::picked, this, &TimelinePanel::pickEvent);
    connect(m_failure, &FailureStrip::retryWanted, this, [this] {
        if (m_history && m_history->state().isDamaged)
            m_history->repair();
        m_model->resume();
    });
    updatePresets();
    updateState();
    updateHistory();
}

QWidget *TimelinePanel::buildHeader()
{
    auto *header = new QWidget(m_content);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    row->setSpacing(metrics::unit);

    m_heading = new ShorteningLabel(header);
    m_heading->setObjectName(QStringLiteral("timelineHeading"));
    m_heading->setFont(textFont(TextSize::Heading));
    row->addWidget(m_heading);
    row->addSpacing(metrics::small);

    m_presets = new QButtonGroup(this);
    const auto addPreset = [this, header, row](const QString &text, int hours, const QString &spoken) {
        auto *button = new QPushButton(text, header);
        button->setObjectName(hours > 0 ? QStringLiteral("preset%1").arg(hours)
                                        : QStringLiteral("presetAll"));
        button->setAccessibleName(spoken);
        button->setToolTip(spoken);
        button->setCheckable(true);
        m_presets->addButton(button, hours);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, hours] {
            m_wantsAll = hours == 0;
            if (m_wantsAll)
                m_chart->fit();
            else
                m_chart->showLast(std::chrono::hours(hours));
            updatePresets();
        });
    };
    addPreset(tr("24 h"), 24, tr("Show the last 24 hours"));
    addPreset(tr("7 d"), 7 * 24, tr("Show the last 7 days"));
    addPreset(tr("30 d"), 30 * 24, tr("Show the last 30 days"));
    addPreset(tr("All"), 0, tr("Show the whole history"));
    row->addSpacing(metrics::small);
    m_utc = new QPushButton(tr("UTC"), header);
    m_utc->setObjectName(QStringLiteral("timelineUtc"));
    m_utc->setAccessibleName(tr("Show times in UTC"));
    m_utc->setToolTip(tr("Show times in UTC rather than in this computer's time zone"));
    m_utc->setCheckable(true);
    connect(m_utc, &QPushButton::toggled, this, &TimelinePanel::setUtc);
    row->addWidget(m_utc);
    row->addStretch(1);

    m_progress = new ShorteningLabel(header);
    m_progress->setObjectName(QStringLiteral("timelineProgress"));
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_progress);
    m_stop = new QPushButton(header);
    m_stop->setObjectName(QStringLiteral("timelineStop"));
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_model->state() == EventTableModel::State::Stopped)
            m_model->resume();
        else
            m_model->stop();
    });
    row->addSpacing(metrics::small);
    m_summary = new ShorteningLabel(header);
    m_summary->setObjectName(QStringLiteral("timelineSummary"));
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_summary);
    row->addSpacing(metrics::small);

    m_types = new QComboBox(header);
    m_types->setObjectName(QStringLiteral("eventTypeFilter"));
    m_types->setAccessibleName(tr("Events to list"));
    m_types->addItem(tr("All events"), QString());
    m_types->addItem(tr("Connection"), QString(schema::connectionStatusEvent));
    m_types->addItem(tr("Device status"), QString(schema::deviceStatusEvent));
    connect(m_types, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setTypeFilter(m_types->currentData().toString()); });
    row->addWidget(m_types);

    m_export = new TimelineExport([this] { return sheet(); }, header);
    row->addWidget(m_export);
    connect(m_export, &TimelineExport::done, m_exportFailure, &QWidget::hide);
    connect(m_export, &TimelineExport::failed, m_exportFailure,
            qOverload<const QString &, const Failure &>(&FailureStrip::show));
    connect(m_exportFailure, &FailureStrip::retryWanted, m_export, &TimelineExport::askAgain);
    return header;
}

QWidget *TimelinePanel::buildEvents()
{
    m_table = new QTableView(m_content);
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new EventDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(metrics::compactRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(EventTableModel::TimeColumn, 128);
    m_table->horizontalHeader()->resizeSection(EventTableModel::EventColumn, 112);
    m_table->setMinimumWidth(200);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TimelinePanel::markCurrentEvent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TimelinePanel::markCurrentEvent);
    return m_table;
}

} // namespace rollcall
