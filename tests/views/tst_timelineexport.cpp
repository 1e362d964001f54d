// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"
#include "views/theme/theme.h"
#include "views/timelinechart.h"
#include "views/timelineexport.h"
#include "views/timelinepanel.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

#include <csignal>

#include <sys/resource.h>

using namespace rollcall;
using namespace rollcall::testing;
using std::chrono::hours;

namespace {

const Instant now = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));

DeviceEvent change(int hoursAgo, QLatin1StringView value)
{
    return {QString(schema::connectionStatusEvent), QString(value), now - hours(hoursAgo)};
}

struct Fixture
{
    FakeEvents source;
    FixedClock clock{now};
    TimelinePanel panel{&source, &clock};

    Fixture()
    {
        panel.model()->setSettleTime(std::chrono::milliseconds(0));
        panel.resize(1100, 300);
        panel.show();
        Device device;
        device.arn = QStringLiteral("arn:device/1");
        device.name = QStringLiteral("Lobby/North: 3");
        device.connectionStatus = schema::online;
        source.script(device.arn,
                      {change(10, schema::online), change(13, schema::offline), change(100, schema::online)});
        panel.setDevice(device);
        [[maybe_unused]] const bool complete =
            QTest::qWaitFor([this] { return panel.model()->state() == EventTableModel::State::Complete; });
        panel.chart()->showLast(hours(24));
    }
    TimelineExport *exporter() const { return panel.findChild<TimelineExport *>(); }
    QWidget *failure() const { return panel.findChild<QWidget *>(QStringLiteral("timelineExportFailure")); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestTimelineExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(ColorScheme::Light);
    }
    void cleanup() { applyTheme(ColorScheme::Light); }

    void tellsWhatIsSeen()
    {
        Fixture f;
        const TimelineSheet sheet = f.panel.sheet();
        QCOMPARE(sheet.title, QStringLiteral("Lobby/North: 3"));
        QVERIFY2(sheet.details.value(0).startsWith(
                     QStringLiteral("From 22 Nov 12:00 to 23 Nov 12:00, times in UTC.")),
                 qPrintable(sheet.details.value(0)));
        QVERIFY(sheet.details.value(1).startsWith(QStringLiteral("87.5 % up")));
        QCOMPARE(sheet.view.visible(), (TimeRange{now - hours(24), now}));
    }

    void drawsInLightColoursWhateverTheScheme()
    {
        QTemporaryDir folder;
        Fixture f;
        f.exporter()->saveTo(folder.filePath(QStringLiteral("light.png")), SheetFormat::Png);
        applyTheme(ColorScheme::Dark);
        f.exporter()->saveTo(folder.filePath(QStringLiteral("dark.png")), SheetFormat::Png);
        const QImage light(folder.filePath(QStringLiteral("light.png")));
        const QImage dark(folder.filePath(QStringLiteral("dark.png")));
        QVERIFY(!light.isNull());
        QCOMPARE(light.pixelColor(0, 0), QColor(Qt::white));
        // 3 of 24 hours, over the full height of a lane, two pixels to the pixel.
        const int offline = pixelsOf(light, toneColor(Tone::Offline, ColorScheme::Light));
        QVERIFY2(offline > 100 * 2 * 32 * 2 && offline < 150 * 2 * 32 * 2,
                 qPrintable(QString::number(offline)));
        QCOMPARE(pixelsOf(dark, toneColor(Tone::Offline, ColorScheme::Light)), offline);
        QCOMPARE(pixelsOf(dark, toneColor(Tone::Offline, ColorScheme::Dark)), 0);
    }

    void savesADrawing()
    {
        QTemporaryDir folder;
        Fixture f;
        const QString path = folder.filePath(QStringLiteral("t.svg"));
        f.exporter()->saveTo(path, SheetFormat::Svg);
        const QByteArray svg = contentOf(path);
        QVERIFY(svg.contains("Lobby/North: 3"));
        QVERIFY(!svg.contains("<image")); // lines and areas, not pixels
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage image(renderer.defaultSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QVERIFY(pixelsOf(image, toneColor(Tone::Offline, ColorScheme::Light)) > 100 * 25);
    }

    void savesADocument()
    {
        QTemporaryDir folder;
        Fixture f;
        const QString path = folder.filePath(QStringLiteral("t.pdf"));
        f.exporter()->saveTo(path, SheetFormat::Pdf);
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
        const QByteArray box = pdf.mid(pdf.indexOf("/MediaBox"), 40);
        QVERIFY2(box.startsWith("/MediaBox [0 0 842"), box.constData()); // A4 across
        QVERIFY(!f.failure()->isVisible());
    }

    void saysWhatCouldNotBeWritten_data()
    {
        QTest::addColumn<SheetFormat>("format");
        QTest::newRow("png") << SheetFormat::Png;
        QTest::newRow("svg") << SheetFormat::Svg;
        QTest::newRow("pdf") << SheetFormat::Pdf;
    }

    void saysWhatCouldNotBeWritten()
    {
        QFETCH(SheetFormat, format);
        QTemporaryDir folder;
        Fixture f;
        const QString nowhere = folder.filePath(QStringLiteral("none/t"));
        f.exporter()->saveTo(nowhere, format);
        QVERIFY(f.failure()->isVisible());
        auto *text = f.failure()->findChild<QLabel *>(QStringLiteral("failureText"));
        QVERIFY2(text->text().startsWith(QStringLiteral("The timeline was not saved. ")) &&
                     text->text().contains(nowhere),
                 qPrintable(text->text()));
        f.exporter()->saveTo(folder.path(), format); // a folder
        QVERIFY(f.failure()->isVisible());
        f.failure()->findChild<QPushButton *>(QStringLiteral("retryButton"))->click();
        auto *place = f.panel.findChild<QFileDialog *>(QStringLiteral("timelinePlace"));
        QVERIFY(place && place->isVisible());
        QCOMPARE(place->defaultSuffix(), sheetSuffix(format));
        place->reject();
        f.exporter()->saveTo(folder.filePath(QStringLiteral("t")), format);
        QVERIFY(!f.failure()->isVisible());
        QVERIFY(contentOf(folder.filePath(QStringLiteral("t"))).size() > 1000);
    }

    void keepsWhatWasThereWhenItFails()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.pdf"));
        Fixture f;
        f.exporter()->saveTo(path, SheetFormat::Pdf);
        const QByteArray before = contentOf(path);
        // As on a full disk, where even root cannot write on.
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{100, limit.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        f.panel.chart()->fit();
        f.exporter()->saveTo(path, SheetFormat::Pdf);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(f.failure()->isVisible());
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void asksForAPlaceWithAFittingName()
    {
        Fixture f;
        auto *menu = f.exporter()->menu();
        QCOMPARE(menu->actions().size(), 5);
        for (QAction *action : menu->actions()) {
            if (action->objectName() == QStringLiteral("timelineSvg"))
                action->trigger();
        }
        auto *place = f.panel.findChild<QFileDialog *>(QStringLiteral("timelinePlace"));
        QVERIFY(place);
        QCOMPARE(place->selectedFiles().value(0).section(QLatin1Char('/'), -1),
                 QStringLiteral("Lobby-North- 3 2026-11-23.svg"));
        place->reject();
    }
};

QTEST_MAIN(TestTimelineExport)
#include "tst_timelineexport.moc"
