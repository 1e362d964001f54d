// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace rollcall {

/// One page of a walk. An empty nextToken ends the walk; an empty page with a token does not.
template <class T>
struct Page
{
    QList<T> items;
    QString nextToken;
    std::optional<qint64> totalCount; ///< all matches of the query, where the operation tells it
};

} // namespace rollcall
