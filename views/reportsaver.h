// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/historysource.h"

#include <QtCore/qpointer.h>
#include <QtCore/qtimezone.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QFileDialog;
class QThread;
class QWidget;
QT_END_NAMESPACE

namespace rollcall {

/// Asks where a report shall go, has it made, and saves it there.
class ReportSaver final : public QObject
{
    Q_OBJECT

public:
    /// The source outlives it. The dialog belongs to window.
    ReportSaver(HistorySource *source, QWidget *window, QObject *parent = nullptr);
    ~ReportSaver() override;

    /// That of the times in a report; this computer's at first.
    void setTimeZone(const QTimeZone &zone) { m_zone = zone; }
    void start(const HistoryScope &scope, const TimeRange &range, ReportGroup group);
    /// Without asking.
    void save(const HistoryScope &scope, const TimeRange &range, ReportGroup group, const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const rollcall::Failure &failure);

private:
    struct Wanted
    {
        HistoryScope scope;
        TimeRange range;
        ReportGroup group;
        QString path;
    };
    void makeNext();
    void end();
    void write(const QString &path, const AvailabilityReport &report);

    HistorySource *m_source;
    QWidget *m_window;
    QPointer<QFileDialog> m_dialog;
    QList<Wanted> m_wanted; ///< one after the other; the first is being made
    CallHandle m_call;
    std::unique_ptr<QThread> m_writer;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace rollcall
