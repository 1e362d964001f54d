// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/copymenu.h"

#include "views/copyjob.h"
#include "views/rowtable.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qitemselectionmodel.h>
#include <QtWidgets/qmenu.h>

namespace rollcall {

namespace {

struct CopyMenu
{
    Q_DECLARE_TR_FUNCTIONS(CopyMenu)
};

} // namespace

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
        QObject::connect(action, &QAction::triggered, table,
                         [table, copied = form] { CopyJob::start(table, copied); });
    }
}

} // namespace rollcall
