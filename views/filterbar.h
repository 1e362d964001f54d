// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/filterlanguage.h"
#include "views/panelbar.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;

class QToolButton;
QT_END_NAMESPACE

namespace rollcall {

class FilterEdit;
class PagedTable;

/// The filters of a table as chips, each to be changed with a click or Enter and removed with its cross or
/// Delete; or, for who prefers it, as text. Out of sight while there is neither.
class FilterBar final : public PanelBar
{
    Q_OBJECT

public:
    /// The model outlives the bar.
    FilterBar(PagedTable *model, const QList<FilterField> &fields, QWidget *parent = nullptr);

    const RowFilter &filter() const { return m_filter; }
    /// Does not emit filterChanged().
    void setFilter(const RowFilter &filter);
    const FilterLanguage &language() const { return m_language; }
    bool isTyped() const;
    void setTyped(bool typed);
    /// To be placed where it is always seen: adds a filter.
    QToolButton *addButton() const { return m_add; }
    /// What setTyped() does, for menus.
    QAction *typedAction() const { return m_typed; }

Q_SIGNALS:
    void filterChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildButtons();
    void fillMenu(QMenu *menu);
    void edit(const FilterField &field, const RowCondition &condition, qsizetype index, QWidget *under);
    void take(const RowCondition &condition, qsizetype index);
    void remove(qsizetype index);
    void change(const RowFilter &filter);
    void showChips();
    QWidget *chip(qsizetype index);

    PagedTable *m_model;
    FilterLanguage m_language;
    RowFilter m_filter;
    QToolButton *m_add;
    QToolButton *m_clear;
    QAction *m_typed;
    QWidget *m_chips;
    QWidget *m_text;
    FilterEdit *m_edit;
    QLabel *m_problem;
    QList<QToolButton *> m_buttons;
};

} // namespace rollcall
