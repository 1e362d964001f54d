// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/rowfilter.h"

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QSpinBox;
QT_END_NAMESPACE

namespace rollcall {

/// The controls for a condition on a time: so long ago, at least, at most or both; or days, from one, until
/// one or both.
class TimeBounds final : public QWidget
{
    Q_OBJECT

public:
    /// isOffline: what the time tells is how long a device has been offline.
    TimeBounds(bool isOffline, const RowCondition &start, QWidget *parent = nullptr);
    /// Sets the bounds that the controls show, and no others. One that nobody has changed stays what it was,
    /// shown or not to the second.
    void read(RowCondition &condition) const;

private:
    enum Mode { LongerAgo, ShorterAgo, AgoBetween, Days };
    struct Ago
    {
        QSpinBox *number = nullptr;
        QComboBox *unit = nullptr;
    };
    struct Day
    {
        QCheckBox *isBound = nullptr;
        QDateEdit *date = nullptr;
    };

    Ago buildAgo(QGridLayout *grid, int row, const char *suffix, const QString &accessibleName,
                 qint64 seconds);
    Day buildDay(QGridLayout *grid, int row, const char *objectName, const QString &accessibleName,
                 const QDate &date, bool isBound);
    void showMode();
    void readControls(RowCondition &condition) const;
    static qint64 seconds(const Ago &ago);

    RowCondition m_start;
    RowCondition m_shown; ///< at first
    QComboBox *m_mode;
    Ago m_least;
    Ago m_most;
    Day m_first;
    Day m_last;
};

} // namespace rollcall
