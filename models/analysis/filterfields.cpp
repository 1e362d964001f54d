// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/filterfields.h"

#include "models/analysis/devicecondition.h"
#include "models/domain/schema.h"

namespace rollcall {

namespace {

using Kind = FilterField::Kind;

QStringList names(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}

FilterField field(const char *column, std::initializer_list<const char *> texts, Kind kind = Kind::Text,
                  const QStringList &choices = {})
{
    return {QString::fromLatin1(column), names(texts), kind, choices};
}

QStringList conditionNames()
{
    QStringList list;
    for (int value = 0; value <= static_cast<int>(DeviceCondition::Online); ++value)
        list.append(conditionName(static_cast<DeviceCondition>(value)));
    return list;
}

} // namespace

QList<FilterField> deviceFilterFields()
{
    return {
        field("status", {"status", "is"}, Kind::Choice, conditionNames()),
        field("offlineSince", {"offline", "offlineSince"}, Kind::Time),
        field("name", {"name"}),
        field("room", {"room"}),
        field("type", {"type"}),
        field("software", {"software", "version"}),
        field("serial", {"serial"}),
        field("mac", {"mac"}),
        field("deviceStatus", {"device-status", "deviceStatus"}, Kind::Choice, schema::deviceStatuses()),
        field("details", {"details", "detail"}, Kind::Choice, schema::deviceStatusDetailCodes()),
        field("connectionStatus", {"connection", "connectionStatus"}, Kind::Choice,
              schema::connectionStatuses()),
        field("networkProfile", {"network", "networkProfile"}),
        field("created", {"created"}, Kind::Time),
        field("roomArn", {"room-arn", "roomArn"}),
        field("deviceArn", {"arn", "deviceArn"}),
    };
}

QList<FilterField> userFilterFields()
{
    return {
        field("firstName", {"first", "firstName"}),
        field("lastName", {"last", "lastName"}),
        field("email", {"email", "mail"}),
        field("enrollmentStatus", {"enrollment", "enrollmentStatus", "status"}, Kind::Choice,
              schema::enrollmentStatuses()),
        field("id", {"id"}),
        field("enrollmentId", {"enrollment-id", "enrollmentId"}),
        field("userArn", {"arn", "userArn"}),
    };
}

QString choiceName(const QString &stored)
{
    QString name;
    QChar before;
    for (const QChar letter : stored) {
        if (letter.isUpper() && before.isLower())
            name += QLatin1Char('-');
        name += letter == QLatin1Char('_') ? QLatin1Char('-') : letter.toLower();
        before = letter;
    }
    return name;
}

} // namespace rollcall
