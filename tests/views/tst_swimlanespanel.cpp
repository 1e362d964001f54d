// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lanesdesk.h"
#include "views/reportsaver.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>

using namespace rollcall;
using rollcall::testing::history;
using rollcall::testing::today;
using Desk = rollcall::testing::LanesDesk;
using std::chrono::hours;

class TestSwimLanesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesInUtc()
    {
        qputenv("TZ", "Asia/Tokyo");
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All devices"));
        QVERIFY(desk.settle());
        auto *list = desk.find<QListWidget>("incidents");
        QTRY_VERIFY(list->count() > 0);
        const QString local = list->item(0)->text();
        QSignalSpy told(&desk.panel, &SwimLanesPanel::utcChanged);
        desk.find<QPushButton>("lanesUtc")->click();
        QCOMPARE(told.size(), 1);
        QVERIFY(desk.panel.isUtc());
        const QString utc = list->item(0)->text();
        QVERIFY2(utc != local && utc.contains(QStringLiteral(" 01:58")), qPrintable(utc));
        desk.panel.setUtc(false);
        QCOMPARE(told.size(), 2);
        QCOMPARE(list->item(0)->text(), local);
        qputenv("TZ", "UTC");
    }

    void anotherScopeThatFailsLeavesNothingOfTheFirst()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All devices"));
        QVERIFY(desk.settle());
        QVERIFY(!desk.panel.view()->lanes().lanes.isEmpty());
        Failure failure;
        failure.kind = FailureKind::Storage;
        failure.message = QStringLiteral("scripted");
        desk.source.failure = failure;
        desk.panel.refresh();
        QTRY_COMPARE(desk.source.asked.size(), 2);
        QTRY_VERIFY(!desk.source.failure);
        QTest::qWait(20);
        QVERIFY(!desk.panel.view()->lanes().lanes.isEmpty()); // of the same
        desk.source.failure = failure;
        HistoryScope other;
        other.kind = HistoryScope::Kind::Site;
        other.name = QStringLiteral("Elsewhere");
        desk.panel.setScope(other, other.name);
        QTRY_VERIFY(desk.panel.view()->lanes().lanes.isEmpty());
        QCOMPARE(desk.find<QListWidget>("incidents")->count(), 0);
    }

    void showsWhatIsKnown()
    {
        Desk desk;
        desk.panel.setScope({HistoryScope::Kind::Site, {}, QStringLiteral("Berlin")},
                            QStringLiteral("Berlin"));
        QVERIFY(desk.settle());
        QCOMPARE(desk.source.asked.size(), 1);
        QCOMPARE(desk.source.asked.constFirst().name, QStringLiteral("Berlin"));
        QCOMPARE(desk.source.ranges.constFirst().length(), Duration(hours(24 * 7)));
        QCOMPARE(desk.panel.view()->lanes().lanes.size(), 40);
        QVERIFY2(desk.panel.summary().contains(QStringLiteral("% up, 40 outage")),
                 qPrintable(desk.panel.summary()));
        QCOMPARE(desk.find<QListWidget>("incidents")->count(), 1);
        QCOMPARE(desk.find<QLabel>("swimLanesHeading")->text(), QStringLiteral("Berlin"));
        // Another length of time is asked for anew.
        desk.find<QPushButton>("lanesPreset24")->click();
        QVERIFY(QTest::qWaitFor([&] { return desk.source.asked.size() == 2; }));
        QCOMPARE(desk.source.ranges.constLast().length(), Duration(hours(24)));
    }

    void asksOnlyWhenItIsSeen()
    {
        Desk desk;
        desk.panel.hide();
        desk.panel.setScope({}, QStringLiteral("All"));
        QTest::qWait(250);
        QVERIFY(desk.source.asked.isEmpty());
        desk.panel.show();
        QVERIFY(desk.settle());
    }

    void anEmptyHistorySaysWhatToDo()
    {
        Desk desk(0);
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        QVERIFY(desk.find<QLabel>("swimLanesMessage")->isVisible());
        desk.find<QPushButton>("collectHistory")->click();
        QCOMPARE(desk.source.collected, 1);
        CollectionState running;
        running.isRunning = true;
        running.done = 3;
        running.total = 40;
        desk.source.become(running);
        QVERIFY(desk.find<QLabel>("collectionProgress")->text().contains(QStringLiteral("3 of 40")));
        desk.find<QPushButton>("collectHistory")->click();
        QCOMPARE(desk.source.stopped, 1);
        // What was collected shows.
        desk.source.histories.append(history(1, {}));
        desk.source.become({});
        Q_EMIT desk.source.grown();
        QVERIFY(QTest::qWaitFor([&] { return desk.panel.view()->isVisible(); }));
    }

    void aFailureKeepsWhatIsShown()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        Failure failure;
        failure.kind = FailureKind::Storage;
        failure.message = QStringLiteral("The disk is gone.");
        desk.source.failure = failure;
        desk.panel.refresh();
        QPushButton *retry = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            const QList<QPushButton *> buttons = desk.panel.findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->isVisible() && button->text() == QStringLiteral("Retry"))
                    retry = button;
            }
            return retry != nullptr;
        }));
        QCOMPARE(desk.panel.view()->lanes().lanes.size(), 40);
        retry->click();
        QVERIFY(QTest::qWaitFor([&] { return !retry->isVisible(); }));
        CollectionState damaged;
        damaged.problem = failure;
        damaged.isDamaged = true;
        desk.source.become(damaged);
        QVERIFY(retry->isVisible());
        retry->click();
        QCOMPARE(desk.source.repaired, 1);
    }

    void damageThatAReadFoundIsOfferedForRepair()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        Failure failure;
        failure.kind = FailureKind::Storage;
        failure.message = QStringLiteral("scripted");
        CollectionState damaged;
        damaged.problem = failure;
        damaged.isDamaged = true;
        auto *text = desk.find<QLabel>("failureText");
        auto *retry = desk.find<QPushButton>("retryButton");
        // Whether the answer or the state is told first.
        for (const bool stateFirst : {true, false}) {
            desk.source.become({});
            desk.source.failure = failure;
            if (stateFirst)
                desk.source.become(damaged);
            desk.panel.refresh();
            QTRY_VERIFY(!desk.source.failure);
            QTRY_VERIFY(retry->isVisible());
            desk.source.become(damaged);
            QVERIFY2(text->text().startsWith(QStringLiteral("The history is damaged. Retry")),
                     qPrintable(text->text()));
            const int repaired = desk.source.repaired;
            retry->click();
            QCOMPARE(desk.source.repaired, repaired + 1);
            desk.source.become({});
            QTRY_VERIFY(!retry->isVisible());
        }
    }

    void allThatIsKnown()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        desk.find<QPushButton>("lanesPresetAll")->click();
        QTRY_COMPARE(desk.source.ranges.size(), 2);
        QCOMPARE(desk.source.ranges.constLast().from, HistorySource::beginning);
        QCOMPARE(desk.source.ranges.constLast().to, today);
        // It can be kept and set again.
        const int kept = desk.panel.hours();
        desk.panel.setHours(24);
        QTRY_COMPARE(desk.source.ranges.size(), 3);
        QCOMPARE(desk.source.ranges.constLast().length(), Duration(std::chrono::hours(24)));
        desk.panel.setHours(kept);
        QVERIFY(desk.find<QPushButton>("lanesPresetAll")->isChecked());
        QTRY_COMPARE(desk.source.ranges.size(), 4);
        QCOMPARE(desk.source.ranges.constLast().from, HistorySource::beginning);
    }

    void aReportIsGroupedAsIsChosen()
    {
        Desk desk;
        QSignalSpy wanted(&desk.panel, &SwimLanesPanel::reportWanted);
        const QList<std::pair<const char *, ReportGroup>> choices = {
            {"reportBySite", ReportGroup::Site},
            {"reportByRoom", ReportGroup::Room},
            {"reportByType", ReportGroup::Type},
            {"reportBySoftware", ReportGroup::Software}};
        auto *menu = desk.find<QMenu>("historyReportMenu");
        QCOMPARE(menu->actions().size(), choices.size());
        QVERIFY(!menu->accessibleName().isEmpty());
        // Of nothing there is no report.
        menu->actions().constFirst()->trigger();
        QCOMPARE(wanted.size(), 0);
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        QTemporaryDir folder;
        ReportSaver saver(&desk.source, &desk.panel);
        QSignalSpy saved(&saver, &ReportSaver::saved);
        for (const auto &[name, group] : choices) {
            wanted.clear();
            desk.find<QAction>(name)->trigger();
            QCOMPARE(wanted.size(), 1);
            QCOMPARE(wanted.constFirst().at(2).value<ReportGroup>(), group);
            saver.save({}, {today - hours(24), today}, group,
                       folder.filePath(QLatin1StringView(name) + QStringLiteral(".html")));
            QVERIFY(saved.wait());
            QCOMPARE(desk.source.groups.constLast(), group);
        }
    }

    void worksFromTheKeyboard()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        SwimLanesView *view = desk.panel.view();
        QSignalSpy opened(view, &SwimLanesView::opened);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentLane(), 0);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->currentLane(), 39);
        QVERIFY(view->verticalScrollBar()->value() > 0);
        QVERIFY(view->laneRect(39).bottom() <= view->plotRect().bottom() + 1);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.constFirst().constFirst().toString(), view->lanes().lanes.at(39).device.arn);
        const Duration whole = view->view().visible().length();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->view().visible().length() < whole);
        const Instant from = view->view().visible().from;
        QTest::keyClick(view, Qt::Key_Left);
        QVERIFY(view->view().visible().from < from);
        QTest::keyClick(view, Qt::Key_0);
        QVERIFY(view->view().isFitted());
        QVERIFY(view->accessibleDescription().contains(view->lanes().lanes.at(39).device.name));
    }

    void anIncidentLeadsToItsDevices()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        SwimLanesView *view = desk.panel.view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(view->plotRect().left() +
                                     qRound(view->view().xAt(view->lanes().incidents.constFirst().from)),
                                 4));
        QCOMPARE(desk.find<QListWidget>("incidents")->currentRow(), 0);
        QVERIFY(view->currentLane() >= 0);
        QVERIFY(view->lanes().incidents.constFirst().deviceArns.contains(
            view->lanes().lanes.at(view->currentLane()).device.arn));
    }

    void dragsAndPicks()
    {
        Desk desk;
        desk.panel.setScope({}, QStringLiteral("All"));
        QVERIFY(desk.settle());
        SwimLanesView *view = desk.panel.view();
        QTest::keyClick(view, Qt::Key_Plus);
        const Instant from = view->view().visible().from;
        const QPoint middle = view->plotRect().center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, middle);
        QMouseEvent move(QEvent::MouseMove, middle + QPoint(50, 0),
                         view->viewport()->mapToGlobal(middle + QPoint(50, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &move);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middle + QPoint(50, 0));
        QVERIFY(view->view().visible().from < from);
        QCOMPARE(view->currentLane(), -1);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->laneRect(1).center());
        QCOMPARE(view->currentLane(), 1);
    }

    void savesReports()
    {
        Desk desk;
        QTemporaryDir folder;
        ReportSaver saver(&desk.source, &desk.panel);
        QSignalSpy saved(&saver, &ReportSaver::saved);
        QSignalSpy failed(&saver, &ReportSaver::failed);
        const TimeRange range{today - hours(24 * 30), today};
        const QString pdf = folder.filePath(QStringLiteral("report.pdf"));
        saver.save({}, range, ReportGroup::Site, pdf);
        QVERIFY(saved.wait());
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.size() > 8000);
        const QString html = folder.filePath(QStringLiteral("report.html"));
        saver.save({}, range, ReportGroup::Site, html);
        QVERIFY(saved.wait());
        QFile page(html);
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains("<svg"));
        // Asked for one upon the other, all are made.
        const QStringList names = {QStringLiteral("a.pdf"), QStringLiteral("b.html"),
                                   QStringLiteral("c.pdf")};
        saved.clear();
        for (const QString &name : names)
            saver.save({}, range, ReportGroup::Site, folder.filePath(name));
        QTRY_COMPARE(saved.size(), names.size());
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(saved.at(i).constFirst().toString(), folder.filePath(names.at(i)));
        saver.save({}, range, ReportGroup::Site, folder.filePath(QStringLiteral("missing/report.pdf")));
        QVERIFY(failed.wait());
        QVERIFY(
            failed.constFirst().constFirst().value<Failure>().message.contains(QStringLiteral("missing")));
    }
};

QTEST_MAIN(TestSwimLanesPanel)
#include "tst_swimlanespanel.moc"
