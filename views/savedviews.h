// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/savedview.h"

#include <QtCore/qobject.h>

namespace rollcall {

/// The views of the user, for all sections. Who keeps them listens to edited().
class SavedViews final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<SavedView> &list() const { return m_list; }
    QList<SavedView> of(const QString &section) const;
    /// As they were kept, or have become elsewhere.
    void setList(const QList<SavedView> &list);

    /// In place of the view with this id, or as the last.
    void put(const SavedView &view);
    void remove(const QString &id);
    /// Among those of its section: -1 is one up.
    void move(const QString &id, int places);

Q_SIGNALS:
    void changed();
    /// By the user, here: worth keeping.
    void edited();

private:
    void tellEdited();
    qsizetype placeOf(const QString &id) const;

    QList<SavedView> m_list;
};

} // namespace rollcall
