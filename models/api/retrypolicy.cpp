// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/retrypolicy.h"

#include <QtCore/qrandom.h>

#include <algorithm>
#include <utility>

namespace rollcall {

RetryPolicy::RetryPolicy(RetryOptions options, std::function<double()> random)
    : m_options(options)
    , m_random(std::move(random))
    , m_budget(options.budget)
{
    if (!m_random)
        m_random = [] { return QRandomGenerator::global()->generateDouble(); };
}

std::optional<std::chrono::milliseconds> RetryPolicy::nextDelay(Account &account, const Failure &failure)
{
    if (!isRetryable(failure.kind) || account.attempts >= m_options.maxAttempts)
        return std::nullopt;
    if (failure.retryAfter && *failure.retryAfter > m_options.longestRetryAfter)
        return std::nullopt;
    const int cost = failure.kind == FailureKind::Timeout ? m_options.timeoutCost : m_options.retryCost;
    if (cost > m_budget)
        return std::nullopt;
    m_budget -= cost;
    account.paid = cost;
    if (failure.retryAfter)
        return *failure.retryAfter;
    const int doublings = std::clamp(account.attempts - 1, 0, 20);
    const double ceiling = std::min(static_cast<double>(m_options.longestDelay.count()),
                                    static_cast<double>(m_options.baseDelay.count()) * (1 << doublings));
    return std::chrono::milliseconds(static_cast<qint64>(m_random() * ceiling));
}

void RetryPolicy::succeeded(const Account &account)
{
    m_budget = std::min(m_options.budget, m_budget + std::max(1, account.paid));
}

} // namespace rollcall
