// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/windowmenu.h"

#include "views/theme/theme.h"

#include <QtCore/qlocale.h>
#include <QtCore/qvariant.h>
#include <QtGui/qactiongroup.h>

#include <algorithm>

namespace rollcall {

namespace {

/// A language is named in itself, for whoever looks for it.
QString nameOf(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == QLatin1StringView("en"))
        name = QStringLiteral("English"); // and not "American English"
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name.isEmpty() ? code : name;
}

} // namespace

WindowMenu::WindowMenu(const Choices &choices, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("windowMenu"));
    const QVariant automatic(QStringLiteral("auto"));

    const QActionGroup *schemes = addChoice(tr("Colour &scheme"), QStringLiteral("colorSchemeMenu"),
                                            {{automatic, tr("Follow the desktop")},
                                             {QStringLiteral("light"), tr("Light")},
                                             {QStringLiteral("dark"), tr("Dark")}},
                                            choices.colorScheme);
    connect(schemes, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT colorSchemeChosen(action->data().toString()); });

    QList<std::pair<QVariant, QString>> languages = {{automatic, tr("Follow the desktop")}};
    for (const QString &code : choices.languages)
        languages.append({code, nameOf(code)});
    const QActionGroup *language =
        addChoice(tr("&Language"), QStringLiteral("languageMenu"), languages, choices.language);
    connect(language, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT languageChosen(action->data().toString()); });

    QList<std::pair<QVariant, QString>> intervals = {{0, tr("By hand only")},
                                                     {30, tr("Every 30 seconds")},
                                                     {60, tr("Every minute")},
                                                     {300, tr("Every 5 minutes")}};
    const bool known = std::any_of(intervals.cbegin(), intervals.cend(),
                                   [&](const auto &entry) { return entry.first == choices.refreshSeconds; });
    if (!known)
        intervals.append({choices.refreshSeconds, tr("Every %n second(s)", nullptr, choices.refreshSeconds)});
    const QActionGroup *refresh =
        addChoice(tr("Refresh &interval"), QStringLiteral("refreshMenu"), intervals, choices.refreshSeconds);
    connect(refresh, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT refreshSecondsChosen(action->data().toInt()); });

    QList<std::pair<QVariant, QString>> lengths = {
        {0, tr("For good")}, {730, tr("2 years")}, {365, tr("1 year")}, {90, tr("90 days")}};
    if (std::none_of(lengths.cbegin(), lengths.cend(),
                     [&](const auto &entry) { return entry.first == choices.keptDays; }))
        lengths.append({choices.keptDays, tr("%n day(s)", nullptr, choices.keptDays)});
    const QActionGroup *kept =
        addChoice(tr("K&eep history"), QStringLiteral("keptMenu"), lengths, choices.keptDays);
    connect(kept, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT keptDaysChosen(action->data().toInt()); });

    QAction *compact = addAction(tr("Compact r&ows"));
    compact->setObjectName(QStringLiteral("compactRows"));
    compact->setCheckable(true);
    compact->setChecked(choices.compactRows);
    connect(compact, &QAction::toggled, this, &WindowMenu::compactRowsChosen);

    addSeparator();
    QAction *help = addAction(tr("Co&nnect to your own service…"));
    help->setObjectName(QStringLiteral("menuConnectHelp"));
    connect(help, &QAction::triggered, this, &WindowMenu::connectHelpRequested);
    QAction *about = addAction(tr("&About Rollcall"));
    about->setObjectName(QStringLiteral("about"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &WindowMenu::aboutRequested);
    addSeparator();
    QAction *quit = addAction(tr("&Quit"));
    quit->setObjectName(QStringLiteral("quit"));
    quit->setMenuRole(QAction::QuitRole);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &WindowMenu::quitRequested);
}

QActionGroup *WindowMenu::addChoice(const QString &name, const QString &objectName,
                                    const QList<std::pair<QVariant, QString>> &entries,
                                    const QVariant &current)
{
    QMenu *menu = addMenu(name);
    menu->setObjectName(objectName);
    auto *group = new QActionGroup(menu);
    for (const auto &[value, text] : entries) {
        QAction *action = menu->addAction(text);
        action->setObjectName(objectName + QLatin1Char('.') + value.toString());
        action->setData(value);
        action->setCheckable(true);
        action->setChecked(value == current);
        group->addAction(action);
    }
    return group;
}

} // namespace rollcall
