// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pagesource.h"
#include "views/tablepage.h"

namespace rollcall {

class UserTableModel;

/// The users of the organisation.
class UserTablePage final : public TablePage
{
    Q_OBJECT

public:
    /// Source and clock outlive the page.
    UserTablePage(UserSource *source, const Clock *clock, QWidget *parent = nullptr);

    UserTableModel *model() const { return m_model; }

Q_SIGNALS:
    /// Another user, the same one with other values, or (a default User) none.
    void currentUserChanged(const rollcall::User &user);

protected:
    void currentRowChanged(int row) override;

private:
    UserTablePage(UserTableModel *model, UserSource *source, const Clock *clock, QWidget *parent);

    UserTableModel *m_model;
};

} // namespace rollcall
