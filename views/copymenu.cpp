// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/copymenu.h"

#include "models/export/csvtext.h"
#include "models/export/exportfile.h"
#include "models/export/rowjson.h"
#include "models/tables/devicetablemodel.h"
#include "models/tables/usertablemodel.h"
#include "views/rowtable.h"
#include "views/tablerows.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qmenu.h>

namespace rollcall {

namespace {

struct CopyMenu
{
    Q_DECLARE_TR_FUNCTIONS(CopyMenu)
};

QString cellText(const RowTable &table, int row, int column)
{
    return table.model()->index(row, column).data(PagedTable::CopyRole).toString();
}

QString csvOf(const RowTable &table, const QList<int> &rows)
{
    QByteArray out;
    const auto addLine = [&](auto textOf) {
        bool isFirst = true;
        for (const int column : shownColumns(table)) {
            if (!std::exchange(isFirst, false))
                out += ',';
            appendCsvField(out, withoutFormula(textOf(column)));
        }
        out += '\n'; // a clipboard's text has the lines of the platform
    };
    addLine([&](int column) { return table.columnName(column); });
    for (const int row : rows)
        addLine([&](int column) { return cellText(table, row, column); });
    return QString::fromUtf8(out);
}

QString markdownLine(const QStringList &cells)
{
    QStringList safe;
    for (QString cell : cells) {
        cell.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
            .replace(QLatin1Char('|'), QStringLiteral("\\|"));
        safe += cell.simplified();
    }
    return QStringLiteral("| %1 |\n").arg(safe.join(QStringLiteral(" | ")));
}

QString markdownOf(const RowTable &table, const QList<int> &rows)
{
    const QList<int> columns = shownColumns(table);
    QStringList names;
    for (const int column : columns)
        names += table.columnName(column);
    QString text = markdownLine(names);
    text += markdownLine(QStringList(columns.size(), QStringLiteral("---")));
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells += cellText(table, row, column);
        text += markdownLine(cells);
    }
    return text;
}

QString jsonOf(const RowTable &table, const QList<int> &rows)
{
    QByteArray out;
    JsonLayout json(out, JsonLayout::Form::Indented);
    json.beginArray();
    for (const int row : rows) {
        if (const auto *devices = qobject_cast<const DeviceTableModel *>(table.pagedTable()))
            appendJson(json, devices->rowAt(row).value_or(Device()), DeviceShape::Search);
        else if (const auto *users = qobject_cast<const UserTableModel *>(table.pagedTable()))
            appendJson(json, users->rowAt(row).value_or(User()));
    }
    json.endArray();
    return QString::fromUtf8(out) + QLatin1Char('\n');
}

QString arnsOf(const RowTable &table, const QList<int> &rows)
{
    QStringList arns;
    for (const int row : rows)
        arns += table.model()->index(row, 0).data(PagedTable::ArnRole).toString();
    arns.removeAll(QString());
    return arns.join(QLatin1Char('\n'));
}

} // namespace

QString copyOf(const RowTable &table, CopyForm form)
{
    const QList<int> rows = selectedRows(table);
    if (rows.isEmpty())
        return {};
    switch (form) {
    case CopyForm::Text:
        return table.selectedText();
    case CopyForm::Csv:
        return csvOf(table, rows);
    case CopyForm::Json:
        return jsonOf(table, rows);
    case CopyForm::Markdown:
        return markdownOf(table, rows);
    case CopyForm::Arns:
        return arnsOf(table, rows);
    }
    return {};
}

void addCopyMenu(QMenu *menu, RowTable *table)
{
    QMenu *sub = menu->addMenu(CopyMenu::tr("Copy a&s"));
    sub->setObjectName(QStringLiteral("copyAsMenu"));
    sub->setAccessibleName(sub->title().remove(QLatin1Char('&')));
    sub->setEnabled(table->selectionModel()->hasSelection());
    const std::tuple<CopyForm, QString, QString> forms[] = {
        {CopyForm::Text, QStringLiteral("copyAs.text"), CopyMenu::tr("Text")},
        {CopyForm::Csv, QStringLiteral("copyAs.csv"), CopyMenu::tr("CSV")},
        {CopyForm::Json, QStringLiteral("copyAs.json"), CopyMenu::tr("JSON")},
        {CopyForm::Markdown, QStringLiteral("copyAs.markdown"), CopyMenu::tr("Markdown")},
        {CopyForm::Arns, QStringLiteral("copyAs.arns"), CopyMenu::tr("ARNs")},
    };
    for (const auto &[form, name, text] : forms) {
        QAction *action = sub->addAction(text);
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, table, [table, copied = form] {
            const QString copy = copyOf(*table, copied);
            if (!copy.isEmpty())
                QGuiApplication::clipboard()->setText(copy);
        });
    }
}

} // namespace rollcall
