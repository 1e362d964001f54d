// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Groups and their headings.

#include "models/tables/fieldmodel.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall {

void FieldModel::takeGroups(RowArrangement &arrangement)
{
    m_groupIndex = std::move(arrangement.index);
    m_grouped = std::move(arrangement.groups);
}

QString FieldModel::grouping() const
{
    return m_groupKind ? QString::fromLatin1(m_groupKind->key) : QString();
}

void FieldModel::groupBy(const QString &key)
{
    const std::span<const GroupKind> kinds = groupKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&key](const GroupKind &kind) {
        return key == QLatin1StringView(kind.key);
    });
    const GroupKind *kind = found == kinds.end() ? nullptr : &*found;
    if (kind == m_groupKind)
        return;
    m_groupKind = kind;
    arrange();
    Q_EMIT groupingChanged();
    Q_EMIT stateChanged();
}

void FieldModel::setSiteRule(const SiteRule &rule)
{
    if (rule == m_sites)
        return;
    m_sites = rule;
    if (m_groupKind && m_groupKind->part)
        arrange();
    Q_EMIT siteRuleChanged();
}

QVariant FieldModel::headingData(int row, int role) const
{
    if (role != Qt::AccessibleTextRole && role != CopyRole)
        return {};
    const GroupHeading heading = headingAt(row).value_or(GroupHeading());
    return role == CopyRole ? heading.name : QStringLiteral("%1 · %2").arg(heading.name, heading.counts);
}

std::optional<GroupHeading> FieldModel::headingAt(int row) const
{
    const quint32 id = isHeading(row) ? headingId(shown()[static_cast<size_t>(row)]) : GroupedRows::noGroup;
    const RowGroup *group = m_groupIndex ? m_grouped.find(id) : nullptr;
    if (!group)
        return std::nullopt;
    GroupHeading heading;
    heading.isNone = id == GroupIndex::none;
    heading.name = heading.isNone ? QCoreApplication::translate("Groups", m_groupIndex->kind().none)
                                  : m_groupIndex->words(*m_store, id);
    heading.counts = countText(*group);
    heading.isOpen = group->isOpen;
    return heading;
}

int FieldModel::headingOf(int row) const
{
    if (!m_groupIndex || row < 0 || row >= rowCount())
        return -1;
    if (isHeading(row))
        return row;
    return static_cast<int>(headingPlace(m_grouped, m_groupIndex->of(storeRow(row))));
}

void FieldModel::setGroupOpen(int heading, bool open)
{
    if (!isHeading(heading) || !m_groupIndex)
        return;
    const quint32 id = headingId(shown()[static_cast<size_t>(heading)]);
    if (!m_grouped.find(id) || m_grouped.find(id)->isOpen == open)
        return;
    RowGroup &group = m_grouped.groups[m_grouped.placeOf[id]];
    // While another grouping is being worked out, this one is still shown.
    GroupFolds &folds = // clazy:exclude=detaching-member
        m_folds[QString::fromLatin1(m_groupIndex->kind().key)];
    const QString key = m_groupIndex->key(*m_store, id);
    if (open == folds.areClosed)
        folds.except.insert(key);
    else
        folds.except.remove(key);
    m_isStale = m_job != nullptr;
    const auto count = static_cast<int>(group.count);
    if (open) {
        insertRun(heading + 1, m_grouped.rows.data() + group.first, count);
    } else {
        beginRemoveRows({}, heading + 1, heading + count);
        const auto first = changeShown().begin() + heading + 1;
        changeShown().erase(first, first + count);
        endRemoveRows();
    }
    group.isOpen = open;
    Q_EMIT dataChanged(index(heading, 0), index(heading, columnCount() - 1));
    Q_EMIT groupingChanged();
}

void FieldModel::setAllGroupsOpen(bool open)
{
    if (!m_groupKind)
        return;
    m_folds.insert(grouping(), {!open, {}});
    arrange();
    Q_EMIT groupingChanged();
}

void FieldModel::openGroupOf(const QString &key)
{
    const std::optional<quint32> row = m_groupIndex ? storeRowOfKey(key) : std::nullopt;
    if (!row || *row >= m_groupIndex->rowCount())
        return;
    const quint32 id = m_groupIndex->of(*row);
    const RowGroup *group = m_grouped.find(id);
    if (!group || group->isOpen)
        return;
    const auto first = m_grouped.rows.begin() + group->first;
    if (std::find(first, first + group->count, *row) != first + group->count)
        setGroupOpen(static_cast<int>(headingPlace(m_grouped, id)), true);
}

GroupState FieldModel::groupState() const
{
    const GroupFolds folds = m_folds.value(grouping());
    GroupState state{grouping(), folds.areClosed, QStringList(folds.except.cbegin(), folds.except.cend())};
    state.except.sort();
    return m_groupKind ? state : GroupState();
}

void FieldModel::setGroupState(const GroupState &state)
{
    if (state == groupState())
        return;
    m_folds.insert(state.kind, {state.areClosed, QSet<QString>(state.except.cbegin(), state.except.cend())});
    if (state.kind != grouping()) {
        groupBy(state.kind);
        return;
    }
    arrange();
    Q_EMIT groupingChanged();
}

Qt::ItemFlags FieldModel::flags(const QModelIndex &index) const
{
    return isHeading(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : PagedTable::flags(index);
}

} // namespace rollcall
