// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/user.h"
#include "models/tables/pagedmodel.h"

namespace rollcall {

/// The users of a query.
class UserTableModel final : public PagedModel<User>
{
    Q_OBJECT

public:
    enum ColumnId { FirstName, LastName, Email, EnrollmentStatus, Id, EnrollmentId, UserArn, ColumnTotal };

    UserTableModel(UserSource *source, const Clock *clock, QObject *parent = nullptr);

    std::span<const GroupKind> groupKinds() const override;

protected:
    QString countText(const RowGroup &group) const override;
    QVariant extra(quint32 row, int column, int role) const override;
};

} // namespace rollcall
