// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

namespace rollcall {

/// Says which processes use a HistoryStore: any number of them at a time, or one alone, which may put another
/// file in its place. A file of its own beside the store carries it, because the store's may be replaced. The
/// system lets go of it when a process ends, however it ends.
class HistoryLock
{
public:
    enum class Way { Shared, Alone };
    enum class Answer {
        Held,
        Busy, ///< others hold it in a way that does not go together with this one
        None ///< it can't be made here, as in a folder that is read-only: nobody can replace the store either
    };

    HistoryLock() = default;
    HistoryLock(const HistoryLock &) = delete;
    HistoryLock &operator=(const HistoryLock &) = delete;
    ~HistoryLock();

    /// Of the store with this path. Does not wait.
    Answer take(const QString &storePath, Way way);

private:
    int m_descriptor = -1;
};

} // namespace rollcall
