// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the keyboard, the menus and the command palette reach of a table.

#include "views/columnmenu.h"
#include "views/copymenu.h"
#include "views/filterbar.h"
#include "views/groupmenu.h"
#include "views/loadstatus.h"
#include "views/rowtable.h"
#include "views/selectionsummary.h"
#include "views/tablepage.h"
#include "views/viewlist.h"

#include <QtCore/qlocale.h>
#include <QtCore/qset.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

#include <utility>

namespace rollcall {

namespace {

constexpr int letterRoom = 200;
constexpr qsizetype mostRows = 8;
constexpr qsizetype shortestText = 2;

} // namespace

void TablePage::buildActions()
{
    const auto add = [this](const char *name, const QString &text, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    QAction *all = add("loadAll", tr("&Load all rows"), [this] { loadAll(); });
    all->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    add("stopLoading", tr("Sto&p loading"), [this] { stopLoading(); });
    addAction(m_filters->typedAction());
    addAction(m_filters->addButton()->menu()->menuAction());
    add("clearAllFilters", tr("Cl&ear filters"), [this] { clearFilters(); });
    QAction *select = add("selectAllRows", tr("Select &all rows"), [this] { m_table->selectAll(); });
    select->setShortcut(QKeySequence(QKeySequence::SelectAll));
    // Elsewhere the same keys select all of a text.
    select->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(select);

    QAction *exporting = add("export", tr("E&xport…"), [this] { openExport(false); });
    exporting->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    addCopyActions();

    auto *column = new QMenu(tr("Current col&umn"), this);
    column->setObjectName(QStringLiteral("currentColumnMenu"));
    connect(column, &QMenu::aboutToShow, this, [this, column] {
        column->clear();
        const int current = m_table->currentIndex().column();
        fillColumnMenu(column, m_table, current < 0 ? m_traits.nameColumn : current);
    });
    addAction(column->menuAction());
    addAction(makeGroupMenu(m_table)->menuAction());
    addAction(m_columnsMenu->menuAction());

    connect(m_table, &RowTable::rowMenuAboutToShow, this, &TablePage::fillRowMenu);
    connect(m_table, &QAbstractItemView::activated, this, &TablePage::openRequested);
    auto *summary = new SelectionSummary(m_table, m_model, m_traits.tally, this);
    connect(summary, &SelectionSummary::changed, this, [this](const RowTally &tally) {
        if (m_givenUp > 0)
            m_status->setSelection(
                tr("The selection was too scattered to keep: %Ln row(s)", nullptr, m_givenUp));
        else
            m_status->setSelection(tally.rows > 1 ? m_traits.tallyText(tally) : QString());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_givenUp = 0; });
    connect(m_table, &RowTable::selectionGivenUp, this, [this](int rows) { m_givenUp = rows; });
    connect(m_table, &RowTable::copyProgressed, this, [this](qsizetype done, qsizetype total) {
        const QLocale locale;
        const QString ofAll = locale.toString(static_cast<qlonglong>(total));
        m_status->setSelection(
            done < total
                ? tr("Copying: %1 of %2 rows").arg(locale.toString(static_cast<qlonglong>(done)), ofAll)
                : tr("%1 rows copied").arg(ofAll));
    });
}

/// The menu of copies, which fills itself when it is opened: what can be copied depends on the selection.
void TablePage::addCopyActions()
{
    auto *holder = new QMenu(this);
    addCopyMenu(holder, m_table);
    auto *copies = holder->findChild<QMenu *>(QStringLiteral("copyAsMenu"));
    const auto enable = [this, copies] { copies->setEnabled(m_table->selectionModel()->hasSelection()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, copies, enable);
    addAction(copies->menuAction());
}

void TablePage::openExport(bool selected)
{
    auto *dialog = new ExportDialog(m_table, m_traits.objectName, m_export, window());
    if (selected)
        dialog->choose(ExportDialog::Rows::Selected);
    connect(dialog, &ExportDialog::chosen, this,
            [this](const ExportChoices &choices) { m_export = choices; });
    dialog->open();
}

void TablePage::fillRowMenu(QMenu *menu, const QModelIndex &cell)
{
    const auto add = [this, menu](const char *name, const QString &text, auto slot) {
        QAction *action = menu->addAction(text, this, slot);
        action->setObjectName(QLatin1StringView(name));
        return action;
    };
    if (!m_traits.openText.isEmpty()) {
        add("openRow", m_traits.openText, [this] { Q_EMIT openRequested(); });
        menu->addSeparator();
    }
    if (const std::optional<RowCondition> condition = m_model->conditionOf(cell)) {
        RowCondition other = *condition;
        other.negated = true;
        const bool isAbsent = condition->kind == RowCondition::Kind::Absent;
        QString value = fontMetrics().elidedText(cell.data().toString(), Qt::ElideMiddle, letterRoom);
        value.replace(QLatin1Char('&'), QLatin1StringView("&&"));
        const QString column = m_table->columnName(cell.column());
        add("filterByValue",
            isAbsent ? tr("&Filter by no value in \"%1\"").arg(column) : tr("&Filter by \"%1\"").arg(value),
            [this, wanted = *condition] { addCondition(wanted); });
        add("excludeValue",
            isAbsent ? tr("&Exclude no value in \"%1\"").arg(column) : tr("&Exclude \"%1\"").arg(value),
            [this, other] { addCondition(other); });
        menu->addSeparator();
    }
    QAction *exporting = add("exportSelection", tr("E&xport selection…"), [this] { openExport(true); });
    exporting->setEnabled(m_table->selectionModel()->hasSelection());
}

void TablePage::addCondition(const RowCondition &condition)
{
    RowFilter filter = m_filters->filter();
    if (filter.conditions.contains(condition))
        return;
    filter.conditions.append(condition);
    m_filters->setFilter(filter);
    applyFilters();
}

QList<PaletteEntry> TablePage::paletteEntries(const QString &typed)
{
    QList<PaletteEntry> entries;
    const QList<QuickFilter> &filters = m_counts->filters();
    for (int index = 0; index < static_cast<int>(filters.size()); ++index) {
        entries.append({filters.at(index).text, m_traits.accessibleName, QString(), [this, index] {
                            m_bar->setCurrent(index);
                            applyFilters();
                            m_table->setFocus();
                        }});
    }
    for (const SavedView &view : m_views->views())
        entries.append({view.name, tr("Saved view"), QString(), [this, view] { openView(view); }});
    if (typed.size() < shortestText)
        return entries;
    entries.append({m_traits.searchFor.arg(typed), QString(), QString(),
                    [this, typed] {
                        m_search->setText(typed);
                        m_search->focusText();
                    },
                    true});
    return entries;
}

QList<PaletteProvider> TablePage::paletteSearches()
{
    QList<PaletteProvider> searches;
    for (const int column : QList<int>{m_traits.nameColumn} + m_traits.findColumns)
        searches.append([this, column](const QString &typed) { return rowEntries(typed, column); });
    return searches;
}

/// By name; and, where few have it in their names, by what else a row is known by.
QList<PaletteEntry> TablePage::rowEntries(const QString &typed, int column)
{
    const bool isName = column == m_traits.nameColumn;
    if (isName)
        m_foundRows.clear();
    QList<PaletteEntry> entries;
    if (typed.size() < shortestText || m_foundRows.size() >= mostRows)
        return entries;
    const int detail = isName ? m_traits.detailColumn : m_traits.nameColumn;
    for (const LoadedRow &row : m_model->findLoaded(typed, column, detail, mostRows)) {
        if (m_foundRows.contains(row.key) || m_foundRows.size() >= mostRows)
            continue;
        m_foundRows.insert(row.key);
        const QString name = isName ? row.text : row.detail;
        entries.append({row.text, row.detail, QString(), [this, key = row.key, name] { goTo(key, name); }});
    }
    return entries;
}

void TablePage::goTo(const QString &key, const QString &name)
{
    m_table->setFocus();
    m_wantedKey = key;
    goToWanted();
    if (m_wantedKey.isEmpty())
        return;
    m_bar->setCurrent(0);
    m_filters->setFilter({});
    m_search->setKey(QString::fromLatin1(m_model->columnInfo(m_traits.nameColumn).key));
    m_search->setText(name);
    applyFilters();
    goToWanted();
}

void TablePage::goToWanted()
{
    if (!m_wantedKey.isEmpty())
        m_model->openGroupOf(m_wantedKey);
    const int row = m_wantedKey.isEmpty() ? -1 : m_model->rowOfKey(m_wantedKey);
    if (row < 0)
        return;
    m_wantedKey.clear();
    const QModelIndex index = m_model->index(row, m_traits.nameColumn);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

} // namespace rollcall
