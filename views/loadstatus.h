// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/loadpace.h"
#include "models/domain/clock.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QToolButton;
QT_END_NAMESPACE

namespace rollcall {

class PagedTable;

/// What of a table is loaded, who sorted it and how old it is, for the status bar.
class LoadStatus final : public QWidget
{
    Q_OBJECT

public:
    /// Model and clock outlive the widget.
    LoadStatus(PagedTable *model, const Clock *clock, QWidget *parent = nullptr);
    /// What is selected, in words; empty when it is nothing worth telling.
    void setSelection(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showState();
    void showStateSoon();
    void showAge();
    void showPace();

    PagedTable *m_model;
    const Clock *m_clock;
    QLabel *m_counts;
    QLabel *m_pace;
    QProgressBar *m_progress;
    QToolButton *m_action;
    QLabel *m_sort;
    QLabel *m_selection;
    QLabel *m_age;
    LoadPace m_read;
    QElapsedTimer m_clockOfLoad;
    QTimer m_second;
    QTimer m_soon;
};

} // namespace rollcall
