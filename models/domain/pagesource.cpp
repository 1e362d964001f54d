// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pagesource.h"

namespace rollcall {

Call::~Call() = default;

} // namespace rollcall
