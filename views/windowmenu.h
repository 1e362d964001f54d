// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtWidgets/qmenu.h>

#include <utility>

QT_BEGIN_NAMESPACE
class QActionGroup;
QT_END_NAMESPACE

namespace rollcall {

/// The menu at the right end of the toolbar: how the window looks, and what is of the program as a whole.
class WindowMenu : public QMenu
{
    Q_OBJECT

public:
    struct Choices
    {
        QString colorScheme;
        QString language;
        QStringList languages;
        int refreshSeconds = 0;
        int keptDays = 0;
        bool compactRows = false;
    };
    explicit WindowMenu(const Choices &choices, QWidget *parent = nullptr);

Q_SIGNALS:
    void colorSchemeChosen(const QString &scheme);
    void languageChosen(const QString &code);
    void refreshSecondsChosen(int seconds);
    void keptDaysChosen(int days);
    void compactRowsChosen(bool compact);
    void connectHelpRequested();
    void aboutRequested();
    void quitRequested();

private:
    /// A submenu of which one entry holds; texts by value.
    QActionGroup *addChoice(const QString &name, const QString &objectName,
                            const QList<std::pair<QVariant, QString>> &entries, const QVariant &current);
};

} // namespace rollcall
