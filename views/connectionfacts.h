// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

namespace rollcall {

/// What the window tells about the service it talks to. Empty texts are not shown. Holds no secret.
struct ConnectionFacts
{
    QString title = {};    ///< for the button: "Local fleet", a profile's name or a host
    QString endpoint = {}; ///< an address
    QString region = {};
    QString profile = {};
    QString accessKeyId = {};
    QString dataFolder = {}; ///< of the local fleet
    bool sampleFleet = false;
    QString problem = {}; ///< why there is no connection, after an attempt that failed
    bool operator==(const ConnectionFacts &) const = default;
};

} // namespace rollcall
