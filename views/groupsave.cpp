// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/groupsave.h"

#include "models/tables/groupedtable.h"

#include <QtCore/qjsonarray.h>

namespace rollcall {

namespace {

constexpr qsizetype mostSaved = 1000;

} // namespace

QJsonObject saveGroups(const GroupedTable &table)
{
    const GroupState state = table.groupState();
    if (state.kind.isEmpty())
        return {};
    return {{QStringLiteral("by"), state.kind},
            {QStringLiteral("closed"), state.areClosed},
            {QStringLiteral("except"), QJsonArray::fromStringList(state.except.mid(0, mostSaved))}};
}

GroupState savedGroups(const QJsonObject &state)
{
    GroupState groups{state.value(QLatin1StringView("by")).toString(),
                      state.value(QLatin1StringView("closed")).toBool(),
                      {}};
    const QJsonArray except = state.value(QLatin1StringView("except")).toArray();
    for (const auto &key : except)
        groups.except += key.toString();
    return groups;
}

} // namespace rollcall
