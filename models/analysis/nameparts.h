// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearrayview.h>

namespace rollcall {

/// What stands behind the last "@" of an e-mail address, without spaces around it; empty without one. UTF-8.
QByteArrayView domainPart(QByteArrayView email);

} // namespace rollcall
