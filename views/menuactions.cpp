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

#include <algorithm>

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
        else if (std::none_of(found.begin(), found.end(),
                              [action](const MenuEntry &entry) { return entry.action == action; }))
            found.append({action, path, text}); // some stand in two menus
    }
}

QString keysOf(const QList<QKeySequence> &sequences)
{
    QStringList keys;
    for (const QKeySequence &each : sequences)
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
        result.append({entry.text, entry.menu, keysOf(entry.action->shortcuts()), run});
    }
    return result;
}

namespace {

/// Keys that belong to what has the focus, and to no menu.
struct Keys
{
    const char *name;
    const char *text;
    QList<QKeySequence> keys;
};

QList<Keys> keysOfWidgets()
{
    return {
        {"copyRows",
         QT_TRANSLATE_NOOP("MenuActions", "Copy the selected rows"),
         {QKeySequence(QKeySequence::Copy)}},
        {"rowMenu",
         QT_TRANSLATE_NOOP("MenuActions", "Menu of the row, the device or the view"),
         {QKeySequence(Qt::Key_Menu), QKeySequence(Qt::SHIFT | Qt::Key_F10)}},
        {"groupFold",
         QT_TRANSLATE_NOOP("MenuActions", "Close or open a group, go to its heading"),
         {QKeySequence(Qt::Key_Left), QKeySequence(Qt::Key_Right)}},
        {"chipEdit", QT_TRANSLATE_NOOP("MenuActions", "Change a filter"), {QKeySequence(Qt::Key_Return)}},
        {"chipRemove",
         QT_TRANSLATE_NOOP("MenuActions", "Remove a filter or a saved view"),
         {QKeySequence(Qt::Key_Delete)}},
        {"viewRename", QT_TRANSLATE_NOOP("MenuActions", "Rename a saved view"), {QKeySequence(Qt::Key_F2)}},
        {"viewMove",
         QT_TRANSLATE_NOOP("MenuActions", "Move a saved view"),
         {QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::ALT | Qt::Key_Down)}},
    };
}

class KeyGrid
{
public:
    explicit KeyGrid(QWidget *parent)
        : m_parent(parent)
        , m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(metrics::large);
        m_grid->setVerticalSpacing(metrics::small);
        m_grid->setColumnStretch(0, 1);
    }
    QGridLayout *layout() const { return m_grid; }
    void add(const QString &what, const QString &keys, const QString &name)
    {
        auto *text = new QLabel(what, m_parent);
        text->setTextFormat(Qt::PlainText);
        auto *shortcut = new QLabel(keys, m_parent);
        shortcut->setTextFormat(Qt::PlainText);
        shortcut->setObjectName(QStringLiteral("keys_") + name);
        shortcut->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(text, m_rows, 0);
        m_grid->addWidget(shortcut, m_rows, 1);
        ++m_rows;
    }
    void end() { m_grid->setRowStretch(m_rows, 1); }

private:
    QWidget *m_parent;
    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace

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
    KeyGrid commands(dialog);
    for (const MenuEntry &entry : menuEntries(menu)) {
        if (const QString keys = keysOf(entry.action->shortcuts()); !keys.isEmpty())
            commands.add(entry.text, keys, entry.action->objectName());
    }
    KeyGrid others(dialog);
    for (const Keys &each : keysOfWidgets())
        others.add(say(each.text), keysOf(each.keys), QString::fromLatin1(each.name));
    auto *both = new QHBoxLayout;
    both->setSpacing(2 * metrics::large);
    for (KeyGrid *grid : {&commands, &others}) {
        grid->end();
        both->addLayout(grid->layout(), 1);
    }
    column->addLayout(both);
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
