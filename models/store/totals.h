// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/store/entity.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace rollcall::store {

/// Remembers totals for as long as the devices or users are what they were when they were counted. Any number
/// of threads that have the same file open may share one: who asks for what another thread is counting waits
/// for it.
class Totals
{
public:
    /// The count may throw; another one that waited for it then counts by itself.
    qint64 total(const Entity &entity, const Query &query, qint64 generation,
                 const std::function<qint64()> &count);
    int counted() const; ///< how often something was counted, for tests

private:
    struct State
    {
        qint64 generation = -1;
        QHash<QByteArray, qint64> totals;
    };
    void insert(const Entity &entity, const QByteArray &key, qint64 generation, qint64 total);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QHash<int, State> m_states;
    QSet<QByteArray> m_underWay;
    int m_counted = 0;
};

} // namespace rollcall::store
