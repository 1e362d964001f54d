// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

namespace rollcall {

/// A field of the typed form of filters, for one column of a table.
struct FilterField
{
    enum class Kind {
        Text,   ///< room:lobby has it as a part, room="Lobby 1" is the whole
        Choice, ///< connection:offline is one of the values that there are
        Time    ///< created:>2026-11-01, offline:>2h
    };

    QString column;    ///< the column's key
    QStringList names; ///< in the typed form, regardless of case; the first is written
    Kind kind = Kind::Text;
    QStringList choices = {}; ///< of a Choice: the known values as they are stored
};

/// One field for each column of the devices' table and of the users'. Names are stable: saved views and
/// people's fingers know them.
QList<FilterField> deviceFilterFields();
QList<FilterField> userFilterFields();

/// A stored choice as it is written: "was-offline" for WAS_OFFLINE and for wasOffline.
QString choiceName(const QString &stored);

} // namespace rollcall
