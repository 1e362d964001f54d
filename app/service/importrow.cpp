// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importrow.h"

#include "app/service/importfields.h"
#include "app/service/importtext.h"

#include <QtCore/qregularexpression.h>

namespace rollcall {

namespace {

using namespace importing;

// `arn:[a-z0-9-\.]{1,63}:...` of the API's model.
constexpr QLatin1StringView arnPattern(
    R"(\Aarn:[a-z0-9\-.]{1,63}:[a-z0-9\-.]{0,63}:[a-z0-9\-.]{0,63}:[a-z0-9\-.]{0,63}:[^/].{0,1023}\z)");

template <class T>
T mergedBy(const QList<Field<T>> &fields, T stored, const T &from, quint32 mask)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (mask & (1U << i))
            fields[i].copy(stored, from);
    }
    return stored;
}

template <class T>
int indexOf(const QList<Field<T>> &fields, const QString &name)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (name.compare(fields[i].name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

// Empty when all fields could be read, else the reason.
template <class T>
QString readAll(const QList<Field<T>> &table, const QList<int> &columns, const QStringList &texts, T &row)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i] < 0 || texts[i].isNull())
            continue;
        const Field<T> &field = table[columns[i]];
        if (!field.read(row, texts[i]))
            return ImportText::tr("%1 can't be read: \"%2\"").arg(QString(field.name), texts[i].left(80));
    }
    return {};
}

} // namespace

namespace importing {

QString arnTrouble(QLatin1StringView name, const QString &arn)
{
    if (arn.isEmpty())
        return ImportText::tr("%1 is missing").arg(QString(name));
    if (!isArn(arn))
        return ImportText::tr("%1 is no ARN: \"%2\"").arg(QString(name), arn.left(80));
    return {};
}

ImportRow checkedEvent(ImportedEvent row)
{
    QString trouble = arnTrouble(QLatin1StringView("DeviceArn"), row.deviceArn);
    const auto need = [&trouble](bool there, const char *name) {
        if (trouble.isEmpty() && !there)
            trouble = ImportText::tr("%1 is missing").arg(QLatin1StringView(name));
    };
    need(!row.event.type.isEmpty(), "Type");
    need(!row.event.value.isEmpty(), "Value");
    need(row.event.timestamp.has_value(), "Timestamp");
    if (!trouble.isEmpty())
        return trouble;
    return row;
}

} // namespace importing

bool isArn(const QString &text)
{
    static const QRegularExpression pattern(arnPattern);
    return pattern.match(text).hasMatch();
}

Device merged(Device stored, const ImportedDevice &imported)
{
    const Device before = stored;
    Device result = mergedBy(deviceFields(), std::move(stored), imported.device, imported.fields);
    const Device &from = imported.device;
    if ((imported.fields & statusInfoFields()) == statusInfoFields() && !from.hasStatusInfo)
        result.hasStatusInfo = false;
    // A profile's certificate belongs to the profile: with another profile it is another one, or none.
    if (result.networkProfileInfo && !imported.device.networkProfileInfo &&
        result.networkProfileArn != before.networkProfileArn)
        result.networkProfileInfo.reset();
    if (result.networkProfileInfo && !result.networkProfileArn.isNull())
        result.networkProfileInfo->networkProfileArn = result.networkProfileArn;
    return result;
}

User merged(User stored, const ImportedUser &imported)
{
    return mergedBy(userFields(), std::move(stored), imported.user, imported.fields);
}

CsvColumns::CsvColumns(const QStringList &header, const QString &defaultDeviceArn)
    : m_defaultDeviceArn(defaultDeviceArn)
{
    const auto has = [&header](const char *name) {
        return header.contains(QLatin1StringView(name), Qt::CaseInsensitive);
    };
    const bool eventLike = has("Type") || has("Timestamp");
    if (has("UserArn")) {
        m_kind = Kind::Users;
    } else if (eventLike && (has("DeviceArn") || !defaultDeviceArn.isEmpty())) {
        m_kind = Kind::Events;
    } else if (has("DeviceArn")) {
        m_kind = Kind::Devices;
    } else {
        m_trouble = ImportText::tr("The first line is no header with a column DeviceArn or UserArn");
        if (header.size() == 1 && header.first().contains(QLatin1Char(';')))
            m_trouble = ImportText::tr("The columns are separated by semicolons; save the file with commas");
        return;
    }
    for (const QString &name : header) {
        const QString trimmed = name.trimmed();
        const int index = m_kind == Kind::Devices ? indexOf(deviceFields(), trimmed)
                          : m_kind == Kind::Users ? indexOf(userFields(), trimmed)
                                                  : indexOf(eventFields(), trimmed);
        if (index >= 0 && m_fields.contains(index))
            m_trouble = ImportText::tr("The column %1 is there twice").arg(trimmed);
        m_fields.append(index);
        if (index >= 0)
            m_mask |= 1U << index;
        else
            m_ignored.append(trimmed);
    }
}

ImportRow CsvColumns::row(const QStringList &fields) const
{
    if (fields.size() != m_fields.size())
        return ImportText::tr("The row has %1 fields, but the header has %2")
            .arg(QString::number(fields.size()), QString::number(m_fields.size()));
    QString trouble;
    if (m_kind == Kind::Events) {
        ImportedEvent event{m_defaultDeviceArn, {}};
        trouble = readAll(eventFields(), m_fields, fields, event);
        return trouble.isEmpty() ? checkedEvent(std::move(event)) : ImportRow(trouble);
    }
    if (m_kind == Kind::Users) {
        ImportedUser user{{}, m_mask};
        trouble = readAll(userFields(), m_fields, fields, user.user);
        if (trouble.isEmpty())
            trouble = arnTrouble(QLatin1StringView("UserArn"), user.user.arn);
        return trouble.isEmpty() ? ImportRow(user) : ImportRow(trouble);
    }
    ImportedDevice device{{}, m_mask};
    trouble = readAll(deviceFields(), m_fields, fields, device.device);
    if (trouble.isEmpty())
        trouble = arnTrouble(QLatin1StringView("DeviceArn"), device.device.arn);
    if (device.device.networkProfileInfo)
        device.device.networkProfileInfo->networkProfileArn = device.device.networkProfileArn;
    return trouble.isEmpty() ? ImportRow(device) : ImportRow(trouble);
}

} // namespace rollcall
