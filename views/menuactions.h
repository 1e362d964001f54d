// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paletteentry.h"

#include <QtCore/qpointer.h>
#include <QtGui/qaction.h>

QT_BEGIN_NAMESPACE
class QDialog;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace rollcall {

/// An action and where it stands.
struct MenuEntry
{
    QPointer<QAction> action;
    QString menu; ///< the submenus on the way, joined by ": "; empty in the menu itself
    QString text; ///< without mnemonic
};

/// All actions of a menu and its submenus that are visible, in order; submenus fill themselves first.
QList<MenuEntry> menuEntries(QMenu *menu);
/// Those that can be triggered now, for the palette.
QList<PaletteEntry> actionEntries(QMenu *menu);
/// A list of all shortcuts, made of the menu's actions as they are now. To be shown with open(); deletes
/// itself when closed.
QDialog *makeShortcutsDialog(QMenu *menu, QWidget *parent);

} // namespace rollcall
