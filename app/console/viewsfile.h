// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/savedview.h"

namespace rollcall {

/// The user's views in a file of their own. Several windows may write it: each brings its changes to what
/// the file holds by then. A file that can't be read is set aside under another name, never written over.
class ViewsFile
{
public:
    explicit ViewsFile(QString path);
    QString path() const { return m_path; }
    /// The failure names where a damaged file was set aside; there are no views then.
    Result<QList<SavedView>> load();
    /// What has changed against before, made of what is in the file now. Answers all that it holds then.
    Result<QList<SavedView>> save(const QList<SavedView> &before, const QList<SavedView> &now);

private:
    Result<QList<SavedView>> read();
    QString m_path;
};

/// The view in a file, or of a link, that the program was started with.
Result<SavedView> viewFromArgument(const QString &argument);

} // namespace rollcall
