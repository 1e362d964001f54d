// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"
#include "views/shorteninglabel.h"
#include "views/theme/theme.h"
#include "views/timelinechart.h"
#include "views/timelineoverview.h"
#include "views/timelinepanel.h"
#include "views/timelinereadout.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlayout.h>
#include <QtWidgets/qtableview.h>

using namespace rollcall;
using namespace rollcall::testing;
using State = EventTableModel::State;
using std::chrono::hours;

namespace {

const Instant now = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));

Device device(const QString &arn = QStringLiteral("arn:device/1"))
{
    Device result;
    result.arn = arn;
    result.name = QStringLiteral("Lobby North 3");
    result.connectionStatus = schema::online;
    result.connectionStatusUpdatedTime = now - hours(24 * 51);
    return result;
}

DeviceEvent change(int hoursAgo, QLatin1StringView value,
                   QLatin1StringView type = schema::connectionStatusEvent)
{
    return {QString(type), QString(value), now - hours(hoursAgo)};
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
    }
    void select(const QList<DeviceEvent> &events)
    {
        source.script(device().arn, events);
        panel.setDevice(device());
        QVERIFY(QTest::qWaitFor([this] { return panel.model()->state() == State::Complete; }));
    }
    void selectTypical()
    {
        select({change(10, schema::online), change(13, schema::offline),
                change(50, schema::ready, schema::deviceStatusEvent), change(100, schema::online),
                change(101, schema::offline), change(720, schema::online)});
    }
    template <class T>
    T *find(const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }
    double x(Instant instant)
    {
        return panel.chart()->chart()->plotArea().left() + panel.chart()->view().xAt(instant);
    }
    void move(QPointF position)
    {
        QMouseEvent event(QEvent::MouseMove, position, panel.chart()->viewport()->mapToGlobal(position),
                          Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(panel.chart()->viewport(), &event);
    }
    QPointF lane(Instant instant, int index = 0)
    {
        for (QGraphicsItem *item : panel.chart()->scene()->items()) {
            if (const auto *timeline = dynamic_cast<TimelineItem *>(item))
                return {x(instant), timeline->laneTop(index) + TimelineItem::laneHeight / 2.0};
        }
        return {};
    }
};

} // namespace

class TestTimelinePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(ColorScheme::Light);
    }

    void asksToSelectADevice()
    {
        Fixture f;
        QVERIFY(f.find<QLabel>("timelineEmpty")->isVisible());
        QVERIFY(!f.panel.chart()->isVisible());
        f.selectTypical();
        QVERIFY(!f.find<QLabel>("timelineEmpty")->isVisible());
        f.panel.setDevice({});
        QVERIFY(f.find<QLabel>("timelineEmpty")->isVisible());
    }

    void sumsUpWhatIsSeen()
    {
        Fixture f;
        f.selectTypical();
        QVERIFY(f.panel.summary().startsWith(QStringLiteral("99.4 % up, 2 outage")));
        QVERIFY(f.panel.summary().endsWith(QStringLiteral("longest 3 h")));
        QCOMPARE(f.find<QLabel>("timelineSummary")->text(), f.panel.summary());
        f.find<QAbstractButton>("preset24")->click();
        QVERIFY(f.panel.summary().startsWith(QStringLiteral("87.5 % up, 1 outage")));
        QCOMPARE(f.panel.chart()->view().visible(), (TimeRange{now - hours(24), now}));
        QVERIFY(f.find<QAbstractButton>("preset24")->isChecked());
        QVERIFY(!f.find<QAbstractButton>("preset720")->isChecked());
    }

    void saysForHowLongItIsOffline()
    {
        Fixture f;
        Device lost = device();
        lost.connectionStatus = schema::offline;
        lost.connectionStatusUpdatedTime = now - hours(5);
        f.source.script(lost.arn, {change(5, schema::offline), change(100, schema::online),
                                   change(102, schema::offline), change(720, schema::online)});
        f.panel.setDevice(lost);
        QTRY_COMPARE(f.panel.model()->state(), State::Complete);
        const QString text = f.panel.summary();
        QVERIFY2(text.contains(QStringLiteral("up, offline for 5 h, 2 outage")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("longest 5 h")), qPrintable(text));
    }

    void shortensRatherThanCuts_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {1100, 750, 680, 620, 560})
            QTest::addRow("%d", width) << width;
    }

    void shortensRatherThanCuts()
    {
        QFETCH(int, width);
        Fixture f;
        f.selectTypical();
        const auto *label = f.find<ShorteningLabel>("timelineSummary");
        f.panel.resize(width, 300);
        QTRY_COMPARE(f.panel.width(), width);
        QVERIFY(label->forms().contains(label->text()));
        QVERIFY(f.panel.summary().startsWith(label->text()));
        QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
        if (width == 1100 || width == 560)
            QCOMPARE(label->isShortened(), width == 560);
        QVERIFY(label->toolTip().startsWith(f.panel.summary()));
        const QWidget *header = label->parentWidget();
        QCOMPARE(header->width(), width);
        int end = 0;
        for (int i = 0; i < header->layout()->count(); ++i) {
            const QWidget *widget = header->layout()->itemAt(i)->widget();
            if (!widget || !widget->isVisible())
                continue;
            QVERIFY2(widget->x() >= end, qPrintable(widget->objectName()));
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(widget->objectName()));
            end = widget->geometry().right() + 1;
        }
        QVERIFY(end <= width);
    }

    void saysThatThereIsNoHistory()
    {
        Fixture f;
        f.select({});
        QCOMPARE(f.panel.summary(), QStringLiteral("100 % up, no outages"));
        const QString spoken = f.panel.chart()->accessibleDescription();
        QVERIFY2(spoken.contains(QStringLiteral("No events in the last 30 day")), qPrintable(spoken));
        QVERIFY2(spoken.contains(QStringLiteral("Online since 3 Oct.")), qPrintable(spoken));
        f.panel.setDevice({});
        Device silent = device(QStringLiteral("arn:device/2"));
        silent.connectionStatusUpdatedTime.reset();
        f.source.script(silent.arn, {});
        f.panel.setDevice(silent);
        QTRY_COMPARE(f.panel.model()->state(), State::Complete);
        QCOMPARE(f.panel.summary(), QString());
        QVERIFY(!f.panel.chart()->accessibleDescription().contains(QStringLiteral("since")));
    }

    void showsProgressAndStops()
    {
        Fixture f;
        QList<DeviceEvent> events;
        for (int i = 0; i < 300; ++i)
            events.append(change(i, i % 2 ? schema::online : schema::offline));
        f.source.script(device().arn, events);
        f.source.delay = 60;
        f.panel.setDevice(device());
        QVERIFY(f.find<QLabel>("timelineProgress")->isVisible());
        QTRY_VERIFY(f.panel.model()->rowCount() >= 100);
        QVERIFY(f.find<QLabel>("timelineProgress")
                    ->text()
                    .startsWith(QString::number(f.panel.model()->rowCount())));
        f.find<QAbstractButton>("timelineStop")->click();
        QCOMPARE(f.panel.model()->state(), State::Stopped);
        QVERIFY(f.panel.summary().startsWith(QStringLiteral("So far")));
        f.source.delay = 0;
        f.find<QAbstractButton>("timelineStop")->click();
        QTRY_COMPARE(f.panel.model()->state(), State::Complete);
        QVERIFY(!f.find<QAbstractButton>("timelineStop")->isVisible());
        QVERIFY(!f.find<QLabel>("timelineProgress")->isVisible());
        QCOMPARE(f.panel.model()->rowCount(), 300);
    }

    void offersRetryAndKeepsTheRows()
    {
        Fixture f;
        QList<DeviceEvent> events;
        for (int i = 0; i < 80; ++i)
            events.append(change(i, i % 2 ? schema::online : schema::offline));
        f.source.script(device().arn, events);
        Failure failure;
        failure.kind = FailureKind::Server;
        failure.code = QStringLiteral("InternalFailure");
        failure.message = QStringLiteral("It broke.");
        failure.requestId = QStringLiteral("req-1");
        f.source.failures.insert(FakeEvents::key(device().arn, QStringLiteral("1")), failure);
        f.panel.setDevice(device());
        QTRY_COMPARE(f.panel.model()->state(), State::Failed);
        auto *text = f.find<QLabel>("failureText");
        QVERIFY(text->isVisible());
        QVERIFY(text->text().contains(QStringLiteral("InternalFailure: It broke.")));
        QVERIFY(text->toolTip().contains(QStringLiteral("req-1")));
        QCOMPARE(f.panel.model()->rowCount(), 50);
        f.find<QAbstractButton>("retryButton")->click();
        QTRY_COMPARE(f.panel.model()->state(), State::Complete);
        QVERIFY(!text->isVisible());
        QCOMPARE(f.panel.model()->rowCount(), 80);
    }

    void aChangedRowReadsTheHistoryAnew()
    {
        Fixture f;
        f.selectTypical();
        const qsizetype asked = f.source.asked.size();
        f.panel.setDevice(device());
        QTest::qWait(10);
        QCOMPARE(f.source.asked.size(), asked);
        Device changed = device();
        changed.connectionStatus = schema::offline;
        changed.connectionStatusUpdatedTime = now - hours(1);
        QList<DeviceEvent> events = f.panel.model()->events();
        events.prepend(change(1, schema::offline));
        f.source.script(changed.arn, events);
        f.panel.setDevice(changed);
        QTRY_COMPARE(f.panel.model()->rowCount(), int(events.size()));
        QCOMPARE(f.panel.model()->state(), State::Complete);
    }

    void wheelZoomsAtTheCursor()
    {
        Fixture f;
        f.selectTypical();
        const Instant fixed = now - hours(13);
        const QPointF position = f.lane(fixed);
        QWheelEvent event(position, f.panel.chart()->viewport()->mapToGlobal(position), {}, {0, 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        for (int i = 0; i < 10; ++i)
            QApplication::sendEvent(f.panel.chart()->viewport(), &event);
        QVERIFY(f.panel.chart()->view().visible().length() < hours(24 * 30) / 5);
        QVERIFY(std::abs(f.x(fixed) - position.x()) < 0.5);
        QTest::mouseDClick(f.panel.chart()->viewport(), Qt::LeftButton, {}, position.toPoint());
        QVERIFY(f.panel.chart()->view().isFitted());
    }

    void dragPans()
    {
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(24));
        auto *viewport = f.panel.chart()->viewport();
        const QPoint from = f.lane(now - hours(20)).toPoint();
        const Instant held =
            f.panel.chart()->view().timeAt(from.x() - f.panel.chart()->chart()->plotArea().left());
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(30, 0));
        QTest::mouseMove(viewport, from + QPoint(150, 0));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(150, 0));
        QVERIFY(std::abs(f.x(held) - (from.x() + 150)) < 0.5);
    }

    void keyboardDoesAllOfIt()
    {
        Fixture f;
        f.selectTypical();
        TimelineChart *chart = f.panel.chart();
        QVERIFY(chart->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(chart, Qt::Key_Plus);
        QCOMPARE(chart->view().visible().length(), hours(24 * 20));
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->view().visible().from, chart->view().bounds().from);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->view().visible().from, chart->view().bounds().from + hours(24 * 2));
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->view().visible().from, chart->view().bounds().from);
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->view().visible().to, now);
        QTest::keyClick(chart, Qt::Key_Minus);
        QVERIFY(chart->view().isFitted());
        QTest::keyClick(chart, Qt::Key_Plus);
        QTest::keyClick(chart, Qt::Key_0);
        QVERIFY(chart->view().isFitted());
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

    void readoutFollowsTheCursor()
    {
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(24));
        f.move(f.lane(now - hours(12)));
        auto *readout = f.find<TimelineReadout>("timelineReadout");
        QVERIFY(readout && readout->isVisible());
        QCOMPARE(readout->text(),
                 QString::fromUtf8("Connection: Offline, 22 Nov 23:00:00 – 23 Nov 02:00:00, 3 h"));
        QVERIFY(f.panel.rect().contains(readout->geometry()));
        f.move(f.lane(now - hours(2), 1));
        QCOMPARE(readout->text(), QString::fromUtf8("Device status: Ready, 21 Nov 10:00:00 – now, 2 d 2 h"));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(f.panel.chart(), &leave);
        QVERIFY(!readout->isVisible());
    }

    void eventsAndTimelineAreLinked()
    {
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(24));
        auto *table = f.find<QTableView>("eventTable");
        table->setCurrentIndex(f.panel.model()->index(4, 0));
        QCOMPARE(f.panel.chart()->mark(), std::optional(now - hours(101)));
        QVERIFY(f.panel.chart()->view().visible().contains(now - hours(101)));
        f.panel.chart()->showLast(hours(24));
        QTest::mouseClick(f.panel.chart()->viewport(), Qt::LeftButton, {}, f.lane(now - hours(12)).toPoint());
        QCOMPARE(table->currentIndex().row(), 1);
        f.find<QComboBox>("eventTypeFilter")->setCurrentIndex(2);
        QCOMPARE(f.panel.model()->rowCount(), 1);
        QVERIFY(!f.panel.chart()->mark());
    }

    void anOutageIsDrawnTallAndOnlineCalm()
    {
        Fixture f;
        f.selectTypical();
        f.panel.chart()->showLast(hours(24));
        const QImage image = f.panel.chart()->viewport()->grab().toImage();
        const auto at = [&](Instant instant, int dy) {
            const QPoint point = f.lane(instant).toPoint() + QPoint(0, dy);
            return image.pixelColor(point * image.devicePixelRatio());
        };
        QCOMPARE(at(now - hours(12), 0), toneColor(Tone::Offline));
        QCOMPARE(at(now - hours(12), 14), toneColor(Tone::Offline));
        QVERIFY(at(now - hours(5), 0) != toneColor(Tone::Panel));
        QCOMPARE(at(now - hours(5), 10), toneColor(Tone::Panel));
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
        QList<DeviceEvent> events;
        for (int i = 0; i < 30'000; ++i)
            events.append({QString(schema::connectionStatusEvent),
                           QString(i % 2 ? schema::online : schema::offline),
                           now - std::chrono::seconds(60 + i * 60)});
        f.select({});
        Page<DeviceEvent> page;
        page.items = events;
        f.source.pages.insert(FakeEvents::key(device().arn, QString()), page);
        f.panel.refresh();
        QTRY_COMPARE(f.panel.model()->rowCount(), 30'000);
        QTRY_VERIFY(f.panel.summary().startsWith(QStringLiteral("50.0 % up")));
        f.panel.chart()->show(TimeRange{now - hours(10), now - hours(9)});
        f.panel.chart()->show(TimeRange{now - std::chrono::seconds(60), now});
        QVERIFY(f.panel.summary().startsWith(QStringLiteral("50.0 % up")));
        QTRY_VERIFY(f.panel.summary().startsWith(QStringLiteral("0 % up")));
    }

    void everythingHasAName()
    {
        Fixture f;
        f.selectTypical();
        for (const char *name : {"timelineChart", "timelineOverview", "presetAll", "timelineExport",
                                 "timelineUtc", "eventTable", "eventTypeFilter", "timelineStop", "preset24",
                                 "preset168", "preset720", "timelineSummary", "timelineHeading"}) {
            auto *widget = f.find<QWidget>(name);
            QVERIFY2(widget, name);
            QVERIFY2(!widget->accessibleName().isEmpty(), name);
        }
        QVERIFY(f.panel.chart()->accessibleDescription().contains(QStringLiteral("99.4 % up")));
        QVERIFY(!f.panel.accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestTimelinePanel)
#include "tst_timelinepanel.moc"
