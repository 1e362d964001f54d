// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterfields.h"
#include "models/analysis/rowfilter.h"

#include <QtWidgets/qframe.h>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLineEdit;
class QListWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rollcall {

class PagedTable;
class TimeBounds;

/// Where a condition on one column is made or changed: values with their counts to choose from, a text, or a
/// time. Enter or Apply takes it, Esc leaves things as they are; it deletes itself when it closes.
class FilterPopup final : public QFrame
{
    Q_OBJECT

public:
    /// The model outlives the popup.
    FilterPopup(PagedTable *model, const FilterField &field, const RowCondition &condition,
                QWidget *parent = nullptr);
    /// As chosen now; without values, bounds and Absent it is no condition.
    RowCondition condition() const;

Q_SIGNALS:
    void applied(const rollcall::RowCondition &condition);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildValues(QVBoxLayout *column);
    void buildText(QVBoxLayout *column);
    void buildTime(QVBoxLayout *column);
    void addValue(const QString &value, const QString &words, qint64 rows);
    void showMatching(const QString &text);
    QString choiceWords(const QString &value) const;
    void apply();

    PagedTable *m_model;
    FilterField m_field;
    RowCondition m_start;
    QCheckBox *m_not;
    QCheckBox *m_absent;
    QLineEdit *m_text = nullptr;
    QListWidget *m_values = nullptr;
    TimeBounds *m_time = nullptr;
};

} // namespace rollcall
