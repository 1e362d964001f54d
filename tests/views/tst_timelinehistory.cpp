// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/timelinedesk.h"
#include "views/theme/theme.h"
#include "views/timelinechart.h"
#include "views/timelineoverview.h"
#include "views/timelinepanel.h"
#include "views/timelinereadout.h"

#include <QtCore/qthreadpool.h>
#include <QtGui/qaccessible.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qtableview.h>

#include <memory>

using namespace rollcall;
using namespace rollcall::testing;
using State = EventTableModel::State;
using std::chrono::hours;
using Fixture = TimelineDesk;

namespace {

/// On and off every minute.
Page<DeviceEvent> many()
{
    Page<DeviceEvent> page;
    for (int i = 0; i < 30'000; ++i)
        page.items.append({QString(schema::connectionStatusEvent),
                           QString(i % 2 ? schema::online : schema::offline),
                           now - std::chrono::seconds(60 + i * 60)});
    return page;
}

} // namespace

class TestTimelineHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(ColorScheme::Light);
    }

    void theOverviewMovesTheChart()
    {
        Fixture f;
        f.selectTypical();
        TimelineChart *chart = f.panel.chart();
        auto *overview = f.find<TimelineOverview>("timelineOverview");
        QVERIFY(overview->isVisible());
        QCOMPARE(overview->strip().left(), chart->chart()->plotArea().left());
        QCOMPARE(overview->strip().width(), chart->chart()->plotArea().width());
        chart->showLast(hours(24 * 10));
        const QRectF strip = overview->strip();
        const auto point = [&strip](double x) { return QPointF(strip.left() + x, 12).toPoint(); };
        QVERIFY(std::abs(overview->brush().left() - strip.width() * 2 / 3) < 0.5);
        const auto pull = [&](double from, double to) {
            QTest::mousePress(overview, Qt::LeftButton, {}, point(from));
            QTest::mouseMove(overview, point((from + to) / 2));
            QTest::mouseMove(overview, point(to));
            QTest::mouseRelease(overview, Qt::LeftButton, {}, point(to));
        };
        const double day = strip.width() / 30;
        pull(day * 25, day * 15);
        QVERIFY(std::chrono::abs(chart->view().visible().from - (now - hours(24 * 20))) < hours(2));
        QCOMPARE(chart->view().visible().length(), Duration(hours(24 * 10)));
        pull(day * 20, day * 25); // its right edge
        QVERIFY(std::chrono::abs(chart->view().visible().length() - hours(24 * 15)) < hours(2));
        QVERIFY(std::chrono::abs(chart->view().visible().from - (now - hours(24 * 20))) < hours(2));
        QTest::mouseClick(overview, Qt::LeftButton, {}, point(0));
        QCOMPARE(chart->view().visible().from, chart->view().bounds().from);
        QTest::mouseDClick(overview, Qt::LeftButton, {}, point(day));
        QVERIFY(chart->view().isFitted());
        QVERIFY(overview->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(overview, Qt::Key_Plus);
        QCOMPARE(chart->view().visible().length(), hours(24 * 20));
        QTest::keyClick(overview, Qt::Key_End);
        QCOMPARE(chart->view().visible().to, now);
        QTest::keyClick(overview, Qt::Key_Left);
        QCOMPARE(chart->view().visible().to, now - hours(24 * 2));
        QVERIFY(overview->accessibleDescription().startsWith(QStringLiteral("From ")));
    }

    void theOverviewShowsAllOfIt()
    {
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(1));
        auto *overview = f.find<TimelineOverview>("timelineOverview");
        const QImage image = overview->grab().toImage();
        const QRectF strip = overview->strip();
        const auto at = [&](int hoursAgo, int y) {
            const double x = strip.left() + strip.width() * (720 - hoursAgo) / 720;
            return image.pixelColor(QPointF(x + 0.5, y).toPoint() * image.devicePixelRatio());
        };
        const QColor outage = at(12, 8);
        QVERIFY(outage.red() > outage.green() + 40);
        const QColor online = at(200, 7);
        QVERIFY(online.green() > online.red() + 20);
    }

    void allIsMoreThanTheServiceKeeps()
    {
        Fixture f;
        f.selectTypical();
        QVERIFY(f.find<QAbstractButton>("preset720")->isChecked());
        f.find<QAbstractButton>("presetAll")->click();
        QVERIFY(f.find<QAbstractButton>("presetAll")->isChecked());
        QVERIFY(!f.find<QAbstractButton>("preset720")->isChecked());

        Fixture kept;
        kept.select({change(10, schema::online), change(24 * 400, schema::offline)});
        QCOMPARE(kept.panel.chart()->view().bounds().from, now - hours(24 * 400));
        QCOMPARE(kept.panel.chart()->view().visible().length(), hours(24 * 30));
        QVERIFY(kept.find<QAbstractButton>("preset720")->isChecked());
        kept.find<QAbstractButton>("presetAll")->click();
        QVERIFY(kept.panel.chart()->view().isFitted());
        QVERIFY(kept.find<QAbstractButton>("presetAll")->isChecked());
        QTest::keyClick(kept.panel.chart(), Qt::Key_Plus);
        QVERIFY(!kept.find<QAbstractButton>("presetAll")->isChecked());
        // A clock that was never set does not stretch the time axis.
        Fixture unset;
        unset.select({change(10, schema::online), change(24 * 20'779, schema::offline)});
        QCOMPARE(unset.panel.chart()->view().bounds().length(), hours(24 * 30));
    }

    void timesAreLocalOrInUtc()
    {
        qputenv("TZ", "Asia/Tokyo");
        const auto back = qScopeGuard([] { qputenv("TZ", "UTC"); });
        if (QTimeZone::systemTimeZoneId() != "Asia/Tokyo")
            QSKIP("the time zone cannot be changed here");
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(24));
        auto *utc = f.find<QAbstractButton>("timelineUtc");
        const auto time = [&f] { return f.panel.model()->index(0, 0).data().toString(); };
        const auto card = [&f] {
            f.move(f.lane(now - hours(12)));
            return f.find<TimelineReadout>("timelineReadout")->text();
        };
        QCOMPARE(time(), QStringLiteral("23 Nov 11:00"));
        QVERIFY(card().contains(QStringLiteral("23 Nov 08:00:00")));
        const QImage local = f.panel.chart()->viewport()->grab().toImage();
        utc->click();
        QVERIFY(f.panel.isUtc());
        QCOMPARE(time(), QStringLiteral("23 Nov 02:00"));
        QVERIFY(card().contains(QStringLiteral("22 Nov 23:00:00")));
        QVERIFY(f.panel.chart()->accessibleDescription().contains(QStringLiteral("22 Nov 12:00")));
        QVERIFY(f.panel.chart()->viewport()->grab().toImage() != local);
        utc->click();
        QCOMPARE(time(), QStringLiteral("23 Nov 11:00"));
        QVERIFY(f.panel.chart()->accessibleDescription().contains(QStringLiteral("22 Nov 21:00")));
    }

    void eventsThatChangedNothingAreMarked()
    {
        Fixture f;
        f.select({change(5, schema::online), change(15, schema::online), change(720, schema::online)});
        f.panel.chart()->showLast(hours(24));
        const auto marked = [&f](int hoursAgo) {
            const QImage image = f.panel.chart()->viewport()->grab().toImage();
            const QPoint below = f.lane(now - hours(hoursAgo)).toPoint() + QPoint(0, 16 + 3);
            for (int dx = -1; dx <= 1; ++dx) {
                if (image.pixelColor((below + QPoint(dx, 0)) * image.devicePixelRatio()) ==
                    toneColor(Tone::MutedText))
                    return true;
            }
            return false;
        };
        QVERIFY(marked(5));
        QVERIFY(marked(15));
        QVERIFY(!marked(10));
        QList<DeviceEvent> many;
        for (int i = 0; i < 600; ++i)
            many.append(change(i, schema::online));
        f.source.script(device().arn, many);
        f.panel.refresh();
        QTRY_COMPARE(f.panel.model()->rowCount(), 600);
        QTRY_COMPARE(f.panel.model()->state(), State::Complete);
        QVERIFY(marked(5));
        f.panel.chart()->fit();
        QVERIFY(!marked(5));
    }

    void aClickTakesTheEventUnderIt()
    {
        Fixture f;
        f.select({change(5, schema::online), change(15, schema::online), change(720, schema::online)});
        auto *table = f.find<QTableView>("eventTable");
        const auto click = [&f, table](int hoursAgo, int lane = 0, int dx = 0) {
            table->setCurrentIndex({});
            f.panel.chart()->showLast(hours(24)); // the event picked before may have moved it
            const QPoint point = f.lane(now - hours(hoursAgo), lane).toPoint() + QPoint(dx, 0);
            QTest::mouseClick(f.panel.chart()->viewport(), Qt::LeftButton, {}, point);
            return table->currentIndex().row();
        };
        QCOMPARE(click(5), 0);
        QCOMPARE(click(15), 1);
        QCOMPARE(click(15, 0, 1), 1);
        // Beside the markers, the event that the stretch began with.
        QCOMPARE(click(10), 2);
        QCOMPARE(click(15, 0, 8), 2);
        QCOMPARE(click(15, 1), -1);
        // Made of the present status: there is no such event.
        Fixture none;
        none.select({change(10, schema::ready, schema::deviceStatusEvent)});
        QVERIFY(none.panel.summary().startsWith(QStringLiteral("100 % up")));
        QTest::mouseClick(none.panel.chart()->viewport(), Qt::LeftButton, {},
                          none.lane(now - hours(10)).toPoint());
        QCOMPARE(none.find<QTableView>("eventTable")->currentIndex().row(), -1);
        // A second's outage is caught with both its ends.
        Fixture brief;
        DeviceEvent back = change(15, schema::online);
        *back.timestamp += std::chrono::seconds(1);
        brief.select({back, change(15, schema::offline), change(720, schema::online)});
        QTest::mouseClick(brief.panel.chart()->viewport(), Qt::LeftButton, {},
                          brief.lane(now - hours(15)).toPoint());
        QCOMPARE(brief.find<QTableView>("eventTable")->currentIndex().row(), 1);
    }

    void eventsOfUnknownTypesAreMarkedAndTold()
    {
        Fixture f;
        f.select({{QStringLiteral("BATTERY"), QStringLiteral("LOW"), now - hours(6)},
                  change(50, schema::ready, schema::deviceStatusEvent),
                  change(720, schema::online)});
        f.panel.chart()->showLast(hours(24));
        QCOMPARE(f.panel.chart()->lanes().at(1).events.size(), size_t(2));
        auto *table = f.find<QTableView>("eventTable");
        f.move(f.lane(now - hours(6), 1));
        auto *readout = f.find<TimelineReadout>("timelineReadout");
        QVERIFY2(readout->text().startsWith(QString::fromUtf8("BATTERY: LOW · Device status: Ready, ")),
                 qPrintable(readout->text()));
        f.move(f.lane(now - hours(6), 0));
        QVERIFY2(readout->text().startsWith(QStringLiteral("Connection: Online, ")),
                 qPrintable(readout->text()));
        f.move(f.lane(now - hours(8), 1));
        QVERIFY2(readout->text().startsWith(QStringLiteral("Device status: Ready, ")),
                 qPrintable(readout->text()));
        QTest::mouseClick(f.panel.chart()->viewport(), Qt::LeftButton, {},
                          f.lane(now - hours(6), 1).toPoint());
        QCOMPARE(table->currentIndex().row(), 0);
        QTest::mouseClick(f.panel.chart()->viewport(), Qt::LeftButton, {},
                          f.lane(now - hours(8), 1).toPoint());
        QCOMPARE(table->currentIndex().row(), 1);
        // Another device has none of it.
        const Device other = device(QStringLiteral("arn:device/2"));
        f.source.script(other.arn, {change(720, schema::online)});
        f.panel.setDevice(other);
        QTRY_COMPARE(f.panel.model()->state(), State::Complete);
        QVERIFY(f.panel.chart()->notes().isEmpty());
    }

    void theChartIsToldInWords()
    {
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(24));
        const auto spoken = [&f] {
            const QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(f.panel.chart());
            return chart->text(QAccessible::Description);
        };
        QVERIFY2(
            spoken().startsWith(QStringLiteral("From 22 Nov 12:00 to 23 Nov 12:00. 87.5 % up, 1 outage")),
            qPrintable(spoken()));
        QVERIFY2(spoken().contains(QStringLiteral("Connection: Online since 23 Nov 02:00. "
                                                  "Device status: Ready since 21 Nov 10:00. 2 event")),
                 qPrintable(spoken()));
        f.panel.chart()->show(TimeRange{now - hours(24 * 25), now - hours(24 * 24)});
        QVERIFY2(spoken().contains(
                     QStringLiteral("Connection: Online since 24 Oct 12:00. Device status: not known.")),
                 qPrintable(spoken()));
        QVERIFY(!spoken().contains(QStringLiteral("in sight")));
    }

    void sumsUpVeryManyOnceTheHandRests()
    {
        Fixture f;
        f.select({});
        f.source.pages.insert(FakeEvents::key(device().arn, QString()), many());
        f.panel.refresh();
        QTRY_COMPARE(f.panel.model()->rowCount(), 30'000);
        QTRY_VERIFY(f.panel.summary().startsWith(QStringLiteral("50.0 % up")));
        f.panel.chart()->show(TimeRange{now - hours(10), now - hours(9)});
        f.panel.chart()->show(TimeRange{now - std::chrono::seconds(60), now});
        QVERIFY(f.panel.summary().startsWith(QStringLiteral("50.0 % up")));
        QTRY_VERIFY(f.panel.summary().startsWith(QStringLiteral("0 % up")));
    }

    void aLongHistoryOfAnotherDeviceDoesNotCome()
    {
        Fixture f;
        f.source.pages.insert(FakeEvents::key(device().arn, QString()), many());
        const Device other = device(QStringLiteral("arn:device/2"));
        f.source.script(other.arn, {change(10, schema::online), change(13, schema::offline)});
        for (int i = 0; i < 3; ++i) {
            f.panel.setDevice(device());
            QTRY_COMPARE(f.panel.model()->rowCount(), 30'000);
            f.panel.setDevice(other); // while the first one's is being worked out
            QTRY_COMPARE(f.panel.model()->state(), State::Complete);
            QTRY_COMPARE(f.panel.chart()->lanes().value(0).events.size(), size_t(2));
            QTest::qWait(50);
            QCOMPARE(f.panel.chart()->lanes().value(0).events.size(), size_t(2));
        }
        f.panel.setDevice(device());
        QTRY_COMPARE(f.panel.chart()->lanes().value(0).events.size(), size_t(30'000));
        // Gone while it is being worked out.
        auto panel = std::make_unique<TimelinePanel>(&f.source, &f.clock);
        panel->model()->setSettleTime(std::chrono::milliseconds(0));
        panel->setDevice(device());
        QTRY_COMPARE(panel->model()->rowCount(), 30'000);
        panel.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestTimelineHistory)
#include "tst_timelinehistory.moc"
