// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/failure.h"

#include <chrono>
#include <functional>
#include <optional>

namespace rollcall {

/// The standard mode of AWS's clients: three attempts, exponential backoff with full jitter, and a budget
/// that all calls of a client share, so that a service in trouble is not buried under retries.
struct RetryOptions
{
    int maxAttempts = 3;
    std::chrono::milliseconds baseDelay{1000};
    std::chrono::milliseconds longestDelay{20000};
    /// A longer Retry-After is not waited for: the failure goes to the user at once, with it.
    std::chrono::milliseconds longestRetryAfter{30000};
    int budget = 500;
    int retryCost = 5;
    int timeoutCost = 10;
};

class RetryPolicy
{
public:
    /// random: a number from 0 to 1.
    explicit RetryPolicy(RetryOptions options = {}, std::function<double()> random = {});

    /// One call's account with the budget.
    struct Account
    {
        int attempts = 0; ///< made so far
        int paid = 0;     ///< taken from the budget for the last retry
    };

    /// How long to wait before the next attempt after this failure; empty when there is to be none.
    std::optional<std::chrono::milliseconds> nextDelay(Account &account, const Failure &failure);
    /// A call that succeeded gives back what its last retry cost, or a little when it needed none.
    void succeeded(const Account &account);
    int budgetLeft() const { return m_budget; }

private:
    RetryOptions m_options;
    std::function<double()> m_random;
    int m_budget;
};

} // namespace rollcall
