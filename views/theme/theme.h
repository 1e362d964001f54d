// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/qcolor.h>
#include <QtGui/qfont.h>
#include <QtGui/qicon.h>
#include <QtGui/qpalette.h>

QT_BEGIN_NAMESPACE
class QPainter;
class QRect;
QT_END_NAMESPACE

namespace rollcall {

enum class ColorScheme { Light, Dark };

/// What a colour stands for. A status colour is never shown without its shape and its word.
enum class Tone {
    Online,
    Offline,
    Warning,
    Pending,
    Unknown,
    Accent,
    Text,
    MutedText,
    Window,
    Panel,
    Selection,
    Hairline
};

/// Shape that goes with a status tone: filled dot, cross, triangle, ring, dash, and an arrow up for "needs
/// update".
enum class StatusShape { Dot, Cross, Triangle, Ring, Dash, UpArrow };

/// The scheme in force, read from the application's palette, so that it follows a change at run time.
ColorScheme currentScheme();
QColor toneColor(Tone tone, ColorScheme scheme = currentScheme());
/// The palette that the whole application wears.
QPalette palette(ColorScheme scheme);

enum class TextSize { Small, Normal, Heading };
/// The desktop's own font at 0.9, 1.0 or 1.25 (semibold) of its size; tabular figures are kept by the font
/// itself.
QFont textFont(TextSize size);

namespace metrics {
inline constexpr int unit = 4;
inline constexpr int small = 8;
inline constexpr int medium = 16;
inline constexpr int large = 24;
inline constexpr int rowHeight = 28;
inline constexpr int compactRowHeight = 22;
inline constexpr int headerHeight = 30;
inline constexpr int smallestColumn = 40;
inline constexpr int buttonHeight = 28;
inline constexpr int icon = 16;
} // namespace metrics

/// Paints the shape, centred in rect at most metrics::icon large, sharp at any device pixel ratio.
void paintStatusShape(QPainter &painter, const QRect &rect, StatusShape shape, const QColor &color);
QIcon statusIcon(StatusShape shape, Tone tone);
/// A bundled one-stroke SVG of resources/icons in the text colour of the scheme in force ("refresh", "search"
/// ...). It is drawn when it is painted, so it follows a change of the scheme and is sharp at any device
/// pixel ratio.
QIcon icon(const QString &name);
/// The application's own icon, in its own colours.
QIcon appIcon();

/// A line of one device pixel in the hairline's colour along the inner edge of rect.
void paintHairline(QPainter &painter, const QRect &rect, Qt::Edge edge);
/// Dresses the whole application: style and palette. May be called again when the scheme changes.
void applyTheme(ColorScheme scheme);

} // namespace rollcall
