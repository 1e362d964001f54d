// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/availability.h"
#include "models/analysis/timelinehistory.h"
#include "models/domain/clock.h"
#include "models/domain/device.h"
#include "models/domain/pagesource.h"
#include "models/tables/eventtablemodel.h"
#include "views/timelinesheet.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;
QT_END_NAMESPACE

namespace rollcall {

class FailureStrip;
class HistorySource;
class ShorteningLabel;
class TimelineChart;
class TimelineExport;
class TimelineOverview;

/// The history of the selected device: a timeline of its connection and its device status over the service's
/// 30 days, what it comes to, and its events.
class TimelinePanel final : public QWidget
{
    Q_OBJECT

public:
    TimelinePanel(EventSource *source, const Clock *clock, QWidget *parent = nullptr);
    ~TimelinePanel() override;

    /// Where to learn which stretches of time were collected; outlives the panel. Without one all that the
    /// events say counts.
    void setHistory(HistorySource *history);
    /// A device without an ARN means that nothing is selected.
    void setDevice(const Device &device);
    void refresh();

    /// Times in UTC instead of the computer's own zone: on the axis, in the card, the table and the texts.
    void setUtc(bool utc);
    bool isUtc() const;

    /// What is seen, for a file or for paper.
    TimelineSheet sheet() const;

    EventTableModel *model() const { return m_model; }
    TimelineChart *chart() const { return m_chart; }
    /// "98.2 % up, offline for 2 h 14 min, 4 outages, longest 3 h 12 min, flapping" of what is seen.
    QString summary() const { return summaryForms().value(0); }

Q_SIGNALS:
    void utcChanged(bool utc);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<CollectedSpan> collectedSpans(const TimeRange &window) const;
    QWidget *buildHeader();
    QWidget *buildEvents();
    void askHistory();
    void updateState();
    void updateHistory();
    void updateSummary();
    void updateSummarySoon();
    QStringList spokenLanes() const;
    void updatePresets();
    void updateHeading();
    void tick();
    void markCurrentEvent();
    void pickEvent(int lane, Instant moment);
    TimelineFacts facts() const;
    void takeHistory(int generation, TimelineHistory history);
    void showHistory(TimelineHistory history);
    QString emptyMessage() const;
    QStringList summaryForms() const;
    QStringList summaryDetails() const;

    const Clock *m_clock;
    EventTableModel *m_model;
    HistorySource *m_history = nullptr;
    CallHandle m_asked;
    QList<CollectedSpan> m_collected; ///< of the device, as far as they are known
    Device m_device;
    QList<StatusInterval> m_connection;
    QTimeZone m_zone;
    bool m_wantsAll = false;  ///< "All" was chosen, not the 30 days that may be all
    Availability m_known;     ///< of m_connection, of what is seen
    bool m_isWorking = false; ///< a history is on its way from another thread
    int m_generation = 0;     ///< tells an answer that nobody waits for any more
    bool m_isStale = false;   ///< and has to be made again when it is here
    QTimer m_sum;
    QTimer m_rebuild; ///< so that hundreds of pages do not mean hundreds of rebuilds
    QTimer m_minute;

    QStackedLayout *m_pages = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_content = nullptr;
    ShorteningLabel *m_heading = nullptr;
    QButtonGroup *m_presets = nullptr;
    QPushButton *m_utc = nullptr;
    bool m_isUtc = false;
    ShorteningLabel *m_summary = nullptr;
    ShorteningLabel *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QComboBox *m_types = nullptr;
    FailureStrip *m_failure = nullptr;
    TimelineExport *m_export = nullptr;
    FailureStrip *m_exportFailure = nullptr;
    TimelineChart *m_chart = nullptr;
    TimelineOverview *m_overview = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace rollcall
