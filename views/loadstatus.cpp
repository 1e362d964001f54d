// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/loadstatus.h"

#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"
#include "models/tables/pagedtable.h"
#include "views/theme/theme.h"

#include <QtCore/qlocale.h>
#include <QtCore/qtimezone.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

constexpr int progressWidth = 120;
constexpr std::chrono::milliseconds showPause(100);
constexpr int missedUntilWarning = 3;
/// Less than this is over before it has been read.
constexpr std::chrono::seconds timeWorthTelling(2);

QString paceText(const LoadPace &pace, std::optional<qint64> total)
{
    const std::optional<double> rate = pace.rate();
    if (!rate)
        return {};
    const QString text = LoadStatus::tr("%1 rows/s").arg(QLocale().toString(std::llround(*rate)));
    const std::optional<LoadPace::Milliseconds> left = total ? pace.timeLeft(*total) : std::nullopt;
    return left && *left >= timeWorthTelling ? LoadStatus::tr("%1, %2 left").arg(text, durationText(*left))
                                             : text;
}

QLabel *label(const char *name, QWidget *parent)
{
    auto *result = new QLabel(parent);
    result->setObjectName(QString::fromLatin1(name));
    result->setTextFormat(Qt::PlainText);
    return result;
}

QString countText(const PagedTable &model)
{
    const QLocale locale;
    const QString loaded = locale.toString(static_cast<qlonglong>(model.loadedCount()));
    if (!model.isCurrent())
        return model.isLoading() ? LoadStatus::tr("Loading") : LoadStatus::tr("Not loaded");
    if (model.missingCount() > 0)
        return LoadStatus::tr("%1 loaded, %n did not come", nullptr, static_cast<int>(model.missingCount()))
            .arg(loaded);
    if (model.isComplete() && model.isFilteredHere())
        return LoadStatus::tr("%1 among %2, all loaded")
            .arg(locale.toString(static_cast<qlonglong>(model.matchingCount())), loaded);
    if (model.isComplete())
        return LoadStatus::tr("All %1 loaded").arg(loaded);
    if (model.totalCount() && model.isFilteredHere())
        return LoadStatus::tr("%1 among %2 of %3 loaded")
            .arg(locale.toString(static_cast<qlonglong>(model.matchingCount())), loaded,
                 locale.toString(*model.totalCount()));
    if (model.totalCount())
        return LoadStatus::tr("%1 of %2 loaded").arg(loaded, locale.toString(*model.totalCount()));
    return LoadStatus::tr("%1 loaded, there are more").arg(loaded);
}

} // namespace

LoadStatus::LoadStatus(PagedTable *model, const Clock *clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(clock)
    , m_counts(label("loadCounts", this))
    , m_pace(label("loadPace", this))
    , m_progress(new QProgressBar(this))
    , m_action(new QToolButton(this))
    , m_sort(label("loadSort", this))
    , m_selection(label("selectionSummary", this))
    , m_age(label("loadAge", this))
{
    setObjectName(QStringLiteral("loadStatus"));
    setAccessibleName(tr("Load status"));
    m_progress->setObjectName(QStringLiteral("loadProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_action->setObjectName(QStringLiteral("loadAction"));
    m_action->setAutoRaise(true);
    m_action->setFocusPolicy(Qt::StrongFocus);
    m_action->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::small, 0, metrics::small, 0);
    row->setSpacing(metrics::small);
    row->addWidget(m_counts);
    row->addWidget(m_progress);
    row->addWidget(m_action);
    row->addWidget(m_pace);
    row->addSpacing(metrics::small);
    row->addWidget(m_sort);
    row->addSpacing(metrics::small);
    row->addWidget(m_selection);
    row->addStretch(1);
    row->addWidget(m_age);

    connect(m_action, &QToolButton::clicked, this, [this] {
        if (m_model->isLoading())
            m_model->stop();
        else
            m_model->loadAll();
    });
    connect(model, &PagedTable::stateChanged, this, &LoadStatus::showStateSoon);
    connect(model, &PagedTable::sortChanged, this, &LoadStatus::showState);
    connect(model, &QAbstractItemModel::rowsInserted, this, &LoadStatus::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LoadStatus::showStateSoon);
    connect(model, &QAbstractItemModel::modelReset, this, &LoadStatus::showStateSoon);
    m_soon.setSingleShot(true);
    m_soon.setInterval(showPause);
    connect(&m_soon, &QTimer::timeout, this, &LoadStatus::showState);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &LoadStatus::showAge);
    showState();
}

/// Pages may come by the hundred a second: nobody reads that many numbers, and each costs a layout.
void LoadStatus::showStateSoon()
{
    const PagedTable::Load load = m_model->load();
    const bool isLong = load == PagedTable::Load::All || load == PagedTable::Load::Refresh;
    if (!isLong)
        showState();
    else if (!m_soon.isActive())
        m_soon.start();
}

void LoadStatus::setSelection(const QString &text)
{
    m_selection->setText(text);
    m_selection->setAccessibleName(text);
    m_selection->setVisible(!text.isEmpty());
}

void LoadStatus::showState()
{
    m_soon.stop();
    m_counts->setText(countText(*m_model));
    m_counts->setAccessibleName(m_counts->text());
    m_counts->setToolTip(m_model->missingCount() > 0
                             ? tr("The service counts %1, and its last page is here. Refresh to read the "
                                  "list anew.")
                                   .arg(QLocale().toString(*m_model->totalCount()))
                             : QString());
    QPalette colors = palette();
    if (m_model->missingCount() > 0)
        colors.setColor(QPalette::WindowText, toneColor(Tone::Warning));
    m_counts->setPalette(colors);
    const bool busy = m_model->isLoading();
    m_progress->setVisible(busy);
    if (busy) {
        const PagedTable::Load load = m_model->load();
        const bool known = (load == PagedTable::Load::All || load == PagedTable::Load::Refresh) &&
                           m_model->totalCount().value_or(0) > 0;
        m_progress->setRange(0, known ? 1000 : 0);
        if (known)
            m_progress->setValue(static_cast<int>(
                std::min<qint64>(1000, 1000 * m_model->readCount() / *m_model->totalCount())));
    }
    showPace();
    m_action->setVisible(busy || (m_model->isCurrent() && !m_model->isComplete()));
    const QString reading = m_model->isGathering() ? tr("Resume") : tr("Load all");
    m_action->setText(busy ? tr("Stop") : reading);
    m_action->setAccessibleName(m_action->text());
    m_action->setIcon(icon(busy ? QStringLiteral("stop") : QStringLiteral("load-all")));
    if (m_model->isGathering())
        m_sort->setText(tr("sorted once all are here"));
    else if (m_model->isSortedHere())
        m_sort->setText(tr("sorted here"));
    else
        m_sort->setText(m_model->isCurrent() ? tr("sorted by the service") : QString());
    if (m_model->isCurrent() && !m_model->isComplete() && !m_model->grouping().isEmpty())
        m_sort->setText(tr("%1, groups hold what is loaded").arg(m_sort->text()));
    m_sort->setAccessibleName(m_sort->text());
    showAge();
}

void LoadStatus::showPace()
{
    const PagedTable::Load load = m_model->load();
    const bool isLong = load == PagedTable::Load::All || load == PagedTable::Load::Refresh;
    if (!isLong) {
        m_clockOfLoad.invalidate();
        m_pace->hide();
        return;
    }
    if (!m_clockOfLoad.isValid()) {
        m_clockOfLoad.start();
        m_read.clear();
    }
    m_read.add(LoadPace::Milliseconds(m_clockOfLoad.elapsed()), m_model->readCount());
    const QString text = paceText(m_read, m_model->totalCount());
    m_pace->setText(text);
    m_pace->setAccessibleName(text);
    m_pace->setVisible(!text.isEmpty());
}

void LoadStatus::showAge()
{
    const std::optional<Instant> updated = m_model->updatedAt();
    if (!updated) {
        m_age->clear();
        return;
    }
    const Instant now = m_clock->now();
    const QString time = shortMoment(*updated, now, QTimeZone::systemTimeZone(), QLocale());
    const QString age = durationText(now - *updated);
    const int missed = m_model->missedRefreshes();
    m_age->setText(missed > 0 ? tr("as of %1, %2 ago").arg(time, age)
                              : tr("updated %1, %2 ago").arg(time, age));
    m_age->setAccessibleName(m_age->text());
    m_age->setToolTip(utcMoment(*updated));
    QPalette colors = palette();
    if (missed >= missedUntilWarning)
        colors.setColor(QPalette::WindowText, toneColor(Tone::Warning));
    m_age->setPalette(colors);
}

void LoadStatus::showEvent(QShowEvent *event)
{
    showAge();
    m_second.start();
    QWidget::showEvent(event);
}

void LoadStatus::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

} // namespace rollcall
