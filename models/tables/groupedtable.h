// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/groupindex.h"

#include <QtCore/qstringlist.h>

namespace rollcall {

/// The heading of a group, in words.
struct GroupHeading
{
    QString name;   ///< "Building 4"
    QString counts; ///< "120 devices, 9 offline"
    bool isOpen = true;
    bool isNone = false; ///< of the rows that have nothing to be grouped by
};

/// What is saved of a grouping.
struct GroupState
{
    QString kind;           ///< GroupKind::key; empty: rows are not grouped
    bool areClosed = false; ///< whether groups are closed unless they are told here, or open
    QStringList except;     ///< the groups that are not so, by a key of their own
    bool operator==(const GroupState &) const = default;
};

/// A table whose rows may be put together in groups. Each has a heading, a row of the model that is no row of
/// the table's data: it can be gone to, but not be selected, and it says nothing in any of its cells. Groups
/// stand in the order of their names, the rows without a value last; within a group rows are sorted as they
/// would be without.
class GroupedTable
{
public:
    virtual ~GroupedTable() = default;

    virtual std::span<const GroupKind> groupKinds() const = 0;
    /// GroupKind::key, or empty. Which groups are closed is kept for each kind.
    virtual QString grouping() const = 0;
    /// Empty, or a key that is not known: not at all.
    virtual void groupBy(const QString &key) = 0;
    /// How the site of a room is told, by which rows can be grouped.
    virtual SiteRule siteRule() const = 0;
    virtual void setSiteRule(const SiteRule &rule) = 0;

    virtual bool isHeading(int row) const = 0;
    virtual std::optional<GroupHeading> headingAt(int row) const = 0;
    /// The heading of the group that the row is in, or is itself; -1 without groups.
    virtual int headingOf(int row) const = 0;
    /// At once, also with a million rows.
    virtual void setGroupOpen(int heading, bool open) = 0;
    virtual void setAllGroupsOpen(bool open) = 0;
    /// Opens the group of a row that the filter leaves, if it is closed.
    virtual void openGroupOf(const QString &key) = 0;
    /// Rows that the filter leaves, those in closed groups too, headings not counted.
    virtual qsizetype matchingCount() const = 0;

    virtual GroupState groupState() const = 0;
    virtual void setGroupState(const GroupState &state) = 0;
};

} // namespace rollcall
