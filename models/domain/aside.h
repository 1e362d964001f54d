// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace rollcall {

/// Runs work in the application's thread pool, in a thread that stands back: on Linux it gets less of a
/// processor's time than the thread of the window, which would else wait for its turn where cores are few.
void runAside(std::function<void()> work);

} // namespace rollcall
