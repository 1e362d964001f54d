// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/theme.h"

#include <QtCore/qfile.h>
#include <QtCore/qloggingcategory.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpixmapcache.h>
#include <QtSvg/qsvgrenderer.h>

namespace rollcall {

namespace {

enum class Coloring { Own, Text };

/// Renders an SVG of the resources at the size and device pixel ratio that are asked for. Qt's own SVG icon
/// engine is a plugin in a package of its own and knows no palette; this needs the library alone.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, Coloring coloring)
        : m_name(std::move(name))
        , m_coloring(coloring)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QPaintDevice *device = painter->device();
        const qreal ratio = device ? device->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor color = QGuiApplication::palette().color(
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
        const QString key = QStringLiteral("rollcall/%1/%2x%3/%4")
                                .arg(m_name, QString::number(size.width()), QString::number(size.height()),
                                     QString::number(color.rgba(), 16));
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = rendered(size, color);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(path()); }
    QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_coloring); }

private:
    QString path() const { return QStringLiteral(":/rollcall/icons/%1.svg").arg(m_name); }

    QPixmap rendered(const QSize &size, const QColor &color) const
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(path());
        if (!renderer.isValid()) {
            qWarning("no icon is bundled under the name \"%s\"", qUtf8Printable(m_name));
            return pixmap;
        }
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        if (m_coloring == Coloring::Text) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), color);
        }
        return pixmap;
    }

    QString m_name;
    Coloring m_coloring;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new SvgIconEngine(name, Coloring::Text));
}

QIcon appIcon()
{
    return QIcon(new SvgIconEngine(QStringLiteral("rollcall"), Coloring::Own));
}

} // namespace rollcall
