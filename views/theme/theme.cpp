// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/theme.h"

#include "views/theme/style.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>

namespace rollcall {

namespace {

/// Half of the lightness: a window darker than this wears the dark scheme.
constexpr int middleLightness = 128;

QRgb lightColor(Tone tone)
{
    switch (tone) {
    case Tone::Online:
        return 0xff17722f;
    case Tone::Offline:
        return 0xffc2212c;
    case Tone::Warning:
        return 0xff8a5a00;
    case Tone::Pending:
    case Tone::Accent:
        return 0xff0a63c9;
    case Tone::Unknown:
    case Tone::MutedText:
        return 0xff5c646e;
    case Tone::Text:
        return 0xff1c1e21;
    case Tone::Window:
        return 0xffffffff;
    case Tone::Panel:
        return 0xfff4f5f7;
    case Tone::Selection:
        return 0xffdceafd;
    case Tone::Hairline:
        return 0xffd9dce1;
    }
    return 0xff1c1e21;
}

QRgb darkColor(Tone tone)
{
    switch (tone) {
    case Tone::Online:
        return 0xff4cc266;
    case Tone::Offline:
        return 0xffff8a80;
    case Tone::Warning:
        return 0xffe0ac3b;
    case Tone::Pending:
    case Tone::Accent:
        return 0xff7ab3ff;
    case Tone::Unknown:
    case Tone::MutedText:
        return 0xffa7afb8;
    case Tone::Text:
        return 0xffe8eaed;
    case Tone::Window:
        return 0xff1d1f23;
    case Tone::Panel:
        return 0xff26292e;
    case Tone::Selection:
        return 0xff24405f;
    case Tone::Hairline:
        return 0xff3b3f46;
    }
    return 0xffe8eaed;
}

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    const auto part = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

} // namespace

ColorScheme currentScheme()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < middleLightness
               ? ColorScheme::Dark
               : ColorScheme::Light;
}

QColor toneColor(Tone tone, ColorScheme scheme)
{
    return QColor::fromRgb(scheme == ColorScheme::Dark ? darkColor(tone) : lightColor(tone));
}

QPalette palette(ColorScheme scheme)
{
    const auto tone = [scheme](Tone which) { return toneColor(which, scheme); };
    const QColor text = tone(Tone::Text);
    const QColor window = tone(Tone::Window);
    const QColor hairline = tone(Tone::Hairline);

    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, window);
    result.setColor(QPalette::AlternateBase, tone(Tone::Panel));
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::PlaceholderText, tone(Tone::MutedText));
    result.setColor(QPalette::Button, tone(Tone::Panel));
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, tone(Tone::Offline));
    result.setColor(QPalette::ToolTipBase, tone(Tone::Panel));
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::Highlight, tone(Tone::Selection));
    result.setColor(QPalette::HighlightedText, text);
    result.setColor(QPalette::Link, tone(Tone::Accent));
    result.setColor(QPalette::LinkVisited, tone(Tone::Accent));
    result.setColor(QPalette::Light, window);
    result.setColor(QPalette::Midlight, tone(Tone::Panel));
    result.setColor(QPalette::Mid, hairline);
    result.setColor(QPalette::Dark, mixed(hairline, text, 0.25));
    result.setColor(QPalette::Shadow, mixed(hairline, text, 0.5));

    const QColor faded = mixed(tone(Tone::MutedText), window, 0.4);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText})
        result.setColor(QPalette::Disabled, role, faded);
    return result;
}

QFont textFont(TextSize size)
{
    QFont font = QGuiApplication::font();
    const auto scale = [&font](qreal factor) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(font.pixelSize() * factor));
    };
    switch (size) {
    case TextSize::Small:
        scale(0.9);
        break;
    case TextSize::Normal:
        break;
    case TextSize::Heading:
        scale(1.25);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

void paintHairline(QPainter &painter, const QRect &rect, Qt::Edge edge)
{
    const QPaintDevice *device = painter.device();
    const qreal pixel = 1.0 / (device ? device->devicePixelRatioF() : 1.0);
    QRectF line(rect);
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(pixel);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - pixel);
        break;
    case Qt::LeftEdge:
        line.setWidth(pixel);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - pixel);
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(line, toneColor(Tone::Hairline));
    painter.restore();
}

void applyTheme(ColorScheme scheme)
{
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style); // the application owns it
    QApplication::setPalette(palette(scheme));
}

} // namespace rollcall
