// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/importrow.h"

namespace rollcall::importing {

/// One field of a row: how a CSV cell is read into it, and how it is taken over from another row.
template <class T>
struct Field
{
    QLatin1StringView name;
    /// False when the text is no value of this field. Text is never null.
    bool (*read)(T &row, const QString &text);
    void (*copy)(T &to, const T &from);
};

/// Names are unique without regard to case; the ARN comes first.
const QList<Field<Device>> &deviceFields();
const QList<Field<User>> &userFields();
const QList<Field<ImportedEvent>> &eventFields();

quint32 searchDeviceFields(); ///< all that SearchDevices answers
quint32 getDeviceFields();    ///< all that GetDevice answers

quint32 statusInfoFields(); ///< those within DeviceStatusInfo

/// Why the text can't be the ARN of that name; empty when it can.
QString arnTrouble(QLatin1StringView name, const QString &arn);
/// The event when it is complete.
ImportRow checkedEvent(ImportedEvent row);

} // namespace rollcall::importing
