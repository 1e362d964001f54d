// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/usertablemodel.h"

#include "models/analysis/statuswords.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

template <QString User::*member>
QString text(const User &user)
{
    return user.*member;
}

template <QString User::*member>
QVariant textValue(const User &user)
{
    return user.*member;
}

constexpr Column<User> columns[] = {
    {{"firstName", QT_TRANSLATE_NOOP("Columns", "First name"), "FirstName", Qt::AlignLeft, true, 160},
     text<&User::firstName>,
     textValue<&User::firstName>},
    {{"lastName", QT_TRANSLATE_NOOP("Columns", "Last name"), "LastName", Qt::AlignLeft, true, 180},
     text<&User::lastName>,
     textValue<&User::lastName>},
    {{"email", QT_TRANSLATE_NOOP("Columns", "Email"), "Email", Qt::AlignLeft, true, 300},
     text<&User::email>,
     textValue<&User::email>},
    {{"enrollmentStatus", QT_TRANSLATE_NOOP("Columns", "Enrollment status"), "EnrollmentStatus",
      Qt::AlignLeft, true, 160},
     [](const User &user) { return enrollmentText(user.enrollmentStatus); },
     textValue<&User::enrollmentStatus>},
    {{"id", QT_TRANSLATE_NOOP("Columns", "Id"), "UserId", Qt::AlignLeft, true, 280},
     userId,
     [](const User &user) { return QVariant(userId(user)); }},
    {{"enrollmentId", QT_TRANSLATE_NOOP("Columns", "Enrollment id"), nullptr, Qt::AlignLeft, false, 280},
     text<&User::enrollmentId>,
     textValue<&User::enrollmentId>},
    {{"userArn", QT_TRANSLATE_NOOP("Columns", "User ARN"), nullptr, Qt::AlignLeft, false, 320},
     text<&User::arn>,
     textValue<&User::arn>},
};
static_assert(std::size(columns) == UserTableModel::ColumnTotal);

} // namespace

UserTableModel::UserTableModel(UserSource *source, const Clock *clock, QObject *parent)
    : PagedModel<User>(source, columns, clock, parent)
{
}

QVariant UserTableModel::extra(const User &row, int index, int role) const
{
    return role == Qt::ToolTipRole ? QVariant(display(row, index)) : QVariant();
}

} // namespace rollcall
