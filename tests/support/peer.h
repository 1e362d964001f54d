// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qdir.h>
#include <QtCore/qstring.h>

/// The folder of the peer test cases: $ROLLCALL_PEER_DIR, else ../shared/peer beside the project.
/// The caller skips its test, saying so, when the part it wants is not there.
inline QDir peerDir()
{
    const QString named = qEnvironmentVariable("ROLLCALL_PEER_DIR");
    return QDir(named.isEmpty() ? QStringLiteral(ROLLCALL_PEER_DEFAULT) : named);
}
