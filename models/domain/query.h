// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

namespace rollcall {

/// Filters are joined by AND, the values of one filter by OR. Keys are the API's names, see schema.h.
struct Filter
{
    QString key;
    QStringList values;
    bool operator==(const Filter &) const = default;
};

enum class SortDirection { Ascending, Descending };

struct SortCriterion
{
    QString key;
    SortDirection direction = SortDirection::Ascending;
    bool operator==(const SortCriterion &) const = default;
};

/// What SearchDevices and SearchUsers are asked for. An empty sort means the service's own order.
struct Query
{
    QList<Filter> filters;
    QList<SortCriterion> sort;
    bool operator==(const Query &) const = default;
};

/// What ListDeviceEvents is asked for. An empty eventType means all types.
struct EventQuery
{
    QString deviceArn;
    QString eventType;
    bool operator==(const EventQuery &) const = default;
};

} // namespace rollcall
