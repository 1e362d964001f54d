// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/connectionbutton.h"

#include "views/theme/theme.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qwidgetaction.h>

namespace rollcall {

namespace {

constexpr int mostWidth = 260;

} // namespace

ConnectionButton::ConnectionButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("connectionButton"));
    setFlat(true);
    setIcon(rollcall::icon(QStringLiteral("server")));
    setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("connectionMenu"));
    setFacts({});
}

void ConnectionButton::setFacts(const ConnectionFacts &facts)
{
    m_facts = facts;
    const bool failed = !facts.problem.isEmpty();
    setIcon(rollcall::icon(failed ? QStringLiteral("warning") : QStringLiteral("server")));
    const QString named = facts.title.isEmpty() ? tr("Connecting…") : facts.title;
    const QString title = !failed                 ? named
                          : facts.title.isEmpty() ? tr("Not connected")
                                                  : tr("%1: not connected").arg(facts.title);
    setText(fontMetrics().elidedText(title, Qt::ElideMiddle, mostWidth));
    setAccessibleName(tr("Connection: %1").arg(title));
    setToolTip(failed ? facts.problem : facts.endpoint.isEmpty() ? title : facts.endpoint);
    setAccessibleDescription(facts.problem);
    rebuildMenu();
}

void ConnectionButton::rebuildMenu()
{
    m_menu->clear();
    auto *box = new QWidget(m_menu);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    form->setHorizontalSpacing(metrics::medium);
    form->setVerticalSpacing(metrics::unit);
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        auto *caption = new QLabel(name, box);
        caption->setFont(textFont(TextSize::Small));
        caption->setForegroundRole(QPalette::PlaceholderText);
        auto *text = new QLabel(value, box);
        text->setTextFormat(Qt::PlainText);
        form->addRow(caption, text);
    };
    add(tr("Endpoint"), m_facts.endpoint.isEmpty() ? tr("Not connected yet") : m_facts.endpoint);
    add(tr("Region"), m_facts.region);
    add(tr("Profile"), m_facts.profile);
    add(tr("Access key"), m_facts.accessKeyId);
    add(tr("Data folder"), m_facts.dataFolder);
    auto *facts = new QWidgetAction(m_menu);
    facts->setDefaultWidget(box); // which it takes over, and drops when it goes
    m_menu->addAction(facts);
    m_menu->addSeparator();
    QAction *copy = m_menu->addAction(rollcall::icon(QStringLiteral("copy")), tr("Copy endpoint"));
    copy->setObjectName(QStringLiteral("copyEndpoint"));
    copy->setEnabled(!m_facts.endpoint.isEmpty());
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_facts.endpoint); });
    QAction *help =
        m_menu->addAction(rollcall::icon(QStringLiteral("info")), tr("Connect to your own service…"));
    help->setObjectName(QStringLiteral("connectHelp"));
    connect(help, &QAction::triggered, this, &ConnectionButton::connectHelpRequested);
}

} // namespace rollcall
