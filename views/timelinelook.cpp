// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinelook.h"

namespace rollcall {

TimelineLook timelineLook(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return {8 / 32.0, Tone::Online, 0.7};
    case Severity::Unknown:
        return {8 / 32.0, Tone::Unknown, 0.75};
    case Severity::Pending:
        return {14 / 32.0, Tone::Pending, 0.85};
    case Severity::Warning:
        return {20 / 32.0, Tone::Warning, 0.9};
    case Severity::Bad:
        return {1.0, Tone::Offline, 1.0};
    }
    return {8 / 32.0, Tone::Unknown, 1.0};
}

QColor timelineColor(Severity severity, ColorScheme scheme)
{
    const TimelineLook look = timelineLook(severity);
    const QColor ground = toneColor(Tone::Panel, scheme);
    const QColor color = toneColor(look.tone, scheme);
    const auto part = [&look](int from, int to) { return qRound(from + (to - from) * look.strength); };
    return {part(ground.red(), color.red()), part(ground.green(), color.green()),
            part(ground.blue(), color.blue())};
}

QColor timelineShade(ColorScheme scheme)
{
    QColor shade = toneColor(Tone::Text, scheme);
    shade.setAlphaF(scheme == ColorScheme::Dark ? 0.045F : 0.035F);
    return shade;
}

} // namespace rollcall
