// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/savedview.h"

#include <QtCore/qhash.h>
#include <QtWidgets/qwidget.h>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace rollcall {

class SavedViews;

/// The saved views of a section, beside its table: a click or Enter shows one, F2 names it anew, Delete takes
/// it away (and Undo brings it back), Alt+Up and Alt+Down move it.
class ViewList final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int listWidth = 208;

    /// capture answers what is shown now.
    ViewList(const QString &section, std::function<QJsonObject()> capture, QWidget *parent = nullptr);
    /// Outlives the list.
    void setViews(SavedViews *views);
    QList<SavedView> views() const;
    QString currentId() const { return m_currentId; }
    /// The view that is shown, and whether it has been changed since.
    void setCurrent(const QString &id, bool isChanged);
    /// Another one than those of the list is shown: its name is offered when it is saved.
    void setShared(const SavedView &view);
    void setCount(const QString &id, std::optional<qint64> count, const QString &whyNot);
    /// It could not be counted this time: a number that is known stays.
    void noteUncounted(const QString &id, const QString &whyNot);
    /// Under a name that can be typed at once.
    void saveCurrent();

Q_SIGNALS:
    void opened(const rollcall::SavedView &view);
    void viewsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void fill();
    void show(QListWidgetItem *item);
    void showMenu(const QPoint &at);
    void rename(QListWidgetItem *item);
    void update(const SavedView &view);
    void removeView(const SavedView &view);
    void exportView(const SavedView &view);
    std::optional<SavedView> viewOf(const QListWidgetItem *item) const;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    struct Count
    {
        std::optional<qint64> number;
        QString whyNot;
    };

    QString m_section;
    std::function<QJsonObject()> m_capture;
    SavedViews *m_views = nullptr;
    QListWidget *m_list;
    QToolButton *m_save;
    QToolButton *m_undo;
    QLabel *m_empty;
    QHash<QString, Count> m_counts;
    QString m_currentId;
    SavedView m_shared;
    QString m_namedNext; ///< to be named as soon as it is in the list
    bool m_isChanged = false;
    bool m_isFilling = false;
    bool m_isNaming = false;
    std::optional<SavedView> m_removed;
};

} // namespace rollcall
