// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/statusintervals.h"
#include "views/theme/theme.h"

namespace rollcall {

/// The shape and colour that stand for a severity; the word beside them is the status itself.
struct StatusLook
{
    StatusShape shape;
    Tone tone;
};

inline StatusLook statusLook(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return {StatusShape::Dot, Tone::Online};
    case Severity::Unknown:
        return {StatusShape::Dash, Tone::Unknown};
    case Severity::Pending:
        return {StatusShape::Ring, Tone::Pending};
    case Severity::Warning:
        return {StatusShape::Triangle, Tone::Warning};
    case Severity::Bad:
        return {StatusShape::Cross, Tone::Offline};
    }
    return {StatusShape::Dash, Tone::Unknown};
}

} // namespace rollcall
