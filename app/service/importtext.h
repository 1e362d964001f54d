// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qcoreapplication.h>

namespace rollcall {

/// Where the importer's sentences get their translation from.
struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace rollcall
