// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/rowfilter.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace rollcall {

/// A field that can be searched: the key of its column, its name in words, and what to say when nothing is
/// found.
struct SearchChoice
{
    QString key;
    QString text;
    QString noMatch;         ///< with the text that was searched for as %1
    QString noMatchInFilter; ///< with the quick filter as %1 and the text as %2
};

/// Text, and which field to look for it in. Typing is heard 250 ms after the last key or at once, Enter at
/// once, Esc clears.
class SearchField final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchField(const QList<SearchChoice> &choices, QWidget *parent = nullptr);

    /// What is searched for now; none when the text is empty.
    std::optional<RowCondition> condition() const;
    QString text() const { return m_heard; }
    QString key() const { return choice().key; }
    const SearchChoice &choice() const;
    void setKey(const QString &key);
    /// Where an answer costs nobody a call there is nothing to wait for.
    void setHeardAtOnce(bool atOnce);
    void focusText();
    /// Searches for a text at once.
    void setText(const QString &text);
    void clear();

Q_SIGNALS:
    /// Only when condition() is another one.
    void filterChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hear();

    QList<SearchChoice> m_choices;
    QComboBox *m_choice;
    QLineEdit *m_edit;
    QTimer m_pause;
    QString m_heard;
};

} // namespace rollcall
