// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <QtCore/qlist.h>
#include <QtCore/qlocale.h>

namespace rollcall {

struct DetailRow
{
    QString key; ///< the API's name, for object names
    QString label;
    QString value;
    QString toolTip; ///< times in UTC
    bool operator==(const DetailRow &) const = default;
};

struct DetailGroup
{
    QString title;
    QList<DetailRow> rows;
    bool operator==(const DetailGroup &) const = default;
};

/// What is known of a device, in words and in groups; absent fields are left out, and groups without any.
QList<DetailGroup> detailGroups(const Device &device, const QLocale &locale);

/// What was known of a device, each field replaced by what a newer answer says of it, if it says anything:
/// SearchDevices and GetDevice each have fields that the other lacks.
Device completed(const Device &known, const Device &answer);

/// JSON with two spaces of indentation and its keys in the order they came; as it came when it is none.
QString prettyJson(const QByteArray &json);

} // namespace rollcall
