// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/usertablemodel.h"

#include "models/analysis/nameparts.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

using Fields = RowFields<User>;

constexpr ColumnInfo columns[] = {
    {"firstName", QT_TRANSLATE_NOOP("Columns", "First name"), "FirstName", "FirstName", false, Qt::AlignLeft,
     true, 160, Fields::FirstName},
    {"lastName", QT_TRANSLATE_NOOP("Columns", "Last name"), "LastName", "LastName", false, Qt::AlignLeft,
     true, 180, Fields::LastName},
    {"email", QT_TRANSLATE_NOOP("Columns", "Email"), "Email", "Email", false, Qt::AlignLeft, true, 300,
     Fields::Email},
    {"enrollmentStatus", QT_TRANSLATE_NOOP("Columns", "Enrollment status"), "EnrollmentStatus",
     "EnrollmentStatus", true, Qt::AlignLeft, true, 160, Fields::EnrollmentStatus},
    {"id", QT_TRANSLATE_NOOP("Columns", "Id"), "UserId", "UserId", false, Qt::AlignLeft, true, 280,
     Fields::UserId},
    {"enrollmentId", QT_TRANSLATE_NOOP("Columns", "Enrollment id"), nullptr, nullptr, false, Qt::AlignLeft,
     false, 280, Fields::EnrollmentId},
    {"userArn", QT_TRANSLATE_NOOP("Columns", "User ARN"), nullptr, nullptr, false, Qt::AlignLeft, false, 320,
     Fields::Arn},
};
static_assert(std::size(columns) == UserTableModel::ColumnTotal);

constexpr GroupKind groups[] = {
    {"enrollmentStatus", QT_TRANSLATE_NOOP("Groups", "Group by enrollment status"),
     QT_TRANSLATE_NOOP("Groups", "No enrollment status"), UserTableModel::EnrollmentStatus,
     Fields::EnrollmentStatus},
    {"domain", QT_TRANSLATE_NOOP("Groups", "Group by email domain"),
     QT_TRANSLATE_NOOP("Groups", "No email domain"), UserTableModel::Email, Fields::Email,
     [](QByteArrayView email, const SiteRule &) { return domainPart(email); }, true},
};

} // namespace

UserTableModel::UserTableModel(UserSource *source, const Clock *clock, QObject *parent)
    : PagedModel<User>(source, columns, clock, parent)
{
}

std::span<const GroupKind> UserTableModel::groupKinds() const
{
    return groups;
}

QString UserTableModel::countText(const RowGroup &group) const
{
    constexpr const char *users = QT_TRANSLATE_N_NOOP("Groups", "%Ln user(s)");
    return QCoreApplication::translate("Groups", users, nullptr, static_cast<int>(group.count));
}

QVariant UserTableModel::extra(quint32 row, int column, int role) const
{
    return role == Qt::ToolTipRole ? QVariant(display(row, column)) : QVariant();
}

} // namespace rollcall
