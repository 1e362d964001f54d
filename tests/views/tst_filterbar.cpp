// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/devicedesk.h"
#include "views/filterbar.h"
#include "views/filteredit.h"
#include "views/filterpopup.h"
#include "views/filterwords.h"

#include <QtGui/qaction.h>
#include <QtGui/qscreen.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qspinbox.h>
#include <QtWidgets/qtoolbutton.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

using DeviceRequest = ScriptedSource<Device>::Request;

QList<Device> someDevices()
{
    QList<Device> result;
    for (int number = 0; number < 12; ++number) {
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
        device.name = QStringLiteral("Device %1").arg(number);
        device.roomName = QStringLiteral("Room %1").arg(number % 3);
        device.connectionStatus = number % 4 == 0 ? schema::offline : schema::online;
        if (number == 11)
            device.connectionStatus = QStringLiteral("WOBBLY");
        result.append(device);
    }
    return result;
}

struct Bench : DeviceDesk
{
    FilterBar *bar = page.findChild<FilterBar *>();

    Bench()
        : DeviceDesk(someDevices())
    {
    }
    void type(const char *text) const
    {
        auto *edit = find<FilterEdit>("filterEdit");
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(text));
        QTest::keyClick(edit, Qt::Key_Escape); // closes what is offered
        QTest::keyClick(edit, Qt::Key_Return);
    }
    RowFilter read(const char *text) const { return bar->language().parse(QString::fromLatin1(text)).filter; }
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOutOfSightWithoutFilters();
    void manyChipsGoOnInNewLines();
    void typedFiltersApply();
    void wrongTextIsSaidAndChangesNothing();
    void chipsGoWithDelete();
    void addsFromTheMenu();
    void completionOffersWhatWasSeen();
    void errorsAreUnderlined();
    void popupChangesOneBoundOfATime();
    void popupSearchesWordsAndNoCounts();
    void popupKeepsWhatItCantShow_data();
    void popupKeepsWhatItCantShow();
    void clearsAndRestores();
    void saysConditionsInWords();
    void popupLiesOnTheScreen_data();
    void popupLiesOnTheScreen();
    void completesTheWholeWord_data();
    void completesTheWholeWord();
};

void TestFilterBar::isOutOfSightWithoutFilters()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.bar->isHidden());
    QVERIFY(bench.bar->addButton()->isVisible());
    bench.bar->setTyped(true);
    QVERIFY(bench.bar->isVisible());
}

void TestFilterBar::typedFiltersApply()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setTyped(true);
    bench.type("room:\"Room 1\" -name:7");
    QCOMPARE(bench.bar->filter(), bench.read("room:\"Room 1\" -name:7"));
    QCOMPARE(bench.page.model()->rowCount(), 3);
    bench.type("");
    QCOMPARE(bench.page.model()->rowCount(), 12);
}

void TestFilterBar::wrongTextIsSaidAndChangesNothing()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setTyped(true);
    bench.type("room:\"Room 1\"");
    bench.type("foo:bar");
    QVERIFY(bench.find<QLabel>("filterProblem")->text().contains(QStringLiteral("foo")));
    QVERIFY(bench.find<FilterEdit>("filterEdit")->toolTip().contains(QStringLiteral("foo")));
    QCOMPARE(bench.find<FilterEdit>("filterEdit")->text(), QStringLiteral("foo:bar"));
    QCOMPARE(bench.page.model()->rowCount(), 4);
    bench.type("name:7");
    QVERIFY(bench.find<QLabel>("filterProblem")->isHidden());
    QCOMPARE(bench.page.model()->rowCount(), 1);
}

void TestFilterBar::chipsGoWithDelete()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setFilter(bench.read("room:\"Room 1\" name:7"));
    QSignalSpy changed(bench.bar, &FilterBar::filterChanged);
    QTest::keyClick(bench.find<QToolButton>("filterChipText0"), Qt::Key_Delete);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bench.bar->filter(), bench.read("name:7"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::mouseClick(bench.find<QToolButton>("filterChipRemove0"), Qt::LeftButton);
    QVERIFY(bench.bar->filter().conditions.isEmpty());
    QVERIFY(bench.bar->isHidden());
}

void TestFilterBar::addsFromTheMenu()
{
    Bench bench;
    QVERIFY(bench.start());
    auto *menu = bench.bar->addButton()->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(QStringLiteral("addFilter_room"))->trigger();
    auto *popup = bench.find<FilterPopup>("filterPopup");
    QVERIFY(popup);
    auto *values = popup->findChild<QListWidget *>(QStringLiteral("filterValues"));
    QCOMPARE(values->count(), 3);
    QVERIFY(values->item(0)->text().endsWith(QStringLiteral(" 4")));
    for (int row = 0; row < 3; ++row) {
        if (values->item(row)->data(Qt::UserRole) == QStringLiteral("Room 2"))
            values->item(row)->setCheckState(Qt::Checked);
    }
    popup->findChild<QCheckBox *>(QStringLiteral("filterNot"))->setChecked(true);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(bench.bar->filter(), bench.read("-room=\"Room 2\""));
    QCOMPARE(bench.page.model()->rowCount(), 8);
}

void TestFilterBar::completionOffersWhatWasSeen()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setTyped(true);
    auto *edit = bench.find<FilterEdit>("filterEdit");
    const auto offered = [edit](const char *text) {
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(text));
        const QAbstractItemModel *list = edit->findChild<QCompleter *>()->completionModel();
        QStringList result;
        for (int row = 0; row < list->rowCount(); ++row)
            result.append(list->index(row, 0).data().toString());
        QTest::keyClick(edit, Qt::Key_Escape);
        return result;
    };
    QVERIFY(offered("ro").contains(QStringLiteral("room:")));
    QCOMPARE(offered("room:Room 1"), QStringList());
    QVERIFY(offered("room:Roo").contains(QStringLiteral("\"Room 1\"")));
    QVERIFY(offered("name:11").contains(QStringLiteral("\"Device 11\"")));
    QVERIFY(offered("connection:off").contains(QStringLiteral("offline")));
    // A status of which only the service knows.
    QVERIFY(offered("connection:wob").contains(QStringLiteral("WOBBLY")));
}

void TestFilterBar::errorsAreUnderlined()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setTyped(true);
    bench.bar->resize(900, bench.bar->height());
    auto *edit = bench.find<FilterEdit>("filterEdit");
    const auto isRed = [](const QColor &color) { // the line is drawn smoothly
        return color.red() - std::max(color.green(), color.blue()) > 60;
    };
    const auto red = [edit, isRed] {
        const QImage picture = edit->grab().toImage();
        int found = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                found += isRed(picture.pixelColor(x, y)) ? 1 : 0;
        }
        return found;
    };
    bench.type("name:7");
    QCOMPARE(red(), 0);
    bench.type("name:7 foo:bar");
    QVERIFY(red() > 0);
}

void TestFilterBar::popupChangesOneBoundOfATime()
{
    Bench bench;
    QVERIFY(bench.start());
    const auto popupFor = [&bench](const char *text) {
        const RowCondition condition = bench.read(text).conditions.constFirst();
        const FilterField *field = bench.bar->language().fieldOfColumn(condition.column);
        return std::make_unique<FilterPopup>(bench.page.model(), *field, condition);
    };
    auto popup = popupFor("offline:1h..2d");
    popup->findChild<QSpinBox *>(QStringLiteral("filterNumber"))->setValue(3);
    QCOMPARE(popup->condition(), bench.read("offline:3h..2d").conditions.constFirst());
    popup = popupFor("created:>2026-11-01");
    popup->findChild<QDateEdit *>(QStringLiteral("filterFrom"))->setDate(QDate(2026, 11, 5));
    QCOMPARE(popup->condition().from, bench.read("created:>=2026-11-05").conditions.constFirst().from);
    QVERIFY(!popup->condition().until);
    popup->findChild<QCheckBox *>(QStringLiteral("filterFromBound"))->setChecked(false);
    QVERIFY(!popup->condition().from);
    QVERIFY(popup->condition().until); // or it would be no condition
}

void TestFilterBar::popupSearchesWordsAndNoCounts()
{
    Bench bench;
    QVERIFY(bench.start());
    RowCondition fresh;
    fresh.column = QStringLiteral("room");
    FilterPopup popup(bench.page.model(), *bench.bar->language().fieldOfColumn(fresh.column), fresh);
    const auto *values = popup.findChild<QListWidget *>(QStringLiteral("filterValues"));
    popup.findChild<QLineEdit *>(QStringLiteral("filterSearch"))->setText(QStringLiteral("4"));
    for (int row = 0; row < values->count(); ++row)
        QVERIFY(values->item(row)->isHidden());
}

void TestFilterBar::popupKeepsWhatItCantShow_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"any:a,b", "lobby", "room:a,b", "room=\"Not here\"", "created:>2026-11-01T10:00:00Z",
          "created:2026-11-01..2026-11-05", "offline:>90m", "offline:>2h", "offline:1h..2d", "-room:none",
          "details:dhcp-failure", "connection:\"BROKEN\"", "status~off"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFilterBar::popupKeepsWhatItCantShow()
{
    QFETCH(QString, text);
    Bench bench;
    QVERIFY(bench.start());
    const RowCondition condition = bench.bar->language().parse(text).filter.conditions.constFirst();
    const FilterField *field = bench.bar->language().fieldOfColumn(condition.column);
    const FilterPopup popup(bench.page.model(), field ? *field : FilterField{}, condition);
    QCOMPARE(popup.condition(), condition);
}

void TestFilterBar::clearsAndRestores()
{
    Bench bench;
    bench.bar->setFilter(bench.read("room:\"Room 1\" offline:>2h"));
    const QByteArray state = bench.page.saveState();
    Bench other;
    QVERIFY(other.page.restoreState(state));
    QCOMPARE(other.bar->filter(), bench.bar->filter());
    other.page.clearFilters();
    QVERIFY(other.bar->filter().conditions.isEmpty());
}

void TestFilterBar::manyChipsGoOnInNewLines()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setFilter(bench.read("room:lobby"));
    QTRY_COMPARE(bench.bar->height(), bench.bar->minimumHeight());
    bench.page.resize(500, 600);
    bench.bar->setFilter(
        bench.read("room:lobby name:device type:a2 -serial:42 software:9 mac:0a -status:offline"));
    QTRY_VERIFY(bench.bar->height() > bench.bar->minimumHeight());
    QRect before;
    for (int index = 0; index < 7; ++index) {
        const auto *chip = bench.page.findChild<QWidget *>(QStringLiteral("filterChip%1").arg(index));
        QVERIFY(chip);
        QTRY_VERIFY(chip->isVisible() && chip->parentWidget()->rect().contains(chip->geometry()));
        QVERIFY(index == 0 || chip->y() > before.y() || chip->x() > before.right());
        before = chip->geometry();
    }
    QCOMPARE(bench.page.width(), 500);
}

void TestFilterBar::saysConditionsInWords()
{
    Bench bench;
    QVERIFY(bench.start());
    const auto words = [&bench](const char *text) {
        return conditionWords(*bench.page.model(), bench.read(text).conditions.constFirst());
    };
    QCOMPARE(words("room:lobby"), QStringLiteral("Room: lobby"));
    QCOMPARE(words("-status:offline"), QStringLiteral("Not Status: Offline"));
    QCOMPARE(words("offline:>2h"), QStringLiteral("Offline since: more than 2 h ago"));
    QCOMPARE(words("room:none"), QStringLiteral("Room: no value"));
    QCOMPARE(words("lobby"), QStringLiteral("Any column: lobby"));
}

void TestFilterBar::popupLiesOnTheScreen_data()
{
    QTest::addColumn<QPoint>("fromCorner"); // of the window, from the screen's lower right one
    QTest::newRow("amid") << QPoint(-700, -700);
    QTest::newRow("right") << QPoint(-300, -700);
    QTest::newRow("below") << QPoint(-700, -120);
    QTest::newRow("off it") << QPoint(-100, -60);
}

void TestFilterBar::popupLiesOnTheScreen()
{
    QFETCH(QPoint, fromCorner);
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setFilter(bench.read("room:\"Room 1\""));
    const QRect screen = bench.window.screen()->availableGeometry();
    bench.window.move(screen.bottomRight() + fromCorner);
    QCoreApplication::processEvents();
    auto *chip = bench.find<QToolButton>("filterChipText0");
    QTest::keyClick(chip, Qt::Key_Return);
    auto *popup = bench.find<FilterPopup>("filterPopup");
    QVERIFY(popup);
    constexpr int frame = 4; // what Qt's offscreen platform draws around a popup, too
    const QRect nearly = screen.adjusted(0, 0, frame, frame);
    QVERIFY2(nearly.contains(popup->geometry()), qPrintable(QDebug::toString(popup->geometry())));
    const QPoint below = chip->mapToGlobal(QPoint(0, chip->height()));
    if (screen.contains(QRect(below, popup->size())))
        QVERIFY((popup->pos() - below).manhattanLength() <= frame);
    popup->close();
}

void TestFilterBar::completesTheWholeWord_data()
{
    QTest::addColumn<QString>("text"); // with the cursor at |
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *text, const char *chosen, const char *after) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(chosen)
                            << QString::fromLatin1(after);
    };
    row("roo|", "room:", "room:|");
    row("roo|m:x", "room:", "room:|x");
    row("-ro|o=x type:A2", "room:", "-room=|x type:A2");
    row("ro|om name:7", "room:", "room:| name:7");
    row("room:Lob|", "\"Lobby 1\"", "room:\"Lobby 1\" |");
    row("room:Lob|by name:7", "\"Lobby 1\"", "room:\"Lobby 1\"| name:7");
    row("room=Lob|by,b", "\"Lobby 1\"", "room=\"Lobby 1\"|,b");
    row("room:\"Lob|by 2\" name:7", "\"Lobby 1\"", "room:\"Lobby 1\"| name:7");
}

void TestFilterBar::completesTheWholeWord()
{
    QFETCH(QString, text);
    QFETCH(QString, chosen);
    Bench bench;
    QVERIFY(bench.start());
    bench.bar->setTyped(true);
    auto *edit = bench.find<FilterEdit>("filterEdit");
    const int cursor = static_cast<int>(text.indexOf(QLatin1Char('|')));
    edit->setText(text.remove(cursor, 1));
    edit->setCursorPosition(cursor);
    Q_EMIT edit->findChild<QCompleter *>()->activated(chosen);
    QTEST(edit->text().insert(edit->cursorPosition(), QLatin1Char('|')), "after");
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
