// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"
#include "views/devicetablepage.h"
#include "views/rowtable.h"
#include "views/savedviews.h"
#include "views/viewdelegate.h"
#include "views/viewlist.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

using DeviceRequest = ScriptedSource<Device>::Request;

bool matches(const Device &device, const DeviceRequest &request)
{
    return std::all_of(request.query.filters.begin(), request.query.filters.end(), [&](const Filter &filter) {
        const QString text = filter.key == QLatin1StringView("ConnectionStatus") ? device.connectionStatus
                             : filter.key == QLatin1StringView("DeviceName")     ? device.name
                                                                                 : device.status;
        return filter.values.contains(text) || text.contains(filter.values.constFirst());
    });
}

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

private:
    QList<Device> m_fleet;
    std::unique_ptr<ScriptedSource<Device>> m_source;
    testing::FixedClock m_clock{Instant(1'800'000'000s)};
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<DeviceTablePage> m_page;

    QAction *action(const char *name) const { return m_page->findChild<QAction *>(QLatin1StringView(name)); }
    QAbstractButton *button(const char *name) const
    {
        return m_page->findChild<QAbstractButton *>(QLatin1StringView(name));
    }
    QListWidget *list() const { return m_page->findChild<QListWidget *>(QStringLiteral("views")); }
    QString textAndCount(int row) const
    {
        const QListWidgetItem *item = list()->item(row);
        return item->text() + QStringLiteral("  ") + item->data(ViewDelegate::countRole).toString();
    }
    bool settle() const
    {
        const DeviceTableModel *model = m_page->model();
        return QTest::qWaitFor([model] { return !model->isLoading() && !model->isArranging(); });
    }
    void filterBy(const char *column, const char *value, bool negated = false)
    {
        RowCondition condition;
        condition.column = QLatin1StringView(column);
        condition.kind = RowCondition::Kind::Values;
        condition.values = {QLatin1StringView(value)};
        condition.negated = negated;
        m_page->addCondition(condition);
    }
    static SavedView viewOf(const QJsonObject &state)
    {
        SavedView view;
        view.id = QStringLiteral("x");
        view.name = QStringLiteral("a view");
        view.section = QStringLiteral("devices");
        view.state = state;
        return view;
    }
    static QJsonArray sortBy(const char *key)
    {
        return {QJsonObject{{QStringLiteral("key"), QLatin1StringView(key)},
                            {QStringLiteral("descending"), false}}};
    }
    QJsonArray onlyColumn(const char *shown) const
    {
        QJsonArray columns;
        for (int column = 0; column < m_page->model()->columnCount(); ++column) {
            const QString key = QString::fromLatin1(m_page->model()->columnInfo(column).key);
            columns.append(QJsonObject{{QStringLiteral("key"), key},
                                       {QStringLiteral("visible"), key == QLatin1StringView(shown)}});
        }
        return columns;
    }
    /// Saves what is shown under a name that is typed.
    void save(const char *name)
    {
        action("saveViewAction")->trigger();
        QLineEdit *edit = nullptr;
        QTRY_VERIFY((edit = list()->findChild<QLineEdit *>()) != nullptr);
        edit->setText(QLatin1StringView(name));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(m_views->list().constLast().name, QLatin1StringView(name));
        QTest::qWait(1);
    }

private Q_SLOTS:
    void init()
    {
        m_fleet.clear();
        for (int number = 0; number < 120; ++number) {
            Device device;
            device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
            device.name = QStringLiteral("Device %1").arg(number);
            device.connectionStatus = number % 3 ? QStringLiteral("ONLINE") : QStringLiteral("OFFLINE");
            device.hasStatusInfo = true;
            device.status = number % 2 ? QStringLiteral("READY") : QStringLiteral("PENDING");
            m_fleet.append(device);
        }
        m_source = std::make_unique<ScriptedSource<Device>>([this](const DeviceRequest &request) {
            QList<Device> found;
            std::copy_if(m_fleet.begin(), m_fleet.end(), std::back_inserter(found),
                         [&](const Device &device) { return matches(device, request); });
            return Result<Page<Device>>(pageOf(found, request.token, request.maxResults));
        });
        m_views = std::make_unique<SavedViews>();
        m_page = std::make_unique<DeviceTablePage>(m_source.get(), &m_clock);
        m_page->setSavedViews(m_views.get());
        m_page->resize(1100, 600);
        m_page->show();
        m_page->start();
        QVERIFY(settle());
    }
    void cleanup()
    {
        m_page.reset();
        m_views.reset();
    }

    void savesAndShowsAgain()
    {
        filterBy("connectionStatus", "OFFLINE");
        m_page->model()->sort(DeviceTableModel::Serial, Qt::DescendingOrder);
        QVERIFY(settle());
        QCOMPARE(m_page->model()->totalCount().value_or(0), 40);
        save("Offline ones");
        m_page->clearFilters();
        m_page->model()->sort(DeviceTableModel::Name, Qt::AscendingOrder);
        QVERIFY(settle());
        QCOMPARE(m_page->model()->totalCount().value_or(0), 120);
        QCOMPARE(list()->item(0)->text(), QStringLiteral("Offline ones *"));

        m_page->openView(m_views->list().constFirst());
        QVERIFY(settle());
        QCOMPARE(m_page->model()->totalCount().value_or(0), 40);
        QCOMPARE(m_page->model()->sortColumn(), static_cast<int>(DeviceTableModel::Serial));
        QCOMPARE(m_page->model()->sortOrder(), Qt::DescendingOrder);
        QVERIFY(!list()->item(0)->text().contains(QLatin1Char('*')));
        QVERIFY(list()->item(0)->font().bold());
    }
    void countsByTheServiceThenHere()
    {
        filterBy("connectionStatus", "OFFLINE");
        QVERIFY(settle());
        save("asked");
        QTRY_COMPARE(textAndCount(0), QStringLiteral("asked  40"));
        m_page->clearFilters();
        filterBy("deviceStatus", "READY", true); // the API knows no NOT
        save("not asked");
        QTRY_COMPARE(textAndCount(1), QStringLiteral("not asked  -"));
        QTRY_VERIFY(list()->item(1)->toolTip().contains(QLatin1StringView("Load all")));
        m_page->clearFilters();
        QVERIFY(settle());
        m_page->loadAll();
        QVERIFY(settle());
        QTRY_COMPARE(textAndCount(1), QStringLiteral("not asked *  60"));
        m_fleet.removeFirst(); // offline and pending
        m_page->refresh();
        QTRY_COMPARE(textAndCount(0), QStringLiteral("asked  39"));
        QTRY_COMPARE(textAndCount(1), QStringLiteral("not asked *  59"));
    }
    void deletesAndBringsBack()
    {
        save("one");
        save("two");
        list()->setCurrentRow(0);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(m_views->list().size(), 1);
        QVERIFY(button("undoRemoveView")->isVisible());
        button("undoRemoveView")->click();
        QCOMPARE(m_views->list().size(), 2);
        QVERIFY(!button("undoRemoveView")->isVisible());
    }
    void movesAndRenamesByKeys()
    {
        save("one");
        save("two");
        list()->setCurrentRow(1);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_views->list().constFirst().name, QStringLiteral("two"));
        list()->setCurrentRow(0);
        QTest::keyClick(list(), Qt::Key_F2);
        auto *edit = list()->findChild<QLineEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->text(), QStringLiteral("two")); // without its count
        edit->setText(QStringLiteral("  "));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(list()->item(0)->text().startsWith(QLatin1StringView("two")));
        QCOMPARE(m_views->list().constFirst().name, QStringLiteral("two"));
    }
    void keepsWhatItDoesNotKnow()
    {
        SavedView view;
        view.id = QStringLiteral("x");
        view.name = QStringLiteral("strange");
        view.section = QStringLiteral("devices");
        view.state = {{QStringLiteral("filters"), QStringLiteral("nosuch:7 connection:offline")},
                      {QStringLiteral("quickFilter"), QStringLiteral("nosuch")},
                      {QStringLiteral("sort"), 5},
                      {QStringLiteral("columns"), QStringLiteral("none")},
                      {QStringLiteral("searchField"), QStringLiteral("nosuch")}};
        m_views->setList({view});
        m_page->openView(view);
        QVERIFY(settle());
        QCOMPARE(m_page->model()->totalCount().value_or(0), 40); // what is right of it holds
        QCOMPARE(m_views->list().constFirst(), view);
    }
    void saysWhatItDoesNotKnow()
    {
        SavedView view = viewOf({{QStringLiteral("filters"),
                                  QStringLiteral("name:1 nosuch:\"a b\" connection:offline created:x")},
                                 {QStringLiteral("quickFilter"), QStringLiteral("later")},
                                 {QStringLiteral("searchField"), QStringLiteral("colour")},
                                 {QStringLiteral("searchText"), QStringLiteral("red")}});
        m_views->setList({view});
        button("viewsButton")->click();
        m_page->openView(view);
        QVERIFY(settle());
        auto *note = m_page->findChild<QWidget *>(QStringLiteral("note"));
        QVERIFY(note->isVisible());
        const QString text = note->findChild<QLabel *>(QStringLiteral("noteText"))->text();
        for (const char *part : {"later", "nosuch:\"a b\"", "created:x", "colour:red"})
            QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1StringView("offline")), qPrintable(text));
        QTRY_VERIFY(list()->item(0)->toolTip().contains(QLatin1StringView("not counted")));
        QVERIFY(textAndCount(0).endsWith(QLatin1StringView("  -")));
        m_page->clearFilters();
        QVERIFY(settle());
        m_page->loadAll();
        QVERIFY(settle());
        QTest::qWait(250);
        QVERIFY(textAndCount(0).endsWith(QLatin1StringView("  -")));
        QVERIFY(!note->isVisible());
        m_page->openView(view);
        QVERIFY(note->isVisible());
        view.state = {{QStringLiteral("filters"), QStringLiteral("connection:offline")}};
        m_page->openView(view);
        QVERIFY(!note->isVisible());
    }
    void saysWhichOrderItDoesNotKnow()
    {
        const QJsonObject name{{QStringLiteral("key"), QStringLiteral("name")}};
        const QJsonObject colour{{QStringLiteral("key"), QStringLiteral("colour")}};
        SavedView view = viewOf(
            {{QStringLiteral("sort"), QJsonArray{name, colour}},
             {QStringLiteral("groups"), QJsonObject{{QStringLiteral("by"), QStringLiteral("floor")}}}});
        m_views->setList({view});
        m_page->openView(view);
        QVERIFY(settle());
        auto *note = m_page->findChild<QWidget *>(QStringLiteral("note"));
        QVERIFY(note->isVisible());
        const QString text = note->findChild<QLabel *>(QStringLiteral("noteText"))->text();
        QVERIFY2(text.contains(QLatin1StringView("colour, floor")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1StringView("name")), qPrintable(text));
        QCOMPARE(m_page->model()->sortColumns().size(), 1); // what is right of it holds
        QVERIFY(m_page->model()->grouping().isEmpty());
        view.state = {
            {QStringLiteral("sort"), QJsonArray{name}},
            {QStringLiteral("groups"), QJsonObject{{QStringLiteral("by"), QStringLiteral("room")}}}};
        m_page->openView(view);
        QVERIFY(!note->isVisible());
    }
    void asksOnceForAView()
    {
        m_source->forgetRequests();
        m_page->openView(viewOf({{QStringLiteral("filters"), QStringLiteral("connection:offline")},
                                 {QStringLiteral("quickFilter"), QStringLiteral("pending")},
                                 {QStringLiteral("searchField"), QStringLiteral("name")},
                                 {QStringLiteral("searchText"), QStringLiteral("1")},
                                 {QStringLiteral("sort"), sortBy("serial")}}));
        QVERIFY(settle());
        const auto isForRows = [](const DeviceRequest &request) { return request.maxResults > 1; };
        const auto &requests = m_source->requests();
        QCOMPARE(std::count_if(requests.begin(), requests.end(), isForRows), 1);
        const auto asked = std::find_if(requests.begin(), requests.end(), isForRows);
        QCOMPARE(asked->query.sort.constFirst().key, QStringLiteral("DeviceSerialNumber"));
        QVERIFY(asked->query.filters.size() >= 2);
    }
    void anOrderThatTheServiceCantGiveIsOfferedAndTaken()
    {
        m_page->table()->setFixedHeight(200);
        m_page->openView(viewOf({{QStringLiteral("sort"), sortBy("software")}}));
        QVERIFY(settle());
        QVERIFY(!m_page->model()->isComplete());
        auto *banner = m_page->findChild<QWidget *>(QStringLiteral("banner"));
        QVERIFY(banner->isVisible());
        QVERIFY(!m_page->saveState().isEmpty());
        QVERIFY(m_page->saveState().contains("\"software\""));
        m_page->loadAll();
        QVERIFY(settle());
        QTRY_COMPARE(m_page->model()->sortColumn(), static_cast<int>(DeviceTableModel::Software));
        QVERIFY(!banner->isVisible());
    }
    void whoSortsOtherwiseKeepsThat()
    {
        m_page->openView(viewOf({{QStringLiteral("sort"), sortBy("software")}}));
        QVERIFY(settle());
        m_page->model()->sort(DeviceTableModel::Serial, Qt::AscendingOrder);
        QVERIFY(settle());
        m_page->loadAll();
        QVERIFY(settle());
        QCOMPARE(m_page->model()->sortColumn(), static_cast<int>(DeviceTableModel::Serial));
    }
    void noOrderIsTheServicesOwn()
    {
        m_source->forgetRequests();
        m_page->openView(viewOf({{QStringLiteral("sort"), QJsonArray()}}));
        QVERIFY(settle());
        QVERIFY(!m_source->requests().isEmpty());
        QVERIFY(m_source->requests().constFirst().query.sort.isEmpty());
        QVERIFY(m_page->model()->sortColumns().isEmpty());
    }
    void anOrderIsKeptUntilTheStart()
    {
        DeviceTablePage page(m_source.get(), &m_clock);
        const QByteArray state = R"({"columns":[],"sort":[{"key":"software","descending":true}]})";
        QVERIFY(page.restoreState(state));
        QVERIFY(page.saveState().contains("\"software\""));
        page.start();
        page.loadAll();
        QTRY_COMPARE(page.model()->sortColumn(), static_cast<int>(DeviceTableModel::Software));
        QCOMPARE(page.model()->sortOrder(), Qt::DescendingOrder);
    }
    void countsInTheColumnsOfTheView()
    {
        m_page->loadAll();
        QVERIFY(settle());
        const auto search = [this](const char *shown) {
            return viewOf({{QStringLiteral("searchField"), QString()},
                           {QStringLiteral("searchText"), QStringLiteral("pend")},
                           {QStringLiteral("columns"), onlyColumn(shown)}});
        };
        SavedView other = search("name");
        other.id = QStringLiteral("y");
        SavedView both = search("deviceStatus");
        both.id = QStringLiteral("z");
        both.state.insert(QStringLiteral("filters"), QStringLiteral("any:device -any:online name:1"));
        m_views->setList({search("deviceStatus"), other, both});
        button("viewsButton")->click();
        QTRY_VERIFY(textAndCount(0).endsWith(QLatin1StringView("  60")));
        QTRY_VERIFY(textAndCount(1).endsWith(QLatin1StringView("  0")));
        QTRY_VERIFY(textAndCount(2).endsWith(QLatin1StringView("  0"))); // no status has "device"
    }
    void aSharedViewIsSavedUnderItsName()
    {
        filterBy("connectionStatus", "OFFLINE");
        save("sent to others");
        SavedView sent = m_views->list().constFirst();
        m_views->remove(sent.id);
        sent.id = QStringLiteral("of a link");
        m_page->clearFilters();
        m_page->openView(sent);
        QVERIFY(settle());
        QCOMPARE(m_page->model()->totalCount().value_or(0), 40);
        QCOMPARE(list()->count(), 0); // nobody asked for it to be kept
        action("saveViewAction")->trigger();
        QCOMPARE(m_views->list().constFirst().name, QStringLiteral("sent to others"));
    }
    void staysOutOfOtherSections()
    {
        SavedView view;
        view.id = QStringLiteral("x");
        view.name = QStringLiteral("of users");
        view.section = QStringLiteral("users");
        m_views->put(view);
        QCOMPARE(list()->count(), 0);
        save("mine");
        QCOMPARE(list()->count(), 1);
        m_views->move(m_views->list().constLast().id, -1);
        QCOMPARE(m_views->list().constFirst().name, QStringLiteral("of users"));
    }
};

QTEST_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
