// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/groupmenu.h"

#include "models/tables/pagedtable.h"
#include "views/rowtable.h"
#include "views/siteruledialog.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qmenu.h>

namespace rollcall {

namespace {

struct GroupMenu
{
    Q_DECLARE_TR_FUNCTIONS(GroupMenu)
};

QAction *addKind(QMenu *menu, RowTable *table, const QString &key, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QStringLiteral("groupBy.") + (key.isEmpty() ? QStringLiteral("none") : key));
    action->setCheckable(true);
    action->setData(key);
    action->setChecked(table->pagedTable()->grouping() == key);
    QObject::connect(action, &QAction::triggered, table, [table, key] { table->groupBy(key); });
    return action;
}

QAction *addKind(QMenu *menu, RowTable *table, const GroupKind &kind)
{
    return addKind(menu, table, QString::fromLatin1(kind.key),
                   QCoreApplication::translate("Groups", kind.action));
}

QAction *addNone(QMenu *menu, RowTable *table)
{
    return addKind(menu, table, QString(), GroupMenu::tr("Without groups"));
}

QAction *addFold(QMenu *menu, RowTable *table, bool open)
{
    QAction *action =
        menu->addAction(open ? GroupMenu::tr("Expand all groups") : GroupMenu::tr("Collapse all groups"));
    action->setObjectName(open ? QStringLiteral("expandAll") : QStringLiteral("collapseAll"));
    QObject::connect(action, &QAction::triggered, table, [table, open] { table->setAllGroupsOpen(open); });
    return action;
}

/// Some rooms that differ, to try a rule with.
QStringList someRooms(const PagedTable *rows, int column)
{
    constexpr int mostLooks = 500;
    QStringList rooms;
    // From all over the table: those next to each other are at one site.
    const int step = std::max(1, rows->rowCount() / SiteRuleDialog::mostRooms);
    for (int begin = 0; begin < rows->rowCount() && rooms.size() < SiteRuleDialog::mostRooms; begin += step) {
        for (int row = begin; row < std::min(begin + std::min(step, mostLooks), rows->rowCount()); ++row) {
            const QString room = rows->isHeading(row)
                                     ? QString()
                                     : rows->index(row, column).data(PagedTable::CopyRole).toString();
            if (room.isEmpty() || rooms.contains(room))
                continue;
            rooms.append(room);
            break;
        }
    }
    return rooms;
}

void addSiteRule(QMenu *menu, RowTable *table, int column)
{
    QAction *action = menu->addAction(GroupMenu::tr("&Sites in room names…"));
    action->setObjectName(QStringLiteral("siteRule"));
    QObject::connect(action, &QAction::triggered, table, [table, column] {
        PagedTable *rows = table->pagedTable();
        auto *dialog = new SiteRuleDialog(rows->siteRule(), someRooms(rows, column), table->window());
        QObject::connect(dialog, &SiteRuleDialog::chosen, rows,
                         [rows](const SiteRule &rule) { rows->setSiteRule(rule); });
        dialog->open();
    });
}

} // namespace

QMenu *makeGroupMenu(RowTable *table)
{
    auto *menu = new QMenu(GroupMenu::tr("Group &by"), table);
    menu->setObjectName(QStringLiteral("groupMenu"));
    menu->setAccessibleName(menu->title().remove(QLatin1Char('&')));
    QList<QAction *> kinds{addNone(menu, table)};
    for (const GroupKind &kind : table->pagedTable()->groupKinds())
        kinds += addKind(menu, table, kind);
    for (const GroupKind &kind : table->pagedTable()->groupKinds()) {
        if (QLatin1StringView(kind.key) == QLatin1StringView("site"))
            addSiteRule(menu, table, kind.column);
    }
    menu->addSeparator();
    QAction *collapse = addFold(menu, table, false);
    QAction *expand = addFold(menu, table, true);
    collapse->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left));
    expand->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right));
    for (QAction *action : {collapse, expand}) {
        // In a text these keys select words.
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
    }
    const auto showGrouping = [=] {
        const QString grouping = table->pagedTable()->grouping();
        for (QAction *action : kinds)
            action->setChecked(action->data().toString() == grouping);
        collapse->setEnabled(!grouping.isEmpty());
        expand->setEnabled(!grouping.isEmpty());
    };
    QObject::connect(table->pagedTable(), &PagedTable::groupingChanged, menu, showGrouping);
    // One that is chosen again would lose its mark.
    QObject::connect(menu, &QMenu::triggered, menu, showGrouping);
    showGrouping();
    return menu;
}

void addColumnGroups(QMenu *menu, RowTable *table, int column)
{
    bool isAny = false;
    for (const GroupKind &kind : table->pagedTable()->groupKinds()) {
        if (kind.column != column)
            continue;
        if (!std::exchange(isAny, true))
            menu->addSeparator();
        addKind(menu, table, kind);
    }
    if (table->pagedTable()->grouping().isEmpty())
        return;
    if (!isAny)
        menu->addSeparator();
    addNone(menu, table);
}

void fillHeadingMenu(QMenu *menu, RowTable *table, int heading)
{
    const bool isOpen = table->pagedTable()->headingAt(heading).value_or(GroupHeading()).isOpen;
    QAction *fold = menu->addAction(isOpen ? GroupMenu::tr("&Collapse") : GroupMenu::tr("&Expand"));
    fold->setObjectName(QStringLiteral("foldGroup"));
    QObject::connect(fold, &QAction::triggered, table,
                     [table, at = QPersistentModelIndex(table->model()->index(heading, 0)), isOpen] {
                         if (at.isValid())
                             table->setGroupOpen(at.row(), !isOpen);
                     });
    addFold(menu, table, false);
    addFold(menu, table, true);
    menu->addSeparator();
    addNone(menu, table);
}

} // namespace rollcall
