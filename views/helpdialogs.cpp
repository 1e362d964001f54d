// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/helpdialogs.h"

#include "views/panelbar.h"
#include "views/theme/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

namespace {

constexpr int textWidth = 480;

QString say(const char *text)
{
    return QCoreApplication::translate("HelpDialogs", text);
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setMinimumWidth(textWidth);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(textFont(TextSize::Heading));
    return label;
}

QLabel *command(const QString &text, QWidget *parent)
{
    QLabel *label = paragraph(text, parent);
    label->setWordWrap(false);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setAutoFillBackground(true);
    label->setBackgroundRole(QPalette::AlternateBase);
    label->setContentsMargins(metrics::small, metrics::small, metrics::small, metrics::small);
    return label;
}

QDialog *dialogOf(const QString &title, const QString &name, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    column->setSpacing(metrics::small);
    column->setSizeConstraint(QLayout::SetFixedSize);
    return dialog;
}

void addClose(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = qobject_cast<QVBoxLayout *>(dialog->layout());
    column->addSpacing(metrics::small);
    column->addWidget(buttons);
}

struct Component
{
    const char *name;
    const char *license;
    const char *purpose;
};

const Component components[] = {
    {"Qt", "LGPL-3.0-only", QT_TRANSLATE_NOOP("HelpDialogs", "window, network, database access")},
    {"Qt Charts", "GPL-3.0-only", QT_TRANSLATE_NOOP("HelpDialogs", "timeline")},
    {"OpenSSL", "Apache-2.0", QT_TRANSLATE_NOOP("HelpDialogs", "signatures, encryption")},
    {"Boost", "BSL-1.0", QT_TRANSLATE_NOOP("HelpDialogs", "the local service")},
    {"simdjson", "Apache-2.0", QT_TRANSLATE_NOOP("HelpDialogs", "reading answers")},
    {"ICU", "Unicode-DFS-2016", QT_TRANSLATE_NOOP("HelpDialogs", "the order of names")},
    {"Fontconfig", "MIT", QT_TRANSLATE_NOOP("HelpDialogs", "fonts of other scripts")},
    {"mimalloc", "MIT", QT_TRANSLATE_NOOP("HelpDialogs", "memory")},
    {"libxlsxwriter", "BSD-2-Clause", QT_TRANSLATE_NOOP("HelpDialogs", "exports to Excel")},
    {"SQLite", "Public Domain", QT_TRANSLATE_NOOP("HelpDialogs", "the local fleet")},
};

} // namespace

QDialog *makeConnectDialog(QWidget *parent)
{
    QDialog *dialog = dialogOf(say(QT_TRANSLATE_NOOP("HelpDialogs", "Connect to your own service")),
                               QStringLiteral("connectDialog"), parent);
    auto *column = qobject_cast<QVBoxLayout *>(dialog->layout());
    column->addWidget(heading(dialog->windowTitle(), dialog));
    column->addWidget(
        paragraph(say(QT_TRANSLATE_NOOP(
                      "HelpDialogs",
                      "Rollcall shows any service that answers the Alexa for Business API. Name its address "
                      "and a profile of your AWS configuration when you start it:")),
                  dialog));
    column->addWidget(
        command(QStringLiteral("rollcall --endpoint-url https://fleet.example.org --profile fleet"), dialog));
    column->addWidget(paragraph(
        say(QT_TRANSLATE_NOOP("HelpDialogs", "The profile's access key is read from ~/.aws/credentials; an "
                                             "endpoint_url in ~/.aws/config does as well.")),
        dialog));
    column->addSpacing(metrics::small);
    column->addWidget(
        paragraph(say(QT_TRANSLATE_NOOP(
                      "HelpDialogs",
                      "Or bring your own devices, users and events into a local fleet. Use a folder of its "
                      "own, so that they don't mix with the sample:")),
                  dialog));
    column->addWidget(command(QStringLiteral("rollcallctl import --data-dir ~/fleet devices.csv\n"
                                             "rollcall --data-dir ~/fleet"),
                              dialog));
    addClose(dialog);
    return dialog;
}

QDialog *makeAboutDialog(QWidget *parent)
{
    QDialog *dialog = dialogOf(say(QT_TRANSLATE_NOOP("HelpDialogs", "About Rollcall")),
                               QStringLiteral("aboutDialog"), parent);
    auto *column = qobject_cast<QVBoxLayout *>(dialog->layout());
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::medium);
    auto *picture = new IconLabel(appIcon(), dialog);
    picture->setFixedSize(48, 48);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(metrics::unit);
    titles->addWidget(heading(QStringLiteral("Rollcall " ROLLCALL_VERSION), dialog));
    auto *purpose =
        new QLabel(say(QT_TRANSLATE_NOOP("HelpDialogs", "Console for fleets of voice devices")), dialog);
    purpose->setForegroundRole(QPalette::PlaceholderText);
    titles->addWidget(purpose);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(titles, 1);
    column->addLayout(top);
    column->addSpacing(metrics::small);
    column->addWidget(paragraph(
        say(QT_TRANSLATE_NOOP(
            "HelpDialogs",
            "Copyright 2026 The Rollcall developers. Rollcall is free software: you may "
            "redistribute and change it under the terms of the GNU General Public License, version 3 "
            "or any later version. It comes without any warranty, as far as the law permits. The "
            "licence's text is in the file LICENSE, and at https://www.gnu.org/licenses/.")),
        dialog));
    column->addSpacing(metrics::small);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::large);
    grid->setVerticalSpacing(metrics::unit);
    int row = 0;
    for (const Component &component : components) {
        QString name = QLatin1StringView(component.name);
        if (row == 0)
            name += QLatin1Char(' ') + QLatin1StringView(qVersion());
        grid->addWidget(new QLabel(name, dialog), row, 0);
        grid->addWidget(new QLabel(QLatin1StringView(component.license), dialog), row, 1);
        auto *use = new QLabel(say(component.purpose), dialog);
        use->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(use, row, 2);
        ++row;
    }
    grid->setColumnStretch(2, 1);
    column->addLayout(grid);
    addClose(dialog);
    return dialog;
}

} // namespace rollcall
