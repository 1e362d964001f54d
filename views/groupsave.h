// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qjsonobject.h>

namespace rollcall {

class GroupedTable;
struct GroupState;

/// What of a table's groups is kept with its columns. Of very many groups that are unlike the others only
/// some are kept.
QJsonObject saveGroups(const GroupedTable &table);
/// Answers no groups for anything else.
GroupState savedGroups(const QJsonObject &state);

} // namespace rollcall
