// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// What a table shows, under a name: filters, search, order, groups and columns.
struct SavedView
{
    QString id; ///< made by the program, for as long as the view lives
    QString name;
    QString section;   ///< "devices" or "users"
    QJsonObject state; ///< of the table page, as it writes and reads it; what it does not know stays in it
    bool operator==(const SavedView &) const = default;
};

/// Names are held to this, and are never empty.
constexpr qsizetype longestViewName = 100;

/// A view for others: {"rollcallView": 1, "name": ..., "section": ..., "state": {...}}. It names no fleet,
/// and nothing that is read from it does more than choose what is shown.
QByteArray viewToFile(const SavedView &view);
/// Such a file, or a Failure (FailureKind::Input) that says what is wrong with it. The view has a new id.
Result<SavedView> viewFromFile(const QByteArray &bytes);

/// "rollcall://view?data=...": the same as base64url.
QString viewToLink(const SavedView &view);
bool isViewLink(const QString &text);
Result<SavedView> viewFromLink(const QString &link);

/// All views of a user: {"rollcallViews": 1, "views": [...]}.
QByteArray viewsToFile(const QList<SavedView> &views);
Result<QList<SavedView>> viewsFromFile(const QByteArray &bytes);

} // namespace rollcall
