// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/failure.h"
#include "models/domain/query.h"

#include <QtCore/qset.h>

#include <optional>

namespace rollcall {

/// Parts of a query over devices that have no device in common: by values of keys that match exactly and that
/// the query leaves free. Devices without such a value, or with one unknown here, are in none of them.
QList<Query> deviceParts(const Query &query);
/// Likewise for users, by enrollment status.
QList<Query> userParts(const Query &query);

/// Where a chain of pages stands. A token that comes twice, or too many empty pages in a row, break it.
class ChainProgress
{
public:
    static constexpr int maxEmptyPages = 20;

    void took(qsizetype count, const QString &nextToken);
    const QString &token() const { return m_token; }
    bool isOver() const { return m_isOver; }
    bool isBroken() const { return m_isBroken; }

private:
    QString m_token;
    QSet<QString> m_seen;
    int m_empty = 0;
    bool m_isOver = false;
    bool m_isBroken = false;
};

/// How many calls run side by side: one more after as many answers as there are calls, half after the service
/// asked for patience.
class WalkPace
{
public:
    static constexpr int most = 32;
    static constexpr int maxThrottled = 8; ///< in a row, without any answer between

    int limit() const { return m_limit; }
    void answered();
    /// Whether to go on.
    bool throttled();
    void resume() { m_throttled = 0; }

private:
    int m_limit = 4;
    int m_answered = 0;
    int m_throttled = 0;
};

Failure brokenWalk(qint64 count, std::optional<qint64> total);
Failure missingRows(qint64 count, qint64 total);

} // namespace rollcall
