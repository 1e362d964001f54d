// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/devicedesk.h"
#include "views/columnheader.h"
#include "views/columnmenu.h"
#include "views/theme/theme.h"

#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

using Model = DeviceTableModel;

QList<Device> thirtyDevices()
{
    QList<Device> devices;
    for (int number = 0; number < 30; ++number) {
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
        device.name = QStringLiteral("Device %1").arg(number, 2, 10, QLatin1Char('0'));
        device.roomName = QStringLiteral("Room %1").arg(number % 3);
        device.serialNumber = QStringLiteral("S%1").arg(99 - number);
        device.connectionStatus = QStringLiteral("ONLINE");
        devices.append(device);
    }
    return devices;
}

struct Bench : DeviceDesk
{
    QHeaderView *header = table->horizontalHeader();
    ColumnHeader *above = table->findChild<ColumnHeader *>(QStringLiteral("pinnedHeader"));

    explicit Bench(Qt::LayoutDirection direction = Qt::LeftToRight)
        : DeviceDesk(thirtyDevices(), {700, 500})
    {
        window.setLayoutDirection(direction);
    }
    bool start()
    {
        if (!DeviceDesk::start() || !model->isComplete())
            return false;
        QTest::qWait(1);
        return true;
    }
    void scroll(int value) const
    {
        table->horizontalScrollBar()->setValue(value);
        QTest::qWait(1);
    }
    QImage picture(const QRect &rect) const { return table->viewport()->grab(rect).toImage(); }
    void choose(int column, const char *action) const
    {
        QMenu menu;
        fillColumnMenu(&menu, table, column);
        menu.findChild<QAction *>(QLatin1StringView(action))->trigger();
    }
    QPoint middle(const QHeaderView *of, int column) const
    {
        return {of->sectionViewportPosition(column) + of->sectionSize(column) / 2, of->height() / 2};
    }
};

} // namespace

class TestPinned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinnedColumnsStay_data();
    void pinnedColumnsStay();
    void theyComeFirst();
    void theHeaderAboveSortsAndResizes();
    void clicksAndKeysReachThem();
    void theyAreSaved();
    void withoutRoomAllScroll();
    void headingsLieAbove();
};

void TestPinned::pinnedColumnsStay_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestPinned::pinnedColumnsStay()
{
    QFETCH(const Qt::LayoutDirection, direction);
    Bench bench(direction);
    QVERIFY(bench.start());
    bench.choose(Model::Name, "pinColumn");
    QTest::qWait(1);
    QCOMPARE(bench.header->visualIndex(Model::Name), 0);
    QVERIFY(bench.above->isHidden()); // nothing is scrolled yet
    const QRect rest = bench.table->visualRect(bench.model->index(0, Model::Name));
    const int margin = 2; // the line beside the strip
    const QRect inside = rest.adjusted(margin, 0, -margin, 10 * rest.height());
    const QImage before = bench.picture(inside);
    const QRect room = bench.table->visualRect(bench.model->index(0, Model::Room));
    for (const int value : {150, 90, 300}) {
        bench.scroll(value);
        QCOMPARE(bench.table->visualRect(bench.model->index(0, Model::Name)), rest);
        QCOMPARE(bench.picture(inside), before);
        QCOMPARE(bench.table->indexAt(rest.center()), bench.model->index(0, Model::Name));
        QVERIFY(bench.above->isVisible());
        QCOMPARE(bench.above->width(), rest.width());
        QCOMPARE(bench.above->mapToGlobal(QPoint()).x(),
                 bench.table->viewport()->mapToGlobal(rest.topLeft()).x());
        const int moved = bench.table->visualRect(bench.model->index(0, Model::Room)).left() - room.left();
        QCOMPARE(moved, direction == Qt::LeftToRight ? -value : value);
    }
    bench.scroll(0);
    QVERIFY(bench.above->isHidden());
    bench.choose(Model::Name, "pinColumn");
    bench.scroll(100);
    QVERIFY(bench.table->visualRect(bench.model->index(0, Model::Name)) != rest);
    QVERIFY(bench.above->isHidden());
}

void TestPinned::theyComeFirst()
{
    Bench bench;
    bench.table->setColumnPinned(Model::Room, true);
    bench.table->setColumnPinned(Model::Name, true);
    QCOMPARE(bench.header->visualIndex(Model::Room), 0);
    QCOMPARE(bench.header->visualIndex(Model::Name), 1);
    // Neither side crosses the line.
    QVERIFY(!bench.table->canMoveColumn(Model::Name, 1));
    QVERIFY(!bench.table->canMoveColumn(Model::Status, -1));
    bench.table->moveColumn(Model::Name, -1);
    QCOMPARE(bench.header->visualIndex(Model::Name), 0);
    bench.header->moveSection(bench.header->visualIndex(Model::Type), 0); // as if it were dragged
    QCOMPARE(bench.header->visualIndex(Model::Type), 2);
    bench.header->moveSection(0, 6);
    QCOMPARE(bench.header->visualIndex(Model::Name), 1);
    bench.table->setColumnPinned(Model::Room, false);
    QCOMPARE(bench.header->visualIndex(Model::Name), 0);
    bench.table->resetColumns();
    QVERIFY(!bench.table->isColumnPinned(Model::Name));
    QCOMPARE(bench.header->visualIndex(Model::Name), int(Model::Name));
}

void TestPinned::theHeaderAboveSortsAndResizes()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->setColumnPinned(Model::Name, true);
    bench.table->setColumnPinned(Model::Serial, true);
    bench.scroll(120);
    QTest::mouseClick(bench.above->viewport(), Qt::LeftButton, {}, bench.middle(bench.above, Model::Serial));
    QTest::qWait(1);
    QCOMPARE(bench.model->sortColumn(), int(Model::Serial));
    QCOMPARE(bench.model->index(0, Model::Serial).data().toString(), QStringLiteral("S70"));
    QTest::mouseClick(bench.above->viewport(), Qt::LeftButton, {}, bench.middle(bench.above, Model::Serial));
    QTest::qWait(1);
    QCOMPARE(bench.model->sortOrder(), Qt::DescendingOrder);
    QCOMPARE(bench.header->sortIndicatorOrder(), Qt::DescendingOrder);

    const int width = bench.header->sectionSize(Model::Name);
    const QPoint edge(width - 1, bench.above->height() / 2);
    QTest::mousePress(bench.above->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(bench.above->viewport(), edge + QPoint(20, 0));
    QTest::mouseMove(bench.above->viewport(), edge + QPoint(40, 0));
    QTest::mouseRelease(bench.above->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
    QCOMPARE(bench.header->sectionSize(Model::Name), width + 40);
    QCOMPARE(bench.above->width(), width + 40 + bench.header->sectionSize(Model::Serial));
    bench.table->setColumnShown(Model::Serial, false);
    QCOMPARE(bench.above->width(), width + 40);
}

void TestPinned::clicksAndKeysReachThem()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->setColumnPinned(Model::Name, true);
    bench.scroll(200);
    const QPoint cell = bench.table->visualRect(bench.model->index(3, Model::Name)).center();
    QTest::mouseClick(bench.table->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(bench.table->currentIndex(), bench.model->index(3, Model::Name));
    QVERIFY(bench.table->selectionModel()->isRowSelected(3));
    // The keys take it to columns beneath the strip, which come out from there.
    QCOMPARE(bench.table->horizontalScrollBar()->value(), 200);
    QTest::keyClick(bench.table, Qt::Key_Right);
    QCOMPARE(bench.table->currentIndex().column(), int(Model::Status));
    const QRect strip = bench.table->visualRect(bench.model->index(3, Model::Name));
    QVERIFY(bench.table->visualRect(bench.table->currentIndex()).left() > strip.right());
    for (int step = 0; step < 8; ++step)
        QTest::keyClick(bench.table, Qt::Key_Right);
    QVERIFY(bench.table->horizontalScrollBar()->value() > 0);
    const int value = bench.table->horizontalScrollBar()->value();
    bench.table->setCurrentIndex(bench.model->index(25, Model::Name));
    QCOMPARE(bench.table->horizontalScrollBar()->value(), value);
    QVERIFY(bench.table->viewport()->rect().contains(
        bench.table->visualRect(bench.model->index(25, Model::Name))));
    QTest::keyClick(bench.table, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(bench.table->selectionModel()->isRowSelected(24));
    QTest::keyRelease(bench.table, Qt::Key_Shift);
}

void TestPinned::theyAreSaved()
{
    Bench first;
    first.table->setColumnPinned(Model::Room, true);
    first.table->setColumnPinned(Model::Name, true);
    const QByteArray state = first.page.saveState();
    Bench bench;
    bench.table->setColumnPinned(Model::Mac, true);
    QVERIFY(bench.page.restoreState(state));
    QVERIFY(bench.table->isColumnPinned(Model::Room));
    QVERIFY(bench.table->isColumnPinned(Model::Name));
    QVERIFY(!bench.table->isColumnPinned(Model::Mac));
    QCOMPARE(bench.header->visualIndex(Model::Name), 1);
    QCOMPARE(bench.page.saveState(), state);
}

void TestPinned::withoutRoomAllScroll()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->setColumnPinned(Model::Name, true);
    bench.header->resizeSection(Model::Name, 650);
    bench.scroll(100);
    QVERIFY(bench.above->isHidden());
    QCOMPARE(bench.table->visualRect(bench.model->index(0, Model::Name)).left(), -100);
    bench.header->resizeSection(Model::Name, 200);
    QVERIFY(bench.above->isVisible());
    QCOMPARE(bench.table->visualRect(bench.model->index(0, Model::Name)).left(), 0);
}

void TestPinned::headingsLieAbove()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.table->setColumnPinned(Model::Name, true);
    bench.table->groupBy(QStringLiteral("room"));
    bench.table->clearFocus();
    QTest::qWait(1);
    const QRect heading(0, 0, bench.table->viewport()->width(), bench.table->rowHeight(0));
    const QImage before = bench.picture(heading);
    bench.scroll(200);
    QCOMPARE(bench.picture(heading), before);
    const QPoint at = bench.table->visualRect(bench.model->index(0, Model::Name)).center();
    QTest::mouseClick(bench.table->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(!bench.model->headingAt(0)->isOpen);
}

QTEST_MAIN(TestPinned)
#include "tst_pinned.moc"
