// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/devicedesk.h"
#include "tests/support/numbereddevices.h"
#include "views/copytext.h"
#include "views/usertablepage.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

using DeviceRequest = ScriptedSource<Device>::Request;

struct Bench : DeviceDesk
{
    explicit Bench(int count)
        : DeviceDesk(numberedDevices(count))
    {
    }
    /// The last request for rows, not for a count.
    DeviceRequest lastQuery() const
    {
        for (auto it = source.requests().crbegin(); it != source.requests().crend(); ++it) {
            if (it->maxResults > 1)
                return *it;
        }
        return {};
    }
    template <class T>
    T *find(const char *name) const
    {
        auto *found = page.findChild<T *>(QString::fromLatin1(name));
        return found ? found : page.searchWidget()->findChild<T *>(QString::fromLatin1(name));
    }
};

Failure serverFailure()
{
    Failure failure;
    failure.kind = FailureKind::Server;
    failure.code = QStringLiteral("InternalFailure");
    failure.message = QStringLiteral("The disk is full.");
    failure.requestId = QStringLiteral("req-42");
    return failure;
}

} // namespace

class TestTablePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksNothingBeforeStart();
    void quickFilterSetsTheQuery();
    void searchWaitsForAPause();
    void searchDoesNotWaitWhenAllRowsAreHere();
    void enterSearchesAtOnceAndEscapeClears();
    void paletteFindsByMoreThanTheName();
    void failureShowsABannerAndRetryGoesOn();
    void emptyStatesSayWhatToDo();
    void emptyStatesNameTheFieldThatWasSearched_data();
    void emptyStatesNameTheFieldThatWasSearched();
    void columnsAreSavedByKey();
    void badStateChangesNothing();
    void refusedSortIsOffered();
    void currentDeviceSurvivesAnotherQuery();
    void copiesRows();
    void everyWidgetHasAName_data();
    void everyWidgetHasAName();
    void controlsAreReachableByKeyboard();
};

void TestTablePage::asksNothingBeforeStart()
{
    Bench bench(10);
    QVERIFY(bench.source.requests().isEmpty());
    QVERIFY(bench.start());
    QCOMPARE(bench.page.model()->rowCount(), 10);
    QCOMPARE(bench.lastQuery().query.sort.first().key, QStringLiteral("DeviceName"));
}

void TestTablePage::quickFilterSetsTheQuery()
{
    Bench bench(1234);
    QVERIFY(bench.start());
    auto *offline = bench.find<QAbstractButton>("quickFilter_offline");
    QTRY_VERIFY(offline->text().contains(QLocale().toString(1234)));
    offline->click();
    const QList<Filter> expected{{QStringLiteral("ConnectionStatus"), {QStringLiteral("OFFLINE")}}};
    QCOMPARE(bench.lastQuery().query.filters, expected);
    bench.find<QAbstractButton>("quickFilter_noRoom")->click();
    QVERIFY(!offline->isChecked());
    QCOMPARE(bench.lastQuery().query.filters.first().key, QStringLiteral("UnassociatedOnly"));
    bench.find<QAbstractButton>("quickFilter_all")->click();
    QVERIFY(bench.lastQuery().query.filters.isEmpty());
}

void TestTablePage::searchWaitsForAPause()
{
    Bench bench(500);
    bench.page.table()->setFixedHeight(12 * metrics::rowHeight);
    QVERIFY(bench.start());
    QTRY_VERIFY(!bench.page.model()->isLoading());
    bench.source.forgetRequests();
    QTest::keyClicks(bench.find<QLineEdit>("searchText"), QStringLiteral("lobby"));
    QVERIFY(bench.source.requests().isEmpty());
    QTRY_COMPARE(bench.source.requests().size(), 1);
    const QList<Filter> expected{{QStringLiteral("DeviceName"), {QStringLiteral("lobby")}}};
    QCOMPARE(bench.lastQuery().query.filters, expected);
}

void TestTablePage::searchDoesNotWaitWhenAllRowsAreHere()
{
    Bench bench(20);
    QVERIFY(bench.start(true));
    QVERIFY(bench.page.model()->isWhole());
    bench.source.forgetRequests();
    QTest::keyClicks(bench.find<QLineEdit>("searchText"), QStringLiteral("19"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.model()->rowCount(), 1, 100);
    QVERIFY(bench.source.requests().isEmpty());
}

void TestTablePage::paletteFindsByMoreThanTheName()
{
    Bench bench(20);
    bench.fleet[7].serialNumber = QStringLiteral("G0911B05");
    bench.fleet[8].macAddress = QStringLiteral("0a:1b:2c:3d:4e:5f");
    bench.fleet[9].roomName = QStringLiteral("Device 9"); // found by name already
    QVERIFY(bench.start(true));
    const auto rows = [&bench](const char *typed) {
        QStringList found;
        for (const PaletteEntry &entry : paletteAnswers(bench.page, QString::fromLatin1(typed))) {
            if (entry.detail.startsWith(QLatin1StringView("Device ")) ||
                entry.text.startsWith(QLatin1StringView("Device ")))
                found.append(entry.text + QLatin1Char('/') + entry.detail);
        }
        return found;
    };
    QCOMPARE(rows("0911b"), QStringList(QStringLiteral("G0911B05/Device 7")));
    QCOMPARE(rows("1b:2c"), QStringList(QStringLiteral("0a:1b:2c:3d:4e:5f/Device 8")));
    QCOMPARE(rows("device 9"), QStringList(QStringLiteral("Device 9/Device 9")));
    bench.find<QLineEdit>("searchText")->setText(QStringLiteral("Device 3"));
    QTRY_COMPARE(bench.page.model()->rowCount(), 1);
    for (const PaletteEntry &entry : paletteAnswers(bench.page, QStringLiteral("0911b"))) {
        if (entry.detail == QLatin1StringView("Device 7"))
            entry.run(); // is looked for by its name
    }
    QTRY_COMPARE(bench.page.table()->currentIndex().siblingAtColumn(DeviceTableModel::Name).data().toString(),
                 QStringLiteral("Device 7"));

    ScriptedSource<User> source([](const auto &request) {
        User user;
        user.arn = QStringLiteral("arn:1");
        user.firstName = QStringLiteral("Ada");
        user.lastName = QStringLiteral("Lovelace");
        user.email = QStringLiteral("mail@example.org");
        return Result<Page<User>>(pageOf(QList<User>{user}, request.token, request.maxResults));
    });
    UserTablePage users(&source, &bench.clock);
    users.start();
    for (const char *typed : {"love", "ada"}) {
        const auto isFound = [&] {
            const QList<PaletteEntry> entries = paletteAnswers(users, QString::fromLatin1(typed));
            return std::any_of(entries.begin(), entries.end(), [](const PaletteEntry &entry) {
                return entry.detail == QLatin1StringView("mail@example.org");
            });
        };
        QTRY_VERIFY2(isFound(), typed);
    }
}

void TestTablePage::enterSearchesAtOnceAndEscapeClears()
{
    Bench bench(500);
    bench.page.table()->setFixedHeight(12 * metrics::rowHeight);
    QVERIFY(bench.start());
    auto *text = bench.find<QLineEdit>("searchText");
    QTest::keyClicks(text, QStringLiteral("x"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(bench.lastQuery().query.filters.size(), 1);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(text->text().isEmpty());
    QVERIFY(bench.lastQuery().query.filters.isEmpty());
}

void TestTablePage::failureShowsABannerAndRetryGoesOn()
{
    Bench bench(120);
    QVERIFY(bench.start());
    auto *banner = bench.find<QWidget>("banner");
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(bench.find<QAbstractButton>("quickFilter_noRoom")->text().endsWith(QStringLiteral("120")));
    QTRY_VERIFY(!bench.page.model()->isLoading());
    const int before = bench.page.model()->rowCount();
    bench.source.script(serverFailure());
    bench.page.loadAll();
    QVERIFY(bench.settle());
    QVERIFY(banner->isVisible());
    QVERIFY(bench.find<QLabel>("bannerText")->text().contains(QStringLiteral("The disk is full.")));
    QCOMPARE(bench.page.model()->rowCount(), before);
    bench.find<QAbstractButton>("bannerDetails")->click();
    QVERIFY(bench.find<QLabel>("bannerDetailText")->text().contains(QStringLiteral("req-42")));
    bench.find<QAbstractButton>("bannerAction")->click();
    QVERIFY(bench.settle());
    QVERIFY(!banner->isVisible());
    QCOMPARE(bench.page.model()->rowCount(), 120);
}

void TestTablePage::emptyStatesSayWhatToDo()
{
    Bench bench(0);
    QVERIFY(bench.start());
    auto *empty = bench.find<QWidget>("emptyState");
    auto *clear = bench.find<QAbstractButton>("clearFilters");
    QVERIFY(empty->isVisible());
    QVERIFY(!clear->isVisible());
    QVERIFY(bench.find<QLabel>("emptyText")->text().contains(QStringLiteral("import")));
    bench.find<QAbstractButton>("quickFilter_offline")->click();
    auto *text = bench.find<QLineEdit>("searchText");
    text->setText(QStringLiteral("<b>Lobby"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(bench.settle());
    QCOMPARE(bench.find<QLabel>("emptyText")->text(),
             QStringLiteral("No device that matches <i>Offline</i> has <i>&lt;b&gt;Lobby</i> in its name."));
    QVERIFY(clear->isVisible());
    bench.fleet = numberedDevices(3);
    clear->click();
    bench.page.refresh();
    QVERIFY(bench.settle());
    QVERIFY(!empty->isVisible());
    QVERIFY(text->text().isEmpty());
    QCOMPARE(bench.page.model()->rowCount(), 3);
}

void TestTablePage::emptyStatesNameTheFieldThatWasSearched_data()
{
    QTest::addColumn<bool>("users");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const auto row = [](bool users, const char *field, const char *sentence) {
        QTest::newRow(field) << users << QString::fromLatin1(field) << QString::fromLatin1(sentence);
    };
    row(false, "name", "No device has <i>x</i> in its name.");
    row(false, "room", "No device is in a room named <i>x</i>.");
    row(false, "serial", "No device has <i>x</i> in its serial number.");
    row(true, "lastName", "No user has <i>x</i> in the last name.");
    row(true, "firstName", "No user has <i>x</i> in the first name.");
    row(true, "email", "No user has <i>x</i> in the email address.");
    row(true, "id", "No user has <i>x</i> in the id.");
}

void TestTablePage::emptyStatesNameTheFieldThatWasSearched()
{
    QFETCH(bool, users);
    QFETCH(QString, field);
    Bench bench(0);
    ScriptedSource<User> source;
    UserTablePage userPage(&source, &bench.clock);
    TablePage &page = users ? static_cast<TablePage &>(userPage) : bench.page;
    page.start();
    auto *search = qobject_cast<SearchField *>(page.searchWidget());
    search->setKey(field);
    auto *text = search->findChild<QLineEdit *>(QStringLiteral("searchText"));
    text->setText(QStringLiteral("x"));
    QTest::keyClick(text, Qt::Key_Return);
    QFETCH(QString, sentence);
    QTRY_COMPARE(page.findChild<QLabel *>(QStringLiteral("emptyText"))->text(), sentence);
    for (QAbstractButton *filter : page.findChildren<QAbstractButton *>()) {
        if (filter->objectName() == QLatin1StringView("quickFilter_offline") ||
            filter->objectName() == QLatin1StringView("quickFilter_PENDING"))
            filter->click();
    }
    const QString both = field == QLatin1StringView("room")
                             ? QStringLiteral("matches <i>Offline</i> in <i>x</i>.")
                             : QStringLiteral("</i> has <i>x</i> in ");
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("emptyText"))->text().contains(both));
}

void TestTablePage::columnsAreSavedByKey()
{
    QByteArray state;
    {
        Bench bench(3);
        QHeaderView *header = bench.page.table()->horizontalHeader();
        header->moveSection(header->visualIndex(DeviceTableModel::Serial), 0);
        header->resizeSection(DeviceTableModel::Room, 222);
        header->hideSection(DeviceTableModel::Mac);
        QVERIFY(bench.start());
        bench.page.model()->sort(DeviceTableModel::Room, Qt::DescendingOrder);
        bench.find<QAbstractButton>("quickFilter_pending")->click();
        state = bench.page.saveState();
    }
    Bench bench(3);
    // A column that a later version dropped does no harm.
    state.replace("\"key\":\"mac\"", "\"key\":\"gone\"");
    QVERIFY(bench.page.restoreState(state));
    const QHeaderView *header = bench.page.table()->horizontalHeader();
    QCOMPARE(header->visualIndex(DeviceTableModel::Serial), 0);
    QCOMPARE(header->sectionSize(DeviceTableModel::Room), 222);
    QVERIFY(!header->isSectionHidden(DeviceTableModel::Mac));
    QVERIFY(bench.start());
    QCOMPARE(bench.lastQuery().query.sort.first().key, QStringLiteral("RoomName"));
    QCOMPARE(bench.lastQuery().query.sort.first().direction, SortDirection::Descending);
    QCOMPARE(bench.lastQuery().query.filters.first().values.first(), QStringLiteral("PENDING"));
}

void TestTablePage::badStateChangesNothing()
{
    Bench bench(3);
    const QByteArray before = bench.page.saveState();
    QVERIFY(!bench.page.restoreState("no state at all"));
    QVERIFY(!bench.page.restoreState({}));
    QCOMPARE(bench.page.saveState(), before);
}

void TestTablePage::refusedSortIsOffered()
{
    Bench bench(400);
    // A dozen rows are seen, so that nothing but Load all wants the rest.
    bench.page.table()->setFixedHeight(12 * metrics::rowHeight);
    QVERIFY(bench.start());
    QTRY_VERIFY(!bench.page.model()->isLoading());
    QVERIFY(!bench.page.model()->isComplete());
    bench.page.table()->horizontalHeader()->setSortIndicator(DeviceTableModel::Software, Qt::AscendingOrder);
    auto *banner = bench.find<QWidget>("banner");
    QVERIFY(banner->isVisible());
    QTRY_COMPARE(bench.page.table()->horizontalHeader()->sortIndicatorSection(), int(DeviceTableModel::Name));
    QVERIFY(banner->isVisible());
    bench.find<QAbstractButton>("bannerAction")->click();
    QVERIFY(bench.settle());
    QVERIFY(bench.page.model()->isComplete());
    QCOMPARE(bench.page.model()->sortColumn(), int(DeviceTableModel::Software));
}

void TestTablePage::currentDeviceSurvivesAnotherQuery()
{
    Bench bench(500);
    bench.page.table()->setFixedHeight(12 * metrics::rowHeight);
    QVERIFY(bench.start());
    QSignalSpy current(&bench.page, &DeviceTablePage::currentDeviceChanged);
    bench.page.table()->setCurrentIndex(bench.page.model()->index(4, 0));
    QCOMPARE(current.last().first().value<Device>().name, QStringLiteral("Device 4"));
    bench.fleet = bench.fleet.mid(3);
    bench.find<QAbstractButton>("quickFilter_offline")->click();
    QVERIFY(bench.settle());
    QCOMPARE(bench.page.table()->currentIndex().row(), 1);
    bench.fleet = bench.fleet.mid(5);
    bench.find<QAbstractButton>("quickFilter_all")->click();
    QVERIFY(bench.settle());
    QCOMPARE(current.last().first().value<Device>(), Device());
}

void TestTablePage::copiesRows()
{
    Bench bench(3);
    QVERIFY(bench.start());
    bench.page.table()->selectRow(1);
    QVERIFY(copyOf(*bench.page.table(), CopyForm::Text).startsWith(QStringLiteral("Online\t\tDevice 1\t")));
}

void TestTablePage::everyWidgetHasAName_data()
{
    QTest::addColumn<bool>("users");
    QTest::newRow("devices") << false;
    QTest::newRow("users") << true;
}

void TestTablePage::everyWidgetHasAName()
{
    QFETCH(bool, users);
    Bench bench(3);
    ScriptedSource<User> source;
    UserTablePage userPage(&source, &bench.clock);
    QWidget *page = users ? static_cast<QWidget *>(&userPage) : &bench.page;
    QVERIFY(!page->objectName().isEmpty());
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1StringView("qt_")))
            continue;
        if (!widget->inherits("QAbstractButton") && !widget->inherits("QLineEdit") &&
            !widget->inherits("QComboBox") && !widget->inherits("QAbstractItemView"))
            continue;
        if (widget->parent()->inherits("QLineEdit") || widget->inherits("QComboBoxListView"))
            continue; // Qt's own parts
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestTablePage::controlsAreReachableByKeyboard()
{
    Bench bench(500);
    bench.page.table()->setFixedHeight(12 * metrics::rowHeight);
    QVERIFY(bench.start());
    for (const char *name : {"quickFilter_all", "quickFilter_offline", "columnsButton"})
        QVERIFY2(bench.find<QAbstractButton>(name)->focusPolicy() & Qt::TabFocus, name);
    QVERIFY(bench.page.table()->focusPolicy() & Qt::TabFocus);
    auto *offline = bench.find<QAbstractButton>("quickFilter_offline");
    QTest::keyClick(offline, Qt::Key_Space);
    QVERIFY(offline->isChecked());
    QCOMPARE(bench.lastQuery().query.filters.size(), 1);
}

QTEST_MAIN(TestTablePage)
#include "tst_tablepage.moc"
