// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/userssection.h"

#include "models/tables/usertablemodel.h"
#include "views/loadstatus.h"
#include "views/usertablepage.h"

#include <QtWidgets/qboxlayout.h>

namespace rollcall {

UsersSection::UsersSection(UserSource *users, const Clock *clock, QWidget *parent)
    : Section(parent)
    , m_table(new UserTablePage(users, clock, this))
{
    setObjectName(QStringLiteral("usersSection"));
    setAccessibleName(tr("Users"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    addActions(m_table->actions());
}

QString UsersSection::key() const
{
    return QStringLiteral("users");
}

QString UsersSection::title() const
{
    return tr("Users");
}

QString UsersSection::iconName() const
{
    return QStringLiteral("users");
}

QWidget *UsersSection::searchArea() const
{
    return m_table->searchWidget();
}

QWidget *UsersSection::loadStatus() const
{
    return m_table->loadStatus();
}

void UsersSection::refresh()
{
    m_table->refresh();
}

void UsersSection::yield(bool isYielding)
{
    m_table->model()->yield(isYielding);
}

void UsersSection::keepUp()
{
    m_table->keepUp();
}

void UsersSection::focusSearch()
{
    m_table->focusSearch();
}

void UsersSection::clearSearch()
{
    m_table->clearSearch();
}

void UsersSection::setCompactRows(bool compact)
{
    m_table->setCompactRows(compact);
}

void UsersSection::setSavedViews(SavedViews *views)
{
    m_table->setSavedViews(views);
}

void UsersSection::openView(const SavedView &view)
{
    m_table->openView(view);
}

QList<PaletteProvider> UsersSection::paletteSearches()
{
    return m_table->paletteSearches();
}

QList<PaletteEntry> UsersSection::paletteEntries(const QString &typed)
{
    // Whoever looks for somebody need not have looked at the users before.
    constexpr qsizetype shortestText = 2;
    if (typed.size() >= shortestText)
        m_table->start();
    return m_table->paletteEntries(typed);
}

QByteArray UsersSection::saveState() const
{
    return m_table->saveState();
}

void UsersSection::restoreState(const QByteArray &state)
{
    m_table->restoreState(state);
}

void UsersSection::showEvent(QShowEvent *event)
{
    Section::showEvent(event);
    m_table->start();
}

} // namespace rollcall
