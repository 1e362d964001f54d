// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/failure.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// Where the command line's sentences get their translation from.
struct CtlText
{
    Q_DECLARE_TR_FUNCTIONS(CtlText)
};

/// The failure as one or two sentences that hold the API's code or the HTTP status, the message and the
/// request id, as far as they are known.
QString failureText(const Failure &failure);

/// A mistake on the command line.
Failure usageFailure(const QString &message);

} // namespace rollcall
