// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearrayview.h>

namespace rollcall {

/// The site in a room's name. The API knows no sites; organisations write them before the room, and so does
/// the sample fleet: "Berlin - 3.12 Fern" is in Berlin. The site is what stands before the first " - "; a
/// room without it is its own site. UTF-8.
QByteArrayView sitePart(QByteArrayView roomName);

/// What stands behind the last "@" of an e-mail address, without spaces around it; empty without one. UTF-8.
QByteArrayView domainPart(QByteArrayView email);

} // namespace rollcall
