// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/query.h"
#include "models/domain/user.h"

#include <map>

namespace rollcall {

/// How the rows of a kind can be divided, so that no row is in two parts. Rows whose value is absent, or not
/// known here, are in none of them.
template <class Row>
struct WalkKind;

template <>
struct WalkKind<Device>
{
    /// By device status, where the query leaves it free.
    static QList<Query> parts(const Query &query);
    /// Keys by which a part that is too large can be divided further, by the values seen in rows.
    static QStringList dividers();
    static QString value(const QString &divider, const Device &row);
    /// What a part is read from both ends by: nearly every row has its own. Rooms have few devices each, and
    /// in the order of what it filters by, a service finds all of a part in one place.
    static QString endKey(const Query &part);
    /// Which row it is: its ARN, or where it has none what it holds and what does not change by itself.
    static QString name(const Device &row);
};

template <>
struct WalkKind<User>
{
    /// By enrollment status.
    static QList<Query> parts(const Query &query);
    static QStringList dividers();
    static QString value(const QString &divider, const User &row);
    static QString endKey(const Query &part);
    static QString name(const User &row);
};

/// The values of a key among the first rows that were read.
class ValueSample
{
public:
    static constexpr size_t mostValues = 60;

    /// weight: for how many rows it stands.
    void add(const QString &value, double weight);
    QStringList values() const;
    /// Of the rows that these stand for those with this value, between 0 and 1.
    double share(const QString &value) const;
    /// How large the largest of the parts will be, between 0 and 1; 1 when dividing by these values is of no
    /// use: too few, too many, or probably not all of them.
    double largestShare() const;

private:
    struct Seen
    {
        int times = 0;
        double weight = 0;
    };
    std::map<QString, Seen> m_values; ///< in an order, so that a walk can be repeated
    int m_rows = 0;
    double m_weight = 0;
};

/// The parts of a query for each of the values, in their order, and after them those that have none where the
/// API has a key for it. None when the key is taken.
QList<Query> divided(const Query &query, const QString &key, const QStringList &values);

/// A part is not divided by values of which one has more of its rows than this.
constexpr double usefulShare = 0.8;

} // namespace rollcall
