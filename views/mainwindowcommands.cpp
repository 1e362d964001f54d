// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the window: each has its place in the menu, and its shortcut where it has one.

#include "views/commandpalette.h"
#include "views/mainwindow.h"
#include "views/menuactions.h"
#include "views/section.h"
#include "views/windowmenu.h"

namespace rollcall {

void MainWindow::addCommands()
{
    QAction *first = m_menu->actions().constFirst();
    const auto add = [this, first](const char *name, const QString &text, const QList<QKeySequence> &keys,
                                   auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        m_menu->insertAction(first, action);
        addAction(action); // its shortcut holds while the menu is closed
    };
    add("palette", tr("&Command palette…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { showPalette(); });
    add("find", tr("&Find"), {QKeySequence(QKeySequence::Find)}, [this] {
        if (Section *section = currentSection())
            section->focusSearch();
    });
    add("clearSearch", tr("Clear the searc&h"), {QKeySequence(Qt::Key_Escape)}, [this] {
        if (Section *section = currentSection())
            section->clearSearch();
    });
    add("refresh", tr("&Refresh now"), {QKeySequence(Qt::Key_F5)}, [this] { refresh(); });
    m_goTo = new QMenu(tr("&Go to"), m_menu);
    m_goTo->setObjectName(QStringLiteral("goToMenu"));
    m_menu->insertMenu(first, m_goTo);
    m_tableMenu = new QMenu(tr("&Table"), m_menu);
    m_tableMenu->setObjectName(QStringLiteral("tableMenu"));
    m_menu->insertMenu(first, m_tableMenu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        const Section *section = currentSection();
        m_tableMenu->clear();
        if (section)
            m_tableMenu->addActions(section->actions());
        m_tableMenu->menuAction()->setVisible(!m_tableMenu->isEmpty());
    });
    m_menu->insertSeparator(first);
    first = m_menu->findChild<QAction *>(QStringLiteral("about"));
    auto *shortcuts = new QAction(tr("&Keyboard shortcuts"), this);
    shortcuts->setObjectName(QStringLiteral("shortcuts"));
    shortcuts->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    connect(shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    m_menu->insertAction(first, shortcuts);
    addAction(shortcuts);
    addAction(m_menu->findChild<QAction *>(QStringLiteral("quit")));
}

void MainWindow::showPalette()
{
    QList<PaletteProvider> providers;
    QList<PaletteProvider> searches;
    providers.append([menu = m_menu](const QString &) { return actionEntries(menu); });
    for (int index = 0; index < static_cast<int>(m_sections.size()); ++index) {
        const auto inSection = [this, index](const PaletteProvider &provider) {
            return [this, index, provider](const QString &typed) {
                QList<PaletteEntry> entries = provider(typed);
                for (PaletteEntry &entry : entries) {
                    entry.run = [this, index, run = entry.run] {
                        showSection(index);
                        run();
                    };
                }
                return entries;
            };
        };
        Section *section = m_sections.at(index);
        providers.append(
            inSection([section](const QString &typed) { return section->paletteEntries(typed); }));
        for (const PaletteProvider &search : section->paletteSearches())
            searches.append(inSection(search));
    }
    auto *palette = new CommandPalette(providers, searches, this);
    // Not modal: it closes by itself as soon as another window is used, and must not hold this one then.
    palette->show();
    palette->activateWindow();
}

void MainWindow::showShortcuts()
{
    makeShortcutsDialog(m_menu, this)->open();
}

} // namespace rollcall
