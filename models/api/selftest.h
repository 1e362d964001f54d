// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace rollcall {

/// Recomputes published signing vectors. To be called once when a program starts: a crypto library that is
/// broken or lacks SHA-256 is told in a sentence, instead of as refused requests later.
Result<void> selfTest();

} // namespace rollcall
