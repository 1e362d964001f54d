// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterlanguage.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qlineedit.h>

QT_BEGIN_NAMESPACE
class QCompleter;
class QStringListModel;
QT_END_NAMESPACE

namespace rollcall {

class PagedTable;

/// Filters as text. Fields and the values seen are completed as one types; what is wrong is underlined, and
/// said in the tool tip and by problemChanged().
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    /// Model and language outlive the edit.
    FilterEdit(const PagedTable *model, const FilterLanguage *language, QWidget *parent = nullptr);
    void setFilter(const RowFilter &filter);

Q_SIGNALS:
    /// Typed and right, 250 ms after the last key or with Enter.
    void filterTyped(const rollcall::RowFilter &filter);
    /// Empty when all is right.
    void problemChanged(const QString &sentence);

private:
    void read();
    void underline(const QList<FilterError> &errors);
    void offer();
    void complete(const QString &text);
    qsizetype endOfWord(const FilterSpot &spot) const;
    QStringList offers(const FilterSpot &spot) const;
    QStringList seenValues(const FilterField &field, int column, const QString &typed) const;

    const PagedTable *m_model;
    const FilterLanguage *m_language;
    QStringListModel *m_offers;
    QCompleter *m_completer;
    QTimer m_pause;
};

} // namespace rollcall
