// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pagesource.h"
#include "views/section.h"

namespace rollcall {

class UserTablePage;

/// Users: one table.
class UsersSection final : public Section
{
    Q_OBJECT

public:
    /// Source and clock outlive the section. It asks for nothing before it is shown.
    UsersSection(UserSource *users, const Clock *clock, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *searchArea() const override;
    QWidget *loadStatus() const override;
    void refresh() override;
    void keepUp() override;
    void yield(bool isYielding) override;
    void focusSearch() override;
    void clearSearch() override;
    void setCompactRows(bool compact) override;
    void setSavedViews(SavedViews *views) override;
    void openView(const SavedView &view) override;
    QList<PaletteEntry> paletteEntries(const QString &typed) override;
    QList<PaletteProvider> paletteSearches() override;

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void showEvent(QShowEvent *event) override;

private:
    UserTablePage *m_table;
};

} // namespace rollcall
