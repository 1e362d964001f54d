// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/devicedesk.h"
#include "tests/support/numbereddevices.h"
#include "views/columnmenu.h"
#include "views/copymenu.h"
#include "views/copytext.h"
#include "views/groupmenu.h"
#include "views/siteruledialog.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

QList<Device> devicesAtSites(int count)
{
    QList<Device> devices = numberedDevices(count);
    for (int number = 0; number < count; ++number) {
        devices[number].roomName = QStringLiteral("Site %1 - Room %2").arg(number % 3).arg(number % 2);
        if (number % 4 == 0)
            devices[number].connectionStatus = QStringLiteral("OFFLINE");
    }
    return devices;
}

struct Bench : DeviceDesk
{
    explicit Bench(int count = 12)
        : DeviceDesk(devicesAtSites(count))
    {
    }
    bool start(bool all = true) { return DeviceDesk::start(all); }
    QAction *action(const char *name) const { return page.findChild<QAction *>(QLatin1StringView(name)); }
    void goTo(int row, int column = DeviceTableModel::Name) const
    {
        table->setCurrentIndex(model->index(row, column));
    }
    QString current() const
    {
        const int row = table->currentIndex().row();
        const std::optional<GroupHeading> heading = model->headingAt(row);
        return heading ? heading->name : model->index(row, DeviceTableModel::Name).data().toString();
    }
    void click(int row) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(model->index(row, DeviceTableModel::Name)).center());
    }
};

} // namespace

class TestGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMenuGroups();
    void aColumnOffersItsGroups();
    void aClickOpensAndCloses();
    void keysGoThroughGroups();
    void headingsAreNotCopied();
    void headingsArePaintedAcrossAllColumns();
    void aHeadingHasAMenuOfItsOwn();
    void groupsAreSaved();
    void aRowIsGoneToInAClosedGroup();
    void theStatusSaysWhatGroupsHold();
    void theSiteRuleIsChosen();
};

void TestGroups::theMenuGroups()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(!bench.action("collapseAll")->isEnabled());
    bench.action("groupBy.site")->trigger();
    QCOMPARE(bench.model->rowCount(), 15);
    QVERIFY(bench.action("groupBy.site")->isChecked());
    QVERIFY(!bench.action("groupBy.none")->isChecked());
    bench.action("groupBy.site")->trigger(); // once more changes nothing
    QVERIFY(bench.action("groupBy.site")->isChecked());
    bench.goTo(7);
    bench.action("collapseAll")->trigger();
    QCOMPARE(bench.model->rowCount(), 3);
    QCOMPARE(bench.current(), QStringLiteral("Site 1"));
    bench.action("expandAll")->trigger();
    QCOMPARE(bench.model->rowCount(), 15);
    QTest::keyClick(bench.table, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.model->rowCount(), 3);
    bench.action("groupBy.none")->trigger();
    QCOMPARE(bench.model->rowCount(), 12);
    QVERIFY(!bench.action("expandAll")->isEnabled());
}

void TestGroups::aColumnOffersItsGroups()
{
    Bench bench;
    QVERIFY(bench.start());
    const auto offered = [&bench](int column) {
        QMenu menu;
        fillColumnMenu(&menu, bench.table, column);
        QStringList names;
        for (const QAction *action : menu.actions()) {
            if (action->objectName().startsWith(QLatin1StringView("groupBy.")))
                names += action->text() + (action->isChecked() ? QStringLiteral(" *") : QString());
        }
        return names;
    };
    QCOMPARE(offered(DeviceTableModel::Room),
             QStringList({QStringLiteral("Group by room"), QStringLiteral("Group by site")}));
    QCOMPARE(offered(DeviceTableModel::Name), QStringList());
    bench.table->groupBy(QStringLiteral("site"));
    QCOMPARE(offered(DeviceTableModel::Room),
             QStringList({QStringLiteral("Group by room"), QStringLiteral("Group by site *"),
                          QStringLiteral("Without groups")}));
    QCOMPARE(offered(DeviceTableModel::Name), QStringList(QStringLiteral("Without groups")));
}

void TestGroups::aClickOpensAndCloses()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->groupBy(QStringLiteral("site"));
    bench.table->selectionModel()->select(bench.model->index(1, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench.click(5);
    QCOMPARE(bench.model->rowCount(), 11);
    QCOMPARE(bench.current(), QStringLiteral("Site 1"));
    // What was selected still is, and the heading is not.
    QVERIFY(bench.table->selectionModel()->isSelected(bench.model->index(1, 0)));
    QVERIFY(!bench.table->selectionModel()->isSelected(bench.model->index(5, 0)));
    bench.click(5);
    QCOMPARE(bench.model->rowCount(), 15);
    // A heading opens no device.
    QSignalSpy opened(&bench.page, &TablePage::openRequested);
    const QPoint at = bench.table->visualRect(bench.model->index(0, DeviceTableModel::Name)).center();
    QTest::mouseDClick(bench.table->viewport(), Qt::LeftButton, {}, at);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QCOMPARE(opened.count(), 0);
    QTest::keyClick(bench.table, Qt::Key_Down);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QVERIFY(opened.count() <= 1);
}

void TestGroups::keysGoThroughGroups()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->groupBy(QStringLiteral("site"));
    bench.goTo(2, DeviceTableModel::Status); // the first column
    QTest::keyClick(bench.table, Qt::Key_Left);
    QCOMPARE(bench.current(), QStringLiteral("Site 0"));
    QTest::keyClick(bench.table, Qt::Key_Left);
    QCOMPARE(bench.model->rowCount(), 11);
    QTest::keyClick(bench.table, Qt::Key_Left);
    QCOMPARE(bench.model->rowCount(), 11);
    QTest::keyClick(bench.table, Qt::Key_Down);
    QCOMPARE(bench.current(), QStringLiteral("Site 1"));
    QTest::keyClick(bench.table, Qt::Key_Up);
    QTest::keyClick(bench.table, Qt::Key_Right);
    QCOMPARE(bench.model->rowCount(), 15);
    QTest::keyClick(bench.table, Qt::Key_Right);
    QCOMPARE(bench.current(), QStringLiteral("Device 0"));
    QTest::keyClick(bench.table, Qt::Key_Right); // among the columns, as ever
    QCOMPARE(bench.table->currentIndex().column(), int(DeviceTableModel::OfflineSince));
    QTest::keyClick(bench.table, Qt::Key_Home);
    QTest::keyClick(bench.table, Qt::Key_Space);
    QCOMPARE(bench.model->rowCount(), 11);
    bench.window.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(bench.table, Qt::Key_Left);
    QCOMPARE(bench.model->rowCount(), 15);
}

void TestGroups::headingsAreNotCopied()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->groupBy(QStringLiteral("site"));
    bench.table->selectAll();
    QCOMPARE(copyOf(*bench.table, CopyForm::Text).count(QLatin1Char('\n')), 11);
    QCOMPARE(copyOf(*bench.table, CopyForm::Csv).count(QLatin1Char('\n')), 13);
    QCOMPARE(copyOf(*bench.table, CopyForm::Json).count(QLatin1StringView("DeviceArn")), 12);
    QCOMPARE(copyOf(*bench.table, CopyForm::Arns).count(QLatin1Char('\n')), 11);
    auto *label = bench.page.loadStatus()->findChild<QLabel *>(QStringLiteral("selectionSummary"));
    QTRY_COMPARE(label->text(), QStringLiteral("12 selected, 3 offline, 6 room(s)"));
}

void TestGroups::headingsArePaintedAcrossAllColumns()
{
    Bench bench;
    QVERIFY(bench.start());
    const QWidget *viewport = bench.table->viewport();
    const auto heading = [&] {
        return bench.table->viewport()
            ->grab(QRect(0, 0, viewport->width(), bench.table->rowHeight(0)))
            .toImage();
    };
    bench.table->groupBy(QStringLiteral("site"));
    QTest::qWait(1);
    const QImage open = heading();
    bench.table->setGroupOpen(0, false);
    QTest::qWait(1);
    QVERIFY(heading() != open);
    bench.table->setGroupOpen(0, true);
    // It stays where it is while the columns scroll.
    bench.table->horizontalHeader()->resizeSection(0, 900);
    bench.table->clearFocus();
    QTest::mouseMove(&bench.window, QPoint(1, 590));
    QTest::qWait(1);
    const QImage before = heading();
    bench.table->horizontalScrollBar()->setValue(300);
    QTest::qWait(1);
    QCOMPARE(heading(), before);
}

void TestGroups::aHeadingHasAMenuOfItsOwn()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->groupBy(QStringLiteral("site"));
    QMenu menu;
    fillHeadingMenu(&menu, bench.table, 5);
    menu.findChild<QAction *>(QStringLiteral("foldGroup"))->trigger();
    QCOMPARE(bench.model->rowCount(), 11);
    QVERIFY(!bench.model->headingAt(5)->isOpen);
    menu.findChild<QAction *>(QStringLiteral("groupBy.none"))->trigger();
    QCOMPARE(bench.model->rowCount(), 12);
    menu.findChild<QAction *>(QStringLiteral("foldGroup"))->trigger(); // what it was about is gone
    QCOMPARE(bench.model->rowCount(), 12);
}

void TestGroups::groupsAreSaved()
{
    QByteArray state;
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.table->groupBy(QStringLiteral("site"));
        bench.table->setGroupOpen(5, false);
        state = bench.page.saveState();
    }
    Bench bench;
    QVERIFY(bench.page.restoreState(state));
    QVERIFY(bench.start());
    QCOMPARE(bench.model->grouping(), QStringLiteral("site"));
    QVERIFY(!bench.model->headingAt(5)->isOpen);
    QVERIFY(bench.action("groupBy.site")->isChecked());
    QCOMPARE(bench.page.saveState(), state);
    // A state of before there were groups.
    QVERIFY(bench.page.restoreState(R"({"columns":[]})"));
    QCOMPARE(bench.model->rowCount(), 12);
}

void TestGroups::aRowIsGoneToInAClosedGroup()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->groupBy(QStringLiteral("site"));
    bench.table->setAllGroupsOpen(false);
    for (const PaletteEntry &entry : paletteAnswers(bench.page, QStringLiteral("Device 4"))) {
        if (entry.text == QLatin1StringView("Device 4"))
            entry.run();
    }
    QCOMPARE(bench.current(), QStringLiteral("Device 4"));
    QCOMPARE(bench.model->rowCount(), 3 + 4);
}

void TestGroups::theStatusSaysWhatGroupsHold()
{
    Bench bench(120);
    QVERIFY(bench.start(false));
    bench.table->groupBy(QStringLiteral("site"));
    auto *label = bench.page.loadStatus()->findChild<QLabel *>(QStringLiteral("loadSort"));
    QTRY_COMPARE(label->text(), QStringLiteral("sorted by the service, groups hold what is loaded"));
    bench.page.loadAll();
    QTRY_VERIFY(bench.model->isComplete());
    QTRY_COMPARE(label->text(), QStringLiteral("sorted here"));
}

void TestGroups::theSiteRuleIsChosen()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.action("groupBy.site")->trigger();
    QCOMPARE(bench.model->headingAt(0)->name, QStringLiteral("Site 0"));
    bench.action("siteRule")->trigger();
    auto *dialog = bench.table->window()->findChild<SiteRuleDialog *>();
    QVERIFY(dialog);
    const auto site = [dialog](int row) {
        return dialog->findChild<QLabel *>(QStringLiteral("siteRuleSite.%1").arg(row))->text();
    };
    QCOMPARE(site(1), QStringLiteral("Site 0"));
    auto *side = dialog->findChild<QComboBox *>(QStringLiteral("siteRuleSide"));
    auto *separator = dialog->findChild<QLineEdit *>(QStringLiteral("siteRuleSeparator"));
    side->setCurrentIndex(1);
    QVERIFY(site(1).startsWith(QStringLiteral("Room")));
    separator->setText(QStringLiteral("/"));
    QVERIFY(site(1).startsWith(QStringLiteral("Site 0 - Room")));
    dialog->findChild<QPushButton *>(QStringLiteral("siteRuleDefaults"))->click();
    QCOMPARE(dialog->rule(), SiteRule());
    QCOMPARE(bench.model->siteRule(), SiteRule()); // as long as nothing is confirmed
    side->setCurrentIndex(1);
    QSignalSpy changes(bench.model, &PagedTable::siteRuleChanged);
    dialog->findChild<QPushButton *>(QStringLiteral("siteRuleOk"))->click();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(bench.model->siteRule(), (SiteRule{SiteRule::Side::After, QByteArrayLiteral(" - ")}));
    // The groups are others at once.
    QVERIFY(bench.model->isHeading(0));
    QVERIFY(bench.model->headingAt(0)->name.startsWith(QStringLiteral("Room")));
    QTRY_VERIFY(!bench.table->window()->findChild<SiteRuleDialog *>());
    // Dismissed, it changes nothing.
    bench.action("siteRule")->trigger();
    dialog = bench.table->window()->findChild<SiteRuleDialog *>();
    dialog->findChild<QLineEdit *>(QStringLiteral("siteRuleSeparator"))->clear();
    dialog->reject();
    QCOMPARE(changes.size(), 1);
}

QTEST_MAIN(TestGroups)
#include "tst_groups.moc"
