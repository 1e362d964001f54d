// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/walkpace.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall {

namespace {

Failure protocol(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Protocol;
    failure.message = message;
    return failure;
}

} // namespace

void WalkPace::answered()
{
    m_throttled = 0;
    m_sameBurst = std::max(0, m_sameBurst - 1);
    if (m_isYielding)
        return; // one call at a time does not show how many are borne
    if (!m_isProbing && ++m_answered < m_limit)
        return;
    m_answered = 0;
    m_limit = std::min(m_limit + 1, m_most);
}

bool WalkPace::throttled(int others)
{
    m_answered = 0;
    if (m_sameBurst > 0) {
        --m_sameBurst;
        return true;
    }
    m_isProbing = false;
    if (m_limit == 1)
        return ++m_throttled < maxThrottled;
    // At first fewer may run than may: there is not always something to ask.
    m_limit = std::max(1, std::min(m_limit, others + 1) / 2);
    m_sameBurst = others;
    return true;
}

Failure brokenWalk(qint64 count, std::optional<qint64> total)
{
    const int n = static_cast<int>(count); // what is written here instead is lost on lupdate
    if (!total)
        return protocol(QCoreApplication::translate("FleetWalk",
                                                    "The service's pages go round in circles: %n row(s) "
                                                    "arrived, and it is not known how many there are.",
                                                    nullptr, n));
    return protocol(
        QCoreApplication::translate(
            "FleetWalk", "The service's pages go round in circles: %n row(s) of %1 arrived.", nullptr, n)
            .arg(*total));
}

Failure missingRows(qint64 count, qint64 total)
{
    const int n = static_cast<int>(count);
    return protocol(
        QCoreApplication::translate(
            "FleetWalk",
            "The service counts %1 rows, and has sent %n of them to the end of its list. Refresh to read it "
            "anew.",
            nullptr, n)
            .arg(total));
}

} // namespace rollcall
