// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/historysource.h"
#include "models/domain/clock.h"

#include <QtCore/qtimer.h>
#include <QtCore/qtimezone.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
QT_END_NAMESPACE

namespace rollcall {

class FailureStrip;
class ShorteningLabel;
class SwimLanesView;

/// The history of many devices side by side: their lanes, what they come to, and the incidents among them.
class SwimLanesPanel final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostLanes = 500;
    /// So many hours stand for all that is known.
    static constexpr int allHours = 1'000'000;

    /// Source and clock outlive the panel.
    SwimLanesPanel(HistorySource *source, const Clock *clock, QWidget *parent = nullptr);
    ~SwimLanesPanel() override;

    /// The title says who they are: "14 devices", "London Bridge". Asks only while the panel is seen.
    void setScope(const HistoryScope &scope, const QString &title);
    std::optional<HistoryScope> scope() const { return m_scope; } ///< none before the first one is set
    QString title() const { return m_title; }
    void refresh();

    /// Times in UTC instead of the computer's own zone.
    void setUtc(bool utc);
    bool isUtc() const;
    /// The time that is shown at first, of those that there is a button for.
    void setHours(int hours);
    int hours() const;

    /// Something went well, or not, that the panel was asked for.
    void showNote(const QString &text);
    void showFailure(const QString &summary, const Failure &failure);

    SwimLanesView *view() const { return m_view; }
    QString summary() const { return summaryForms().value(0); }

Q_SIGNALS:
    void opened(const QString &deviceArn);
    void utcChanged(bool utc);
    void reportWanted(const rollcall::HistoryScope &scope, const rollcall::TimeRange &range,
                      rollcall::ReportGroup group);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildReportButton(QWidget *parent);
    QWidget *buildIncidents();
    void ask();
    void take(Result<SwimLanes> result);
    void showTitle();
    void showNothing();
    void fillIncidents();
    void pickIncident(int index);
    void updateState();
    void updateSummary();
    QStringList summaryForms() const;
    TimeRange range() const;

    HistorySource *m_source;
    const Clock *m_clock;
    std::optional<HistoryScope> m_scope; ///< none before the first one is set
    bool m_isStale = false;
    QString m_title;
    bool m_isOther = false; ///< than what is shown
    bool m_isLate = false;  ///< the answer of another scope, so that nothing is shown
    QTimer m_late;
    CallHandle m_call;
    QTimer m_soon; ///< several changes in a row are one question

    SwimLanesView *m_view;
    QStackedLayout *m_pages = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_heading = nullptr;
    QButtonGroup *m_presets = nullptr;
    QPushButton *m_utc = nullptr;
    bool m_isUtc = false;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    ShorteningLabel *m_summary = nullptr;
    ShorteningLabel *m_progress = nullptr;
    QPushButton *m_collect = nullptr;
    FailureStrip *m_failure = nullptr;
    QListWidget *m_incidents = nullptr;
    QWidget *m_incidentBox = nullptr;
    QLabel *m_noIncidents = nullptr;
};

} // namespace rollcall
