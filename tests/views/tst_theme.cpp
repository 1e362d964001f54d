// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/theme.h"

#include <QtCore/qdir.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

#include <cmath>

using namespace rollcall;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it, 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QImage drawn(StatusShape shape, int side, qreal ratio)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStatusShape(painter, QRect(0, 0, side, side), shape, Qt::black);
    return image;
}

/// Share of the pixels that differ clearly between two pictures.
double difference(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 96 ? 1 : 0;
    return double(count) / (one.width() * one.height());
}

const QList<StatusShape> allShapes = {StatusShape::Dot,  StatusShape::Cross, StatusShape::Triangle,
                                      StatusShape::Ring, StatusShape::Dash,  StatusShape::UpArrow};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(ColorScheme::Light); }

    void contrastIsEnough_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(ColorScheme::Light);
        QTest::newRow("dark") << int(ColorScheme::Dark);
    }
    void contrastIsEnough()
    {
        QFETCH(int, scheme);
        const auto which = static_cast<ColorScheme>(scheme);
        for (Tone front : {Tone::Online, Tone::Offline, Tone::Warning, Tone::Pending, Tone::Unknown,
                           Tone::Accent, Tone::Text, Tone::MutedText})
            for (Tone back : {Tone::Window, Tone::Panel, Tone::Selection}) {
                const double found = contrast(toneColor(front, which), toneColor(back, which));
                QVERIFY2(found >= 4.5,
                         qPrintable(
                             QStringLiteral("tone %1 on %2: %3").arg(int(front)).arg(int(back)).arg(found)));
            }
    }

    void paletteTextIsReadable()
    {
        for (ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            const QPalette colors = rollcall::palette(scheme);
            QVERIFY(contrast(colors.color(QPalette::Text), colors.color(QPalette::Base)) >= 7);
            QVERIFY(contrast(colors.color(QPalette::HighlightedText), colors.color(QPalette::Highlight)) >=
                    4.5);
            QVERIFY(contrast(colors.color(QPalette::ButtonText), colors.color(QPalette::Button)) >= 4.5);
            QVERIFY(contrast(colors.color(QPalette::PlaceholderText), colors.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrast(colors.color(QPalette::ToolTipText), colors.color(QPalette::ToolTipBase)) >=
                    4.5);
        }
    }

    void schemeIsReadFromThePalette()
    {
        QCOMPARE(currentScheme(), ColorScheme::Light);
        applyTheme(ColorScheme::Dark);
        QCOMPARE(currentScheme(), ColorScheme::Dark);
        QCOMPARE(toneColor(Tone::Online), QColor(0x4c, 0xc2, 0x66));
    }

    void shapesDiffer_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<double>("ratio");
        for (int side : {10, 12, 16})
            for (double ratio : {1.0, 1.5, 2.0})
                QTest::addRow("%d px at %gx", side, ratio) << side << ratio;
    }
    void shapesDiffer()
    {
        QFETCH(int, side);
        QFETCH(double, ratio);
        for (int i = 0; i < allShapes.size(); ++i)
            for (int j = i + 1; j < allShapes.size(); ++j) {
                const double found =
                    difference(drawn(allShapes[i], side, ratio), drawn(allShapes[j], side, ratio));
                QVERIFY2(found >= 0.06,
                         qPrintable(QStringLiteral("shapes %1 and %2: %3").arg(i).arg(j).arg(found)));
            }
    }

    void shapesStayInside()
    {
        for (StatusShape shape : allShapes) {
            const QImage image = drawn(shape, 16, 1);
            for (int i = 0; i < 16; ++i)
                for (const QPoint &edge : {QPoint(i, 0), QPoint(i, 15), QPoint(0, i), QPoint(15, i)})
                    QCOMPARE(image.pixelColor(edge), QColor(Qt::white));
        }
    }

    void iconsFollowTheScheme()
    {
        const QIcon refresh = icon(QStringLiteral("refresh"));
        const auto strongest = [&refresh] {
            const QImage image = refresh.pixmap(QSize(16, 16), 2.0).toImage();
            QColor found(Qt::transparent);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > found.alpha())
                        found = image.pixelColor(x, y);
            return found;
        };
        QCOMPARE(strongest(), toneColor(Tone::Text, ColorScheme::Light));
        applyTheme(ColorScheme::Dark);
        QCOMPARE(strongest(), toneColor(Tone::Text, ColorScheme::Dark));
    }

    void iconsKnowTheDevicePixelRatio()
    {
        const QPixmap pixmap = icon(QStringLiteral("search")).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        const QPixmap status = statusIcon(StatusShape::Cross, Tone::Offline).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(status.size(), QSize(32, 32));
    }

    void everyBundledIconDraws()
    {
        const QStringList files = QDir(QStringLiteral(":/rollcall/icons")).entryList();
        QVERIFY(files.size() > 20);
        for (const QString &file : files) {
            QImage image = icon(file.chopped(4)).pixmap(16, 16).toImage();
            int covered = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    covered += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            QVERIFY2(covered >= 12, qPrintable(file));
        }
        QVERIFY(icon(QStringLiteral("no such icon")).isNull());
    }

    void controlsKeepTheMeasures()
    {
        QPushButton button(QStringLiteral("Retry"));
        QCOMPARE(button.sizeHint().height(), metrics::buttonHeight);
        QLineEdit field;
        QCOMPARE(field.sizeHint().height(), metrics::buttonHeight);
        QTableView table;
        table.ensurePolished();
        QCOMPARE(table.frameWidth(), 0);
    }

    void fontsHaveThreeSizes()
    {
        const qreal normal = textFont(TextSize::Normal).pointSizeF();
        QVERIFY(qAbs(textFont(TextSize::Small).pointSizeF() - normal * 0.9) < 0.01);
        QVERIFY(qAbs(textFont(TextSize::Heading).pointSizeF() - normal * 1.25) < 0.01);
        QCOMPARE(textFont(TextSize::Heading).weight(), QFont::DemiBold);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
