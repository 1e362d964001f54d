// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/timelinedesk.h"
#include "views/shorteninglabel.h"
#include "views/theme/theme.h"
#include "views/timelinechart.h"
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
using Fixture = TimelineDesk;

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

    void tellsMeansAndFlapping()
    {
        Fixture f;
        f.selectTypical();
        QString tip = f.find<QLabel>("timelineSummary")->toolTip();
        // Down for 3 hours and 1 of the 720.
        const QString means =
            QStringLiteral("Mean time to recover 2 h, mean time between outages 14 d 22 h.");
        QVERIFY2(tip.contains(means), qPrintable(tip));
        QVERIFY2(!tip.contains(QStringLiteral("lapping")), qPrintable(tip));
        QVERIFY(f.panel.chart()->accessibleDescription().contains(means));
        QVERIFY(!f.panel.summary().contains(QStringLiteral("flapping")));

        Fixture flapping;
        QList<DeviceEvent> events{change(720, schema::online)};
        for (int number = 0; number < 5; ++number) {
            events.prepend(change(10, schema::offline));
            *events.first().timestamp += std::chrono::minutes(number * 10);
            events.prepend(change(10, schema::online));
            *events.first().timestamp += std::chrono::minutes(number * 10 + 2);
        }
        flapping.select(events);
        tip = flapping.find<QLabel>("timelineSummary")->toolTip();
        QVERIFY2(tip.contains(QStringLiteral("Flapping: 5 outage")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Mean time to recover 2 min, ")), qPrintable(tip));
        QVERIFY(flapping.panel.summary().endsWith(QStringLiteral("longest 2 min, flapping")));
        QVERIFY(flapping.panel.chart()->accessibleDescription().contains(QStringLiteral("Flapping: 5 ")));

        Fixture calm;
        calm.select({});
        QVERIFY(!calm.find<QLabel>("timelineSummary")->toolTip().contains(QStringLiteral("Mean")));
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
