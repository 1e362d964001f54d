// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/menuactions.h"

#include "views/theme/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("MenuActions", text);
}

QString plain(const QString &text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == QLatin1Char('&') && at + 1 < text.size())
            ++at;
        result += text.at(at);
    }
    return result;
}

void collect(QMenu *menu, const QString &path, QList<MenuEntry> &found)
{
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = plain(action->text());
        if (QMenu *submenu = action->menu())
            collect(submenu, path.isEmpty() ? text : path + QStringLiteral(": ") + text, found);
        else
            found.append({action, path, text});
    }
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &each : action.shortcuts())
        keys += each.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

QList<MenuEntry> menuEntries(QMenu *menu)
{
    QList<MenuEntry> found;
    collect(menu, QString(), found);
    return found;
}

QList<PaletteEntry> actionEntries(QMenu *menu)
{
    QList<PaletteEntry> result;
    for (const MenuEntry &entry : menuEntries(menu)) {
        if (!entry.action->isEnabled())
            continue;
        const auto run = [action = entry.action] {
            if (action)
                action->trigger();
        };
        result.append({entry.text, entry.menu, keysOf(*entry.action), run});
    }
    return result;
}

QDialog *makeShortcutsDialog(QMenu *menu, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setWindowTitle(say(QT_TRANSLATE_NOOP("MenuActions", "Keyboard shortcuts")));
    dialog->setAccessibleName(dialog->windowTitle());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    column->setSpacing(metrics::medium);
    auto *heading = new QLabel(dialog->windowTitle(), dialog);
    heading->setFont(textFont(TextSize::Heading));
    column->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::large);
    grid->setVerticalSpacing(metrics::small);
    int row = 0;
    for (const MenuEntry &entry : menuEntries(menu)) {
        const QString keys = keysOf(*entry.action);
        if (keys.isEmpty())
            continue;
        auto *text = new QLabel(entry.text, dialog);
        text->setTextFormat(Qt::PlainText);
        auto *shortcut = new QLabel(keys, dialog);
        shortcut->setTextFormat(Qt::PlainText);
        shortcut->setObjectName(QStringLiteral("keys_") + entry.action->objectName());
        shortcut->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(text, row, 0);
        grid->addWidget(shortcut, row, 1);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    column->addLayout(grid);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *close =
        buttons->addButton(say(QT_TRANSLATE_NOOP("MenuActions", "Close")), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeShortcuts"));
    close->setAccessibleName(close->text());
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    return dialog;
}

} // namespace rollcall
