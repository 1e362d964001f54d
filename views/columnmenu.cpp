// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/columnmenu.h"

#include "models/tables/pagedtable.h"
#include "views/columnheader.h"
#include "views/groupmenu.h"
#include "views/rowtable.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qmenu.h>

namespace rollcall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ColumnMenu", text);
}

template <class Slot>
QAction *add(QMenu *menu, const char *objectName, const char *text, RowTable *table, Slot slot)
{
    QAction *action = menu->addAction(say(text));
    action->setObjectName(QLatin1StringView(objectName));
    QObject::connect(action, &QAction::triggered, table, slot);
    return action;
}

void addSorting(QMenu *menu, RowTable *table, int column)
{
    const QList<SortColumn> &levels = table->pagedTable()->sortColumns();
    add(menu, "sortAscending", QT_TRANSLATE_NOOP("ColumnMenu", "Sort &ascending"), table,
        [=] { table->sortOn(column, Qt::AscendingOrder, RowTable::SortAs::Only); });
    add(menu, "sortDescending", QT_TRANSLATE_NOOP("ColumnMenu", "Sort &descending"), table,
        [=] { table->sortOn(column, Qt::DescendingOrder, RowTable::SortAs::Only); });
    const bool isOther = !levels.isEmpty() && levels.constFirst().column != column;
    add(menu, "thenAscending", QT_TRANSLATE_NOOP("ColumnMenu", "&Then sort ascending"), table, [=] {
        table->sortOn(column, Qt::AscendingOrder, RowTable::SortAs::Level);
    })->setEnabled(isOther);
    add(menu, "thenDescending", QT_TRANSLATE_NOOP("ColumnMenu", "Then sort d&escending"), table, [=] {
        table->sortOn(column, Qt::DescendingOrder, RowTable::SortAs::Level);
    })->setEnabled(isOther);
}

} // namespace

void fillColumnMenu(QMenu *menu, RowTable *table, int column)
{
    addSorting(menu, table, column);
    addColumnGroups(menu, table, column);
    menu->addSeparator();
    const bool canLeft = table->canMoveColumn(column, -1);
    const bool canRight = table->canMoveColumn(column, 1);
    add(menu, "moveLeft", QT_TRANSLATE_NOOP("ColumnMenu", "Move &left"), table, [=] {
        table->moveColumn(column, -1);
    })->setEnabled(canLeft);
    add(menu, "moveRight", QT_TRANSLATE_NOOP("ColumnMenu", "Move &right"), table, [=] {
        table->moveColumn(column, 1);
    })->setEnabled(canRight);
    const bool isPinned = table->isColumnPinned(column);
    add(menu, "pinColumn",
        isPinned ? QT_TRANSLATE_NOOP("ColumnMenu", "Un&pin column")
                 : QT_TRANSLATE_NOOP("ColumnMenu", "&Pin column"),
        table, [=] { table->setColumnPinned(column, !isPinned); });
    add(menu, "autosizeColumn", QT_TRANSLATE_NOOP("ColumnMenu", "&Fit the width"), table,
        [=] { table->fitColumn(column); });
    add(menu, "hideColumn", QT_TRANSLATE_NOOP("ColumnMenu", "&Hide"), table, [=] {
        table->setColumnShown(column, false);
    })->setEnabled(table->shownColumns() > 1);
    menu->addSeparator();
    QMenu *columns = menu->addMenu(say(QT_TRANSLATE_NOOP("ColumnMenu", "&Columns")));
    columns->setObjectName(QStringLiteral("columnsSubmenu"));
    fillColumnsMenu(columns, table);
}

void fillColumnsMenu(QMenu *menu, RowTable *table)
{
    const QHeaderView *header = table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction *action = menu->addAction(table->columnName(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // Without any column there would be no header to bring them back from.
        action->setEnabled(!action->isChecked() || table->shownColumns() > 1);
        QObject::connect(action, &QAction::toggled, table,
                         [table, column](bool on) { table->setColumnShown(column, on); });
    }
    menu->addSeparator();
    add(menu, "autosizeColumns", QT_TRANSLATE_NOOP("ColumnMenu", "Fit all widths"), table,
        [table] { table->fitColumns(); });
    add(menu, "resetColumns", QT_TRANSLATE_NOOP("ColumnMenu", "Reset columns"), table,
        [table] { table->resetColumns(); });
}

} // namespace rollcall
