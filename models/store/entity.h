// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/user.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace rollcall::store {

/// What a facet's value is a value of. The numbers are in stores on disk.
enum class FacetKind : int {
    AllDevices = 0,
    DeviceStatus = 1,
    ConnectionStatus = 2,
    DetailCode = 3,
    Feature = 4,
    Unassociated = 5,
    AllUsers = 16,
    EnrollmentStatus = 17
};

struct Facet
{
    FacetKind kind;
    QByteArray value;
    bool operator==(const Facet &) const = default;
};

/// How a filter key matches: text by substring of the case-folded value, an enumeration exactly, and a flag
/// takes true or false.
enum class Match { Text, Enum, Flag };

struct KeyRule
{
    QLatin1StringView name; ///< the API's
    int key;                ///< position of its sort key among the columns; -1 when there is none
    Match match;
    FacetKind facet = FacetKind::AllDevices; ///< of an Enum or Flag
    bool sorts = true;
};

/// What the search of devices and that of users differ in.
struct Entity
{
    QLatin1StringView table;
    QLatin1StringView generation; ///< its row of the table meta
    FacetKind all;
    QList<QLatin1StringView> columns; ///< of the sort keys; the first is the order when none is asked for
    QList<KeyRule> rules;
};

const Entity &deviceEntity();
const Entity &userEntity();

/// A row as it is written. Keys are in the order of Entity::columns.
struct Entry
{
    QByteArray arn;
    QList<QByteArray> keys;
    QList<Facet> facets; ///< without repetitions
    QByteArray record;
};

Entry entryOf(const Device &device);
Entry entryOf(const User &user);

/// The sort key of an absent value: after all UTF-8, hence last in ASC and first in DESC.
QByteArray absentKey();
/// UTF-8 of the case-folded text, in which text filters search.
QByteArray foldedKey(const QString &text);
/// Whether at most one facet of this kind holds a row.
bool isExclusive(FacetKind kind);
/// The orderings list of a facet's members by one sort key.
qint64 listId(qint64 facetId, int key);

} // namespace rollcall::store
