// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/usertablepage.h"

#include "models/tables/usertablemodel.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("UserTablePage", text);
}

QString count(const char *text, qsizetype number)
{
    return QCoreApplication::translate("UserTablePage", text, nullptr, static_cast<int>(number));
}

TablePageTraits traits()
{
    TablePageTraits result;
    result.objectName = QStringLiteral("users");
    result.accessibleName = say(QT_TRANSLATE_NOOP("UserTablePage", "Users"));
    result.searchKey = QStringLiteral("lastName");
    result.filterFields = userFilterFields();
    result.search = {
        {QString(), say(QT_TRANSLATE_NOOP("UserTablePage", "All columns")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user shows %1 in one of its columns.")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user who matches %1 shows %2 in one of the columns."))},
        {QStringLiteral("lastName"), say(QT_TRANSLATE_NOOP("UserTablePage", "Last name")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user has %1 in the last name.")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user that matches %1 has %2 in the last name."))},
        {QStringLiteral("firstName"), say(QT_TRANSLATE_NOOP("UserTablePage", "First name")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user has %1 in the first name.")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user that matches %1 has %2 in the first name."))},
        {QStringLiteral("email"), say(QT_TRANSLATE_NOOP("UserTablePage", "Email")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user has %1 in the email address.")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user that matches %1 has %2 in the email address."))},
        {QStringLiteral("id"), say(QT_TRANSLATE_NOOP("UserTablePage", "Id")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user has %1 in the id.")),
         say(QT_TRANSLATE_NOOP("UserTablePage", "No user that matches %1 has %2 in the id."))}};
    result.loadFailed = say(QT_TRANSLATE_NOOP("UserTablePage", "Users could not be loaded."));
    result.nothingThere = say(QT_TRANSLATE_NOOP(
        "UserTablePage",
        "There are no users yet. Import some with rollcallctl import, connect to your own organisation "
        "with --profile or --endpoint-url, or fill the local one with rollcallctl sample."));
    result.matchesNot = say(QT_TRANSLATE_NOOP("UserTablePage", "No user matches %1."));
    result.sortOffer = say(QT_TRANSLATE_NOOP(
        "UserTablePage",
        "The service can't sort by \"%1\". Once all users are loaded, they can be sorted here."));
    result.sortColumn = UserTableModel::LastName;
    result.nameColumn = UserTableModel::Email;
    result.detailColumn = UserTableModel::LastName;
    result.findColumns = {UserTableModel::LastName, UserTableModel::FirstName};
    result.searchFor = say(QT_TRANSLATE_NOOP("UserTablePage", "Search users for \"%1\""));
    result.tally.countedField = RowFields<User>::EnrollmentStatus;
    result.tally.counted = QStringLiteral("REGISTERED");
    result.tallyText = [](const RowTally &tally) {
        return QStringLiteral("%1, %2").arg(
            count(QT_TRANSLATE_N_NOOP("UserTablePage", "%Ln selected"), tally.rows),
            count(QT_TRANSLATE_N_NOOP("UserTablePage", "%Ln registered"), tally.counts));
    };
    return result;
}

} // namespace

UserTablePage::UserTablePage(UserSource *source, const Clock *clock, QWidget *parent)
    : UserTablePage(new UserTableModel(source, clock), source, clock, parent)
{
}

UserTablePage::UserTablePage(UserTableModel *model, UserSource *source, const Clock *clock, QWidget *parent)
    : TablePage(model, new SourceCounts<User>(source, userQuickFilters()), new SourceCounts<User>(source, {}),
                clock, traits(), parent)
    , m_model(model)
{
}

void UserTablePage::currentRowChanged(int row)
{
    const std::optional<User> user = m_model->rowAt(row);
    Q_EMIT currentUserChanged(user ? *user : User());
}

} // namespace rollcall
