// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/fleet.h"

class QProcessEnvironment;

namespace rollcall {

class Clock;

/// The API endpoint that options and environment lead to. When the local fleet is meant, its service is found
/// or started, and a data folder without a database is filled with a sample fleet first, which note is told.
/// The local service's own key is also used where an endpoint was named that is this service, and neither
/// environment nor profile has credentials.
Result<std::unique_ptr<Fleet>> connectFleet(const ConnectOptions &options,
                                            const QProcessEnvironment &environment, const Clock &clock,
                                            const std::function<void(QString)> &note);

/// What its history is kept under, without a call.
Result<QString> nameOfFleet(const ConnectOptions &options, const QProcessEnvironment &environment);

} // namespace rollcall
