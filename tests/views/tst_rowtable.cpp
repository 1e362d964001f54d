// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"
#include "tests/support/devicedesk.h"
#include "tests/support/numbereddevices.h"
#include "views/columnheader.h"
#include "views/columnmenu.h"
#include "views/selectionsummary.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

QList<Device> someDevices(int count)
{
    QList<Device> result = numberedDevices(count);
    for (int number = 0; number < count; ++number) {
        result[number].roomName = QStringLiteral("Room %1").arg(number % 3);
        if (number % 4 == 0)
            result[number].connectionStatus = QStringLiteral("OFFLINE");
    }
    return result;
}

struct Bench : DeviceDesk
{
    QHeaderView *header = table->horizontalHeader();

    explicit Bench(int count = 12)
        : DeviceDesk(someDevices(count))
    {
    }
    bool start() { return DeviceDesk::start(true); }
    void clickHeader(int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
        QTest::qWait(1); // the marks follow in the next turn
    }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, column).data().toString();
        return texts;
    }
    void choose(int column, const char *action) const
    {
        QMenu menu;
        fillColumnMenu(&menu, table, column);
        auto *found = menu.findChild<QAction *>(QLatin1StringView(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
};

using Levels = QList<SortColumn>;

} // namespace

class TestRowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shiftClickAddsALevel();
    void theHeaderNumbersItsLevels();
    void allLevelsAreSaved();
    void aStateOfTheFirstVersionSorts();
    void theColumnMenuSorts();
    void theColumnMenuMovesAndHides();
    void columnsFitTheirTexts();
    void columnsAreReset();
    void theSelectionIsAddedUp();
    void aValueFiltersAndIsExcluded();
    void thePaletteFindsRows();
};

void TestRowTable::shiftClickAddsALevel()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.clickHeader(DeviceTableModel::Room);
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Room, Qt::AscendingOrder}}));
    bench.clickHeader(DeviceTableModel::Name, Qt::ShiftModifier);
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Room, Qt::AscendingOrder},
                                                 {DeviceTableModel::Name, Qt::AscendingOrder}}));
    bench.clickHeader(DeviceTableModel::Name, Qt::ShiftModifier);
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Room, Qt::AscendingOrder},
                                                 {DeviceTableModel::Name, Qt::DescendingOrder}}));
    QCOMPARE(bench.column(DeviceTableModel::Name).mid(0, 4),
             QStringList({QStringLiteral("Device 9"), QStringLiteral("Device 6"), QStringLiteral("Device 3"),
                          QStringLiteral("Device 0")}));
    bench.clickHeader(DeviceTableModel::Room, Qt::ShiftModifier);
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Room, Qt::DescendingOrder},
                                                 {DeviceTableModel::Name, Qt::DescendingOrder}}));
    bench.clickHeader(DeviceTableModel::Type);
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Type, Qt::AscendingOrder}}));
}

void TestRowTable::theHeaderNumbersItsLevels()
{
    Bench bench;
    QVERIFY(bench.start());
    const auto picture = [&bench](int column) {
        QImage image(160, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        qobject_cast<ColumnHeader *>(bench.header)->paintColumn(&painter, image.rect(), column);
        return image;
    };
    bench.clickHeader(DeviceTableModel::Room);
    const QImage alone = picture(DeviceTableModel::Room);
    bench.clickHeader(DeviceTableModel::Name, Qt::ShiftModifier);
    const QImage first = picture(DeviceTableModel::Room);
    QVERIFY(alone != first);
    QVERIFY(picture(DeviceTableModel::Type) != picture(DeviceTableModel::Name));
    bench.clickHeader(DeviceTableModel::Room, Qt::ShiftModifier);
    QVERIFY(picture(DeviceTableModel::Room) != first);
}

void TestRowTable::allLevelsAreSaved()
{
    QByteArray state;
    const Levels levels = {{DeviceTableModel::Room, Qt::DescendingOrder},
                           {DeviceTableModel::Name, Qt::AscendingOrder}};
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.model->sortBy(levels);
        state = bench.page.saveState();
    }
    Bench bench;
    QVERIFY(bench.page.restoreState(state));
    QCOMPARE(bench.model->sortColumns(), levels);
    // Of what the service can't sort by it is not asked.
    state.replace("\"key\":\"name\"}]", "\"key\":\"mac\"}]");
    QVERIFY(state.contains("\"key\":\"mac\"}]"));
    QVERIFY(bench.page.restoreState(state));
    QCOMPARE(bench.model->sortColumns(), Levels({levels.constFirst()}));
}

void TestRowTable::aStateOfTheFirstVersionSorts()
{
    Bench bench;
    QVERIFY(bench.page.restoreState(R"({"columns":[],"sort":"serial","descending":true})"));
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Serial, Qt::DescendingOrder}}));
}

void TestRowTable::theColumnMenuSorts()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.choose(DeviceTableModel::Room, "sortDescending");
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Room, Qt::DescendingOrder}}));
    bench.choose(DeviceTableModel::Name, "thenAscending");
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Room, Qt::DescendingOrder},
                                                 {DeviceTableModel::Name, Qt::AscendingOrder}}));
    bench.choose(DeviceTableModel::Name, "sortAscending");
    QCOMPARE(bench.model->sortColumns(), Levels({{DeviceTableModel::Name, Qt::AscendingOrder}}));
    QMenu menu;
    fillColumnMenu(&menu, bench.table, DeviceTableModel::Name);
    QVERIFY(!menu.findChild<QAction *>(QStringLiteral("thenAscending"))->isEnabled());
}

void TestRowTable::theColumnMenuMovesAndHides()
{
    Bench bench;
    QCOMPARE(bench.header->visualIndex(DeviceTableModel::Name), 2);
    bench.choose(DeviceTableModel::OfflineSince, "hideColumn");
    QVERIFY(bench.header->isSectionHidden(DeviceTableModel::OfflineSince));
    // Over the hidden one, too, it is one step to the left.
    bench.choose(DeviceTableModel::Name, "moveLeft");
    QCOMPARE(bench.header->visualIndex(DeviceTableModel::Name), 0);
    QVERIFY(!bench.table->canMoveColumn(DeviceTableModel::Name, -1));
    bench.choose(DeviceTableModel::Name, "moveRight");
    QCOMPARE(bench.header->visualIndex(DeviceTableModel::Name), 1);
    for (int column = 0; column < bench.header->count(); ++column)
        bench.table->setColumnShown(column, false);
    QCOMPARE(bench.table->shownColumns(), 1);
}

void TestRowTable::columnsFitTheirTexts()
{
    Bench bench;
    bench.fleet[3].name = QStringLiteral("A device with a name that is longer than others");
    bench.fleet[4].name = QString(400, QLatin1Char('W'));
    QVERIFY(bench.start());
    bench.header->resizeSection(DeviceTableModel::Room, 400);
    bench.table->fitColumns();
    QVERIFY(bench.header->sectionSize(DeviceTableModel::Room) < 200);
    QVERIFY(bench.header->sectionSize(DeviceTableModel::Room) >=
            bench.table->fontMetrics().horizontalAdvance(QStringLiteral("Room 1")) + 16);
    QVERIFY(bench.header->sectionSize(DeviceTableModel::Name) > 300);
    QVERIFY(bench.header->sectionSize(DeviceTableModel::Name) <= 480);
}

void TestRowTable::columnsAreReset()
{
    Bench bench;
    const QJsonArray before = bench.table->saveColumns();
    bench.header->moveSection(4, 0);
    bench.header->resizeSection(DeviceTableModel::Serial, 300);
    bench.table->setColumnShown(DeviceTableModel::Created, true);
    bench.table->setColumnShown(DeviceTableModel::Room, false);
    bench.header->moveSection(2, 9);
    QVERIFY(bench.table->saveColumns() != before);
    bench.choose(DeviceTableModel::Name, "resetColumns");
    QCOMPARE(bench.table->saveColumns(), before);
}

void TestRowTable::theSelectionIsAddedUp()
{
    Bench bench(3'000);
    for (qsizetype at = 0; at < 3; ++at)
        bench.fleet[at].roomName.clear();
    QVERIFY(bench.start());
    QTRY_COMPARE(bench.model->rowCount(), 3'000);
    auto *label = bench.page.loadStatus()->findChild<QLabel *>(QStringLiteral("selectionSummary"));
    bench.table->selectAll();
    QTRY_COMPARE(label->text(), QStringLiteral("3,000 selected, 750 offline, 3 room(s)"));
    bench.table->clearSelection();
    QTRY_VERIFY(label->text().isEmpty());
    // In many turns it is the same, whatever ranges the selection is made of.
    RowTally blank;
    blank.countedField = RowFields<Device>::Condition;
    blank.counted = conditionName(DeviceCondition::Offline);
    SelectionSummary summary(bench.table, bench.model, blank, nullptr, 7);
    RowTally told;
    connect(&summary, &SelectionSummary::changed, this, [&told](const RowTally &each) { told = each; });
    bench.table->selectAll();
    for (int row = 100; row < 140; row += 2)
        bench.table->selectionModel()->select(bench.model->index(row, 0),
                                              QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QTRY_COMPARE(told.rows, 2'980);
    qsizetype offline = 0;
    for (int row = 0; row < 3'000; ++row)
        offline += bench.table->selectionModel()->isRowSelected(row) &&
                           bench.model->index(row, 0).data().toString() == QStringLiteral("Offline")
                       ? 1
                       : 0;
    QCOMPARE(told.counts, offline);
    RowTally tally;
    tally.countedField = RowFields<Device>::RoomName;
    tally.counted = QStringLiteral("Room 1");
    bench.model->tally(0, 2'999, tally);
    QCOMPARE(tally.counts, 999);
}

void TestRowTable::aValueFiltersAndIsExcluded()
{
    Bench bench;
    bench.fleet[0].roomName.clear();
    QVERIFY(bench.start());
    const auto menuOf = [&bench](int row, int column, const char *action) {
        QMenu menu;
        Q_EMIT bench.table->rowMenuAboutToShow(&menu, bench.model->index(row, column));
        auto *found = menu.findChild<QAction *>(QLatin1StringView(action));
        QVERIFY2(found, action);
        found->trigger();
    };
    const int roomRow =
        static_cast<int>(bench.column(DeviceTableModel::Room).indexOf(QStringLiteral("Room 1")));
    menuOf(roomRow, DeviceTableModel::Room, "filterByValue");
    QTRY_COMPARE(bench.column(DeviceTableModel::Room), QStringList(4, QStringLiteral("Room 1")));
    bench.page.clearFilters();
    QTRY_COMPARE(bench.model->rowCount(), 12);
    const int absentRow = static_cast<int>(bench.column(DeviceTableModel::Room).indexOf(QString()));
    menuOf(absentRow, DeviceTableModel::Room, "excludeValue");
    QTRY_COMPARE(bench.model->rowCount(), 11);
    const int offlineRow =
        static_cast<int>(bench.column(DeviceTableModel::Status).indexOf(QStringLiteral("Offline")));
    menuOf(offlineRow, DeviceTableModel::Status, "filterByValue");
    QTRY_COMPARE(bench.model->rowCount(), 2);
    // A moment is no value to filter by.
    const int since = DeviceTableModel::OfflineSince;
    QVERIFY(bench.model->conditionOf(bench.model->index(0, since)).value().kind ==
            RowCondition::Kind::Absent);
}

void TestRowTable::thePaletteFindsRows()
{
    Bench bench;
    bench.fleet[5].name = QStringLiteral("Lobby");
    bench.fleet[6].name = QStringLiteral("Old lobby");
    QVERIFY(bench.start());
    const QList<PaletteEntry> entries = paletteAnswers(bench.page, QStringLiteral("lobb"));
    QStringList texts;
    for (const PaletteEntry &entry : entries)
        texts += entry.text;
    const qsizetype at = texts.indexOf(QStringLiteral("Lobby"));
    QVERIFY(at >= 0);
    QCOMPARE(texts.at(at + 1), QStringLiteral("Old lobby"));
    QCOMPARE(entries.at(at).detail, QStringLiteral("Room 2"));
    QVERIFY(entries.constLast().isLast);
    entries.at(at).run();
    QCOMPARE(bench.table->currentIndex().siblingAtColumn(DeviceTableModel::Name).data().toString(),
             QStringLiteral("Lobby"));
    // One that a filter leaves out is shown all the same.
    bench.page.addCondition({QStringLiteral("name"),
                             RowCondition::Kind::Values,
                             false,
                             {QStringLiteral("Lobby")},
                             std::nullopt,
                             std::nullopt});
    QTRY_COMPARE(bench.model->rowCount(), 1);
    entries.at(at + 1).run();
    QTRY_COMPARE(bench.table->currentIndex().siblingAtColumn(DeviceTableModel::Name).data().toString(),
                 QStringLiteral("Old lobby"));
}

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
