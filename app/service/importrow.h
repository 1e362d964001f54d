// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/importjson.h"
#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/user.h"

#include <QtCore/qstringlist.h>

#include <optional>
#include <variant>

namespace rollcall {

/// A device or user of a file, with what the file can know of it: a column that a CSV file lacks, or a member
/// that an operation never answers, leaves what the store has.
struct ImportedDevice
{
    Device device;
    quint32 fields = 0; ///< bits of the importer's own table of fields
};
struct ImportedUser
{
    User user;
    quint32 fields = 0;
};
struct ImportedEvent
{
    QString deviceArn;
    DeviceEvent event;
};
/// A row, or the reason why there is none.
using ImportRow = std::variant<QString, ImportedDevice, ImportedUser, ImportedEvent>;

Device merged(Device stored, const ImportedDevice &imported);
User merged(User stored, const ImportedUser &imported);

/// What the header of a CSV file makes of its records. Columns carry the API's names, in any case and order;
/// which kind of row it is shows from them (DeviceArn, UserArn; DeviceArn with Type or Timestamp is an
/// event).
class CsvColumns
{
public:
    /// defaultDeviceArn: whose events they are when there is no such column; may be empty.
    CsvColumns(const QStringList &header, const QString &defaultDeviceArn);

    QString trouble() const { return m_trouble; }     ///< why the file can't be read; empty when it can
    QStringList ignored() const { return m_ignored; } ///< columns that are none of the API's
    ImportRow row(const QStringList &fields) const;

private:
    enum class Kind { Devices, Users, Events };

    QString m_defaultDeviceArn;
    Kind m_kind = Kind::Devices;
    QList<int> m_fields; ///< per column: index into the kind's table, or -1
    quint32 m_mask = 0;
    QString m_trouble;
    QStringList m_ignored;
};

ImportRow readJsonItem(const JsonItem &item, const QString &defaultDeviceArn);

/// Whether the text is an ARN as the API's model has it.
bool isArn(const QString &text);

} // namespace rollcall
