// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"

#include <QtCore/qstring.h>

#include <functional>
#include <memory>

namespace rollcall {

/// Whom to ask. Everything may be empty.
struct ConnectOptions
{
    QString profile;
    QString region;
    QString endpointUrl;
    QString dataDir; ///< where the local fleet is
};

/// The four operations of one API endpoint.
class Fleet
{
public:
    Fleet() = default;
    Fleet(const Fleet &) = delete;
    Fleet &operator=(const Fleet &) = delete;
    virtual ~Fleet() = default;
    virtual DeviceSource &devices() = 0;
    virtual UserSource &users() = 0;
    virtual EventSource &events() = 0;
    virtual DeviceLookup &lookup() = 0;
};

/// Makes a Fleet. note is called for what the user should know (a sample fleet was made).
using FleetFactory = std::function<Result<std::unique_ptr<Fleet>>(const ConnectOptions &,
                                                                  const std::function<void(QString)> &note)>;

} // namespace rollcall
